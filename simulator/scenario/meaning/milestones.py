"""What a script may wait for: every name that can follow ``after``, and the conditions that use them."""

from collections.abc import Iterator, Mapping

from simulator.document import Flaw, Path, Value
from simulator.document.places import names, pattern, texts
from simulator.exercise.milestones import DEEDS_OF_THE_ROOM
from simulator.playbook import Playbook
from simulator.scenario.conditions import After, Atom, MetricIs, SeverityIs, parse_condition
from simulator.scenario.meaning.meant import did_you_mean
from simulator.scenario.model import Scenario

_CONDITIONS = (
    "facts.cause.known",
    "facts.over",
    "facts.figures.*.if",
    "injects.*.if",
    "injects.*.variants.*.if",
    "checks.*.possible",
    "checks.*.variants.*.if",
    "moves.*.possible",
    "moves.*.outcomes.*.if",
    "questions.*.if",
    "endings.*.if",
    "plays.%.acts.*.if",
)
_WAITS = (
    "parts.*.after",
    "injects.*.after",
    "questions.*.after",
    "questions.*.answered_by",
    "facts.changes.*.after",
    "published.responders.*.milestone",
    "plays.%.acts.*.after",
)
_GIVEN = tuple(
    pattern(f"{kind}.*.id") for kind in ("parts", "injects", "checks", "moves", "questions", "seats", "contacts")
)
"""Where a script gives its own milestones their names."""


def milestone_names(scenario: Scenario, playbook: Playbook) -> frozenset[str]:
    """Every name that a condition or an ``after`` may use."""
    return frozenset({*DEEDS_OF_THE_ROOM, *_of_the_playbook(playbook), *_of_the_script(scenario)})


def places_of_milestones() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(where a milestone is named, where a condition stands): what an editor completes."""
    return _WAITS, _CONDITIONS


def flaws(scenario: Scenario, playbook: Playbook | None, raw: Value) -> Iterator[Flaw]:
    """Waits for what cannot happen."""
    yield from _circles(scenario)
    if playbook is None:
        return
    known = milestone_names(scenario, playbook)
    for path, name in texts(raw, *_WAITS):
        yield from _milestone(path, name, known)
    for path, text in texts(raw, *_CONDITIONS):
        for atom in _atoms(text):
            yield from _atom(path, atom, known, names(raw, "world.%"), playbook)


def _atoms(text: str) -> tuple[Atom, ...]:
    """What a condition asks; nothing where it cannot be read, which is a fault of its shape."""
    try:
        return tuple(parse_condition(text).atoms())
    except ValueError:
        return ()


def _of_the_playbook(playbook: Playbook) -> Iterator[str]:
    for template in playbook.templates.templates:
        yield from (template.id, *template.deeds)
    for target in playbook.page_targets.targets:
        yield from target.deeds
    yield from (f"{role}.assigned" for role in playbook.role_ids)
    yield from (f"postmortem.{field.id}" for field in playbook.template(playbook.postmortem.template).fields)


def _of_the_script(scenario: Scenario) -> Iterator[str]:
    yield from (part.id for part in scenario.parts)
    yield from (check.id for check in scenario.checks)
    yield from (question.id for question in scenario.questions)
    for inject in scenario.injects:
        yield from (inject.id, f"{inject.id}.acknowledged", f"{inject.id}.replied")
    for move in scenario.moves:
        yield from (move.id, f"{move.id}.proposed", f"{move.id}.started", f"{move.id}.refused")
    for who in (*(seat.id for seat in scenario.seats), *(contact.id for contact in scenario.contacts)):
        yield from (f"{who}.paged", f"{who}.arrived")


def _milestone(path: Path, name: str, known: frozenset[str]) -> Iterator[Flaw]:
    if name not in known:
        message = f"nothing that can happen here is called {name!r}"
        yield Flaw("S004", path, message, _mend(name, known), rests_on=_GIVEN)


def _mend(name: str, known: frozenset[str]) -> str:
    near = did_you_mean(name, known)
    return f"{near}Write the id of an inject, check, move, question or part, or a deed such as 'declared'.".strip()


def _atom(
    path: Path, atom: Atom, known: frozenset[str], metrics: tuple[str, ...], playbook: Playbook
) -> Iterator[Flaw]:
    if isinstance(atom, After):
        yield from _milestone(path, atom.milestone, known)
    elif isinstance(atom, SeverityIs) and atom.severity not in playbook.severity_ids:
        mend = did_you_mean(atom.severity, playbook.severity_ids)
        yield Flaw("S002", path, f"the playbook has no severity {atom.severity!r}", mend)
    elif isinstance(atom, MetricIs) and atom.metric not in metrics:
        mend = did_you_mean(atom.metric, metrics, "Metrics here")
        message = f"the scenario has no metric {atom.metric!r}"
        yield Flaw("S003", path, message, mend, rests_on=(pattern("world.%"),))


def waiting_for_themselves(scenario: Scenario) -> Iterator[str]:
    """The injects that wait for each other in a circle."""
    waits = {str(inject.id): inject.after for inject in scenario.injects}
    yield from (name for name in waits if _chain(name, waits)[-1] == name)


def _circles(scenario: Scenario) -> Iterator[Flaw]:
    """Injects that wait for each other."""
    waits = {str(inject.id): inject.after for inject in scenario.injects}
    for number, inject in enumerate(scenario.injects):
        chain = _chain(str(inject.id), waits)
        if chain[-1] == inject.id:
            message = f"inject {inject.id!r} waits for itself: {' <- '.join(map(str, chain))}"
            yield Flaw("S022", ("injects", number, "after"), message)


def _chain(name: str, waits: Mapping[str, str | None]) -> list[str | None]:
    """An inject, what it waits for, and so on: up to what is no inject, or to the first that comes twice."""
    chain: list[str | None] = [name]
    following = waits[name]
    while following is not None and following in waits and following not in chain:
        chain.append(following)
        following = waits[following]
    return [*chain, following]
