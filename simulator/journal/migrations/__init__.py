"""The database's formats, one script for each step from one to the next."""
