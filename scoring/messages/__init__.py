"""What is graded of a message: its fields, and the figures in them against the facts.

A grader of prose is another module here that yields remarks in the same form.
"""
