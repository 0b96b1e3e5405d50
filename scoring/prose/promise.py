"""Promises: outcomes that a message promises and that nothing supports."""

from bisect import bisect_left
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
from scoring.prose.vocabulary.certainties import BY_THEN, COMES_TRUE

_ADVICE = "Say what is being done and when the next update comes; give an estimate as one, with what it rests on."
_FACT = "no time of repair was known"


def find(text: Text, writing: Writing) -> Iterator[Note]:
    """A note for each promise; a known time of repair supports all but vows and "never again"."""
    for start, end, rule in _held(text, writing):
        fact = "" if rule in UNDATED else _FACT
        yield text.note("promise", start, end, rule=rule, fact=fact, advice=_ADVICE)


def _held(text: Text, writing: Writing) -> Iterator[tuple[int, int, str]]:
    """Start, end and rule of each, in order; what overlaps with one before is not asked for."""
    reading, over = reading_of(text, writing.truth.people), writing.truth.over
    marks = {kind: places(kind, reading) for kind in (_SUPPOSED, _SOFTENED, _NEWS, _PAST)}
    marks[_SOFTENED] = [one for one in marks[_SOFTENED] if not _OF_VOWS.match(text.lower, max(one - 5, 0))]
    ruled = ((one.start, one.end, one.rule.id) for one in matches(PROMISE, text, writing.truth.people))
    subject = topic.subject(writing.truth)
    clauses = outcomes(reading, lambda start, end: subject.search(text.lower, start, end) is not None, over=over)
    read_off = ((*reading.span(*clause), _FUTURE) for clause in clauses)
    said = pledged(text, writing.truth)
    known, last = writing.truth.eta_known, -1
    for start, end, rule in sorted((*ruled, *read_off, *said), key=lambda one: (one[0], -one[1])):
        if (
            start < last
            or text.quoted(start)
            or (known and rule not in UNDATED)
            or _aside(text, start, end, rule, writing.truth.people)
        ):
            continue
        sentence = text.sentence_at(start)
        if (rule == _FUTURE and _of_others(text, start, end)) or harmless(text, writing.truth, rule, start, end):
            continue
        if rule in ("vow", "ruled-out") and (
            _AS_PROMISED.search(text.lower, max(start - 12, 0), end)
            or (
                sentence is not None
                and negated(sentence, start)
                and not _THAT_MUCH.search(text.lower, sentence.start, start)
            )
        ):
            continue
        if rule == "vow" and sentence is not None and _no_vow(text, sentence, start):
            continue
        if rule == "never-again" and _ITEM.search(text.lower, *_line(text, start, sentence)):
            continue
        begin = sentence.start if sentence is not None else start
        if not _doubted(text, writing.truth, marks, rule, (begin, start, end)):
            last = end
            yield start, end, rule


def _doubted(text: Text, truth: Truth, marks: dict[str, list[int]], rule: str, at: tuple[int, int, int]) -> bool:
    """Whether it is supposed, softened, news or past; `at` is where its sentence and it begin, and where it ends."""
    begin, start, end = at
    if rule == "by-when" and (
        _MEASURE.search(text.lower, start, end) or truth.over or _between(marks[_PAST], begin, end)
    ):
        return True
    if rule not in ("by-then", "assured"):
        clause = max(begin, *(text.lower.rfind(sign, begin, start) + 1 for sign in ",;:"))
        apart = max(begin, text.lower.rfind(";", begin, start) + 1)
        newsy = rule not in ("never-again", "vow", _FUTURE) and _between(marks[_NEWS], begin, end)
        if newsy or _between(marks[_SOFTENED], clause, end) or _between(marks[_SUPPOSED], apart, end):
            return True
    return _past(text.lower[start:end], truth)


def _between(places: list[int], begin: int, end: int) -> bool:
    """Whether one of some places, which are in order, lies between two."""
    at = bisect_left(places, begin)
    return at < len(places) and places[at] < end


def _aside(text: Text, start: int, end: int, rule: str, people: tuple[str, ...]) -> bool:
    """Whether it only asks, or vouches for what somebody else did or will do."""
    sentence = text.sentence_at(start)
    if sentence is None:
        return False
    if sentence.lower.endswith("?"):
        return True
    if rule == "vow":
        hollow = _MARK.search(sentence.lower) and not (
            COMES_TRUE.search(sentence.lower) or BY_THEN.search(sentence.lower)
        )
        return bool(hollow) or _GUESS.search(sentence.lower) is not None
    said = text.lower[start:end].split()
    named = any(person.lower().split()[0] in said for person in people if person)
    return rule == "vow-sure" and (named or _SOMEBODY_WILL.search(text.lower, start, end) is not None)


_MARK = Form(r"\b(?:mark my words|believe me|trust me|take it from me)\W*$")
_GUESS = Form(
    r"\b(?:bet|put|stake|wager|money|lay)\b[^.;]{0,20}\bon (?:[\w'-]+ ){1,7}?(?:having|being|causing|doing|not"
    r"|again)\b"
)
"""What is staked on a cause."""
_SOMEBODY_WILL = Form(r"\b(?:he|she|colleagues?|team|crew|they) (?:\w+ )?(?:will|won't)\b")


def _line(text: Text, at: int, sentence: Sentence | None) -> tuple[int, int]:
    """Where the part of a sentence that stands in the line of an offset begins and ends."""
    end = text.lower.find("\n", at)
    line = text.lower.rfind("\n", 0, at) + 1, len(text.lower) if end < 0 else end
    return line if sentence is None else (max(line[0], sentence.start), min(line[1], sentence.end))


def _of_others(text: Text, start: int, end: int) -> bool:
    """Whether it is some of the team who will do so, or somebody else who says it."""
    said = (text.quoted(one.start()) for one in _WILL.finditer(text.lower, start, end))
    return _OF_US.search(text.lower, start, end) is not None or any(said)


def _no_vow(text: Text, sentence: Sentence, start: int) -> bool:
    """Whether it is asked, forbidden or conditional, or vouches for what is already so."""
    if asked(sentence) or _NO_VOW.search(sentence.lower):
        return True
    if _NEWS_ONLY.search(sentence.lower) and not _BETTER.search(_NEXT_NEWS.sub(" ", sentence.lower)):
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
_THAT_MUCH = Form(r"[,;-] (?:that|this|so much|this much|that much) (?:i|we)(?: can| do)? ?$")
"""It is not the vow that is denied: "nobody gets lost, that I can promise"."""
_MEASURE = Form(r"\d ?ms\b|\d\.\d+\.\d|\bv?\d+\.\d+(?! ?(?:h|min))")
"""A latency or a version, no time to come."""
_FUTURE = "will-be"
_OF_US = Form(r"\b(?:of|among) (?:us|them|our people)\b")
"""Some of the team are no outcome."""
_NEWS_ONLY = Form(
    r"\b(?:reports?|updates?|next (?:note|post|message|word|call)|bulletins?|answers?|call (?:you|back)|hear from"
    r"|write"
    r"|ring|phone|in touch|with news|findings|postmortem|honest\w*|truth|nothing(?! to (?:fear|worry|lose))"
    r"|no (?:promises|guarantee))\b"
)
_NEXT_NEWS = Form(
    r"\b(?:i|we)(?:'ll| will|'m|'re| shall)? (?:\w+ )?(?:write|report|post|call|update|speak|talk|ring|phone|tell"
    r"|come|be|get"
    r"|mail|meet)\w* (?:\w+ )?(?:again|back)\b"
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
