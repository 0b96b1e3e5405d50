"""Beginning a scenario in the browser from what somebody brings: a postmortem, a spreadsheet, another tool's exercise.

A file that was brought waits on a `Shelf` while its owner looks at what would become of it; it is read in a process of
its own (`reader`, `bench`), which a hostile file may take down without anybody in a room noticing.
"""
