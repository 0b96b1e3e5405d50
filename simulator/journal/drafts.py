"""Own scenarios while they are written: drafts, and every version of their texts.

Nothing that somebody wrote is lost: a version is never changed, and what was saved on an older version than
the newest is kept aside, to be chosen from. A draft that is published names the version that rooms are opened from.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from simulator.ids import ParticipantId

DraftState = Literal["draft", "published", "archived"]


@dataclass(frozen=True, slots=True)
class Draft:
    """An own scenario, without its texts."""

    id: str
    name: str
    """What its authors call it; the scenario's own title is in the text."""
    owner: ParticipantId
    """The facilitator who began it."""
    state: DraftState
    head: int
    """The number of the newest version that counts."""
    published: int | None
    """The version that rooms are opened from; None while there is none."""
    created_wall_ms: int
    updated_wall_ms: int


@dataclass(frozen=True, slots=True)
class Version:
    """A draft's text as somebody saved it."""

    draft: str
    number: int
    """From 1, in the order in which they were saved."""
    text: str
    author: ParticipantId
    wall_ms: int
    note: str = ""
    """What its author says of it."""
    based_on: int = 0
    """The version that its author had before them; 0 for the first."""
    aside: bool = False
    """Kept after a clash: somebody else had saved meanwhile, and theirs counts until one of the two is chosen."""


class UnknownDraft(Exception):  # noqa: N818 -- as UnknownExercise
    """The store has no draft, or no version, of that name."""


class Drafts(Protocol):
    """The drafts and their versions, within one transaction."""

    def create_draft(self, draft: Draft, first: Version) -> None:
        """Enter a draft with its first version."""

    def change_draft(self, draft: Draft) -> None:
        """Give a known draft another name, state, newest or published version."""

    def delete_draft(self, draft: str) -> None:
        """Forget a draft with all its versions; exercises keep the texts that they were opened with."""

    def get_draft(self, draft: str) -> Draft | None:
        """The draft of that id."""

    def list_drafts(self) -> list[Draft]:
        """All drafts, the last changed first."""

    def add_version(self, version: Version) -> None:
        """Keep a text under a number that is not taken; the database refuses one that is."""

    def last_number(self, draft: str) -> int:
        """The highest number that a version of it has."""

    def get_version(self, draft: str, number: int) -> Version | None:
        """One version with its text."""

    def list_versions(self, draft: str) -> list[Version]:
        """All versions of a draft, the newest first, with their texts."""
