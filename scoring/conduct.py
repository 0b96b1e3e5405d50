"""Conduct: what the kinds that judge a war room ask of the journal: who commands, who is there, what was played."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from scoring.moments import moment
from scoring.record import Record
from simulator.exercise import events as e
from simulator.exercise.events import Event
from simulator.exercise.roles import COMMANDER, seats_of
from simulator.ids import ParticipantId


@dataclass(frozen=True, slots=True)
class Line:
    """Something that was said in the war room."""

    at_ms: int
    seq: int
    by: ParticipantId
    text: str


@dataclass(frozen=True)
class Command:
    """Who commanded from when on, by assignment; a commander commands until another one does."""

    course: tuple[tuple[int, ParticipantId, int], ...]
    """(number of the entry, who, exercise time), in order."""

    @classmethod
    def of(cls, record: Record) -> "Command":
        """The course of command of an exercise."""
        return _command(record)

    def at(self, seq: int) -> ParticipantId | None:
        """Who commanded when an entry of the journal was made; None before anybody did."""
        after = bisect_right(self._since, seq)
        return self.course[after - 1][1] if after else None

    @cached_property
    def _since(self) -> list[int]:
        return [since for since, _, _ in self.course]

    @property
    def since_ms(self) -> int | None:
        """When the first commander took over."""
        return self.course[0][2] if self.course else None


@lru_cache(maxsize=1)
def _command(record: Record) -> Command:
    return Command(
        tuple(
            (event.seq, event.data.participant, event.at_ms)
            for event in record.of(e.RoleAssigned)
            if isinstance(event.data, e.RoleAssigned) and event.data.role == COMMANDER
        )
    )


def closes_ms(record: Record) -> int:
    """When the incident was declared resolved; how far the exercise has come while it was not."""
    resolved = record.first("resolved")
    return record.now_ms if resolved is None else resolved.at_ms


def opens_ms(record: Record) -> int:
    """When there was an incident to speak of: declared, or detected where nobody declared it."""
    opened = moment(record, "declared") or moment(record, "detected")
    return 0 if opened is None else opened.at_ms


@lru_cache(maxsize=1)
def while_open(record: Record) -> tuple[Event, ...]:
    """What happened from the first alert until it was resolved."""
    end_ms = closes_ms(record)
    return tuple([event for event in record.events if 0 <= event.at_ms <= end_ms])


def while_open_of(record: Record, *kinds: type[e.EventData]) -> list[Event]:
    """The same, of some kinds alone."""
    end_ms = closes_ms(record)
    return [event for event in record.of(*kinds) if 0 <= event.at_ms <= end_ms]


@lru_cache(maxsize=1)
def lines(record: Record) -> tuple[Line, ...]:
    """What was said in the war room while the incident was open."""
    return tuple(
        Line(event.at_ms, event.seq, event.by, event.data.text)
        for event in while_open_of(record, e.ChatPosted)
        if isinstance(event.data, e.ChatPosted) and event.by is not None
    )


def jumps(record: Record) -> tuple[tuple[int, int], ...]:
    """(from, to) of each stretch that the clock jumped over."""
    return tuple((one.from_ms, one.to_ms) for one in record.jumps)


def played_ms(jumped: tuple[tuple[int, int], ...], from_ms: int, to_ms: int) -> int:
    """How much of a stretch was really played: what the clock jumped over is no time in which one could act."""
    over_ms = sum(max(0, min(end_ms, to_ms) - max(start_ms, from_ms)) for start_ms, end_ms in jumped)
    return max(0, to_ms - from_ms - over_ms)


@lru_cache(maxsize=1)
def there(record: Record) -> Mapping[ParticipantId, int]:
    """Everybody with a seat who was awake at some time, and since when."""
    since: dict[ParticipantId, int] = {}
    for person in dict.fromkeys(record.exercise.seats.values()):
        presences = [record.exercise.presence.get(seat) for seat in seats_of(record.exercise, person)]
        woken = [one.arrived_ms or 0 for one in presences if one is not None and one.awake]
        if woken:
            since[person] = min(woken)
    return since


def gaps(instants: list[int], from_ms: int, to_ms: int) -> Iterator[tuple[int, int]]:
    """The stretches between instants, from one end to the other."""
    inside = sorted(at_ms for at_ms in instants if from_ms < at_ms < to_ms)
    return pairwise([from_ms, *inside, to_ms])
