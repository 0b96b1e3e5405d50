"""By person: what somebody's seats saw, what their roles owed while they held them, what they did and said.

It is theirs: made for one person, of what that person saw or did, and of the team's findings on the roles that were
theirs when it counted. It has no sum, and nobody is ranked by it.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from scoring.card import Finding, Scorecard
from scoring.deeds import Deed, deed_of, said_of
from scoring.record import Record
from scoring.verdict import Remark
from simulator.exercise import events as e
from simulator.exercise.roles import COMMANDER
from simulator.ids import ParticipantId


@dataclass(frozen=True, slots=True)
class Spell:
    """A role, or a seat, from when until when it was somebody's."""

    id: str
    title: str
    from_ms: int
    to_ms: int | None
    """None where it was theirs to the end."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """Something that reached one of their seats, and what they made of it."""

    seq: int
    at_ms: int
    label: str
    asks: str
    """What it asked for: ``acknowledge``, ``reply``, ``answer`` or nothing."""
    answered: Deed | None
    """Their own answer; whatever others did about it stands on the team's card."""


@dataclass(frozen=True, slots=True)
class Owed:
    """A finding of the team's card on a role that was theirs when it was done, or when it should have been."""

    finding: Finding
    as_role: str
    """The role by which it was theirs: its own, or the one that it fell to."""
    remarks: tuple[Remark, ...]
    """On their own words only."""


@dataclass(frozen=True, slots=True)
class PersonCard:
    """One person's exercise."""

    person: ParticipantId
    seats: tuple[Spell, ...]
    roles: tuple[Spell, ...]
    paged_ms: int | None
    arrived_ms: int | None
    """When they were in the room; None if they never were."""
    arrivals: tuple[Arrival, ...]
    owed: tuple[Owed, ...]
    deeds: tuple[Deed, ...]
    said: tuple[Deed, ...]
    """Their own lines in the war room: most of what commanding is."""


def person_card(record: Record, card: Scorecard, person: ParticipantId) -> PersonCard:
    """Somebody's card; empty for who never sat anywhere."""
    held = _Held(record)
    seats, roles = held.seats_of(person), held.roles_of(person)
    mine = {spell.id for spell in seats}
    presences = [record.exercise.presence[seat] for seat in mine if seat in record.exercise.presence]
    arrived = [one.arrived_ms for one in presences if one.arrived_ms is not None]
    paged = [one.paged_ms for one in presences if one.paged_ms is not None]
    return PersonCard(
        person=person,
        seats=seats,
        roles=roles,
        paged_ms=min(paged, default=None),
        arrived_ms=min(arrived, default=None),
        arrivals=tuple(_arrivals(record, held, person)),
        owed=tuple(_owed(record, held, card, person)),
        deeds=tuple(deed for event in record.events if event.by == person and (deed := deed_of(record, event))),
        said=tuple(line for event in record.events if event.by == person and (line := said_of(event))),
    )


