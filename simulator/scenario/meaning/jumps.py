"""Jumps: the clock may skip only time in which the playbook wants nothing.

A jump lands two minutes before the next due time at the latest. Between two landings the room plays at most the time
that the part is planned for; what the playbook wants later than that, and before the next landing, would be
passed over by everybody who plays as the script is written. In play such a jump would land at the nearest allowed
place (`simulator.exercise.jumps`), and so a scenario stays playable with a team's own, tighter playbook; the fault
says how to write what would be played anyhow.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from simulator.document import Flaw, Path, Value
from simulator.document.places import pattern
from simulator.exercise.detection import foreseen_ms
from simulator.playbook import Playbook
from simulator.scenario.model import Scenario
from simulator.times import MINUTE_MS, format_moment

LEAD_MS = 2 * MINUTE_MS
"""How long before a due time a jump lands at the latest."""

Due = tuple[tuple[int, str], ...]
"""(when, what) of all that is wanted, in order."""


@dataclass(frozen=True, slots=True)
class _Landing:
    """Where a script puts the clock forward to."""

    to_ms: int
    part: int
    number: int
    lasts: int
    """Planned play time of its part: what the room plays from here before the next landing."""

    @property
    def path(self) -> Path:
        return ("parts", self.part, "jumps", self.number)


def flaws(scenario: Scenario, playbook: Playbook | None, _raw: Value) -> Iterator[Flaw]:
    """Jumps out of order, too close to a due time, or over one."""
    landings = list(_landings(scenario))
    for earlier, later in pairwise(landings):
        if later.to_ms <= earlier.to_ms:
            told = (
                f"the jump to {format_moment(later.to_ms)} does not lie after the one to {format_moment(earlier.to_ms)}"
            )
            yield Flaw("S010", later.path, told, rests_on=(pattern("parts.*.jumps.*"),))
            return
    if not landings or playbook is None or scenario.facts.severity not in playbook.severity_ids:
        return
    due = due_times(playbook, scenario.facts.severity, landings[-1].to_ms + LEAD_MS, foreseen_ms(scenario))
    allowed = _allowed(landings, _by_the_clock(scenario), due)
    from_ms, played_ms = 0, _by_the_clock(scenario)
    for one in landings:
        yield from _jump(one, from_ms + played_ms, due, allowed)
        from_ms, played_ms = one.to_ms, one.lasts


def due_times(playbook: Playbook, severity: str, until_ms: int, detected_ms: int = 0) -> Due:
    """(when, what) of all that the playbook wants of everybody at a known time, counted from detection."""
    found = [
        (detected_ms + one.within, one.text)
        for one in playbook.severity(severity).requirements
        if one.within and one.deed is not None and one.since == "detected"
    ]
    for cadence in playbook.communication.cadences:
        if severity in cadence.severities and cadence.deed is not None:
            slots = range(detected_ms + cadence.every, until_ms + 1, cadence.every)
            found += [(at_ms, cadence.text) for at_ms in slots]
    return tuple(sorted((at_ms, what) for at_ms, what in found if at_ms <= until_ms))


def _landings(scenario: Scenario) -> Iterator[_Landing]:
    for number, part in enumerate(scenario.parts):
        for position, jump in enumerate(part.jumps):
            yield _Landing(jump, number, position, part.lasts)


def _by_the_clock(scenario: Scenario) -> int:
    """How long is played before the first jump."""
    return sum(part.lasts for part in scenario.parts if part.begins is not None)


def _jump(one: _Landing, played_until_ms: int, due: Due, allowed: Sequence[_Landing]) -> Iterator[Flaw]:
    jump = format_moment(one.to_ms)
    late = [(at_ms, what) for at_ms, what in due if one.to_ms <= at_ms < one.to_ms + LEAD_MS]
    passed = [(at_ms, what) for at_ms, what in due if played_until_ms < at_ms < one.to_ms]
    if late:
        at_ms, what = late[0]
        message = f"the jump to {jump} lands too late for what is due at {format_moment(at_ms)}: {what}"
        yield _flaw(one, message, f"Let it land at {format_moment(at_ms - LEAD_MS)} at the latest.", allowed)
    if passed:
        at_ms, what = passed[0]
        more = f" (and over {len(passed) - 1} more)" if len(passed) > 1 else ""
        message = f"the jump to {jump} passes over what is due at {format_moment(at_ms)}: {what}{more}"
        yield _flaw(one, message, f"Put a jump to {format_moment(at_ms - LEAD_MS)} before it.", allowed)


def _flaw(one: _Landing, message: str, mend: str, allowed: Sequence[_Landing]) -> Flaw:
    jumps = ", ".join(format_moment(other.to_ms) for other in allowed if other.part == one.part)
    return Flaw("S011", one.path, message, f"{mend}\nThis part may have jumps: [{jumps}].", rests_on=_RESTS_ON)


def _allowed(landings: Sequence[_Landing], played_ms: int, due: Due) -> list[_Landing]:
    """The nearest jumps to those of the script that pass over nothing: each part's own, earlier or more."""
    found: list[_Landing] = []
    until_ms = played_ms
    for one in landings:
        for at_ms, _ in due:
            if until_ms < at_ms < one.to_ms + LEAD_MS and at_ms - LEAD_MS < one.to_ms:
                found.append(replace(one, to_ms=at_ms - LEAD_MS))
                until_ms = at_ms - LEAD_MS + one.lasts
        late = [at_ms - LEAD_MS for at_ms, _ in due if one.to_ms <= at_ms < one.to_ms + LEAD_MS]
        to_ms = min((one.to_ms, *late))
        if not found or to_ms > found[-1].to_ms:
            found.append(replace(one, to_ms=to_ms))
            until_ms = to_ms + one.lasts
    return found


_RESTS_ON = tuple(map(pattern, ("parts.*.jumps.*", "parts.*.lasts", "parts.*.begins", "facts.severity")))
