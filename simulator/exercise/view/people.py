"""Who is here: seats, roles, people, the lobby."""

from simulator.exercise.roles import commander, holders, seats_of
from simulator.exercise.state import Exercise, Presence, Stage
from simulator.exercise.view.frame import may
from simulator.exercise.view.model import Audience, LobbyView, PersonView, RoleView, SeatView, Viewer
from simulator.exercise.view.sight import CONDUCT


def lobby(exercise: Exercise, viewer: Viewer) -> LobbyView:
    """The brief, the seats, and who is missing."""
    return LobbyView(
        story=exercise.scenario.setting.story,
        seats=seats(exercise, viewer),
        people=people(exercise, viewer),
        missing=tuple(one.title for one in exercise.scenario.seats if one.required and one.id not in exercise.seats),
        wake=exercise.created.wake if exercise.created else exercise.scenario.wake,
        may=may(exercise, viewer),
    )


def seats(exercise: Exercise, viewer: Viewer) -> tuple[SeatView, ...]:
    """Every seat; the private brief only on one's own."""
    conducts = viewer.audience in CONDUCT
    return tuple(
        SeatView(
            id=seat.id,
            title=seat.title,
            required=seat.required,
            participant=exercise.seats.get(seat.id),
            presence=presence(exercise, seat.id),
            brief=seat.brief if conducts or seat.id in viewer.seats else "",
            mine=seat.id in viewer.seats,
            arrives_ms=exercise.presence[seat.id].arrives_ms if seat.id in exercise.presence else None,
        )
        for seat in exercise.scenario.seats
    )


def presence(exercise: Exercise, seat: str) -> str:
    """``empty``, ``asleep``, ``paged`` or ``here``."""
    if seat not in exercise.seats:
        return "empty"
    state = exercise.presence.get(seat, Presence(awake=True))
    if state.arrived_ms is not None or exercise.stage in (Stage.NEW, Stage.LOBBY):
        return "here"
    return "paged" if state.arrives_ms is not None else "asleep"


def roles(exercise: Exercise, viewer: Viewer) -> tuple[RoleView, ...]:
    """Every role of the playbook, and whether the viewer may give it out."""
    leads = viewer.participant is not None and commander(exercise) in (None, viewer.participant)
    running = exercise.stage is Stage.RUNNING and viewer.audience is Audience.SEAT and viewer.participant is not None
    return tuple(
        RoleView(
            id=role.id,
            title=role.title,
            duty=role.duty,
            prefix=role.prefix,
            holders=holders(exercise, role.id),
            several=role.several,
            mine=viewer.participant in holders(exercise, role.id),
            may=("assign-role",) if running and (leads or viewer.participant in holders(exercise, role.id)) else (),
        )
        for role in exercise.playbook.roles.roles
    )


def people(exercise: Exercise, viewer: Viewer) -> tuple[PersonView, ...]:
    """Everybody who joined."""
    return tuple(
        PersonView(
            participant=person,
            kind=state.kind,
            seats=seats_of(exercise, person),
            roles=tuple(role for role, held in exercise.roles.items() if person in held),
            hand_raised_ms=exercise.hands.get(person),
            muted=person in exercise.muted,
            awake=any(presence(exercise, seat) == "here" for seat in seats_of(exercise, person)),
            me=person == viewer.participant,
        )
        for person, state in exercise.people.items()
    )
