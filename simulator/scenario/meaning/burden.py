"""How busy each seat is: nobody should sit without anything for long, and nobody be asked for two things at once.

What is known of an exercise beforehand is what comes at a time of its own, and what follows of that. The rest depends
on what people do, so each thing that may come to a seat besides is taken to fill one gap.
"""

from collections.abc import Iterator
from itertools import pairwise

from simulator.document import Flaw, Path, Value
from simulator.playbook import Playbook
from simulator.scenario.meaning.reachability import horizon_ms
from simulator.scenario.model import Scenario
from simulator.scenario.script import Inject, Question
from simulator.times import MINUTE_MS, format_moment

IDLE_MS = 10 * MINUTE_MS
"""How long a seat may be without anything, in play time (issue of many tabletops: people who only wait)."""
DEMAND_MS = MINUTE_MS
"""How long a seat should have for one demand before the next."""
_WHOLE: tuple[Path, ...] = ((),)


def flaws(scenario: Scenario, _playbook: Playbook | None, _raw: Value) -> Iterator[Flaw]:
    """Seats that have nothing to do, and seats that have too much at once."""
    known = known_ms(scenario)
    for number, seat in enumerate(scenario.seats):
        path: Path = ("seats", number)
        for_seat = [one for one in _arriving(scenario) if _reaches(one, str(seat.id))]
        certain = sorted(known[one.id] for one in for_seat if one.id in known)
        yield from _idle(scenario, path, str(seat.id), certain, len(for_seat) - len(certain))
        asked = sorted(
            (known[one.id], str(one.id)) for one in for_seat if one.id in known and _demands(one, str(seat.id))
        )
        yield from _overloaded(path, str(seat.id), asked)


def _arriving(scenario: Scenario) -> tuple[Inject | Question, ...]:
    return (*scenario.injects, *scenario.questions)


def known_ms(scenario: Scenario) -> dict[str, int]:
    """When what comes by itself comes, by id."""
    known = {str(part.id): part.begins for part in scenario.parts if part.begins is not None} | {"started": 0}
    growing = True
    while growing:
        growing = False
        for item in _arriving(scenario):
            name = str(item.id)
            since = item.at if item.after is None else known.get(item.after)
            if since is not None and name not in known:
                known[name] = since + item.delay
                growing = True
    return known


def _reaches(one: Inject | Question, seat: str) -> bool:
    """Roles may be given to anybody, so what is addressed to one may come to every seat."""
    return seat in one.to or "all" in one.to or not one.to


def _demands(one: Inject | Question, seat: str) -> bool:
    """Whether it wants words of this very seat; to press a button takes no time, and what is put to all one does."""
    wanted = one.answered_by is None if isinstance(one, Question) else one.asks == "reply"
    return wanted and seat in one.to


def _idle(scenario: Scenario, path: Path, seat: str, certain: list[int], uncertain: int) -> Iterator[Flaw]:
    jumps = [jump for part in scenario.parts for jump in part.jumps]
    ends_ms = min(scenario.play_ms, horizon_ms(scenario))
    gaps = [
        (since, until)
        for since, until in pairwise([0, *(one for one in certain if one >= 0), max([ends_ms, *certain])])
        if until - since > IDLE_MS and not any(since < jump <= until for jump in jumps)
    ]
    if len(gaps) > uncertain:
        since, until = gaps[0]
        message = f"nothing reaches the seat {seat!r} from {format_moment(since)} to {format_moment(until)}"
        yield Flaw("A001", path, message, rests_on=_WHOLE)


def _overloaded(path: Path, seat: str, asked: list[tuple[int, str]]) -> Iterator[Flaw]:
    for (since, first), (until, second) in pairwise(asked):
        if until - since < DEMAND_MS:
            message = f"{first!r} and {second!r} both ask something of the seat {seat!r} within a minute"
            yield Flaw("A002", path, message, rests_on=_WHOLE)
            return
