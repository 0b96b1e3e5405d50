"""Who the people are: names by opaque id, the keys that bring a person back, facilitators and their links.

A journal says only ``p-3f...``; here is what that person is called. Keys, link tokens and passwords
are stored as hashes alone, so the file gives nobody's seat away. Erasing a person here leaves every
journal whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from simulator.ids import ExerciseId, ParticipantId


@dataclass(frozen=True, slots=True)
class Person:
    """Someone in one exercise, known to its journal by `id`."""

    id: ParticipantId
    exercise: ExerciseId
    name: str
    kind: str
    """``participant``, ``evaluator`` or ``observer``."""
    created_wall_ms: int


@dataclass(frozen=True, slots=True)
class Facilitator:
    """Someone who may open exercises, known to journals by `id`."""

    id: ParticipantId
    name: str
    password_hash: str


class People(Protocol):
    """The book of people, within one transaction."""

    def add_person(self, person: Person, key_hash: str) -> None:
        """Enter a person with the hash of the key that proves who they are; raises `AlreadyEntered` for a known one."""

    def find_person(self, key_hash: str) -> Person | None:
        """The person whose key has this hash."""

    def list_people(self, exercise: ExerciseId) -> list[Person]:
        """Everyone in an exercise, in order of arrival."""

    def rekey_person(self, person: ParticipantId, key_hash: str) -> None:
        """Replace a person's key; the former one opens nothing any more."""

    def erase_person(self, person: ParticipantId) -> None:
        """Forget a person's name and key; the journal keeps the opaque id."""

    def save_facilitator(self, facilitator: Facilitator) -> None:
        """Enter a facilitator, or give a known id another name or password."""

    def find_facilitator(self, name: str) -> Facilitator | None:
        """The facilitator of that name, whatever its capitals."""

    def get_facilitator(self, facilitator: ParticipantId) -> Facilitator | None:
        """The facilitator with that id."""

    def list_facilitators(self) -> list[Facilitator]:
        """All facilitators by name."""

    def add_link(self, token_hash: str, purpose: str, expires_wall_ms: int) -> None:
        """Enter a link that works once."""

    def link_works(self, token_hash: str, purpose: str, now_wall_ms: int) -> bool:
        """Whether `use_link` would succeed."""

    def use_link(self, token_hash: str, purpose: str, now_wall_ms: int) -> bool:
        """Spend a link: true for the first who comes in time, false for all others."""

    def withdraw_links(self, purpose: str) -> None:
        """Make every unspent link of that purpose useless."""
