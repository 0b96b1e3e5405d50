"""What waits, and what can be done."""

from dataclasses import dataclass

from simulator.ids import ParticipantId


@dataclass(frozen=True, slots=True)
class NeedView:
    """Something that waits for the viewer."""

    id: str
    kind: str
    """``acknowledge``, ``reply``, ``question``, ``approve``, ``review``, ``hand``."""
    label: str
    ref: str
    """The inject, question or move it is about."""
    due_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Sighting:
    """What a check found."""

    at_ms: int
    text: str
    by: ParticipantId | None


@dataclass(frozen=True, slots=True)
class CheckView:
    """Something to look at."""

    id: str
    label: str
    kind: str
    takes_ms: int
    state: str
    """``idle``, ``looking``, ``found``."""
    ready_ms: int | None
    sightings: tuple[Sighting, ...]
    """Oldest first."""
    may: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MoveResult:
    """How one run of a move went."""

    at_ms: int
    text: str
    helps: bool | None
    """None: the world refused."""


@dataclass(frozen=True, slots=True)
class MoveView:
    """A mitigation."""

    id: str
    label: str
    command: str
    takes_ms: int
    needs: str | None
    """The role whose word it needs."""
    wants_review: bool
    state: str
    """``idle``, ``proposed``, ``approved``, ``declined``, ``running``, ``done``, ``refused``."""
    reason: str = ""
    proposed_by: ParticipantId | None = None
    approved_by: ParticipantId | None = None
    reviewed_by: ParticipantId | None = None
    declined_because: str = ""
    ends_ms: int | None = None
    results: tuple[MoveResult, ...] = ()
    may: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RungView:
    """A rung of the playbook's ladder with the moves on it."""

    id: str
    order: int
    title: str
    moves: tuple[MoveView, ...]


@dataclass(frozen=True, slots=True)
class PageTargetView:
    """Somebody who can be paged."""

    id: str
    title: str
    paged_as: tuple[str, ...]
    """Titles of the playbook's page targets that this one answers."""
    state: str
    """``asleep``, ``paged``, ``here``, ``reachable``."""
    paged_ms: int | None
    says: str = ""
    may: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SeverityChoice:
    """A severity that can be declared."""

    id: str
    name: str
    definition: str
    declared: bool


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question of the exercise."""

    id: str
    number: int | None
    text: str
    asked_ms: int
    mine: bool
    act: str | None
    """What must be done to answer it; None when it is answered in writing."""
    answer: str = ""
    answered_by: ParticipantId | None = None
    answered_ms: int | None = None
    may: tuple[str, ...] = ()
