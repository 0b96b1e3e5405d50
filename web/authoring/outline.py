"""The script at a glance: what stands on T, and what leads to what, each with its line in the text.

Of what waits for something else the time is not known before somebody plays. It is planned from the scenario's own play
by the book (else its first play), act by act and without playing it, so that the drawing keeps up with the typing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from simulator.exercise.milestones import DEEDS_OF_THE_ROOM
from simulator.scenario.conditions import After, MetricIs, Not, SeverityIs
from web.authoring.planned import planned_times

if TYPE_CHECKING:
    from collections.abc import Iterator

    from simulator.document import Reading
    from simulator.playbook import Playbook
    from simulator.scenario.conditions import Condition
    from simulator.scenario.model import Scenario
    from simulator.scenario.script import Due, Inject, Question

Kind = Literal["inject", "question", "part", "check", "move", "ending", "deed", "metric"]
EVERYBODY = "all"


@dataclass(frozen=True, slots=True)
class Item:
    """Something that the script names."""

    id: str
    kind: Kind
    line: int
    label: str = ""
    """What it says, or what it is called."""
    at_ms: int | None = None
    """When it comes; None where nobody can tell."""
    planned: bool = False
    """That is when it would come in the play by the book: it waits for something."""
    lasts_ms: int = 0
    via: str = ""
    to: tuple[str, ...] = ()
    waits_for: str = ""
    delay_ms: int = 0
    condition: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """One thing leads to another."""

    source: str
    target: str
    how: Literal["after", "if", "unless"]
    detail: str = ""
    """What of the source it is: ``started``, ``refused``, ``below 5``."""


@dataclass(frozen=True, slots=True)
class Outline:
    """All items and links of a script."""

    items: tuple[Item, ...]
    links: tuple[Link, ...]

    def of(self, *kinds: Kind) -> tuple[Item, ...]:
        """The items of some kinds, in the order of the script."""
        return tuple(item for item in self.items if item.kind in kinds)


def outline(reading: Reading[Scenario], playbook: Playbook | None) -> Outline:
    """What can be told of a text, which may have faults."""
    scenario = reading.model
    times = planned_times(scenario, playbook)

    def line(*path: str | int) -> int:
        return reading.document.at(path).line

    items = tuple(_unique(_items(scenario, times, line)))
    links = tuple(dict.fromkeys(_links(scenario)))
    return Outline((*items, *_others(scenario, items, links, line)), links)


def _items(scenario: Scenario, times: dict[str, int], line) -> Iterator[Item]:  # type: ignore[no-untyped-def]  # noqa: ANN001 -- (*path) -> line
    begins = 0
    for number, part in enumerate(scenario.parts):
        known = part.begins if part.begins is not None else times.get(part.after or "")
        begins = begins if known is None else known
        yield Item(part.id, "part", line("parts", number), part.title, begins, part.begins is None and number > 0,
                   part.lasts, waits_for=part.after or "")  # fmt: skip
        begins += part.lasts
    for number, inject in enumerate(scenario.injects):
        yield _due(Item(inject.id, "inject", line("injects", number), inject.subject or inject.text, via=inject.via,
                        to=inject.to), inject, times)  # fmt: skip
    for number, question in enumerate(scenario.questions):
        yield _due(Item(question.id, "question", line("questions", number), question.text, to=question.to),
                   question, times)  # fmt: skip
    for number, check in enumerate(scenario.checks):
        yield Item(check.id, "check", line("checks", number), check.label, times.get(check.id), planned=True,
                   condition=str(check.possible or ""))  # fmt: skip
    for number, move in enumerate(scenario.moves):
        yield Item(move.id, "move", line("moves", number), move.label, times.get(f"{move.id}.started"), planned=True,
                   condition=str(move.possible or ""))  # fmt: skip
    for number, ending in enumerate(scenario.endings):
        yield Item(ending.id, "ending", line("endings", number), ending.title, condition=str(ending.when or ""))


def _due(item: Item, due: Due, times: dict[str, int]) -> Item:
    waits = due.after or ""
    at_ms = due.at if due.after is None else times.get(item.id)
    return Item(item.id, item.kind, item.line, item.label, at_ms, due.after is not None, via=item.via, to=item.to,
                waits_for=waits, delay_ms=due.delay, condition=str(due.when or ""))  # fmt: skip


def _unique(items: Iterator[Item]) -> Iterator[Item]:
    """Two pieces of one id are a fault, which the reader tells; here the first stands for both."""
    seen: set[tuple[str, str]] = set()
    for item in items:
        if item.id and (item.kind, item.id) not in seen:
            seen.add((item.kind, item.id))
            yield item


def _links(scenario: Scenario) -> Iterator[Link]:
    for part in scenario.parts:
        if part.after:
            yield _after(part.after, part.id)
    dues: tuple[Inject | Question, ...] = (*scenario.injects, *scenario.questions)
    for due in dues:
        if due.after:
            yield _after(due.after, due.id)
        yield from _asked(due.when, due.id)
    for check in scenario.checks:
        yield from _asked(check.possible, check.id)
    for move in scenario.moves:
        yield from _asked(move.possible, move.id)
        for outcome in move.outcomes:
            yield from _asked(outcome.when, move.id)
    for ending in scenario.endings:
        yield from _asked(ending.when, ending_name(ending.id))


def ending_name(ending: str) -> str:
    """Endings have names of their own, which an inject may have too."""
    return f"{ending}\N{ZERO WIDTH SPACE}"


def _after(milestone: str, target: str) -> Link:
    source, _, detail = milestone.partition(".")
    return Link(source, target, "after", detail)


def _asked(condition: Condition | None, target: str) -> Iterator[Link]:
    for terms in condition.any_of if condition else ():
        for term in terms:
            atom, how = (term.term, "unless") if isinstance(term, Not) else (term, "if")
            if isinstance(atom, After):
                source, _, detail = atom.milestone.partition(".")
                yield Link(source, target, how, detail)  # type: ignore[arg-type]  # one of the two above
            elif isinstance(atom, MetricIs):
                detail = f"{'below' if atom.below else 'above'} {atom.value:g}"
                yield Link(atom.metric, target, how, detail)  # type: ignore[arg-type]
            elif isinstance(atom, SeverityIs):
                yield Link("declared", target, how, f"{atom.relation} {atom.severity}")  # type: ignore[arg-type]


def _others(scenario: Scenario, items: tuple[Item, ...], links: tuple[Link, ...], line) -> Iterator[Item]:  # type: ignore[no-untyped-def]  # noqa: ANN001
    """What leads to something and is no piece of the script: deeds of the room, metrics, seats that come."""
    known = {item.id for item in items if item.kind != "ending"}
    for source in dict.fromkeys(link.source for link in links):
        if source in known:
            continue
        if source in scenario.world:
            yield Item(source, "metric", line("world", source), scenario.world[source].label)  # type: ignore[index]
        else:
            seat = next((number for number, one in enumerate(scenario.seats) if one.id == source), None)
            where = 0 if seat is None else line("seats", seat)
            yield Item(source, "deed", where, "" if source in DEEDS_OF_THE_ROOM else source)
