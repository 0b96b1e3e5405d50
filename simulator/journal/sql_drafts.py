"""The statements of drafts and their versions, over one connection."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, RowMapping, delete, func, insert, select, update

from simulator.ids import ParticipantId
from simulator.journal.drafts import Draft, UnknownDraft, Version
from simulator.journal.tables import DRAFT_VERSIONS, DRAFTS


class SqlDrafts:
    """`simulator.journal.drafts.Drafts` over an open connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def create_draft(self, draft: Draft, first: Version) -> None:
        """Enter both."""
        self._connection.execute(insert(DRAFTS).values(_row_of_draft(draft)))
        self.add_version(first)

    def change_draft(self, draft: Draft) -> None:
        """Write the row anew; raises `UnknownDraft`."""
        change = update(DRAFTS).where(DRAFTS.c.id == draft.id).values(_row_of_draft(draft))
        if not self._connection.execute(change).rowcount:
            raise UnknownDraft(draft.id)

    def delete_draft(self, draft: str) -> None:
        """Delete the versions, then the draft."""
        self._connection.execute(delete(DRAFT_VERSIONS).where(DRAFT_VERSIONS.c.draft == draft))
        self._connection.execute(delete(DRAFTS).where(DRAFTS.c.id == draft))

    def get_draft(self, draft: str) -> Draft | None:
        """One draft by its id."""
        row = self._connection.execute(select(DRAFTS).where(DRAFTS.c.id == draft)).mappings().first()
        return None if row is None else _draft(row)

    def list_drafts(self) -> list[Draft]:
        """All, the last changed first."""
        query = select(DRAFTS).order_by(DRAFTS.c.updated_wall_ms.desc(), DRAFTS.c.id)
        return [_draft(row) for row in self._connection.execute(query).mappings()]

    def add_version(self, version: Version) -> None:
        """Write one version."""
        self._connection.execute(
            insert(DRAFT_VERSIONS).values(
                draft=version.draft,
                number=version.number,
                text=version.text,
                author=version.author,
                wall_ms=version.wall_ms,
                note=version.note,
                based_on=version.based_on,
                aside=version.aside,
            ),
        )

    def last_number(self, draft: str) -> int:
        """The highest number; 0 where there is none."""
        query = select(func.max(DRAFT_VERSIONS.c.number)).where(DRAFT_VERSIONS.c.draft == draft)
        return self._connection.execute(query).scalar() or 0

    def get_version(self, draft: str, number: int) -> Version | None:
        """One version by its number."""
        query = select(DRAFT_VERSIONS).where(DRAFT_VERSIONS.c.draft == draft, DRAFT_VERSIONS.c.number == number)
        row = self._connection.execute(query).mappings().first()
        return None if row is None else _version(row)

    def list_versions(self, draft: str) -> list[Version]:
        """All of one draft."""
        query = select(DRAFT_VERSIONS).where(DRAFT_VERSIONS.c.draft == draft).order_by(DRAFT_VERSIONS.c.number.desc())
        return [_version(row) for row in self._connection.execute(query).mappings()]


def _row_of_draft(draft: Draft) -> dict[str, Any]:
    return {
        "id": draft.id,
        "name": draft.name,
        "owner": draft.owner,
        "state": draft.state,
        "head": draft.head,
        "published": draft.published,
        "created_wall_ms": draft.created_wall_ms,
        "updated_wall_ms": draft.updated_wall_ms,
    }


def _draft(row: RowMapping) -> Draft:
    return Draft(**{**row, "owner": ParticipantId(row["owner"])})


def _version(row: RowMapping) -> Version:
    return Version(**{**row, "author": ParticipantId(row["author"])})
