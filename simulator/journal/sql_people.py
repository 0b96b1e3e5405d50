"""The statements of the book of people, over one connection."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, Row, insert, select, update
from sqlalchemy.exc import IntegrityError

from simulator.ids import ExerciseId, ParticipantId
from simulator.journal.people import Facilitator, Person
from simulator.journal.store import AlreadyEntered
from simulator.journal.tables import FACILITATORS, LINKS, PEOPLE

ERASED_NAME = "(erased)"
"""What stands for the name of a person who was erased."""


class SqlPeople:
    """`simulator.journal.people.People` over an open connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add_person(self, person: Person, key_hash: str) -> None:
        """Enter a person; the database refuses a key that another one has."""
        row = insert(PEOPLE).values(
            id=person.id,
            exercise=person.exercise,
            name=person.name,
            kind=person.kind,
            key_hash=key_hash,
            created_wall_ms=person.created_wall_ms,
        )
        try:
            self._connection.execute(row)
        except IntegrityError as clash:
            raise AlreadyEntered(person.id) from clash

    def find_person(self, key_hash: str) -> Person | None:
        """Look a person up by key."""
        row = self._connection.execute(select(PEOPLE).where(PEOPLE.c.key_hash == key_hash)).first()
        return None if row is None else _person(row)

    def list_people(self, exercise: ExerciseId) -> list[Person]:
        """Everyone of one exercise, erased ones too."""
        query = select(PEOPLE).where(PEOPLE.c.exercise == exercise).order_by(PEOPLE.c.created_wall_ms, PEOPLE.c.id)
        return [_person(row) for row in self._connection.execute(query)]

    def rekey_person(self, person: ParticipantId, key_hash: str) -> None:
        """Give a person another key."""
        self._connection.execute(update(PEOPLE).where(PEOPLE.c.id == person).values(key_hash=key_hash))

    def erase_person(self, person: ParticipantId) -> None:
        """Forget name and key."""
        self._connection.execute(
            update(PEOPLE).where(PEOPLE.c.id == person).values(name=ERASED_NAME, key_hash=None),
        )

    def save_facilitator(self, facilitator: Facilitator) -> None:
        """Enter a facilitator or change one; the database refuses a name that another one has."""
        values = {
            "name": facilitator.name,
            "folded_name": _fold(facilitator.name),
            "password_hash": facilitator.password_hash,
        }
        if self.get_facilitator(facilitator.id) is None:
            self._connection.execute(insert(FACILITATORS).values(id=facilitator.id, **values))
        else:
            self._connection.execute(update(FACILITATORS).where(FACILITATORS.c.id == facilitator.id).values(**values))

    def find_facilitator(self, name: str) -> Facilitator | None:
        """Look a facilitator up by name."""
        row = self._connection.execute(
            select(FACILITATORS).where(FACILITATORS.c.folded_name == _fold(name)),
        ).first()
        return None if row is None else _facilitator(row)

    def get_facilitator(self, facilitator: ParticipantId) -> Facilitator | None:
        """Look a facilitator up by id."""
        row = self._connection.execute(select(FACILITATORS).where(FACILITATORS.c.id == facilitator)).first()
        return None if row is None else _facilitator(row)

    def list_facilitators(self) -> list[Facilitator]:
        """All facilitators by name."""
        query = select(FACILITATORS).order_by(FACILITATORS.c.folded_name)
        return [_facilitator(row) for row in self._connection.execute(query)]

    def add_link(self, token_hash: str, purpose: str, expires_wall_ms: int) -> None:
        """Enter a one-time link."""
        self._connection.execute(
            insert(LINKS).values(token_hash=token_hash, purpose=purpose, expires_wall_ms=expires_wall_ms),
        )

    def link_works(self, token_hash: str, purpose: str, now_wall_ms: int) -> bool:
        """Look whether a link is unspent and in time."""
        return (
            self._connection.execute(
                select(LINKS.c.token_hash).where(*_works(token_hash, purpose, now_wall_ms)),
            ).first()
            is not None
        )

    def use_link(self, token_hash: str, purpose: str, now_wall_ms: int) -> bool:
        """Spend a link; the update's own condition decides between two who come at once."""
        spent = self._connection.execute(
            update(LINKS).where(*_works(token_hash, purpose, now_wall_ms)).values(used_wall_ms=now_wall_ms),
        )
        return spent.rowcount == 1

    def withdraw_links(self, purpose: str) -> None:
        """Mark every unspent link as used at no time."""
        self._connection.execute(
            update(LINKS).where(LINKS.c.purpose == purpose, LINKS.c.used_wall_ms.is_(None)).values(used_wall_ms=0),
        )


def _works(token_hash: str, purpose: str, now_wall_ms: int) -> tuple[ColumnElement[bool], ...]:
    return (
        LINKS.c.token_hash == token_hash,
        LINKS.c.purpose == purpose,
        LINKS.c.used_wall_ms.is_(None),
        LINKS.c.expires_wall_ms > now_wall_ms,
    )


def _fold(name: str) -> str:
    return " ".join(name.casefold().split())


def _person(row: Row[tuple[object, ...]]) -> Person:
    return Person(
        id=ParticipantId(row.id),
        exercise=ExerciseId(row.exercise),
        name=row.name,
        kind=row.kind,
        created_wall_ms=row.created_wall_ms,
    )


def _facilitator(row: Row[tuple[object, ...]]) -> Facilitator:
    return Facilitator(id=ParticipantId(row.id), name=row.name, password_hash=row.password_hash)
