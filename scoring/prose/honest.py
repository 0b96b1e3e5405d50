"""Honesty: what a message claims of the incident, held against what was true when it was sent."""

from collections.abc import Iterator
from types import ModuleType

from scoring.messages.blanks import placeholders
from scoring.prose.asked import in_writing
from scoring.prose.claims import data, duration, scope, severity, state
from scoring.prose.claims.context import Context, Falsehood
from scoring.prose.expression import Expression
from scoring.prose.form import Form
from scoring.prose.model import Note, Writing
from scoring.prose.text import Text

_ADVICE = {
    "scope": "Give the share or the number that is affected, as far as it is known.",
    "duration": "Give the start, and the end or the length so far.",
    "severity": "Say what fails for whom, in the words of those who see it.",
    "status": "Say what still fails, and that it is not over.",
    "data": "Say which data are lost and what can be done about it.",
    "omission": "Tell those whose data are lost that they are, and what they can do.",
}
_CLAIMS = (scope, duration, severity, state, data)


def find(text: Text, writing: Writing) -> Iterator[Note]:
    """A note for each claim that flatters, in the order of the text."""
    context = Context(text, writing)
    falsehoods = (one for claims in _CLAIMS for one in _found(claims, context))
    last = -1
    for one in sorted(falsehoods, key=lambda claim: (claim.start, -claim.end)):
        blank = any(slot.start() <= one.start < slot.end() for slot in placeholders(text.raw))
        if one.start >= last and not (blank or text.quoted(one.start) or _aside(text, one) or _taken_back(text, one)):
            last = one.end
            yield _note(text, one)


def _found(claims: ModuleType, context: Context) -> tuple[Falsehood, ...]:
    """The false claims of one kind; where the facts that they are held against are as they were, the same as then."""

    def read(met: Writing) -> tuple[Falsehood, ...]:
        return tuple(claims.found(context if met is context.writing else Context(context.text, met)))

    return in_writing(claims.__name__, context.writing, read)


def _taken_back(text: Text, one: Falsehood) -> bool:
    """Whether it is said to be no more than what one could say, or the next sentence takes it back."""
    sentence = text.sentence_at(one.start)
    if sentence is None or one.end <= one.start:
        return False
    behind = text.lower[sentence.end :].lstrip(" \n.!\"'")
    return _COULD_SAY.search(text.lower, sentence.start, one.end) is not None or _NOT_SO.match(behind) is not None


_COULD_SAY = Form(
    r"\b(?:easy|tempting|nice|wrong|false|premature|dishonest|a lie|(?:too|very) (?:early|soon|easy)) to (?:say"
    r"|claim|write|call|tell|report|announce)\b"
)
_NOT_SO = Expression(
    r"(?:(?:it|that|this|he|she)(?:'s| is) (?:a lie|lying|wrong|mistaken|untrue|false|not (?:so|true))\b|(?:it|he"
    r"|she) lies\b|they (?:lie|are wrong)\b"
    r"|we (?:do not|don't)\W*(?:$|[:.,;])|it(?:'s| is)n't\W*(?:$|[.,:;])|not so\b|far from it\b|wrong\W|no[.!:]"
    r"|would that it)"
)


def _aside(text: Text, one: Falsehood) -> bool:
    """Whether it stands where causes, lessons and items are told, which are no account of the incident's size."""
    sentence = text.sentence_at(one.start)
    return one.facet in _SIZES and sentence is not None and bool(_ASIDE & sentence.fields) and one.start > 0


_SIZES = frozenset({"scope", "duration", "severity"})
_ASIDE = frozenset({"action_items", "lessons", "root_cause", "prevention"})


def _note(text: Text, one: Falsehood) -> Note:
    return text.note(
        "dishonest",
        one.start,
        one.end,
        facet=one.facet,
        rule=one.rule,
        fact=one.fact,
        advice=_ADVICE[one.facet],
        confidence=one.confidence,
    )
