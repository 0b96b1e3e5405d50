"""Scope: whether what is said at a place is denied, softened, supposed or only asked.

Cues with windows, after NegEx: a cue holds to the end of its clause and for a few words; "but" begins another clause,
so "I am not blaming anyone, but ..." is denied only before the "but". A disclaimer in the infinitive ("not to point
fingers, ...", "no offence, ...") holds to its comma.
"""

from functools import lru_cache

from scoring.prose.expression import Expression
from scoring.prose.form import Form
from scoring.prose.sentences import Sentence

_WINDOW_WORDS = 8
"""So many words after a denial are denied at the most."""
_WORDS_OF_A_DENIAL = 4
"""And so many it has itself, or fewer."""

_NOT = Expression(
    r"\b(?:not(?! (?:only|just|merely|to mention))|no(?!\.)|never|neither|nor|none|nobody|nothing|no one|without"
    r"|cannot"
    r"|hardly|scarcely|(?:is|are|was|were|do|does|did|has|have|had|ca|wo|would|could|should|need|must|ai)n'?t"
    r"|far from|rather than|instead of|ruled out|rule out|rules out|ruling out|excluded?|refus\w+ to|denie[sd]|deny"
    r"|fails? to|anything but|free of|other than|as opposed to|nicht|kein\w*)\b"
)
_DISCLAIMER = Form(
    r"\b(?:not (?:to|wanting to|meaning to|trying to|looking to)|without (?:wanting|wishing|meaning|pointing|naming"
    r"|blaming)"
    r"|no (?:offen[cs]e|blame|disrespect|hard feelings|(?:need|point|use|sense) (?:to|in))|not (?:blaming|pointing"
    r"|naming|accusing|saying|judging)"
    r"|far be it from)\b[^,;:]*[,;:]"
)
_DENIED_AFTER = Form(
    r"[\s\w'-]{0,40}?\b(?:is|are|was|were|has been|have been|does|do|did|had|could|can|would)(?: not\b|n't\b)"
    r"|[\s\w'-]{0,25}?\b(?:cannot|never|no longer|(?:is|was|are|were|has been|have been) (?:already "
    r"|now )?(?:ruled out|excluded|cleared|disproved?n?))\b"
)
_HEDGES = Form(
    r"\b(?:may|might|could|can possibly|should(?! have)|would|possibl[ey]|perhaps|maybe|probabl[ey]|likely|unlikely"
    r"|seem\w*"
    r"|appear\w*|apparently|presumabl[ey]|supposedly|suspect\w*|suspicion|suppose|guess\w*|think|thinks|thought"
    r"|believe\w*"
    r"|assum\w+|expect\w*|estimat\w+|hope\w*|hoping|aim\w*|intend\w*|plan(?:s|ned|ning)?|try|trying|looks? (?:like"
    r"|as if)"
    r"|sounds? like|feels? like|smells? like|reckon|wager|bet|hunch|theory|hypothes[ei]s|tentative\w*|provisional\w*"
    r"|not (?:yet )?(?:sure|certain|clear|confirmed|known)|unconfirmed|unclear|unsure|not yet|conceivabl[ey]"
    r"|in theory"
    r"|if all goes well|all being well|roughly|approximately)\b"
)
_SUPPOSED = Form(
    r"\b(?:if|unless|provided(?: that)?|in case|assuming|suppose|supposing|whether|once|as soon as|until|till"
    r"|when(?= the| we| it)"
    r"|should (?=\w+ (?:\w+ )?(?:fail|be|not|return|recur|happen|prove|turn))|as long as|depending on|subject to)\b"
)
_ASKED = Form(
    r"(?:(?:and|but|so|also|ok|hey|hi|folks|team|all|quick question|question)[\s,:-]+)*"
    r"(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had|can|could|would"
    r"|should|will"
    r"|shall|may|any(?:one|body)?|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't|can't|couldn't"
    r"|wouldn't"
    r"|shouldn't|won't)\b"
)


def negated(sentence: Sentence, at: int) -> bool:
    """Whether what begins at an offset of the message is denied by a cue before it, in its clause."""
    clause = sentence.clause_at(at)
    behind = max(at - clause.start, 0)
    begin = max([end for end in _disclaimed(clause.lower) if end <= behind], default=0)
    return _denies(clause.lower[begin:behind])


def negated_after(sentence: Sentence, end: int) -> bool:
    """Whether what ends at an offset is denied by the verb behind it: "the database *is not* the cause"."""
    clause = sentence.clause_at(max(end - 1, sentence.start))
    return _DENIED_AFTER.match(clause.lower, max(end - clause.start, 0)) is not None


def hedged(sentence: Sentence, at: int) -> bool:
    """Whether the clause that an offset stands in calls itself uncertain."""
    return _HEDGES.search(sentence.clause_at(at).lower) is not None


def conditional(sentence: Sentence, at: int) -> bool:
    """Whether what stands at an offset holds only under a condition, before or behind it in the sentence."""
    return _SUPPOSED.search(sentence.lower) is not None and not _settled(sentence, at)


def asked(sentence: Sentence) -> bool:
    """Whether a sentence is a question; a mark at its end, or the order of a question without one."""
    bare = sentence.lower.rstrip(" \"')")
    return bare.endswith("?") or (not bare.endswith((".", "!")) and _ASKED.match(sentence.lower) is not None)


@lru_cache(maxsize=1 << 10)
def _disclaimed(clause: str) -> tuple[int, ...]:
    """Where the disclaimers of a clause end."""
    return tuple(found.end() for found in _DISCLAIMER.finditer(clause))


def _denies(ahead: str) -> bool:
    near = _last_words(ahead)
    ends = [found.end() for found in _NOT.finditer(near)]
    return bool(ends) and len(near[ends[-1] :].split()) <= _WINDOW_WORDS


def _last_words(ahead: str) -> str:
    """So much of some words as a denial and what it reaches have room in."""
    cut = ahead.rsplit(maxsplit=_WINDOW_WORDS + _WORDS_OF_A_DENIAL)
    return ahead[len(cut[0]) :] if len(cut) > _WINDOW_WORDS + _WORDS_OF_A_DENIAL else ahead


def _settled(sentence: Sentence, at: int) -> bool:
    """Whether the supposing stands in another clause than what is asked for, joined by "but"."""
    clause = sentence.clause_at(at)
    return clause.lower.lstrip(" ,").startswith(("but ", "however", "yet ")) and not _SUPPOSED.search(clause.lower)
