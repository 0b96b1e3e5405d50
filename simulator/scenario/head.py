"""The head of a scenario: what a library tells of it, read without the long rest of its text.

A file of a thousand lines takes tens of milliseconds to read and to be held against everything that it may mean; a
list of twenty-five wants its titles sooner. The head stands in a few sections, and each section begins at the margin.
"""

import re
from dataclasses import dataclass

from simulator.document import DocumentError, read_leniently
from simulator.ids import ScenarioId, SeverityId
from simulator.scenario.model import Published, Scenario

SECTIONS = (
    "format",
    "id",
    "title",
    "summary",
    "playbook",
    "patterns",
    "difficulty",
    "trains",
    "objectives",
    "published",
    "setting",
    "wake",
    "seats",
    "facts",
    "parts",
)
"""The sections that the head is told by."""
_MARGIN = re.compile(r"^(?=[^\s#])", re.MULTILINE)
_KEY = re.compile(r"([a-z_]+):")


@dataclass(frozen=True, slots=True)
class Head:
    """What one chooses a scenario by."""

    id: ScenarioId
    title: str
    summary: str
    company: str
    service: str
    patterns: tuple[str, ...]
    severity: SeverityId
    """The true one at T+0, which gives an answer away."""
    difficulty: str
    trains: tuple[str, ...]
    objectives: tuple[str, ...]
    published: Published | None
    seats: tuple[str, ...]
    """The titles of the seats."""
    needed: int
    """How many of them must be filled."""
    play_ms: int
    """Planned play time."""
    wake: str


def head_of(scenario: Scenario) -> Head:
    """The head of a scenario that was read."""
    return Head(
        id=scenario.id,
        title=scenario.title,
        summary=scenario.summary,
        company=scenario.setting.company,
        service=scenario.setting.service,
        patterns=scenario.patterns,
        severity=scenario.facts.severity,
        difficulty=scenario.difficulty,
        trains=scenario.trains,
        objectives=tuple(one.text for one in scenario.objectives),
        published=scenario.published,
        seats=tuple(seat.title for seat in scenario.seats),
        needed=sum(seat.required for seat in scenario.seats),
        play_ms=scenario.play_ms,
        wake=scenario.wake,
    )


def read_head(text: str, name: str) -> Head | None:
    """The head of a text; None where a fault lies in it. It says nothing of the rest, which may have faults."""
    try:
        reading = read_leniently(_cut(text), name, Scenario)
    except DocumentError:
        return None
    return head_of(reading.model) if all(reading.sound(section) for section in SECTIONS) else None


def _cut(text: str) -> str:
    """The sections of the head alone."""
    pieces = ((piece, _KEY.match(piece)) for piece in _MARGIN.split(text.removeprefix("\ufeff")))
    return "".join(piece for piece, key in pieces if key is not None and key[1] in SECTIONS)
