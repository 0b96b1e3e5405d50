"""The store over SQLAlchemy: one SQLite file out of the box, PostgreSQL when a URL names it.

SQLite runs in WAL mode with ``synchronous=FULL``: what was committed survives a pulled plug, and
readers never wait. A transaction that may write takes the write lock when it begins; begun as a
reader it could not be promoted once another has written, and would fail however long it waited.
PostgreSQL locks the exercise's row instead. Either way the primary key (exercise, seq) has the last
word, so that no number is ever given twice.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect
from sqlalchemy.exc import ArgumentError, DatabaseError, OperationalError

from simulator.journal.migrate import migrate
from simulator.journal.sql_drafts import SqlDrafts
from simulator.journal.sql_journal import SqlJournal
from simulator.journal.sql_people import SqlPeople
from simulator.journal.store import CannotOpenStore, Store, Transaction
from simulator.journal.tables import EVENTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

LOOKS_LIKE = "It looks like sqlite:////srv/tabletop.sqlite or postgresql+psycopg://name@host/database."
BUSY_TIMEOUT_MS = 5_000
"""How long SQLite waits for another process's write, such as the command line's."""


def open_store(url: str, *, migrates: bool = True) -> Store:
    """The store at an SQLAlchemy URL, brought to the present format unless that was done just before.

    Raises `CannotOpenStore` if it cannot be reached.
    """
    engine = _make_engine(url)
    store = _SqlStore(engine)
    try:
        with store.connection(writes=migrates) as connection:
            if migrates:
                migrate(connection)
            elif not inspect(connection).has_table(EVENTS.name):
                raise CannotOpenStore(f"The database {_shown(engine)} is empty: no server has used it yet.")
    except DatabaseError as failure:
        if type(failure) not in (OperationalError, DatabaseError):
            raise
        raise CannotOpenStore(f"The database {_shown(engine)} cannot be opened: {failure.orig}") from failure
    return store


def _make_engine(url: str) -> Engine:
    try:
        engine = create_engine(url)
    except ArgumentError as failure:
        raise CannotOpenStore(f"The database's address cannot be used: {failure}. {LOOKS_LIKE}") from failure
    except ImportError as failure:
        raise CannotOpenStore(
            f"The driver of the database is not installed: {failure.name}. Install it with pip beside Tabletop."
        ) from failure
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def _shown(engine: Engine) -> str:
    return engine.url.render_as_string(hide_password=True)


class _SqlStore:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @contextmanager
    def writing(self) -> Iterator[Transaction]:
        with self.connection(writes=True) as connection:
            yield _transaction(connection)

    @contextmanager
    def reading(self) -> Iterator[Transaction]:
        with self.connection(writes=False) as connection:
            yield _transaction(connection)

    def together(self, works: Sequence[Callable[[Transaction], object]]) -> list[object]:
        with self.connection(writes=True) as connection:
            return [_attempt(connection, work) for work in works]

    def close(self) -> None:
        self._engine.dispose()

    @contextmanager
    def connection(self, *, writes: bool) -> Iterator[Connection]:
        with self._engine.connect() as connection:
            connection.execution_options(writes=writes)
            with connection.begin():
                yield connection


def _transaction(connection: Connection) -> Transaction:
    return Transaction(journal=SqlJournal(connection), people=SqlPeople(connection), drafts=SqlDrafts(connection))


def _attempt(connection: Connection, work: Callable[[Transaction], object]) -> object:
    try:
        with connection.begin_nested():
            return work(_transaction(connection))
    except Exception as failure:  # noqa: BLE001 -- it belongs to the one who asked for the work, and is handed to them
        return failure


def _set_up_sqlite(connection: Any, _record: object) -> None:  # noqa: ANN401 -- the driver's own connection, which has no common type
    connection.isolation_level = None  # the driver begins nothing by itself: `_begin_sqlite` does
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        f"busy_timeout={BUSY_TIMEOUT_MS}",
        "foreign_keys=ON",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
