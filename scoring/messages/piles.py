"""Piles: words heaped up so that each is found, instead of sentences that say something."""

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+")
_FUNCTION_WORDS = frozenset(
    _WORD.findall("""
    a an the this that these those it its we our us you your they their them he she his her i my me who which what
    is are was were be been has have had do does did will would can could may must not no nor and or but if as than
    of in on at to from by with for about into over after before until since while when where because so there then
    all every each some none only still now again also
    """)
)
_FEWEST_WORDS = 14
"""Shorter ones may be a list or a headline."""
_LEAST_SHARE_PCT = 12
"""Plain English has 40 of these in a hundred words, terse notes about 20, a pile next to none."""


@lru_cache(maxsize=1 << 14)
def is_pile(text: str) -> bool:
    """Whether a longer English text has hardly any of the small words that make sentences; lists of lines are none."""
    words = [word.casefold() for word in _WORD.findall(text)]
    if len(words) < _FEWEST_WORDS or "\n" in text.strip():
        return False
    return 100 * sum(word in _FUNCTION_WORDS for word in words) < _LEAST_SHARE_PCT * len(words)
