"""What Tabletop promises, as tests; the folders mirror the packages, and the names are sentences."""
