"""Claims: what a message states of the incident, each with its words, to be held against the facts."""
