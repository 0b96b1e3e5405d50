"""What a script may wait for: every name that can follow ``after``, and the conditions that use them."""

from collections.abc import Iterator

from simulator.document import Path, Value
from simulator.exercise.milestones import DEEDS_OF_THE_ROOM
from simulator.playbook import Playbook
from simulator.scenario.conditions import After, Atom, MetricIs, SeverityIs, parse_condition
from simulator.scenario.meaning.flaw import Flaw, did_you_mean
from simulator.scenario.meaning.places import texts
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
)
_WAITS = ("parts.*.after", "injects.*.after", "questions.*.after", "questions.*.answered_by", "facts.changes.*.after")


def milestone_names(scenario: Scenario, playbook: Playbook) -> frozenset[str]:
    """Every name that a condition or an ``after`` may use."""
    return frozenset({*DEEDS_OF_THE_ROOM, *_of_the_playbook(playbook), *_of_the_script(scenario)})


def flaws(scenario: Scenario, playbook: Playbook, raw: Value) -> Iterator[Flaw]:
    """Waits for what cannot happen."""
    known = milestone_names(scenario, playbook)
    for path, name in texts(raw, *_WAITS):
        yield from _milestone(path, name, known)
    for path, text in texts(raw, *_CONDITIONS):
        for atom in parse_condition(text).atoms():
            yield from _atom(path, atom, known, scenario, playbook)
    yield from _circles(scenario)


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
        yield Flaw("S004", path, f"nothing that can happen here is called {name!r}", _mend(name, known))


def _mend(name: str, known: frozenset[str]) -> str:
    near = did_you_mean(name, known)
    return f"{near}Write the id of an inject, check, move, question or part, or a deed such as 'declared'.".strip()


def _atom(path: Path, atom: Atom, known: frozenset[str], scenario: Scenario, playbook: Playbook) -> Iterator[Flaw]:
    if isinstance(atom, After):
        yield from _milestone(path, atom.milestone, known)
    elif isinstance(atom, SeverityIs) and atom.severity not in playbook.severity_ids:
        mend = did_you_mean(atom.severity, playbook.severity_ids)
        yield Flaw("S002", path, f"the playbook has no severity {atom.severity!r}", mend)
    elif isinstance(atom, MetricIs) and atom.metric not in scenario.world:
        mend = did_you_mean(atom.metric, scenario.world, "Metrics here")
        yield Flaw("S003", path, f"the scenario has no metric {atom.metric!r}", mend)


def _circles(scenario: Scenario) -> Iterator[Flaw]:
    """Injects that wait for each other."""
    waits = {str(inject.id): inject.after for inject in scenario.injects}
    for number, inject in enumerate(scenario.injects):
        seen, name = [str(inject.id)], inject.after
        while name in waits and name not in seen:
            seen.append(name)
            name = waits[name]
        if name == inject.id:
            message = f"inject {inject.id!r} waits for itself: {' <- '.join((*seen, name))}"
            yield Flaw("S022", ("injects", number, "after"), message)
