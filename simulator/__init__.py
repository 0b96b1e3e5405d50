"""The exercise: what is scripted, what happens, and what each person may see of it."""
