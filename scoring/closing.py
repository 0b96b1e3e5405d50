"""Closing: from when on the lack of something counts that has no time of its own.

What was not done before play was cut short is charged only if it had come due: with what it belongs to, which is
another criterion that has a time, or the part in which it is asked; and at the latest when the story was played out.
"""

from scoring.conduct import jumps, played_ms
from scoring.kinds import judge
from scoring.record import Record
from scoring.verdict import Judgement
from simulator.ids import PartId
from simulator.scenario.script import Question

WRITTEN_IN = "postmortem"
"""The phase whose parts are for writing: what is written there comes due with the part, not with the incident."""


def told_out(record: Record) -> bool:
    """Whether the exercise was ended when the last part had had the time that is planned for it, or there are none."""
    parts = record.scenario.parts
    return record.over and (not parts or had_its_time(record, parts[-1].id))


def had_its_time(record: Record, part: PartId) -> bool:
    """Whether a part was entered, and played for as long as is planned; what the clock jumped over is not played."""
    exercise = record.exercise
    entered_ms = exercise.parts.get(part)
    lasts_ms = next(one.lasts for one in record.scenario.parts if one.id == part)
    return entered_ms is not None and record.now_ms - exercise.clock.skipped_ms - entered_ms >= lasts_ms


def question_is_up(record: Record, question: Question) -> bool:
    """Whether a question was put, and as long has been played since as is planned for the part in which it is asked."""
    state = record.exercise.questions.get(question.id)
    return state is not None and state.asked_ms is not None and waited_a_part(record, state.asked_ms, question.part)


def waited_a_part(record: Record, asked_ms: int, part: str | None) -> bool:
    """Whether as long has been played since something was asked as is planned for a part, or the story is told."""
    lasts_ms = next((one.lasts for one in record.scenario.parts if one.id == part), 0)
    return told_out(record) or played_ms(jumps(record), asked_ms, record.now_ms) >= lasts_ms


def settled(record: Record, after_ms: int = 0) -> bool:
    """Whether an exercise that was ended was over for what belongs to the incident, whatever is still to be written.

    That is when it was resolved, some time before the end at least; and where nobody resolved it, when the parts that
    were played had had their time, and none was left that begins by the clock.
    """
    if not record.over or told_out(record):
        return record.over
    resolved = record.first("resolved")
    if resolved is not None:
        return record.now_ms > resolved.at_ms + after_ms + record.lateness.grace
    entered = [part for part in record.scenario.parts if part.id in record.exercise.parts]
    waits = [part for part in record.scenario.parts if part.begins is not None and part not in entered]
    return (
        not waits
        and bool(entered)
        and had_its_time(record, entered[-1].id)
        and all(part.phase != WRITTEN_IN for part in entered)
    )


def come_due(record: Record, partner: str | None, since_ms: int = 0) -> bool:
    """Whether something has come due that comes due with another criterion.

    Of several times of that criterion it is the first from a moment on. Where it sets none, because nothing of the kind
    was asked or the incident ended before, it is when the incident was settled.
    """
    if told_out(record):
        return True
    times = _times(record, partner)
    due_ms = min((time for time in times if time >= since_ms), default=None)
    if due_ms is None:
        return settled(record)
    return record.now_ms > due_ms + record.lateness.grace


def _times(record: Record, partner: str | None) -> list[int]:
    known = next((one for one in record.playbook.criteria if one.id == partner), None)
    if known is None or (known.severities and record.severity not in known.severities):
        return []
    found: Judgement = judge(known, record)
    times = (found.waits_until_ms, found.due_ms, *(part.due_ms for part in found.parts))
    return [time for time in times if time is not None]
