"""Taking people's names out of a text before it leaves the house.

Each name of the room's book, whole and each word of it, is replaced by a word that tells nobody. It is
better to replace the verb "will" in a room where somebody is called Will than to send one name. What it
cannot know are nicknames, misspellings, and names of people who are not in the room.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

INSTEAD = "Colleague"
SHORTEST = 2
"""Letters; an initial stands in too many words' places."""


def mask(text: str, names: Iterable[str]) -> str:
    """The text with every name in it replaced; capitals make no difference."""
    words = {word for name in names for word in (" ".join(name.split()), *re.split(r"[\s._-]+", name))}
    known = sorted((word for word in words if len(word) >= SHORTEST), key=lambda word: (-len(word), word))
    if not known:
        return text
    found = "|".join(r"\s+".join(map(re.escape, word.split())) for word in known)
    return re.sub(rf"(?<!\w)(?:{found})(?!\w)", INSTEAD, text, flags=re.IGNORECASE)
