"""Duties that nobody could do, facts that nobody asks for, objectives that nothing measures."""

from collections.abc import Iterator

from simulator.document import Flaw, Path, Value
from simulator.playbook import Playbook
from simulator.scenario.model import Scenario
from simulator.times import format_duration

_WHOLE: tuple[Path, ...] = ((),)
"""Each of these is about the story as a whole, and rests on all of it."""
_PAGED_RIGHT = "paging"
"""The kind of criterion that judges who was called."""


def flaws(scenario: Scenario, playbook: Playbook | None, _raw: Value) -> Iterator[Flaw]:
    """Deadlines that cannot be met, facts that no message needs, objectives that nothing measures."""
    yield from _figures(scenario)
    yield from _answers(scenario)
    if playbook is not None:
        yield from _pages(scenario, playbook)
        yield from _objectives(scenario, playbook)


def _pages(scenario: Scenario, playbook: Playbook) -> Iterator[Flaw]:
    """Whom the paging row wants must be somewhere in the story, and able to come in time."""
    scored = [one for one in playbook.criteria if one.id not in scenario.unscored]
    row = next((one for one in playbook.triage.paging if one.id == scenario.facts.paging), None)
    if row is None or not any(one.kind == _PAGED_RIGHT for one in scored):
        return
    there = {target for post in scenario.posts for target in post.paged_as}
    for target in row.page:
        if target not in there and not (target == "on-call" and any(seat.awake for seat in scenario.seats)):
            title = playbook.page_target(target).title
            message = f"the paging row {row.id!r} wants {target!r} ({title}), and nobody here is paged as that"
            yield Flaw("S026", ("facts", "paging"), message, rests_on=_WHOLE)


def _answers(scenario: Scenario) -> Iterator[Flaw]:
    """What is owed within a time shorter than it takes those who owe it to come."""
    asleep = {str(seat.id): seat for seat in scenario.seats if scenario.wake == "paged" and not seat.awake}
    for number, inject in enumerate(scenario.injects):
        owing = [str(name) for name in inject.to]
        if inject.within is None or inject.at is None or not owing or not set(owing) <= set(asleep):
            continue
        earliest = min(asleep[name].arrives for name in owing)
        due = inject.at + inject.delay + inject.within
        if due < earliest:
            path: Path = ("injects", number, "within")
            told = format_duration(earliest)
            message = f"inject {inject.id!r} wants an answer of {', '.join(owing)}, asleep until {told} after a page"
            yield Flaw("S026", path, message, rests_on=_WHOLE)


def _figures(scenario: Scenario) -> Iterator[Flaw]:
    """A figure after one of the same section that always holds is never asked for."""
    always: set[str] = set()
    for number, figure in enumerate(scenario.facts.figures):
        if figure.field in always:
            message = f"no message needs this figure: an earlier one of {figure.field!r} has no condition"
            yield Flaw("S028", ("facts", "figures", number), message, rests_on=_WHOLE)
        if figure.when is None:
            always.add(figure.field)


def _objectives(scenario: Scenario, playbook: Playbook) -> Iterator[Flaw]:
    scored = {str(one.id) for one in (*playbook.criteria, *scenario.criteria)} - set(map(str, scenario.unscored))
    for number, objective in enumerate(scenario.objectives):
        if not scored & set(map(str, objective.criteria)):
            message = "nothing measures this objective: all its criteria are unscored here"
            yield Flaw("S029", ("objectives", number), message, rests_on=_WHOLE)
