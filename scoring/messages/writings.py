"""Writings: what people wrote in an exercise, with what was true when they sent it, as the grader of prose reads it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from scoring.messages.pasted import pasted_everywhere, pasted_fields
from scoring.messages.sections import emptied_section, raw_text
from scoring.messages.telling import own_words
from scoring.messages.truths import truth_at, truth_of_chat
from scoring.messages.voids import is_void
from scoring.prose import ActionItem, Graded, Note, Truth, Writing, grade
from scoring.record import Record
from simulator.exercise import events as e
from simulator.ids import TemplateId
from simulator.playbook.template import Template, TemplateKind
from simulator.same import Same

PROSE_KINDS: Mapping[TemplateKind, str] = {
    "declaration": "declaration",
    "status_update": "status_update",
    "resolution": "resolved",
    "investigating": "investigating",
    "identified": "identified",
    "resolved": "resolved",
    "customer_email": "customer_email",
    "exec_reply": "exec_reply",
    "banner": "investigating",
    "social": "investigating",
}
"""As which kind of prose a template's messages are read; the chat's resolution is one like the status page's."""

SECTION_KINDS: Mapping[str, str] = {
    "summary": "status_update",
    "five-whys": "five_whys",
    "action-items": "action_items",
}
"""Sections of the postmortem that are kinds of their own; the others are read as a report. What a summary names as the
cause is the known one, where an analysis may go deeper."""


_READ_KEPT = 1 << 16
"""Texts whose reading is kept: more than a room says, for what is read in turn and not kept is read each time."""


@dataclass(frozen=True)
class Written:
    """Something that somebody wrote, and where it stands."""

    writing: Writing
    title: str
    seq: int
    fields: Mapping[str, str]
    """What was typed; a text that is all typed has one field without a name."""
    found: Graded | None = None
    """What a grader found in it, where that is known."""
    whole: bool = True
    """Whether most of it was really filled in. What is hardly filled in can be wrong, and earns nothing."""

    @cached_property
    def graded(self) -> Graded:
        """What a grader finds in it; the same text with the same facts is read once."""
        return _graded(self.writing) if self.found is None else self.found


@lru_cache(maxsize=_READ_KEPT)
def typed(graded_and_fields: Same) -> tuple[tuple[Note, str], ...]:
    """The notes on what was typed, each with its field; from what was found in a writing and from its fields."""
    graded, fields = graded_and_fields.values
    assert isinstance(graded, Graded)  # noqa: S101 - see above
    assert isinstance(fields, Mapping)  # noqa: S101
    placed = ((note, _field(note, fields)) for note in graded.notes)
    return tuple((note, where) for note, where in placed if where is not None)


def _field(note: Note, fields: Mapping[str, str]) -> str | None:
    """The field that the quoted words stand in; None if nobody typed them.

    Whoever sends a form that says it is over says so, whatever they typed into it.
    """
    quote = " ".join(note.quote.split())
    parts = {name: " ".join(text.split()) for name, text in fields.items()}
    holding = (name for name, text in parts.items() if text and (quote in text or (text in quote and _weighs(text))))
    return next(holding, "" if note.facet == "status" or not quote else None)


def messages(record: Record, templates: tuple[str, ...], fields: tuple[str, ...] = ()) -> Sequence[Written]:
    """The messages that went out by some templates, or some fields of them, and told anything."""
    sent = [(template, whole) for template, whole in _sent(record) if template in templates]
    if not fields:
        return [whole for _, whole in sent]
    parts = (_part(record, template, whole, fields) for template, whole in sent)
    return [part for part in parts if part is not None]


def _part(record: Record, template: str, whole: Written, fields: tuple[str, ...]) -> Written | None:
    """Some fields of a message; None where nothing real stands in them."""
    form = record.playbook.template(TemplateId(template))
    pasted = pasted_fields(record.exercise, form, whole.fields, pasted_everywhere(record))
    typed, text = _some(Same(whole.fields), fields, pasted)
    if not text.strip():
        return None
    return Written(replace(whole.writing, text=text), whole.title, whole.seq, typed)


@lru_cache(maxsize=1 << 12)
def _some(whole: Same, names: tuple[str, ...], pasted: frozenset[str]) -> tuple[Mapping[str, str], str]:
    """Some fields of a form, and their text, as far as somebody wrote it."""
    (fields,) = whole.values
    assert isinstance(fields, Mapping)  # noqa: S101 - see above
    typed = {name: text for name, text in fields.items() if name in names and name not in pasted and not is_void(text)}
    return typed, "\n".join(typed.values())


