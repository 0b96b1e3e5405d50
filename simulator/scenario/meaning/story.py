"""The story as a whole: its time zone, its courses, who is awake, what is owed, how it ends."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from zoneinfo import ZoneInfo

from simulator.document import Path, Value
from simulator.playbook import Playbook, classify
from simulator.scenario.meaning.flaw import Flaw
from simulator.scenario.model import Scenario
from simulator.scenario.script import Due
from simulator.times import format_moment


def flaws(scenario: Scenario, playbook: Playbook, _raw: Value) -> Iterator[Flaw]:
    """What does not hold together."""
    yield from _zone(scenario)
    yield from _world(scenario)
    yield from _severity(scenario, playbook)
    yield from _due("injects", scenario.injects)
    yield from _due("questions", scenario.questions)
    yield from _owed(scenario)
    yield from _refusals(scenario)
    yield from _endings(scenario)
    yield from _parts(scenario)


def _zone(scenario: Scenario) -> Iterator[Flaw]:
    zone = scenario.starts_at[2]
    try:
        ZoneInfo(zone)
    except (KeyError, ValueError, OSError):
        yield Flaw("S016", ("setting", "starts"), f"{zone!r} is not the name of a time zone")


def _world(scenario: Scenario) -> Iterator[Flaw]:
    main = [name for name, metric in scenario.world.items() if metric.main]
    if len(main) != 1:
        told = f"{' and '.join(main)} are" if main else "no metric is"
        yield Flaw("S008", ("world",), f"{told} marked as the main one")
    for name, metric in scenario.world.items():
        if any(later <= earlier for earlier, later in pairwise(metric.course)):
            yield Flaw("S017", ("world", name, "course"), f"the keyframes of {name!r} are not in order of time")
        if not metric.course:
            yield Flaw("S017", ("world", name, "course"), f"{name!r} has no keyframe")
    if scenario.wake == "paged" and not any(seat.awake for seat in scenario.seats):
        yield Flaw("S021", ("wake",), "everybody sleeps at T+0, so nobody hears the page")


def _severity(scenario: Scenario, playbook: Playbook) -> Iterator[Flaw]:
    known = {sign.id for sign in playbook.decision_tree.signs}
    named = scenario.facts.severity in playbook.severity_ids and known.issuperset(scenario.facts.signs)
    if not scenario.facts.signs or not named:
        return
    shown = classify(playbook, scenario.facts.signs)
    if shown != scenario.facts.severity:
        message = f"the signs lead to {shown} in the playbook's tree, but the facts say {scenario.facts.severity}"
        yield Flaw("S018", ("facts", "signs"), message)


def _due(key: str, items: Sequence[Due]) -> Iterator[Flaw]:
    for number, item in enumerate(items):
        if (item.at is None) == (item.after is None):
            told = "neither at nor after says" if item.at is None else "both at and after say"
            yield Flaw("S007", (key, number), f"{told} when this falls due")


def _owed(scenario: Scenario) -> Iterator[Flaw]:
    for number, inject in enumerate(scenario.injects):
        path: Path = ("injects", number)
        if inject.asks is not None and inject.within is None:
            yield Flaw("S019", (*path, "asks"), f"inject {inject.id!r} asks for something, but not by when")
        if inject.asks is None and inject.within is not None:
            yield Flaw("S019", (*path, "within"), f"inject {inject.id!r} sets a time, but asks for nothing")
        if inject.reply_with is not None and inject.asks != "reply":
            yield Flaw("S019", (*path, "reply_with"), f"inject {inject.id!r} names a template, but asks for no reply")


def _refusals(scenario: Scenario) -> Iterator[Flaw]:
    silent: list[tuple[Path, str]] = []
    silent += [
        (("checks", number), check.id)
        for number, check in enumerate(scenario.checks)
        if check.possible is not None and not check.impossible_because
    ]
    silent += [
        (("moves", number), move.id)
        for number, move in enumerate(scenario.moves)
        if move.possible is not None and not move.impossible_because
    ]
    for path, name in silent:
        yield Flaw("S020", (*path, "possible"), f"{name!r} may be refused, and nothing says why")


def _endings(scenario: Scenario) -> Iterator[Flaw]:
    *before, last = scenario.endings
    if last.when is not None:
        message = f"the last ending, {last.id!r}, has a condition"
        yield Flaw("S009", ("endings", len(before), "if"), message, at_key=True)
    for number, ending in enumerate(before):
        if ending.when is None:
            message = f"nothing comes after the ending {ending.id!r}, which has no condition"
            yield Flaw("S009", ("endings", number), message)


def _parts(scenario: Scenario) -> Iterator[Flaw]:
    first = scenario.parts[0]
    if first.after is not None or first.begins not in (None, 0):
        told = "after something else" if first.begins is None else f"at {format_moment(first.begins)}"
        yield Flaw("S023", ("parts", 0), f"the first part begins {told}, so the exercise would open without one")
    for number, part in enumerate(scenario.parts):
        if part.after is not None and part.begins is not None:
            yield Flaw("S007", ("parts", number), "both begins and after say when this falls due")
