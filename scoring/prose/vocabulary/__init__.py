"""Words, grouped by what they mean."""
