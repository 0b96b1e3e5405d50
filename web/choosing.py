"""Choosing from the library: what is asked of a scenario, which ones fit, in what order, and what stands in the way.

What is asked comes as the fields of an address, so that a view of the library can be shared. A field that says nothing,
or what no field can say, is left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from simulator.scenario.head import Head
    from web.history import Played

DIFFICULTIES = ("first", "medium", "hard")
ORIGINS = ("replay", "invented", "own", "shipped")
ORDERS = ("recommended", "shortest", "least-recent")
MINUTES = (15, 30, 45, 60, 90)
"""What one may have time for."""
MOST_TO_A_SEAT = 2
"""People behind one screen."""
MOST_PEOPLE = 60
LONGEST_SEARCH = 80
_MINUTE_MS = 60_000
_NAME = re.compile(r"[A-Za-z0-9-]{1,60}")


@dataclass(frozen=True, slots=True)
class Choice:
    """A scenario that can be played, with what is known of it here."""

    id: str
    head: Head
    own: bool
    """A file or a text of this installation's."""
    draft: bool
    """It was written in the browser."""
    played: Played | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for, by the names of the fields, and in what order."""

    asked: Mapping[str, str] = field(default_factory=dict)
    order: str = ORDERS[0]

    def without(self, names: Collection[str]) -> Wanted:
        """The same, asked less."""
        return Wanted({key: value for key, value in self.asked.items() if key not in names}, self.order)

    @property
    def fields(self) -> dict[str, str]:
        """As an address says it."""
        return dict(self.asked) | ({} if self.order == ORDERS[0] else {"sort": self.order})


@dataclass(frozen=True, slots=True)
class Loosened:
    """How many there would be if less were asked."""

    dropped: Mapping[str, str]
    wanted: Wanted
    count: int


def read_wanted(fields: Mapping[str, str]) -> Wanted:
    """What the fields of an address ask for."""
    asked = {name: read(fields.get(name, "")) for name, read in _READ.items()}
    order = fields.get("sort", "")
    return Wanted({name: value for name, value in asked.items() if value}, order if order in ORDERS else ORDERS[0])


def choose(choices: Sequence[Choice], wanted: Wanted) -> list[Choice]:
    """Those that fit, in the order that is asked for."""
    fitting = [one for one in choices if all(_FITS[name](one, value) for name, value in wanted.asked.items())]
    return sorted(fitting, key=_ORDER[wanted.order])


def loosened(choices: Sequence[Choice], wanted: Wanted) -> list[Loosened]:
    """What to ask no longer where nothing fits: as little as will do, the most promising first."""
    for size in range(1, len(wanted.asked) + 1):
        each = [_dropping(choices, wanted, names) for names in combinations(wanted.asked, size)]
        if found := [one for one in each if one.count]:
            return sorted(found, key=lambda one: -one.count)
    return []


def recommended(choice: Choice) -> tuple[int, int, str]:
    """The easiest first, and of those the shortest: that is where a first-timer starts."""
    return (DIFFICULTIES.index(choice.head.difficulty), choice.head.play_ms, choice.head.title)


def _dropping(choices: Sequence[Choice], wanted: Wanted, names: Collection[str]) -> Loosened:
    less = wanted.without(names)
    return Loosened({name: wanted.asked[name] for name in names}, less, len(choose(choices, less)))


def _shortest(choice: Choice) -> tuple[int, int, str]:
    return (choice.head.play_ms, *recommended(choice)[::2])


def _least_recent(choice: Choice) -> tuple[int, int, int, str]:
    return (choice.played.last_wall_ms if choice.played else 0, *recommended(choice))


def _has_words(choice: Choice, words: str) -> bool:
    """Each word, or what begins with it, is told somewhere."""
    head = choice.head
    replayed = (head.published.organisation, head.published.date) if head.published else ()
    told = (
        head.title,
        head.summary,
        head.company,
        head.service,
        *head.trains,
        *head.objectives,
        *head.seats,
        *replayed,
    )
    text = " ".join((*told, *(pattern.replace("-", " ") for pattern in head.patterns), choice.id)).casefold()
    return all(re.search(rf"(?<!\w){re.escape(word)}", text) for word in words.casefold().split())


def _seats(choice: Choice, people: str) -> bool:
    """Everybody who is needed is there, and nobody looks over more than one shoulder."""
    return choice.head.needed <= int(people) <= len(choice.head.seats) * MOST_TO_A_SEAT


def _comes_from(choice: Choice, origin: str) -> bool:
    replay = choice.head.published is not None
    return {"replay": replay, "invented": not replay, "own": choice.own, "shipped": not choice.own}[origin]


_FITS: Mapping[str, Callable[[Choice, str], bool]] = {
    "q": _has_words,
    "pattern": lambda choice, pattern: pattern in choice.head.patterns,
    "severity": lambda choice, severity: choice.head.severity == severity,
    "people": _seats,
    "minutes": lambda choice, minutes: choice.head.play_ms <= int(minutes) * _MINUTE_MS,
    "difficulty": lambda choice, difficulty: choice.head.difficulty == difficulty,
    "from": _comes_from,
}
_ORDER: Mapping[str, Callable[[Choice], tuple[int | str, ...]]] = {
    "recommended": recommended,
    "shortest": _shortest,
    "least-recent": _least_recent,
}


def _words(text: str) -> str:
    return " ".join(text.split())[:LONGEST_SEARCH].strip()


def _name(text: str) -> str:
    """A name that may be no longer here: who follows a shared address is told so, and not shown all."""
    return text if _NAME.fullmatch(text) else ""


def _count(most: int) -> Callable[[str], str]:
    def read(text: str) -> str:
        text = text.strip()
        digits = text if text.isascii() and text.isdecimal() and len(text) <= len(str(most)) else ""
        return str(int(digits)) if digits and 0 < int(digits) <= most else ""

    return read


def _one_of(names: tuple[str, ...]) -> Callable[[str], str]:
    return lambda text: text if text in names else ""


_READ: Mapping[str, Callable[[str], str]] = {
    "q": _words,
    "pattern": _name,
    "severity": _name,
    "people": _count(MOST_PEOPLE),
    "minutes": _count(999),
    "difficulty": _one_of(DIFFICULTIES),
    "from": _one_of(ORIGINS),
}
