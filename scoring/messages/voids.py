"""Voids: texts that hold a place and say nothing, such as "n/a", "see above", "Nothing went poorly." or a letter.

What is not known yet is no void: "unknown yet" says how things stand.
"""

import re
from functools import lru_cache

_WORD = re.compile(r"\d+|[^\W\d_]+(?:['\u2019][^\W\d_]+)*")
_NONE = re.compile(
    r"(?:there (?:is|are|was|were) )?(?:none|nothing|nil|null|no|not any|nothing much|not much)"
    r"(?: (?:to (?:report|add|say|note|mention|tell)|at all|here|really|special|so far|known|of note|more"
    r"|(?:that )?(?:i|we) know of))*"
)
_EMPTY = re.compile(
    r"n a|na|not? (?:applicable|available|relevant|needed|required|comment)|(?:does not|doesn't) apply"
    r"|(?:(?:please )?(?:see|cf|as|same as|like|read|refer to|(?:as )?(?:said|stated|written|described|mentioned)) )?"
    r"(?:the )?(?:above|below|elsewhere|other fields?|(?:previous|other|next) (?:field|section|answer)s?)"
    r"|(?:the )?same(?: here)?|ditto|idem|dito|yes|yep|ok|okay|yo|hi|hello|etc|whatever|something|stuff|things?"
    r"|(?:test ?)+|testing|(?:bla+h? ?)+|foo(?: bar)?(?: baz)?|asdf\w*|qwert\w*|words?|text|answer|reason|because"
    r"|(?:it |this |that )?(?:all|everything|nothing|not? much|things|none|no ?thing)(?: of (?:it|this|note))?"
    r" (?:really |just )?(?:went|was|were|did|has)(?: (?:very|really|just|quite|particularly))?"
    r"(?: (?:go|gone|wrong|poorly|badly|bad|well|fine|good|great|ok|okay|right|perfect|perfectly|smoothly|normal))*"
)


_UNCHANGED = re.compile(
    r"(?:still |there (?:is|are) )?(?:no (?:real )?(?:changes?|news|update)|nothing (?:new|changed|has changed)"
    r"|unchanged|(?:the )?same as (?:before|last time))(?: (?:yet|here|so far|since|to report|at the moment))*"
)


@lru_cache(maxsize=1 << 14)
def is_void(text: str) -> bool:
    """Whether a text says nothing, whatever field it stands in."""
    said = words(text)
    if not any(len(word) > 1 or word.isdigit() or not word.isascii() for word in said):
        return True
    plain = " ".join(said)
    return _NONE.fullmatch(plain) is not None or _EMPTY.fullmatch(plain) is not None


@lru_cache(maxsize=1 << 12)
def is_none(text: str) -> bool:
    """Whether a text says that there is none, which is an answer where that can be so."""
    return _NONE.fullmatch(" ".join(words(text))) is not None


def is_unchanged(text: str) -> bool:
    """Whether a text says that nothing has changed, which is news to whoever waits for some."""
    return _UNCHANGED.fullmatch(" ".join(words(text))) is not None


def words(text: str) -> list[str]:
    """The words and figures of a text, in lower case."""
    return [word.replace("\u2019", "'") for word in _WORD.findall(text.casefold())]


def words_said(text: str) -> int:
    """How many words a text really has: letters by themselves, and the same word again, are none."""
    return 0 if is_void(text) else len({word for word in words(text) if len(word) > 1 or not word.isascii()})
