"""Decision: what waits for the commander's word gets it soon, a yes or a no.

Cannot tell whether the answer was right; what came of it is judged elsewhere.
"""

from collections.abc import Iterator

from pydantic import Field

from scoring.announcing import answers_typed
from scoring.conduct import Command, while_open
from scoring.kinds.base import KindParams, of_parts, unless
from scoring.lateness import verdict_on
from scoring.record import Mark, Record
from scoring.story import Hopeless, Story
from scoring.verdict import Judgement, Part, Verdict
from scoring.wording import length_words, moment_words
from simulator.exercise import events as e
from simulator.exercise.events import Event
from simulator.playbook import Criterion
from simulator.times import DurationMs


class Params(KindParams):
    """How soon."""

    within: DurationMs = Field(gt=0, description="How long a proposal may wait for the word.")
    answers: tuple[str, ...] = Field(default=(), description="Words that are a yes or a no when typed in the room.")

    def hopeless(self, criterion: Criterion, story: Story) -> Iterator[Hopeless]:
        """It asks for a move that needs a word, and for somebody else to give it."""
        del criterion
        asking = len(story.scenario.seats) > 1 and any(one.needs for one in story.scenario.moves)
        yield from unless(asking, "no move needs somebody else's word")


def judge(criterion: Criterion, params: Params, record: Record) -> Judgement:
    """One part for each proposal that waited for somebody else's word while somebody could give it."""
    parts = list(_parts(params, record))
    waiting = [part.label for part in parts if part.verdict is Verdict.MISSED]
    slow = [part.label for part in parts if part.verdict is Verdict.LATE]
    told = "; ".join([*(f"no answer: {one}" for one in waiting), *(f"answered late: {one}" for one in slow)])
    expected = f"{criterion.title}, within {length_words(params.within)}"
    fine = "Each was answered in time." if parts else "Nothing waited for a word."
    return of_parts(expected, f"{told[0].upper()}{told[1:]}." if told else fine, parts)


def _parts(params: Params, record: Record) -> Iterator[Part]:
    command, events = Command.of(record), list(while_open(record))
    answers: dict[str, list[Mark]] = {}
    for event in events:
        match event.data:
            case e.MoveApproved() | e.MoveDeclined() | e.MoveStarted() | e.MoveRefused():
                answers.setdefault(event.data.move, []).append(Mark(event.at_ms, event.seq))
            case _:
                pass
    for event in events:
        if isinstance(event.data, e.MoveProposed) and command.at(event.seq) not in (None, event.by):
            written = record.scenario.move(event.data.move)
            if written is not None and written.needs is not None:
                label = f"{written.label}, proposed at {moment_words(record, event.at_ms)}"
                typed = answers_typed(record, params.answers, written, event, params.within)
                known = sorted([*answers.get(written.id, []), *typed], key=lambda mark: mark.seq)
                yield _part(params, record, label, event, known)


def _part(params: Params, record: Record, label: str, asked: Event, answers: list[Mark]) -> Part:
    due_ms = asked.at_ms + params.within
    answer = next((event for event in answers if event.seq > asked.seq), None)
    if answer is None:
        open_still = record.now_ms <= due_ms + record.lateness.grace
        return Part(label, Verdict.NOT_OBSERVED if open_still else Verdict.MISSED, 0, due_ms, None, (asked.seq,))
    verdict, kept_pct = verdict_on(record.lateness, params.within, answer.at_ms - due_ms)
    return Part(label, verdict, kept_pct, due_ms, answer.at_ms, (asked.seq, answer.seq))
