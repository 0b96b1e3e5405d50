"""What goes in and out beside the format itself: scenarios begun from what people have, and told to other tools.

A draft is a scenario as plain values in the format's own keys; `writing` makes text of it. Everything here takes bytes
or values and returns values; only `msel.workbook` and `msel.table` know file formats.
"""
