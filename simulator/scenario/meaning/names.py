"""Names: every place of a scenario that names something which the scenario or its playbook defines."""

from collections.abc import Callable, Collection, Iterator
from typing import Protocol

from simulator.document import Value
from simulator.playbook import Playbook
from simulator.scenario.meaning.flaw import Flaw, did_you_mean
from simulator.scenario.meaning.places import texts
from simulator.scenario.model import Scenario


class _Named(Protocol):
    @property
    def id(self) -> str: ...


def flaws(scenario: Scenario, playbook: Playbook, raw: Value) -> Iterator[Flaw]:
    """Names that lead nowhere."""
    for noun, of_playbook, patterns in _IN_THE_PLAYBOOK:
        known = of_playbook(playbook)
        for path, name in texts(raw, *patterns):
            if name not in known:
                message = f"the playbook {playbook.id!r} has no {noun} {name!r}"
                yield Flaw("S002", path, message, did_you_mean(name, known))
    for noun, of_scenario, patterns in _IN_THE_SCENARIO:
        known = of_scenario(scenario)
        for path, name in texts(raw, *patterns):
            if name not in known:
                mend = did_you_mean(name, known)
                yield Flaw("S003", path, f"the scenario has no {noun} {name!r}", mend, at_key=path[-1] == name)
    yield from _recipients(scenario, playbook, raw)
    yield from _criteria(scenario, playbook, raw)


def _ids(entries: Collection[_Named]) -> tuple[str, ...]:
    return tuple(entry.id for entry in entries)


def _recipients(scenario: Scenario, playbook: Playbook, raw: Value) -> Iterator[Flaw]:
    """Addresses that are neither a seat nor a role."""
    known = ("all", *_ids(scenario.seats), *playbook.role_ids)
    for path, name in texts(raw, "injects.*.to.*", "questions.*.to.*"):
        if name not in known:
            message = f"this is addressed to {name!r}, which is neither a seat nor a role"
            yield Flaw("S012", path, message, did_you_mean(name, known, "Seats here, and roles"))


def _criteria(scenario: Scenario, playbook: Playbook, raw: Value) -> Iterator[Flaw]:
    known = (*playbook.criterion_ids, *_ids(scenario.criteria))
    for path, name in texts(raw, "unscored.*", "expect.*.misses.*"):
        if name not in known:
            yield Flaw("S003", path, f"there is no criterion {name!r}", did_you_mean(name, known, "Criteria"))


def _labels(scenario: Scenario) -> tuple[str, ...]:
    acts = [act for play in scenario.plays.values() for act in play.acts]
    return tuple(sorted({act.label for act in acts if act.label} | {act.do for act in acts}))


_IN_THE_PLAYBOOK: tuple[tuple[str, Callable[[Playbook], tuple[str, ...]], tuple[str, ...]], ...] = (
    ("pattern", lambda book: _ids(book.patterns.patterns), ("patterns.*",)),
    ("severity", lambda book: book.severity_ids, ("facts.severity", "facts.changes.*.severity")),
    ("sign", lambda book: _ids(book.decision_tree.signs), ("facts.signs.*",)),
    ("blast-radius row", lambda book: _ids(book.triage.blast_radius), ("facts.blast_radius",)),
    ("paging row", lambda book: _ids(book.triage.paging), ("facts.paging",)),
    ("page target", lambda book: _ids(book.page_targets.targets), ("seats.*.paged_as.*", "contacts.*.paged_as.*")),
    ("phase", lambda book: _ids(book.lifecycle.phases), ("parts.*.phase", "criteria.*.phase")),
    ("channel", lambda book: book.channel_ids, ("injects.*.via",)),
    ("template", lambda book: book.template_ids, ("injects.*.reply_with",)),
    ("rung", lambda book: _ids(book.mitigation.rungs), ("moves.*.rung",)),
    ("role", lambda book: book.role_ids, ("moves.*.needs", "criteria.*.role")),
    (
        "checklist item or diagnostic question",
        lambda book: (*_ids(book.detection.checklist), *_ids(book.diagnostic_questions.questions)),
        ("checks.*.counts_as.*",),
    ),
    (
        "postmortem section",
        lambda book: _ids(book.template(book.postmortem.template).fields),
        ("facts.figures.*.field",),
    ),
)
"""Noun, names that exist, places that use them."""

_IN_THE_SCENARIO: tuple[tuple[str, Callable[[Scenario], tuple[str, ...]], tuple[str, ...]], ...] = (
    (
        "metric",
        lambda script: tuple(script.world),
        ("facts.failing", "moves.*.effect.%", "moves.*.starting.%", "moves.*.outcomes.*.effect.%"),
    ),
    ("persona", lambda script: _ids(script.personas), ("injects.*.from",)),
    ("part", lambda script: _ids(script.parts), ("questions.*.part",)),
    ("seat", lambda script: _ids(script.seats), ("plays.%.empty_seats.*",)),
    ("ending", lambda script: _ids(script.endings), ("expect.*.ending",)),
    ("play", lambda script: tuple(script.plays), ("expect.*.play", "plays.%.from")),
    ("label or command", _labels, ("plays.%.without.*",)),
)
"""Noun, names that exist, places that use them."""
