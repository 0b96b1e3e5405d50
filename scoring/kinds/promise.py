"""Promise: whoever names the next update binds the team to it."""

from collections.abc import Mapping
from dataclasses import replace

from scoring.kinds.base import KindParams, of_parts
from scoring.kinds.cadence import slot_part
from scoring.record import Record
from scoring.verdict import Judgement, Part, Verdict
from simulator.exercise.dues import Obligation, promises
from simulator.exercise.events import Event
from simulator.playbook import Criterion


class Params(KindParams):
    """It has no keys of its own: every promise counts, but for those that a jump of the clock passed over."""


def judge(_criterion: Criterion, _params: Params, record: Record) -> Judgement:
    """One part for each promise that has come due, or was kept before."""
    made = {f"promise-{sent.event.seq}": sent.event for sent in record.messages}
    parts = [_part(record, owed, made) for owed in promises(record.told)]
    seen = [part for part in parts if part.verdict is not Verdict.NOT_OBSERVED]
    kept = sum(part.verdict is Verdict.MET for part in seen)
    actual = f"{kept} of {len(seen)} promises were kept." if seen else "Nothing was promised, or nothing came due."
    return of_parts("Each next update comes when a message said that it would", actual, parts)


def _part(record: Record, owed: Obligation, made: Mapping[str, Event]) -> Part:
    """A promise, with the message that made it and whatever kept it: the next of its kind, or the resolution."""
    promise = made[owed.id]
    part = slot_part(record, owed, owed.due_ms - promise.at_ms)
    if part.verdict is Verdict.NOT_OBSERVED:
        return part
    ended = [mark.seq for mark in record.marks.get("resolved", ()) if mark.at_ms == owed.met_ms]
    return replace(part, evidence=(promise.seq, *part.evidence, *ended))
