"""Issues of a card: each state in which the room was shown it. A later one never replaces an earlier one.

The first is that of the release. Whatever people override or withdraw afterwards makes another, beside those before,
which says what changed. Which issues there are follows from the journal; what each one said is the score of the
journal up to it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from scoring.card import Change, Finding, Issue, Standing
from scoring.overrides import read_override
from simulator.exercise import events as e
from simulator.exercise.evaluation import Override, standing
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
    before = tuple(
        replace(one, withdrawn_seq=None) if one.withdrawn_seq == event.seq else one
        for one in history
        if one.seq < event.seq
    )
    was, now = (_standing(finding, overrides) for overrides in (before, history))
    withdrawn = isinstance(data, e.OverrideWithdrawn)
    return Change(finding.criterion, finding.title, was, now, data.reason, withdrawn=withdrawn)


def _standing(finding: Finding, overrides: tuple[Override, ...]) -> Standing:
    held = read_override(standing(overrides))
    return Standing(finding.verdict, finding.points) if held is None else Standing(held.verdict, held.points)
