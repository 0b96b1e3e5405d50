"""Who is here."""

from dataclasses import dataclass

from simulator.ids import ParticipantId


@dataclass(frozen=True, slots=True)
class SeatView:
    """A seat and who sits there."""

    id: str
    title: str
    required: bool
    participant: ParticipantId | None
    presence: str
    """``empty``, ``asleep``, ``paged`` (on the way), ``here``."""
    brief: str = ""
    """Only on one's own seat."""
    mine: bool = False
    arrives_ms: int | None = None


@dataclass(frozen=True, slots=True)
class RoleView:
    """A role and who holds it."""

    id: str
    title: str
    duty: str
    prefix: str
    holders: tuple[ParticipantId, ...]
    several: bool
    mine: bool
    may: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonView:
    """Somebody in the room."""

    participant: ParticipantId
    kind: str
    seats: tuple[str, ...]
    roles: tuple[str, ...]
    hand_raised_ms: int | None
    muted: bool
    awake: bool
    me: bool = False


@dataclass(frozen=True, slots=True)
class LobbyView:
    """Before T+0."""

    story: str
    seats: tuple[SeatView, ...]
    people: tuple[PersonView, ...]
    missing: tuple[str, ...]
    """Titles of required seats that are empty."""
    wake: str
    may: tuple[str, ...] = ()
