"""Who may come in: facilitators by name and password, participants by a key of their own.

A facilitator's first sign-in goes through a link that the server prints and that works once. A
participant joins by the exercise's code and a name and is given a key: whoever holds it is that person,
on any device. A name proves nothing. What is stored of keys, links and passwords are hashes.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from typing import TYPE_CHECKING, ParamSpec, TypeVar, cast

import gevent
from werkzeug.security import check_password_hash, generate_password_hash

from simulator.exercise.commands import Actor, ActorKind, Command, Join
from simulator.exercise.state import Stage
from simulator.ids import CommandId, ParticipantId
from simulator.journal import Facilitator, Person

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.journal import Store, Transaction
    from web.live.clock import WallClock
    from web.live.room import Room
    from web.live.rooms import Rooms
    from web.live.writer import Writer

P = ParamSpec("P")
T = TypeVar("T")

LONGEST_NAME = 40
LONGEST_PASSWORD = 200
SHORTEST_PASSWORD = 10
MOST_PEOPLE = 100
"""People in one exercise, observers included."""
LINK_LASTS_MS = 24 * 3_600_000
FACILITATOR_LINK = "facilitator"
EVALUATOR = "evaluator"
"""Who rates comes by a link of their own, and may come when play is over."""
_TOKEN_BYTES = 18
_NOBODYS_HASH = "scrypt:32768:8:1$nobody$" + "0" * 128
"""Checked when there is no such facilitator, so that the answer takes as long."""


class NotAdmitted(Exception):  # noqa: N818 -- an answer, as CommandRefused is
    """Somebody may not come in, or not like that. ``answer`` says why, and what to do."""

    def __init__(self, reason: str, answer: str, status: int = 403) -> None:
        super().__init__(answer)
        self.reason = reason
        self.answer = answer
        self.status = status


class Accounts:
    """The people that this server knows."""

    def __init__(self, store: Store, writer: Writer, clock: WallClock, secret: bytes) -> None:
        self._store = store
        self._writer = writer
        self._clock = clock
        self._secret = secret

    def needs_first_facilitator(self) -> bool:
        """Whether nobody can sign in yet."""
        with self._store.reading() as tx:
            return not tx.people.list_facilitators()

    def make_link(self) -> str:
        """The token of a new link by which a facilitator sets name and password; former ones stop working."""
        token = secrets.token_urlsafe(_TOKEN_BYTES)
        expires_wall_ms = self._clock.now_ms() + LINK_LASTS_MS

        def work(tx: Transaction) -> None:
            tx.people.withdraw_links(FACILITATOR_LINK)
            tx.people.add_link(_hash(token), FACILITATOR_LINK, expires_wall_ms)

        self._writer.write(work)
        return token

    def link_works(self, token: str) -> bool:
        """Whether a facilitator's link can still be used."""
        with self._store.reading() as tx:
            return tx.people.link_works(_hash(token), FACILITATOR_LINK, self._clock.now_ms())

    def welcome(self, token: str, name: str, password: str) -> Facilitator:
        """Spend a link: make the facilitator of that name, or give them a new password; raises `NotAdmitted`."""
        name = _read_name(name)
        if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
            raise NotAdmitted("password", f"Choose a password of {SHORTEST_PASSWORD} characters or more.", 422)
        password_hash = _aside(generate_password_hash, password)
        now_wall_ms = self._clock.now_ms()

        def work(tx: Transaction) -> Facilitator | None:
            if not tx.people.use_link(_hash(token), FACILITATOR_LINK, now_wall_ms):
                return None
            known = tx.people.find_facilitator(name)
            made = Facilitator(known.id if known else new_id("f"), name, password_hash)
            tx.people.save_facilitator(made)
            return made

        facilitator = self._writer.write(work)
        if facilitator is None:
            raise NotAdmitted(
                "link", "This link was used already or is too old. “tabletop facilitator-link” prints another."
            )
        return facilitator

    def sign_in(self, name: str, password: str) -> Facilitator:
        """The facilitator of that name and password; raises `NotAdmitted` without telling which was wrong."""
        with self._store.reading() as tx:
            found = tx.people.find_facilitator(name)
        known_hash = found.password_hash if found else _NOBODYS_HASH
        right = _aside(check_password_hash, known_hash, password[:LONGEST_PASSWORD])
        if found is None or not right:
            raise NotAdmitted(
                "sign-in", "That name and password do not belong together. Try again, or ask for a new link."
            )
        return found

    def get_facilitator(self, facilitator: str, stamp: str) -> Facilitator | None:
        """Who a session belongs to, unless their password was changed since."""
        with self._store.reading() as tx:
            found = tx.people.get_facilitator(ParticipantId(facilitator))
        return found if found and hmac.compare_digest(self.stamp(found), stamp) else None

    def stamp(self, facilitator: Facilitator) -> str:
        """What a session carries besides the id: another after each change of password."""
        return _hash(facilitator.password_hash)[:16]

    def join(
        self, rooms: Rooms, room: Room, name: str, kind: str = "participant", *, key: str = ""
    ) -> tuple[Person, str]:
        """Let somebody into a room: the person, and their key, a new one unless given; raises `NotAdmitted`."""
        name = _read_name(name)
        over = (Stage.STOPPED,) if kind == EVALUATOR else (Stage.ENDED, Stage.STOPPED)
        if room.exercise.stage in over:
            raise NotAdmitted("over", "This exercise is over. Ask its facilitator for the next one's code.", 409)
        with self._store.reading() as tx:
            here = tx.people.list_people(room.record.id)
        if len(here) >= MOST_PEOPLE:
            raise NotAdmitted("full", f"This room is full: {MOST_PEOPLE} people are in it.", 409)
        if any(person.name.casefold() == name.casefold() for person in here):
            raise NotAdmitted(
                "name",
                f"Somebody called {name} is here already. If that is you, open your personal link, or ask the "
                "facilitator for a new one; if not, add an initial.",
                409,
            )
        person = Person(new_id("p"), room.record.id, name, kind, self._clock.now_ms())
        key = key or secrets.token_urlsafe(_TOKEN_BYTES)
        rooms.name_person(room, person, _hash(key))
        self.bring_in(rooms, room, person)
        return person, key

    def bring_in(self, rooms: Rooms, room: Room, person: Person) -> None:
        """Enter in the journal that a known person is here; asked again, in whatever process, it is done once."""
        rooms.call_names(room, {person.id: person.name})
        known = CommandId(f"s-{person.id}-join")
        rooms.submit(room.code, Command(known, Actor(person.id, ActorKind.PARTICIPANT), Join(person.kind)))

    def kind_of(self, room: Room, token: str) -> str:
        """As what somebody comes in who shows the token of a link, or none; raises `NotAdmitted` for a wrong one."""
        if token and not self.token_fits(EVALUATOR, room, token):
            raise NotAdmitted(
                "link", "This link does not belong to this exercise. Ask its facilitator for the right one."
            )
        return EVALUATOR if token else "participant"

    def person_of(self, key: str) -> Person | None:
        """Whose key that is."""
        if not key:
            return None
        with self._store.reading() as tx:
            return tx.people.find_person(_hash(key))

    def new_key(self, person: ParticipantId) -> str:
        """Give a person another key; the former opens nothing any more."""
        key = secrets.token_urlsafe(_TOKEN_BYTES)
        self._writer.write(lambda tx: tx.people.rekey_person(person, _hash(key)))
        return key

    def token(self, purpose: str, room: Room) -> str:
        """The token in a room's link for the projector, observers or evaluators: always the same, not to be guessed."""
        text = f"{purpose}:{room.record.id}".encode()
        return hmac.new(self._secret, text, hashlib.sha256).hexdigest()[:32]

    def token_fits(self, purpose: str, room: Room, token: str) -> bool:
        """Whether that is the room's token for this purpose."""
        return hmac.compare_digest(self.token(purpose, room).encode(), token.encode())


def new_id(kind: str) -> ParticipantId:
    """An opaque id: ``p`` for people in an exercise, ``f`` for facilitators."""
    return ParticipantId(f"{kind}-{secrets.token_hex(8)}")


def new_command_id() -> CommandId:
    """An id for a command that the server itself sends on somebody's behalf."""
    return CommandId(f"s-{secrets.token_hex(12)}")


def _read_name(typed: str) -> str:
    name = " ".join(typed.split())
    if not name:
        raise NotAdmitted("name", "Write the name that others shall see.", 422)
    if not name.isprintable():
        raise NotAdmitted("name", "That name holds a character that nobody can see. Type it anew.", 422)
    if len(name) > LONGEST_NAME:
        raise NotAdmitted("name", f"That name is too long; {LONGEST_NAME} characters are enough.", 422)
    return name


def _hash(secret: str) -> str:
    """Keys and tokens are random and long, so a plain hash keeps them; passwords get scrypt."""
    return hashlib.sha256(secret.encode()).hexdigest()


def _aside(work: Callable[P, T], *arguments: P.args, **named: P.kwargs) -> T:
    """Do slow arithmetic in a thread; the event loop goes on."""
    return cast("T", gevent.get_hub().threadpool.apply(work, arguments, named))
