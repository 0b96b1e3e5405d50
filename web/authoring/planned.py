"""When things would happen if a play went as it is written: an estimate from its acts, without playing them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator.rehearsal.plays import good_acts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from simulator.playbook import Playbook
    from simulator.scenario.model import Act, Scenario
    from simulator.scenario.script import Inject, Question


def planned_times(scenario: Scenario, playbook: Playbook | None) -> dict[str, int]:
    """Milestone -> exercise time, as far as it follows from the script and its first play."""
    times: dict[str, int] = {"started": 0}
    acts = _acts(scenario, playbook)
    for _ in range(len(scenario.injects) + 2):
        before = len(times)
        _follow(scenario, times)
        for act in acts:
            _act(scenario, playbook, act, times)
        if len(times) == before:
            break
    return times


def _acts(scenario: Scenario, playbook: Playbook | None) -> list[Act]:
    if playbook is None:
        return []
    try:
        return good_acts(scenario, playbook)
    except (LookupError, RuntimeError, ValueError, TypeError, AttributeError):  # a play that is still being written
        return []


def _follow(scenario: Scenario, times: dict[str, int]) -> None:
    """What comes by itself."""
    dues: tuple[Inject | Question, ...] = (*scenario.injects, *scenario.questions)
    for due in dues:
        at_ms = due.at if due.after is None else _later(times.get(due.after), due.delay)
        if at_ms is not None:
            times.setdefault(due.id, at_ms)
    for part in scenario.parts:
        at_ms = part.begins if part.begins is not None else times.get(part.after or "")
        if at_ms is not None:
            times.setdefault(part.id, at_ms)


def _later(reached_ms: int | None, delay_ms: int) -> int | None:
    return None if reached_ms is None else reached_ms + delay_ms


def _act(scenario: Scenario, playbook: Playbook | None, act: Act, times: dict[str, int]) -> None:
    at_ms = act.at
    if act.after is not None:
        if act.after not in times:
            return
        at_ms = max(at_ms, times[act.after] + act.delay)
    for milestone, delay_ms in _reached(scenario, playbook, act):
        times.setdefault(milestone, at_ms + delay_ms)


def _reached(scenario: Scenario, playbook: Playbook | None, act: Act) -> Iterator[tuple[str, int]]:
    """(milestone, how long after the act)."""
    fields: dict[str, Any] = act.fields
    check, move = scenario.check(str(fields.get("check"))), scenario.move(str(fields.get("move")))
    yield from ((name, 0) for name in _deeds(act.do))
    if act.do == "look" and check is not None:
        yield check.id, check.takes
    elif act.do == "propose" and move is not None:
        yield f"{move.id}.proposed", 0
    elif act.do == "run" and move is not None:
        yield from ((f"{move.id}.started", 0), (move.id, move.takes))
    elif act.do == "acknowledge":
        yield f"{fields.get('inject')}.acknowledged", 0
    elif act.do == "page":
        yield from _paged(scenario, playbook, str(fields.get("target")))
    elif act.do == "send":
        yield from ((name, 0) for name in _sent(playbook, fields))
    elif act.do == "assign-role":
        yield f"{fields.get('role')}.assigned", 0
    elif act.do == "answer":
        yield str(fields.get("question")), 0
    elif act.do == "write-field":
        yield f"postmortem.{fields.get('section')}", 0


def _deeds(command: str) -> Iterable[str]:
    return {
        "acknowledge": ("acknowledged",),
        "page": ("paged",),
        "declare": ("declared",),
        "change-severity": ("severity-changed",),
        "open-war-room": ("war-room-opened", "incident-channel-created"),
        "resolve": ("resolved",),
        "schedule-postmortem": ("postmortem-scheduled",),
        "end-exercise": ("ended",),
    }.get(command, ())


def _paged(scenario: Scenario, playbook: Playbook | None, target: str) -> Iterator[tuple[str, int]]:
    who = scenario.seat(target) or scenario.contact(target)
    yield f"{target}.paged", 0
    if who is not None:
        yield f"{target}.arrived", who.arrives
        known = {one.id: one for one in playbook.page_targets.targets} if playbook else {}
        yield from ((deed, 0) for name in who.paged_as if name in known for deed in known[name].deeds)


def _sent(playbook: Playbook | None, fields: dict[str, Any]) -> Iterator[str]:
    template = str(fields.get("template"))
    yield template
    if fields.get("reply_to"):
        yield f"{fields['reply_to']}.replied"
    for one in playbook.templates.templates if playbook else ():
        if one.id == template:
            yield from one.deeds
