"""One step of the database's format a file, in order of their numbers."""
