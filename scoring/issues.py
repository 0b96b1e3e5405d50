"""Issues of a card: each state in which the room was shown it. A later one never replaces an earlier one.

The first is that of the release. Whatever people override or withdraw afterwards makes another, beside those before,
which says what changed. Which issues there are follows from the journal; what each one said is the score of the
journal up to it.
"""

from collections.abc import Iterable, Sequence

from scoring.card import Change, Finding, Issue, Standing
from scoring.overrides import read_override
from simulator.exercise import events as e
from simulator.exercise.evaluation import Override
from simulator.exercise.events import Event
from simulator.exercise.state import Exercise

_REVISING = (e.FindingOverridden, e.OverrideWithdrawn)


def issue_seqs(events: Iterable[Event]) -> tuple[int, ...]:
    """The numbers of the entries that issued the card: its release, then each revision."""
    found: list[int] = []
    for event in events:
        if isinstance(event.data, e.CardReleased) or (found and isinstance(event.data, _REVISING)):
            found.append(event.seq)
    return tuple(found)


def issue_of(exercise: Exercise, events: Sequence[Event], findings: Iterable[Finding]) -> Issue | None:
    """The newest issue of a card; None before its release."""
    seqs = issue_seqs(events)
    if not seqs:
        return None
    last = next(event for event in reversed(events) if event.seq == seqs[-1])
    by_name = {finding.criterion: finding for finding in findings}
    change: Change | None = None
    if isinstance(last.data, _REVISING) and last.data.criterion in by_name:
        history = exercise.overrides.get(last.data.criterion, ())
        change = _change(by_name[last.data.criterion], history, last, last.data)
    return Issue(len(seqs), seqs[-1], last.wall_ms, () if change is None else (change,))


def _change(
    finding: Finding, history: tuple[Override, ...], event: Event, data: e.FindingOverridden | e.OverrideWithdrawn
) -> Change:
    machine = Standing(finding.verdict, finding.points)
    if isinstance(data, e.OverrideWithdrawn):
        taken_back = read_override(history[-1]) if history else None
        was = machine if taken_back is None else Standing(taken_back.verdict, taken_back.points)
        return Change(finding.criterion, finding.title, was, machine, data.reason, withdrawn=True)
    before = [one for one in history if one.seq < event.seq]
    former = read_override(before[-1]) if before and not before[-1].withdrawn else None
    was = machine if former is None else Standing(former.verdict, former.points)
    now = next((one for one in history if one.seq == event.seq), None)
    stands = read_override(now)
    return Change(
        finding.criterion,
        finding.title,
        was,
        machine if stands is None else Standing(stands.verdict, stands.points),
        data.reason,
        withdrawn=False,
    )
