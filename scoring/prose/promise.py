"""Promises: outcomes that a message promises and that nothing supports."""

from collections.abc import Iterator

from scoring.prose import topic
from scoring.prose.claims.figures import clocks
from scoring.prose.clocks import names_utc, readings
from scoring.prose.form import Form
from scoring.prose.futures import outcomes
from scoring.prose.grammar.matches import matches, places, reading_of
from scoring.prose.model import Note, Writing
from scoring.prose.offers import harmless
from scoring.prose.pledges import pledged
from scoring.prose.rules.promise import PROMISE, UNDATED
from scoring.prose.scope import asked, negated
from scoring.prose.sentences import Sentence
from scoring.prose.text import Text
from scoring.prose.truth import Truth

_ADVICE = "Say what is being done and when the next update comes; give an estimate as one, with what it rests on."
_FACT = "no time of repair was known"


def find(text: Text, writing: Writing) -> Iterator[Note]:
    """A note for each promise; a known time of repair supports all but vows and "never again"."""
    last = -1
    for start, end, rule in sorted(_held(text, writing), key=lambda one: (one[0], -one[1])):
        if start >= last and not text.quoted(start):
            last = end
            fact = "" if rule in UNDATED else _FACT
            yield text.note("promise", start, end, rule=rule, fact=fact, advice=_ADVICE)


def _held(text: Text, writing: Writing) -> Iterator[tuple[int, int, str]]:
    reading, over = reading_of(text, writing.truth.people), writing.truth.over
    marks = {kind: places(kind, reading) for kind in (_SUPPOSED, _SOFTENED, _NEWS, _PAST)}
    marks[_SOFTENED] = [one for one in marks[_SOFTENED] if not _OF_VOWS.match(text.lower, max(one - 5, 0))]
    ruled = ((one.start, one.end, one.rule.id) for one in matches(PROMISE, text, writing.truth.people))
    subject = topic.subject(writing.truth)
    clauses = outcomes(reading, lambda start, end: subject.search(text.lower, start, end) is not None, over=over)
    read_off = ((*reading.span(*clause), _FUTURE) for clause in clauses)
    said = pledged(text, writing.truth)
    for start, end, rule in (*ruled, *read_off, *said):
        if writing.truth.eta_known and rule not in UNDATED:
            continue
        sentence = text.sentence_at(start)
        if (rule == _FUTURE and _of_others(text, start, end)) or harmless(text, writing.truth, rule, start, end):
            continue
        if rule in ("vow", "ruled-out") and (
            _AS_PROMISED.search(text.lower, max(start - 12, 0), end)
            or (sentence is not None and negated(sentence, start))
        ):
            continue
        if rule == "vow" and sentence is not None and _no_vow(text, sentence, start):
            continue
        if rule == "never-again" and sentence is not None and _ITEM.search(sentence.lower):
            continue
        begin = sentence.start if sentence is not None else start
        near = {kind: any(begin <= one < end for one in at) for kind, at in marks.items()}
        clause = max(begin, *(text.lower.rfind(sign, begin, start) + 1 for sign in ",;:"))
        near[_SOFTENED] = any(clause <= one < end for one in marks[_SOFTENED])
        apart = max(begin, text.lower.rfind(";", begin, start) + 1)
        near[_SUPPOSED] = any(apart <= one < end for one in marks[_SUPPOSED])
        newsy = near[_NEWS] and rule not in ("never-again", "vow", "by-then", "assured", _FUTURE)
        if rule in ("by-then", "assured"):
            near = {}
        if rule == "by-when" and _MEASURE.search(text.lower, start, end):
            continue
        past = (rule == "by-when" and (writing.truth.over or near[_PAST])) or _past(
            text.lower[start:end], writing.truth
        )
        if not (near.get(_SUPPOSED) or near.get(_SOFTENED) or newsy or past):
            yield start, end, rule


def _of_others(text: Text, start: int, end: int) -> bool:
    """Whether it is some of the team who will do so, or somebody else who says it."""
    said = (text.quoted(one.start()) for one in _WILL.finditer(text.lower, start, end))
    return _OF_US.search(text.lower, start, end) is not None or any(said)


def _no_vow(text: Text, sentence: Sentence, start: int) -> bool:
    """Whether it is asked, forbidden or conditional, or vouches for what is already so."""
    if asked(sentence) or _NO_VOW.search(sentence.lower):
        return True
    if _NEWS_ONLY.search(sentence.lower) and not _BETTER.search(sentence.lower):
        return True
    kept = _KEPT.search(text.lower, start, sentence.end)
    return kept is not None and not _WILL.search(text.lower, start, sentence.end)


def _past(words: str, truth: Truth) -> bool:
    """Whether the time that it names had come when it was written."""
    if truth.as_of is None:
        return False
    now = truth.as_of.hour * 60 + truth.as_of.minute
    named = [readings(one.low, truth, utc=names_utc(words, one.end)) for one in clocks(words)]
    since = [min(((now - one) % _DAY_MIN for one in meant), key=_off) for meant in named]
    return bool(since) and all(one < _DAY_MIN / 2 for one in since)


def _off(minutes: float) -> float:
    """How far a time of day lies from now, if it lay so many minutes back: the nearer one is meant."""
    return min(minutes, _DAY_MIN - minutes)


_DAY_MIN = 1440
_NO_VOW = Form(
    r"\bpromise (?:no|nothing|nobody)\b|\bcall it \w+ (?:only |as soon as )?(?:when|once|if|after)\b|\b(?:before|until"
    r"|till) (?:i|we) call it\b"
)
"""Told not to promise, or under which condition it is over."""
_MEASURE = Form(r"\d ?ms\b|\d\.\d+\.\d|\bv?\d+\.\d+(?! ?(?:h|min))")
"""A latency or a version, no time to come."""
_FUTURE = "will-be"
_OF_US = Form(r"\b(?:of|among) (?:us|them|our people)\b")
"""Some of the team are no outcome."""
_NEWS_ONLY = Form(
    r"\b(?:reports?|updates?|next (?:note|post|message|word|call)|bulletins?|answers?|call (?:you|back)|hear from|write"
    r"|ring|phone|in touch|with news|findings|postmortem|honest\w*|truth|nothing|no (?:promises|guarantee))\b"
)
_BETTER = Form(
    r"\b(?:back|fixed|over|restored|again|never|works?|working|resolved|solved|up|done|safe|last time|gone|normal)\b"
)
"""Whoever vouches for news vouches for no outcome, unless one stands beside it."""
_KEPT = Form(
    r"\b(?:was|were|has (?!my|our)|have (?!my|our)|counted|checked|here it is|is not|are not)\b"
    r"|\bit(?:'s| is) (?!back|up|over)"
)
"""What is vouched for and no longer to come."""
_WILL = Form(r"\b(?:will|going to|never|no longer|by|before|tonight|tomorrow)\b|'ll\b")
_ITEM = Form(r"\bp[0-4]\b")
_AS_PROMISED = Form(
    r"\b(?:as|the|had|was|were|been|they|he|she|vendor|provider|you|asked|want\w*"
    r"|sla|quality) (?:we |i )?(?:promise[ds]?|guarantee[ds]?|assured?|pledged)\b"
)
_SUPPOSED = "supposed"
_OF_VOWS = Form(r"what may\b|[\w ]{0,5}\bmay (?:count|depend|rely|bank|bet|be (?:sure|certain)|rest)\b")
"""A "may" that leaves no doubt."""
_SOFTENED = "softened"
_NEWS = "update-noun|tell.base|tell.third|tell.ing"
_PAST = "was|were|been|had|did|got|took|since"