class _Held:
    """Who held which seat and which role when, by the journal."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._seats: dict[str, list[tuple[int, ParticipantId | None]]] = {}
        self._roles: dict[str, list[tuple[int, tuple[ParticipantId, ...]]]] = {}
        for event in record.events:
            match event.data:
                case e.SeatTaken(seat=seat, participant=person):
                    self._seats.setdefault(seat, []).append((event.at_ms, person))
                case e.SeatLeft(seat=seat):
                    self._seats.setdefault(seat, []).append((event.at_ms, None))
                case e.RoleAssigned(role=role, participant=person):
                    course = self._roles.setdefault(role, [])
                    before = course[-1][1] if course and record.playbook.role(role).several else ()
                    course.append((event.at_ms, tuple(dict.fromkeys((*before, person)))))
                case _:
                    pass

    def sitting(self, seat: str, at_ms: int) -> ParticipantId | None:
        """Who sat on a seat at an instant."""
        course = self._seats.get(seat, [])
        after = bisect_right([since_ms for since_ms, _ in course], at_ms)
        return course[after - 1][1] if after else None

    def holding(self, role: str, at_ms: int) -> tuple[ParticipantId, ...]:
        """Who held a role at an instant by assignment."""
        course = self._roles.get(role, [])
        after = bisect_right([since_ms for since_ms, _ in course], at_ms)
        return course[after - 1][1] if after else ()

    def answerable(self, role: str, at_ms: int) -> tuple[str, tuple[ParticipantId, ...]]:
        """(by which role, who): on whom a role's duties fell at an instant; a pager's rota means its seats."""
        if role not in self._record.playbook.role_ids:
            paged = [seat.id for seat in self._record.scenario.seats if role in seat.paged_as]
            return role, tuple(who for seat in paged if (who := self.sitting(seat, at_ms)) is not None)
        for name in (role, COMMANDER):
            if held := self.holding(name, at_ms):
                return name, held
        on_call = [seat.id for seat in self._record.scenario.seats if seat.awake]
        sitting = (self.sitting(seat, at_ms) for seat in on_call)
        return "on-call", tuple(person for person in sitting if person is not None)

    def seats_of(self, person: ParticipantId) -> tuple[Spell, ...]:
        """The seats that were somebody's."""
        titles = {str(seat.id): seat.title for seat in self._record.scenario.seats}
        return tuple(
            Spell(seat, titles[seat], *span)
            for seat, course in self._seats.items()
            if seat in titles
            for span in _spans([(since_ms, holder == person) for since_ms, holder in course])
        )

    def roles_of(self, person: ParticipantId) -> tuple[Spell, ...]:
        """The roles that were somebody's."""
        titles = {str(role.id): role.title for role in self._record.playbook.roles.roles}
        return tuple(
            Spell(role, titles.get(role, role), *span)
            for role, course in self._roles.items()
            for span in _spans([(since_ms, person in holders) for since_ms, holders in course])
        )


def _spans(course: list[tuple[int, bool]]) -> Iterator[tuple[int, int | None]]:
    """(from, to) of each stretch in which something held; None for what never ended."""
    since_ms: int | None = None
    for at_ms, holds in course:
        if holds and since_ms is None:
            since_ms = at_ms
        elif not holds and since_ms is not None:
            yield since_ms, at_ms
            since_ms = None
    if since_ms is not None:
        yield since_ms, None


def _arrivals(record: Record, held: _Held, person: ParticipantId) -> Iterator[Arrival]:
    answers = _answers(record, person)
    asks: str
    for event in record.events:
        if isinstance(event.data, e.InjectDelivered):
            written = record.scenario.inject(event.data.inject)
            label = event.data.subject or (event.data.text.strip().splitlines() or [""])[0]
            asks, key = (written.asks or "" if written else ""), event.data.inject
        elif isinstance(event.data, e.QuestionAsked):
            question = record.scenario.question(event.data.question)
            asks = "" if question is None or question.answered_by else "answer"
            label, key = (question.text if question else ""), event.data.question
        else:
            continue
        if any(held.sitting(seat, event.at_ms) == person for seat in event.data.seats):
            yield Arrival(event.seq, event.at_ms, label, asks, answers.get(key))


def _answers(record: Record, person: ParticipantId) -> dict[str, Deed]:
    """Inject or question -> their own answer to it."""
    found: dict[str, Deed] = {}
    for event in record.events:
        if event.by != person:
            continue
        match event.data:
            case e.PageAcknowledged(inject=key) | e.MessageSent(reply_to=key) | e.QuestionAnswered(question=key):
                deed = deed_of(record, event)
                if key and deed is not None:
                    found.setdefault(key, deed)
            case _:
                pass
    return found


def _owed(record: Record, held: _Held, card: Scorecard, person: ParticipantId) -> Iterator[Owed]:
    authors = {event.seq: event.by for event in record.events}
    for finding in card.findings:
        if not finding.observed:
            continue
        at_ms = finding.at_ms if finding.at_ms is not None else finding.due_ms
        counted_ms = record.now_ms if at_ms is None else min(at_ms, record.now_ms)
        as_role, people = held.answerable(finding.role, counted_ms)
        if person in people:
            mine = tuple(one for one in finding.remarks if one.seq is not None and authors.get(one.seq) == person)
            yield Owed(finding, as_role, mine)
