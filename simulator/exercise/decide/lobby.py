"""Coming in, taking seats, handing them over."""

from collections.abc import Mapping

from simulator.exercise import commands as c
from simulator.exercise import events as e
from simulator.exercise.commands import ActorKind, Command, CommandRefused, Refusal
from simulator.exercise.deliver import Happening, Rule
from simulator.exercise.roles import holders, seats_of
from simulator.exercise.state import Exercise, Stage
from simulator.ids import ParticipantId, RoleId

KINDS = ("participant", "observer", "evaluator")
PERSON_CARDS = ("team", "own", "coach")
"""Who may see what a person did: nobody, that person, facilitators too. From fewest to most."""
MOST_PEOPLE = 60
"""People that one exercise takes, observers included."""


def _join(exercise: Exercise, command: Command, asked: c.Join, _at_ms: int) -> list[Happening]:
    if command.by.id in exercise.people:
        return []
    if asked.kind not in KINDS:
        raise CommandRefused(Refusal.UNKNOWN, f"One joins as {', '.join(KINDS)}.")
    if len(exercise.people) >= MOST_PEOPLE:
        raise CommandRefused(
            Refusal.TAKEN,
            f"This room holds {MOST_PEOPLE} people and is full. Watch the projector, or open another room.",
        )
    return [(e.ParticipantJoined(asked.kind), command.by.id)]


def _take_seat(exercise: Exercise, command: Command, asked: c.TakeSeat, _at_ms: int) -> list[Happening]:
    seat = _seat(exercise, asked.seat)
    who = asked.participant if command.by.kind is ActorKind.FACILITATOR else command.by.id
    _player(exercise, who)
    holder = exercise.seats.get(seat)
    if holder == who:
        return []
    if holder is not None and command.by.kind is not ActorKind.FACILITATOR:
        free = [one.title for one in exercise.scenario.seats if one.id not in exercise.seats]
        others = (
            f"Free seats: {', '.join(free)}."
            if free
            else "All seats are taken; join as an observer, or ask for one to be handed over."
        )
        raise CommandRefused(Refusal.TAKEN, f"Somebody sits there already. {others}")
    assert who is not None  # noqa: S101 - _player has refused it
    left: list[Happening] = [] if holder is None else [(e.SeatLeft(seat, holder), command.by.id)]
    return [*left, (e.SeatTaken(seat, who), command.by.id)]


def _leave_seat(exercise: Exercise, command: Command, asked: c.LeaveSeat, _at_ms: int) -> list[Happening]:
    seat = _own_seat(exercise, command, asked.seat)
    holder = exercise.seats.get(seat)
    if holder is None:
        raise CommandRefused(Refusal.NOT_NOW, "That seat is free already; whoever comes may take it.")
    return [(e.SeatLeft(seat, holder), command.by.id)]


def _hand_over(exercise: Exercise, command: Command, asked: c.HandOverSeat, _at_ms: int) -> list[Happening]:
    seat = _own_seat(exercise, command, asked.seat)
    _player(exercise, asked.to)
    holder, by = exercise.seats.get(seat), command.by.id
    if holder == asked.to:
        return []
    left: list[Happening] = [] if holder is None else [(e.SeatLeft(seat, holder), by)]
    roles: list[Happening] = [(e.RoleAssigned(role, asked.to), by) for role in _roles_with(exercise, seat)]
    return [*left, (e.SeatTaken(seat, asked.to), by), *roles]


def _roles_with(exercise: Exercise, seat: str) -> list[RoleId]:
    """The roles that go along with a seat: those of somebody who has no other."""
    holder = exercise.seats.get(seat)
    if holder is None or seats_of(exercise, holder) != (seat,):
        return []
    return [RoleId(role) for role in exercise.roles if holder in holders(exercise, role)]


def _start(exercise: Exercise, command: Command, asked: c.StartExercise, _at_ms: int) -> list[Happening]:
    if exercise.stage is not Stage.LOBBY:
        raise CommandRefused(Refusal.ALREADY, "The exercise has started already.")
    missing = [seat.title for seat in exercise.scenario.seats if seat.required and seat.id not in exercise.seats]
    if not exercise.seats:
        raise CommandRefused(
            Refusal.NOT_NOW,
            f"Nobody sits anywhere yet. At least one seat must be taken; needed are: {', '.join(missing)}.",
        )
    woken: list[Happening] = []
    if asked.wake_everyone:
        asleep = tuple(seat for seat, presence in exercise.presence.items() if not presence.awake)
        woken = [(e.PagerEscalated(asleep), None)] if asleep else []
    first = exercise.scenario.parts[0]
    return [(e.ExerciseStarted(), command.by.id), *woken, (e.PartEntered(first.id), None)]


def _set_person_cards(exercise: Exercise, command: Command, asked: c.SetPersonCards, _at_ms: int) -> list[Happening]:
    if asked.setting not in PERSON_CARDS:
        raise CommandRefused(Refusal.UNKNOWN, f"It is one of {', '.join(PERSON_CARDS)}.")
    wider = PERSON_CARDS.index(asked.setting) > PERSON_CARDS.index(exercise.person_cards)
    if wider and exercise.stage is not Stage.LOBBY:
        raise CommandRefused(
            Refusal.NOT_NOW,
            "People began to play knowing who would see this. After the start it can only be shown to fewer.",
        )
    return [] if asked.setting == exercise.person_cards else [(e.PersonCardsSet(asked.setting), command.by.id)]


def _seat(exercise: Exercise, seat: str) -> str:
    if exercise.scenario.seat(seat) is None:
        seats = ", ".join(one.title for one in exercise.scenario.seats)
        raise CommandRefused(Refusal.UNKNOWN, f"There is no seat {seat!r} here. Seats: {seats}.")
    return seat


def _own_seat(exercise: Exercise, command: Command, seat: str) -> str:
    if command.by.kind is not ActorKind.FACILITATOR and exercise.seats.get(_seat(exercise, seat)) != command.by.id:
        raise CommandRefused(
            Refusal.NOT_ALLOWED, "That is not your seat. Who sits there, or the facilitator, can hand it over."
        )
    return _seat(exercise, seat)


def _player(exercise: Exercise, who: ParticipantId | None) -> None:
    person = None if who is None else exercise.people.get(who)
    if person is None or person.kind != "participant":
        raise CommandRefused(Refusal.UNKNOWN, "A seat goes to somebody who has joined as a participant.")


RULES: Mapping[type, Rule] = {
    c.Join: _join,
    c.TakeSeat: _take_seat,
    c.LeaveSeat: _leave_seat,
    c.HandOverSeat: _hand_over,
    c.StartExercise: _start,
    c.SetPersonCards: _set_person_cards,
}
