"""What of an exercise is put before the judge: for each criterion with a question, the texts that its finding rests on.

A finding's evidence names entries of the journal; those in which somebody wrote for others to read are
asked about. What two people wrote to each other alone is not, nor what facilitators noted.
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


@dataclass(frozen=True, slots=True)
class Subject:
    """One question about one entry of the journal."""

    criterion: str
    title: str
    seq: int
    query: Query


def subjects(
    criteria: Iterable[Criterion], findings: Sequence[Json], events: Sequence[Event], names: Iterable[str]
) -> Iterator[Subject]:
    """In the order of the card; `findings` are those of its JSON, `names` what people in the room are called."""
    asked: Mapping[str, str] = {criterion.id: criterion.judge for criterion in criteria if criterion.judge}
    known = tuple(names)
    for finding in findings:
        question = asked.get(finding["criterion"])
        if question is None:
            continue
        for seq in finding["evidence"]:
            text = _written(events[seq - 1]) if 0 < seq <= len(events) else ""
            if text.strip():
                yield Subject(finding["criterion"], finding["title"], seq, Query(question, mask(text, known)))


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
