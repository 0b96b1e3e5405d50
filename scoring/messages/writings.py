"""Writings: what people wrote in an exercise, with what was true when they sent it, as the grader of prose reads it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property, lru_cache

from scoring.messages.blanks import filled
from scoring.moments import harm_stopped_ms, moment
from scoring.prose import ActionItem, Graded, Note, Truth, Writing, grade
from scoring.prose.chain import levels
from scoring.prose.text import Text
from scoring.record import Record, Sent
from scoring.verdict import Remark
from simulator.exercise import events as e
from simulator.exercise.state import Section
from simulator.playbook.template import Template, TemplateKind
from simulator.same import Same
from simulator.times import MINUTE_MS, SECOND_MS

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

SECTION_KINDS: Mapping[str, str] = {"five-whys": "five_whys", "action-items": "action_items"}
"""Sections of the postmortem that are kinds of their own; the others are read as a report."""


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

    @cached_property
    def graded(self) -> Graded:
        """What a grader finds in it; the same text with the same facts is read once."""
        return _graded(self.writing) if self.found is None else self.found

    def remarks(self, labels: frozenset[str]) -> Iterator[Remark]:
        """What is to be said under some labels: of what was typed, never of the form that it was typed into."""
        for note in self.graded.notes:
            if note.label in labels and (where := self._field(note)) is not None:
                yield _remark(note, self.seq, where)

    def _field(self, note: Note) -> str | None:
        """The field that the quoted words stand in; None if nobody typed them.

        Whoever sends a form that says it is over says so, whatever they typed into it.
        """
        quote = " ".join(note.quote.split())
        parts = {name: " ".join(text.split()) for name, text in self.fields.items()}
        holding = (
            name for name, text in parts.items() if text and (quote in text or (text in quote and _weighs(text)))
        )
        return next(holding, "" if note.facet == "status" or not quote else None)


def messages(record: Record, templates: tuple[str, ...], fields: tuple[str, ...] = ()) -> Iterator[Written]:
    """The messages that went out by some templates, or some fields of them; what was hardly filled in says nothing."""
    for template, whole in _sent(record):
        if template not in templates:
            continue
        typed = {name: text for name, text in whole.fields.items() if name in fields} if fields else whole.fields
        text = "\n".join(typed.values()) if fields else whole.writing.text
        if fields and text.strip():
            yield Written(replace(whole.writing, text=text), whole.title, whole.seq, typed)
        elif text.strip():
            yield whole


@lru_cache(maxsize=1)
def _sent(record: Record) -> tuple[tuple[str, Written], ...]:
    """Every message that says something, with its template."""
    told: list[tuple[str, Written]] = []
    for sent in record.messages:
        template = record.playbook.template(sent.data.template)
        kind = PROSE_KINDS.get(template.kind)
        if kind is not None and _says_something(template, sent.data.fields):
            writing = Writing(kind, sent.data.text, truth_at(record, sent.event.at_ms, sent), None)
            told.append((sent.data.template, Written(writing, template.title, sent.event.seq, sent.data.fields)))
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
        text = record.exercise.sections.get(field.id, Section()).text
        if filled(field, text):
            marks = record.marks.get(f"postmortem.{field.id}", ())
            writing = Writing(SECTION_KINDS.get(field.id, "postmortem"), text, truth, None)
            seq = marks[-1].seq if marks else 0
            told.append((field.id, Written(writing, field.label, seq, {field.id: text})))
    return tuple(told)


@lru_cache(maxsize=1)
def chat(record: Record) -> tuple[Written, ...]:
    """What was said in the war room, held against who the people are and whether the cause was known.

    A room says thousands of lines, and says many of them again: with the figures of each instant, every line would be
    another thing to read. Figures are held against the world where somebody reports them, in messages.
    """
    known_ms = None if record.cause_known is None else record.cause_known.at_ms
    people, cause = _people(record), record.scenario.facts.cause.text
    before, since = (Same(_truth_of_chat(cause, people, known=known)) for known in (False, True))
    said = [(event, event.data.text) for event in record.of(e.ChatPosted) if isinstance(event.data, e.ChatPosted)]
    truths = (since if known_ms is not None and known_ms <= event.at_ms else before for event, _ in said)
    return tuple(
        [
            Written(writing, "War room", event.seq, {"": text}, found)
            for (event, text), truth in zip(said, truths, strict=True)
            for writing, found in (_line(text, truth),)
        ]
    )


@lru_cache(maxsize=64)
def _truth_of_chat(cause: str, people: tuple[str, ...], *, known: bool) -> Truth:
    return Truth(cause_known=known, cause=cause, people=people)


@lru_cache(maxsize=_READ_KEPT)
def _line(text: str, truth: Same) -> tuple[Writing, Graded]:
    """A line of chat as it is read, and what is found in it."""
    (known,) = truth.values
    assert isinstance(known, Truth)  # noqa: S101 - see above
    writing = Writing("chat", text, known, None)
    return writing, grade(writing)


def action_items(text: str) -> tuple[ActionItem, ...]:
    """The items of an improvement plan."""
    return _graded(Writing("action_items", text, Truth(), None)).actions or ()


def links(text: str) -> int:
    """How many links a chain of whys has; its lines, where nothing marks them as links."""
    read = Text.of(text)
    marked = levels(read, read.lower)
    return marked if marked > 1 else sum(1 for line in text.splitlines() if line.strip())


def truth_at(record: Record, at_ms: int, sent: Sent | None = None) -> Truth:
    """What was true at a moment, in the words of the script and the figures of the world.

    A message may call the severity as it was declared when it was sent: whether that was right is judged once,
    elsewhere.
    """
    facts, created = record.scenario.facts, record.exercise.created
    start_ms = created.starts_at_wall_ms if created else 0
    peak, present = record.course.extremes(facts.started, at_ms)[1], record.course.value(at_ms)
    ended_ms = harm_stopped_ms(record.course, facts.stops_below, at_ms)
    until_ms = at_ms if ended_ms is None else ended_ms
    scopes = [one.scope for one in facts.changes if one.scope is not None and _reached(record, one.after, at_ms)]
    declared = None if sent is None else sent.before.severity
    return Truth(
        service=record.scenario.setting.service,
        symptom=facts.symptom,
        error_rate_pct=round(peak, 1),
        current_error_rate_pct=round(present, 1),
        affected_scope=scopes[-1] if scopes else facts.scope,
        affected_pct=round(peak, 1),
        started_at=_clock(start_ms + facts.started),
        ended_at=None if ended_ms is None else _clock(start_ms + ended_ms),
        as_of=_clock(start_ms + at_ms),
        duration_min=round((until_ms - facts.started) / MINUTE_MS, 1),
        severity=declared or record.true_severity(at_ms),
        cause_known=record.cause_known is not None and record.cause_known.at_ms <= at_ms,
        cause=facts.cause.text,
        data_loss=facts.data_loss,
        people=_people(record),
    )


@lru_cache(maxsize=1)
def _people(record: Record) -> tuple[str, ...]:
    return tuple(one.name for one in record.scenario.personas if _is_name(one.name))


def _reached(record: Record, milestone: str, at_ms: int) -> bool:
    mark = moment(record, milestone)
    return mark is not None and mark.at_ms <= at_ms


def _clock(wall_ms: int) -> datetime:
    return datetime.fromtimestamp(wall_ms / SECOND_MS, UTC)


def _is_name(name: str) -> bool:
    """Whether a persona is called as a person is: two words or more, each with a capital."""
    words = name.split()
    return len(words) > 1 and all(word[0].isupper() and word.isalpha() for word in words)


def _says_something(template: Template, fields: Mapping[str, str]) -> bool:
    """Whether most of what a template wants is really filled in, and not with one text over and over."""
    wanted = [field for field in template.fields if field.required]
    own = {fields[field.id].strip() for field in wanted if filled(field, fields.get(field.id, ""))}
    return len(own) * 2 >= len(wanted)


def _weighs(text: str) -> bool:
    """Whether a field's text is long enough for a quotation to be its own, though the form's words stand around it."""
    return len(text.split()) > 1


def _remark(note: Note, seq: int, where: str) -> Remark:
    return Remark(note.rule, note.advice, seq, where, note.quote, note.fact, note.confidence)


@lru_cache(maxsize=_READ_KEPT)
def _graded(writing: Writing) -> Graded:
    return grade(writing)
