"""Pages, arrivals, the severity, the war room, roles, the end of the incident."""

from dataclasses import dataclass

from simulator.ids import ParticipantId


@dataclass(frozen=True, slots=True)
class PageAcknowledged:
    """A page was acknowledged."""

    inject: str
    seat: str


@dataclass(frozen=True, slots=True)
class Paged:
    """Somebody was paged: a seat or a contact."""

    target: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PagerEscalated:
    """The pager woke everybody by itself."""

    seats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SeatArrived:
    """Whoever sits there is awake and in the room."""

    seat: str


@dataclass(frozen=True, slots=True)
class ContactArrived:
    """A paged contact answered."""

    contact: str
    says: str


@dataclass(frozen=True, slots=True)
class IncidentDeclared:
    """The room said: this is an incident, and how bad."""

    severity: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SeverityChanged:
    """The declared severity was changed."""

    severity: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class WarRoomOpened:
    """The war room and its channel were opened."""

    channel: str


@dataclass(frozen=True, slots=True)
class RoleAssigned:
    """A role was given to a person; whoever held it before no longer does."""

    role: str
    participant: ParticipantId


@dataclass(frozen=True, slots=True)
class IncidentResolved:
    """The room said: it is over."""

    reason: str = ""