@lru_cache(maxsize=1)
def _sent(record: Record) -> tuple[tuple[str, Written], ...]:
    """Every message that told anything, with its template."""
    told: list[tuple[str, Written]] = []
    for sent in record.messages:
        template = record.playbook.template(sent.data.template)
        kind = PROSE_KINDS.get(template.kind)
        if kind is None or not sent.data.text.strip() or sent.event.seq in record.unsaid:
            continue
        writing = Writing(kind, sent.data.text, truth_at(record, sent.event.at_ms, sent), None)
        whole = _says_most(record, template, sent.data.fields)
        written = Written(writing, template.title, sent.event.seq, sent.data.fields, whole=whole)
        told.append((sent.data.template, written))
    return tuple(told)


def sections(record: Record, names: tuple[str, ...]) -> Iterator[Written]:
    """The sections of the postmortem that have something in them, as they stand at the end."""
    return (written for section, written in _sections(record) if section in names)


@lru_cache(maxsize=1)
def _sections(record: Record) -> tuple[tuple[str, Written], ...]:
    """Every section that has something in it."""
    truth = truth_at(record, record.now_ms)
    template = record.playbook.template(record.playbook.postmortem.template)
    told: list[tuple[str, Written]] = []
    for field in template.fields:
        text = raw_text(record, field.id)
        if emptied_section(record, field) is None and text.strip():
            marks = record.marks.get(f"postmortem.{field.id}", ())
            writing = Writing(SECTION_KINDS.get(field.id, "postmortem"), text, truth, None)
            seq = marks[-1].seq if marks else 0
            told.append((field.id, Written(writing, field.label, seq, _alone(field.id, text))))
    return tuple(told)


@lru_cache(maxsize=1 << 10)
def _alone(field: str, text: str) -> Mapping[str, str]:
    """One field as a form; one value for the same text, so that what is found in it is found once."""
    return {field: text}


@lru_cache(maxsize=1)
def chat(record: Record) -> tuple[Written, ...]:
    """What was said in the war room, held against who the people are and whether the cause was known.

    A room says thousands of lines, and says many of them again: with the figures of each instant, every line would be
    another thing to read. Figures are held against the world where somebody reports them, in messages.
    """
    known_ms = None if record.cause_known is None else record.cause_known.at_ms
    before, since = (Same(truth_of_chat(record, known=known)) for known in (False, True))
    said = [(event, event.data.text) for event in record.of(e.ChatPosted) if isinstance(event.data, e.ChatPosted)]
    truths = (since if known_ms is not None and known_ms <= event.at_ms else before for event, _ in said)
    return tuple(
        [
            Written(writing, "War room", event.seq, _alone("", text), found)
            for (event, text), truth in zip(said, truths, strict=True)
            for writing, found in (_line(text, truth),)
        ]
    )


@lru_cache(maxsize=_READ_KEPT)
def _line(text: str, truth: Same) -> tuple[Writing, Graded]:
    """A line of chat as it is read, and what is found in it."""
    (known,) = truth.values
    assert isinstance(known, Truth)  # noqa: S101 - see above
    writing = Writing("chat", text, known, None)
    return writing, _once(grade(writing))


@lru_cache(maxsize=1 << 10)
def action_items(text: str, posts: tuple[str, ...] = ()) -> tuple[ActionItem, ...]:
    """The items of an improvement plan; who holds one of the posts may own one."""
    return _graded(Writing("action_items", text, Truth(posts=posts), None)).actions or ()


def _says_most(record: Record, template: Template, fields: Mapping[str, str]) -> bool:
    """Whether most of what a template leaves to its writer is really filled in, and not with one text over and over."""
    wanted = [field for field in template.fields if field.required and field.fills is None]
    return len(own_words(record.exercise, template, fields, wanted, pasted_everywhere(record))) * 2 >= len(wanted)


def _weighs(text: str) -> bool:
    """Whether a field's text is long enough for a quotation to be its own, though the form's words stand around it."""
    return len(text.split()) > 1


@lru_cache(maxsize=_READ_KEPT)
def _graded(writing: Writing) -> Graded:
    return _once(grade(writing))


@lru_cache(maxsize=_READ_KEPT)
def _once(graded: Graded) -> Graded:
    """Of equal findings always the same ones, so that what follows from them can be kept by them."""
    return graded
