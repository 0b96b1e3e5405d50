"""Grade: which labels a message of each kind is judged under, and the judging."""

from collections.abc import Callable, Iterator, Mapping

from scoring.prose import actions, blame, cause, etiquette, fields, honest, promise, symptom, systemic, unfilled
from scoring.prose.asked import in_writing
from scoring.prose.model import Graded, Label, Note, Writing
from scoring.prose.text import Text

_MESSAGE: tuple[Label, ...] = ("unfilled", "dishonest", "blame", "speculation", "promise", "vague_symptom")
APPLIES: Mapping[str, tuple[Label, ...]] = {
    **dict.fromkeys(
        ("declaration", "status_update", "investigating", "identified", "resolved", "customer_email", "exec_reply"),
        _MESSAGE,
    ),
    "five_whys": ("unfilled", "blame", "vague_symptom", "not_systemic"),
    "action_items": ("unfilled", "blame"),
    "postmortem": (*_MESSAGE, "not_systemic"),
    "chat": ("unfilled", "dishonest", "blame", "speculation", "promise", "etiquette"),
}
"""The labels that apply to each kind; template fields apply wherever some are required."""

_LISTING = ("action_items", "postmortem")
_FINDERS: Mapping[Label, Callable[[Text, Writing], Iterator[Note]]] = {
    "unfilled": unfilled.find,
    "dishonest": honest.find,
    "blame": blame.find,
    "speculation": cause.find,
    "promise": promise.find,
    "not_systemic": systemic.find,
}


def grade(writing: Writing) -> Graded:
    """What a message lacks and what is wrong in it; the same for the same message and truth."""
    text = Text.of(writing.text)
    labels = APPLIES[writing.kind]
    notes = tuple(note for label in labels if label in _FINDERS for note in _found(label, text, writing))
    if "vague_symptom" in labels:
        notes += _symptom(text, writing, notes)
    if "etiquette" in labels:
        notes += tuple(etiquette.find(text, writing, notes))
    listed = actions.items(text, writing.kind, writing.truth) if writing.kind in _LISTING else None
    lacking = None if writing.required is None else fields.missing(text, writing, notes)
    return Graded(lacking, tuple(sorted(set(notes), key=lambda note: (note.start, note.end, note.rule))), listed)


def _found(label: Label, text: Text, writing: Writing) -> tuple[Note, ...]:
    """What is found under a label; where the facts that it asks for are as they were, the same as then."""
    find = _FINDERS[label]
    if label == "dishonest":
        return tuple(find(text, writing))
    return in_writing(label, writing, lambda met: tuple(find(text, met)))


def _symptom(text: Text, writing: Writing, notes: tuple[Note, ...]) -> tuple[Note, ...]:
    return in_writing("vague_symptom", writing, lambda met: tuple(symptom.find(text, met, notes)), notes)
