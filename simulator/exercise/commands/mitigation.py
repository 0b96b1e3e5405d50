"""Looking at things and making moves."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Look:
    """Look at something: make a check."""

    check: str


@dataclass(frozen=True, slots=True)
class Propose:
    """Announce a mitigation and say why."""

    move: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Approve:
    """Give the word for a proposed mitigation."""

    move: str


@dataclass(frozen=True, slots=True)
class Decline:
    """Refuse the word for a proposed mitigation."""

    move: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """Look over somebody else's proposed change."""

    move: str


@dataclass(frozen=True, slots=True)
class Run:
    """Make a mitigation."""

    move: str
