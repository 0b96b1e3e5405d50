"""Jumps: the clock may skip only time in which the playbook wants nothing.

A jump lands two minutes before the next due time at the latest. Between two landings the room plays at most the time
that the part is planned for; what the playbook wants later than that, and before the next landing, would be
passed over by everybody who plays as the script is written.
"""

from collections.abc import Iterator
from itertools import pairwise

from simulator.document import Path, Value
from simulator.playbook import Playbook
from simulator.scenario.meaning.flaw import Flaw
from simulator.scenario.model import Scenario
from simulator.times import MINUTE_MS, format_moment

LEAD_MS = 2 * MINUTE_MS
"""How long before a due time a jump lands at the latest."""


def flaws(scenario: Scenario, playbook: Playbook, _raw: Value) -> Iterator[Flaw]:
    """Jumps out of order, too close to a due time, or over one."""
    landings = list(_landings(scenario))
    for (earlier, _, _), (later, path, _) in pairwise(landings):
        if later <= earlier:
            message = f"the jump to {format_moment(later)} does not lie after the one to {format_moment(earlier)}"
            yield Flaw("S010", path, message)
            return
    if not landings or scenario.facts.severity not in playbook.severity_ids:
        return
    due = due_times(playbook, scenario.facts.severity, landings[-1][0] + LEAD_MS)
    by_the_clock = (part.lasts for part in scenario.parts if part.begins is not None)
    from_ms, played_ms = 0, sum(by_the_clock)
    for to_ms, path, lasts in landings:
        yield from _jump(from_ms, played_ms, to_ms, path, due)
        from_ms, played_ms = to_ms, lasts


def due_times(playbook: Playbook, severity: str, until_ms: int) -> tuple[tuple[int, str], ...]:
    """(when, what) of all that the playbook wants of everybody at a known time, counted from detection."""
    found = [
        (one.within, one.text)
        for one in playbook.severity(severity).requirements
        if one.within and one.deed is not None and one.since == "detected"
    ]
    for cadence in playbook.communication.cadences:
        if severity in cadence.severities and cadence.deed is not None:
            found += [(at_ms, cadence.text) for at_ms in range(cadence.every, until_ms + 1, cadence.every)]
    return tuple(sorted((at_ms, what) for at_ms, what in found if at_ms <= until_ms))


def _landings(scenario: Scenario) -> Iterator[tuple[int, Path, int]]:
    """(exercise time, place, planned play time of its part) of each jump."""
    for number, part in enumerate(scenario.parts):
        for position, jump in enumerate(part.jumps):
            yield jump, ("parts", number, "jumps", position), part.lasts


def _jump(from_ms: int, played_ms: int, to_ms: int, path: Path, due: tuple[tuple[int, str], ...]) -> Iterator[Flaw]:
    for at_ms, what in due:
        jump, due_at, nearest = format_moment(to_ms), format_moment(at_ms), format_moment(at_ms - LEAD_MS)
        if to_ms <= at_ms < to_ms + LEAD_MS:
            message = f"the jump to {jump} lands too late for what is due at {due_at}: {what}"
            yield Flaw("S011", path, message, f"Let it land at {nearest} at the latest.")
        elif from_ms + played_ms < at_ms < to_ms:
            message = f"the jump to {jump} passes over what is due at {due_at}: {what}"
            yield Flaw("S011", path, message, f"Put a jump to {nearest} before it.")
