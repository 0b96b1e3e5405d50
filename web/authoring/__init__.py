"""Writing scenarios in the browser: drafts and their versions, and what the editor shows beside the text.

`OwnScenarios` keeps drafts; `Desk` reads, draws and rehearses a text in a process of its own.
"""
