"""Acknowledging, paging, declaring, the war room, roles, resolving."""

from dataclasses import dataclass

from simulator.ids import ParticipantId


@dataclass(frozen=True, slots=True)
class Acknowledge:
    """Acknowledge a page."""

    inject: str


@dataclass(frozen=True, slots=True)
class Page:
    """Page a seat or a contact; ``all`` pages everybody there is."""

    target: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Declare:
    """Declare the incident with a severity, and say why."""

    severity: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ChangeSeverity:
    """Set another severity, and say why."""

    severity: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class OpenWarRoom:
    """Open the war room with its channel."""

    channel: str


@dataclass(frozen=True, slots=True)
class AssignRole:
    """Give a role to a person (also to oneself), or hand it over."""

    role: str
    to: ParticipantId


@dataclass(frozen=True, slots=True)
class Resolve:
    """Declare the incident resolved."""

    reason: str = ""
