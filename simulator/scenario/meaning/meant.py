"""How a wrong name is told from the ones that exist."""

import difflib
from collections.abc import Collection

_LISTED = 60
"""Names that a mend lists; beyond that only the nearest are told."""


def did_you_mean(name: str, known: Collection[str], what: str = "There are") -> str:
    """The nearest of the known names, and all of them where they are few."""
    near = difflib.get_close_matches(name, sorted(known), n=3)
    meant = f"Did you mean {' or '.join(repr(one) for one in near)}? " if near else ""
    if not known:
        return f"{meant}There is none here."
    return meant + (f"{what}: {', '.join(sorted(known))}." if len(known) <= _LISTED else "")
