"""The story as a whole: its time zone, its courses, who is awake, what is owed, how it ends."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from simulator.document import Flaw, Path, Value
from simulator.document.places import pattern
from simulator.playbook import Playbook, classify
from simulator.scenario.calendar import known_zone
from simulator.scenario.model import Metric, Scenario
from simulator.scenario.script import Due
from simulator.times import format_moment


def flaws(scenario: Scenario, playbook: Playbook | None, _raw: Value) -> Iterator[Flaw]:
    """What does not hold together."""
    yield from _zone(scenario)
    yield from _world(scenario)
    yield from _failing(scenario)
    if playbook is not None:
        yield from _severity(scenario, playbook)
    yield from _due("injects", scenario.injects)
    yield from _due("questions", scenario.questions)
    yield from _order("injects", scenario.injects)
    yield from _order("questions", scenario.questions)
    yield from _owed(scenario)
    yield from _refusals(scenario)
    yield from _endings(scenario)
    yield from _parts(scenario)


def _zone(scenario: Scenario) -> Iterator[Flaw]:
    zone = scenario.setting.starts.rpartition(" ")[2]
    if not known_zone(zone):
        yield Flaw("S016", ("setting", "starts"), f"{zone!r} is not the name of a time zone")


def _world(scenario: Scenario) -> Iterator[Flaw]:
    main = [name for name, metric in scenario.world.items() if metric.main]
    if len(main) != 1:
        told = f"{' and '.join(main)} are" if main else "no metric is"
        yield Flaw("S008", ("world",), f"{told} marked as the main one", rests_on=(pattern("world.%.main"),))
    for name, metric in scenario.world.items():
        path: Path = ("world", name, "course")
        if any(later <= earlier for earlier, later in pairwise(metric.course)):
            yield Flaw("S017", path, f"the keyframes of {name!r} are not in order of time", rests_on=(path,))
        if not metric.course:
            yield Flaw("S017", path, f"{name!r} has no keyframe", rests_on=(path,))
        yield from _bounds(name, metric)
    if scenario.wake == "paged" and not any(seat.awake for seat in scenario.seats):
        message = "everybody sleeps at T+0, so nobody hears the page"
        yield Flaw("S021", ("wake",), message, rests_on=(pattern("seats.*.awake"),))


def _bounds(name: str, metric: Metric) -> Iterator[Flaw]:
    for at_ms, value in _keyframes(metric):
        if value < metric.least or (metric.most is not None and value > metric.most):
            most = "no end" if metric.most is None else f"{metric.most:g}"
            message = f"at {format_moment(at_ms)} {name!r} stands at {value:g}; it shows {metric.least:g} to {most}"
            path: Path = ("world", name)
            yield Flaw("S035", (*path, "course"), message, rests_on=((*path, "least"), (*path, "most")))


def _keyframes(metric: Metric, *others: float) -> list[tuple[int, float]]:
    """The course, if it, the bounds and what else counts were read whole; nothing of what remains after faults."""
    written = [*metric.course, *metric.course.values(), metric.least, metric.most or 0, *others]
    return list(metric.course.items()) if all(isinstance(one, int | float) for one in written) else []


def _failing(scenario: Scenario) -> Iterator[Flaw]:
    """What is said of the harm has to be measured as a share, and to come about."""
    facts, metric = scenario.facts, scenario.world.get(scenario.facts.failing)
    if metric is None:
        return
    path: Path = ("world", facts.failing)
    if metric.unit != "%":
        told = f"in {metric.unit!r}" if metric.unit else "without a unit"
        message = f"{facts.failing!r} is the failing share, and is measured {told}"
        yield Flaw("S034", ("facts", "failing"), message, rests_on=((*path, "unit"),))
    values = [value for _, value in _keyframes(metric, facts.stops_below)]
    if values and max(values) < facts.stops_below:
        highest = f"{max(values):g} %"
        message = f"the harm counts as stopped below {facts.stops_below:g} %, and {facts.failing!r} rises to {highest}"
        yield Flaw("A004", ("facts", "stops_below"), message, rests_on=((*path, "course"),))


def _severity(scenario: Scenario, playbook: Playbook) -> Iterator[Flaw]:
    known = {sign.id for sign in playbook.decision_tree.signs}
    named = scenario.facts.severity in playbook.severity_ids and known.issuperset(scenario.facts.signs)
    if not scenario.facts.signs or not named:
        return
    shown = classify(playbook, scenario.facts.signs)
    if shown != scenario.facts.severity:
        message = f"the signs lead to {shown} in the playbook's tree, but the facts say {scenario.facts.severity}"
        yield Flaw("S018", ("facts", "signs"), message, rests_on=(("facts", "signs"), ("facts", "severity")))


def _due(key: str, items: Sequence[Due]) -> Iterator[Flaw]:
    for number, item in enumerate(items):
        if (item.at is None) == (item.after is None):
            told = "neither at nor after says" if item.at is None else "both at and after say"
            rests_on = ((key, number, "at"), (key, number, "after"))
            yield Flaw("S007", (key, number), f"{told} when this falls due", rests_on=rests_on)


def _order(key: str, items: Sequence[Due]) -> Iterator[Flaw]:
    """What comes at a moment stands in the order of time."""
    before_ms = None
    for number, item in enumerate(items):
        if item.at is None or item.after is not None:
            continue
        if before_ms is not None and item.at < before_ms:
            message = f"this comes at {format_moment(item.at)} and stands below something at {format_moment(before_ms)}"
            yield Flaw("S031", (key, number, "at"), message, rests_on=((key,),))
        before_ms = max(item.at, before_ms or 0)


def _owed(scenario: Scenario) -> Iterator[Flaw]:
    for number, inject in enumerate(scenario.injects):
        path: Path = ("injects", number)
        rests_on = ((*path, "asks"), (*path, "within"), (*path, "reply_with"))
        if inject.asks is not None and inject.within is None:
            message = f"inject {inject.id!r} asks for something, but not by when"
            yield Flaw("S019", (*path, "asks"), message, rests_on=rests_on)
        if inject.asks is None and inject.within is not None:
            message = f"inject {inject.id!r} sets a time, but asks for nothing"
            yield Flaw("S019", (*path, "within"), message, rests_on=rests_on)
        if inject.reply_with is not None and inject.asks != "reply":
            message = f"inject {inject.id!r} names a template, but asks for no reply"
            yield Flaw("S019", (*path, "reply_with"), message, rests_on=rests_on)


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
        message = f"{name!r} may be refused, and nothing says why"
        yield Flaw("S020", (*path, "possible"), message, rests_on=((*path, "impossible_because"),))


def _endings(scenario: Scenario) -> Iterator[Flaw]:
    for number, ending in enumerate(scenario.endings):
        path: Path = ("endings", number)
        last = number == len(scenario.endings) - 1
        if last and ending.when is not None:
            message = f"the last ending, {ending.id!r}, has a condition"
            yield Flaw("S009", (*path, "if"), message, at_key=True)
        elif not last and ending.when is None:
            message = f"nothing comes after the ending {ending.id!r}, which has no condition"
            yield Flaw("S009", path, message, rests_on=((*path, "if"),))


def _parts(scenario: Scenario) -> Iterator[Flaw]:
    seen: dict[int, str] = {}
    for number, part in enumerate(scenario.parts):
        path: Path = ("parts", number)
        rests_on = ((*path, "begins"), (*path, "after"))
        if number == 0 and (part.after is not None or part.begins not in (None, 0)):
            told = "after something else" if part.begins is None else f"at {format_moment(part.begins)}"
            message = f"the first part begins {told}, so the exercise would open without one"
            yield Flaw("S023", path, message, rests_on=rests_on)
        begins = 0 if number == 0 and part.after is None else part.begins
        if begins is not None and begins in seen:
            message = f"part {part.id!r} begins at {format_moment(begins)}, and so does {seen[begins]!r}"
            yield Flaw("S036", (*path, "begins"), message, rests_on=rests_on)
        elif begins is not None:
            seen[begins] = part.id
        if part.after is not None and part.begins is not None:
            yield Flaw("S007", path, "both begins and after say when this falls due", rests_on=rests_on)
