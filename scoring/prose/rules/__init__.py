"""What the finders look for: patterns over kinds of words, a file per label."""

from scoring.prose.rules.blame import BLAME
from scoring.prose.rules.cause import CAUSE
from scoring.prose.rules.honest import HONEST
from scoring.prose.rules.promise import PROMISE

FAMILIES = (BLAME, CAUSE, HONEST, PROMISE)
"""All of them, so that one alphabet knows every word."""

__all__ = ["BLAME", "CAUSE", "FAMILIES", "HONEST", "PROMISE"]
