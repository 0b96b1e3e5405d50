"""Names: every place of a scenario that names something which the scenario or its playbook defines."""

from collections.abc import Callable, Collection, Iterator
from typing import Protocol

from simulator.document import Flaw, Value
from simulator.document.places import names, pattern, texts
from simulator.playbook import Playbook, lookup
from simulator.scenario.meaning.meant import did_you_mean
from simulator.scenario.model import Scenario


class _Named(Protocol):
    @property
    def id(self) -> str: ...


def flaws(_scenario: Scenario, playbook: Playbook | None, raw: Value) -> Iterator[Flaw]:
    """Names that lead nowhere."""
    if playbook is not None:
        yield from _of_the_playbook(playbook, raw)
        yield from _recipients(playbook, raw)
        yield from _criteria(playbook, raw)
        yield from _citations(playbook, raw)
    for noun, given, patterns in _IN_THE_SCENARIO:
        known, rests_on = names(raw, *given), tuple(map(pattern, given))
        for path, name in texts(raw, *patterns):
            if name not in known:
                message, mend = f"the scenario has no {noun} {name!r}", did_you_mean(name, known)
                yield Flaw("S003", path, message, mend, at_key=path[-1] == name, rests_on=rests_on)


def known_names(playbook: Playbook, raw: Value) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """(places, the names that may stand there), of every place that names something: what an editor offers."""
    for _noun, of_playbook, used in _IN_THE_PLAYBOOK:
        yield used, of_playbook(playbook)
    for _noun, given, used in _IN_THE_SCENARIO:
        yield used, names(raw, *given)
    yield ("injects.*.to.*", "questions.*.to.*"), ("all", *names(raw, "seats.*.id"), *playbook.role_ids)
    yield _CRITERIA, (*playbook.criterion_ids, *names(raw, "criteria.*.id"))


def _of_the_playbook(playbook: Playbook, raw: Value) -> Iterator[Flaw]:
    for noun, of_playbook, patterns in _IN_THE_PLAYBOOK:
        known = of_playbook(playbook)
        for path, name in texts(raw, *patterns):
            if name not in known:
                message = f"the playbook {playbook.id!r} has no {noun} {name!r}"
                yield Flaw("S002", path, message, did_you_mean(name, known))


def _recipients(playbook: Playbook, raw: Value) -> Iterator[Flaw]:
    """Addresses that are neither a seat nor a role."""
    known = ("all", *names(raw, "seats.*.id"), *playbook.role_ids)
    for path, name in texts(raw, "injects.*.to.*", "questions.*.to.*"):
        if name not in known:
            message = f"this is addressed to {name!r}, which is neither a seat nor a role"
            mend = did_you_mean(name, known, "Seats here, and roles")
            yield Flaw("S012", path, message, mend, rests_on=(pattern("seats.*.id"),))


def _criteria(playbook: Playbook, raw: Value) -> Iterator[Flaw]:
    known = (*playbook.criterion_ids, *names(raw, "criteria.*.id"))
    for path, name in texts(raw, *_CRITERIA):
        if name not in known:
            message, mend = f"there is no criterion {name!r}", did_you_mean(name, known, "Criteria")
            yield Flaw("S003", path, message, mend, rests_on=(pattern("criteria.*.id"),))


def _citations(playbook: Playbook, raw: Value) -> Iterator[Flaw]:
    """What a criterion of the scenario's own rests on, if the playbook has no such place."""
    for path, cited in texts(raw, "criteria.*.source.*"):
        try:
            lookup(playbook, cited)
        except KeyError as error:
            message = f"the playbook {playbook.id!r} has no place {error.args[0]}"
            mend = "Write the way from its top, by keys and ids, like severities.SEV-1.requirements.commander."
            yield Flaw("S002", path, message, mend)


def _ids(entries: Collection[_Named]) -> tuple[str, ...]:
    return tuple(entry.id for entry in entries)


_CRITERIA = ("unscored.*", "expect.*.misses.*", "objectives.*.criteria.*")
"""Where a script names criteria, the playbook's or its own."""

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
    ("role", lambda book: book.role_ids, ("moves.*.needs",)),
    (
        "role or page target",
        lambda book: (*book.role_ids, *_ids(book.page_targets.targets)),
        ("criteria.*.role",),
    ),
    (
        "checklist item or diagnostic question",
        lambda book: (
            *_ids(book.detection.checklist),
            *_ids(book.diagnostic_questions.questions),
            *_ids(book.on_call.checklist),
        ),
        ("checks.*.counts_as.*",),
    ),
    (
        "postmortem section",
        lambda book: _ids(book.template(book.postmortem.template).fields),
        ("facts.figures.*.field",),
    ),
)
"""Noun, names that exist, places that use them."""

_IN_THE_SCENARIO: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    (
        "metric",
        ("world.%",),
        ("facts.failing", "moves.*.effect.%", "moves.*.starting.%", "moves.*.outcomes.*.effect.%"),
    ),
    ("persona", ("personas.*.id",), ("injects.*.from",)),
    ("part", ("parts.*.id",), ("questions.*.part",)),
    ("seat", ("seats.*.id",), ("plays.%.empty_seats.*",)),
    ("ending", ("endings.*.id",), ("expect.*.ending",)),
    ("play", ("plays.%",), ("expect.*.play", "plays.%.from")),
    ("label or command", ("plays.%.acts.*.label", "plays.%.acts.*.do"), ("plays.%.without.*",)),
)
"""Noun, places that give names of it, places that use them."""
