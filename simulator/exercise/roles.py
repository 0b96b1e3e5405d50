"""Who commands, and on whom a duty falls when nobody was given it."""

from simulator.exercise.state import Exercise
from simulator.ids import ParticipantId, RoleId

COMMANDER = RoleId("incident-commander")


def holders(exercise: Exercise, role: str) -> tuple[ParticipantId, ...]:
    """Who holds a role by assignment, and still has a seat from which to do what it asks."""
    return tuple(person for person in exercise.roles.get(role, ()) if seats_of(exercise, person))


def commander(exercise: Exercise) -> ParticipantId | None:
    """Who commands; None before anybody was given the role."""
    return next(iter(holders(exercise, COMMANDER)), None)


def on_call(exercise: Exercise) -> ParticipantId | None:
    """Who sits on the seat that is awake at the start; the first taken seat when there is none."""
    awake = [exercise.seats.get(seat.id) for seat in exercise.scenario.seats if seat.awake]
    taken = [exercise.seats.get(seat.id) for seat in exercise.scenario.seats]
    return next((person for person in (*awake, *taken) if person is not None), None)


def answerable(exercise: Exercise, role: str) -> tuple[ParticipantId, ...]:
    """On whom a role's duties fall: its holders, else the commander, else who is on call."""
    held = holders(exercise, role)
    if held:
        return held
    fallback = commander(exercise) or on_call(exercise)
    return () if fallback is None else (fallback,)


def seats_of(exercise: Exercise, person: ParticipantId) -> tuple[str, ...]:
    """The seats a person holds, in the script's order."""
    taken = exercise.seats
    return tuple([seat.id for seat in exercise.scenario.seats if taken.get(seat.id) == person])


def recipients(exercise: Exercise, to: tuple[str, ...]) -> tuple[str, ...]:
    """The seats that an address means: seats by name, roles by who is answerable, ``all`` by everybody seated.

    What is addressed to an empty seat reaches whoever commands, or is on call, as well.
    """
    if "all" in to:
        return tuple(seat.id for seat in exercise.scenario.seats)
    wanted: dict[str, None] = {}
    for name in to:
        if exercise.scenario.seat(name) is None:
            people = answerable(exercise, name)
        else:
            wanted[name] = None
            people = () if name in exercise.seats else answerable(exercise, COMMANDER)
        for person in people:
            wanted.update(dict.fromkeys(seats_of(exercise, person)))
    return tuple(wanted)
