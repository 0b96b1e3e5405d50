"""What of an exercise is put before the judge: for each criterion with a question, the texts that it reads.

A finding's evidence names entries of the journal; those in which somebody wrote for others to read are
asked about. A finding on prose names only what was faulted, and where nothing was, its first text; there the judge
is asked about all that the criterion reads, since what no rule saw is what a reader is for. The war room's lines go
together, as one talk. What two people wrote to each other alone is not asked about, nor what facilitators noted.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from simulator.exercise.events import (
    ChatPosted,
    Event,
    FieldWritten,
    MessageSent,
    QuestionAnswered,
    TimelineEntryWritten,
)
from web.judge.masking import mask
from web.judge.question import Query

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from simulator.playbook import Criterion

Json = dict[str, Any]
PROSE = "prose"
"""The kind of criterion that reads texts as a whole."""
UNOBSERVED = "not-observed"
LONGEST_TALK = 4_000
"""Characters of the war room that are asked about at once."""


@dataclass(frozen=True, slots=True)
class Subject:
    """One question about one text."""

    criterion: str
    title: str
    lines: tuple[tuple[int, str], ...]
    """(entry of the journal, what stands there) of each thing that was written; mostly one."""
    query: Query

    def place(self, quote: str) -> int:
        """The entry in which some words of the text stand; the first where that cannot be told."""
        words = " ".join(quote.split())
        found = (seq for seq, text in self.lines if words and words in " ".join(text.split()))
        return next(found, self.lines[0][0])


def subjects(
    criteria: Iterable[Criterion], findings: Sequence[Json], events: Sequence[Event], names: Iterable[str]
) -> Iterator[Subject]:
    """In the order of the card; `findings` are those of its JSON, `names` what people in the room are called."""
    asked: Mapping[str, Criterion] = {criterion.id: criterion for criterion in criteria if criterion.judge}
    known = tuple(names)
    for finding in findings:
        criterion = asked.get(finding["criterion"])
        if criterion is None or finding["verdict"] == UNOBSERVED:
            continue
        for lines in _texts(criterion, finding, events):
            masked = tuple((seq, mask(text, known)) for seq, text in lines)
            query = Query(criterion.judge, "\n".join(text for _, text in masked))
            yield Subject(finding["criterion"], finding["title"], masked, query)


def _texts(criterion: Criterion, finding: Json, events: Sequence[Event]) -> Iterator[tuple[tuple[int, str], ...]]:
    """Each text that is asked about, as its lines."""
    if criterion.kind != PROSE:
        named = (events[seq - 1] for seq in finding["evidence"] if 0 < seq <= len(events))
        yield from (((event.seq, text),) for event in named if (text := _written(event)).strip())
        return
    read = criterion.params
    yield from (((event.seq, text),) for event, text in _sent(events, read.get("templates", ())))
    yield from (((event.seq, text),) for event, text in _sections(events, read.get("sections", ())))
    if read.get("chat"):
        yield from _talks(events)


def _sent(events: Sequence[Event], templates: Sequence[str]) -> Iterator[tuple[Event, str]]:
    for event in events:
        if isinstance(event.data, MessageSent) and event.data.template in templates and event.data.text.strip():
            yield event, event.data.text


def _sections(events: Sequence[Event], sections: Sequence[str]) -> Iterator[tuple[Event, str]]:
    """As they stand at the end."""
    last = {event.data.section: event for event in events if isinstance(event.data, FieldWritten)}
    for section in sections:
        event = last.get(section)
        if event is not None and (text := _written(event)).strip():
            yield event, text


def _talks(events: Sequence[Event]) -> Iterator[tuple[tuple[int, str], ...]]:
    """What was said in the war room, a few minutes of it at a time."""
    talk: list[tuple[int, str]] = []
    for event in events:
        if not isinstance(event.data, ChatPosted) or not event.data.text.strip():
            continue
        if talk and sum(len(text) for _, text in talk) + len(event.data.text) > LONGEST_TALK:
            yield tuple(talk)
            talk = []
        talk.append((event.seq, event.data.text))
    if talk:
        yield tuple(talk)


def _written(event: Event) -> str:
    match event.data:
        case (
            MessageSent(text=text)
            | ChatPosted(text=text)
            | QuestionAnswered(text=text)
            | FieldWritten(text=text)
            | TimelineEntryWritten(text=text)
        ):
            return text
        case _:
            return ""
