"""Who is here: seats, roles, people, the lobby."""

from collections import defaultdict
from dataclasses import replace
from typing import TypeVar

from simulator.exercise.roles import commander, holders
from simulator.exercise.state import Exercise, Presence, Stage
from simulator.exercise.view.frame import may
from simulator.exercise.view.model import Audience, LobbyView, PageTargetView, PersonView, RoleView, SeatView, Viewer
from simulator.exercise.view.scene import Scene
from simulator.exercise.view.sight import CONDUCT
from simulator.ids import ParticipantId

Shown = TypeVar("Shown", SeatView, PageTargetView)


def lobby(exercise: Exercise, viewer: Viewer, taken: tuple[SeatView, ...], here: tuple[PersonView, ...]) -> LobbyView:
    """The brief, the seats, and who is missing."""
    return LobbyView(
        story=exercise.scenario.setting.story,
        seats=taken,
        people=here,
        missing=tuple(one.title for one in exercise.scenario.seats if one.required and one.id not in exercise.seats),
        wake=exercise.created.wake if exercise.created else exercise.scenario.wake,
        may=may(exercise, viewer),
    )


def seats(scene: Scene, viewer: Viewer) -> tuple[SeatView, ...]:
    """Every seat; the private brief only on one's own."""
    others = scene.once(_seats, mine=False, briefed=viewer.audience in CONDUCT)
    return with_own(others, scene.once(_seats, mine=True, briefed=True), viewer) if viewer.seats else others


def with_own(others: tuple[Shown, ...], own: tuple[Shown, ...], viewer: Viewer) -> tuple[Shown, ...]:
    """As others see them, but for those of the viewer's seats, which are as their own."""
    return tuple(mine if mine.id in viewer.seats else other for other, mine in zip(others, own, strict=True))


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


def people(scene: Scene, viewer: Viewer) -> tuple[PersonView, ...]:
    """Everybody who joined."""
    everybody = scene.once(_everybody)
    if viewer.participant not in scene.exercise.people:
        return everybody
    return tuple(replace(one, me=True) if one.participant == viewer.participant else one for one in everybody)


def _everybody(exercise: Exercise) -> tuple[PersonView, ...]:
    """As who is none of them sees them."""
    taken: dict[ParticipantId, list[str]] = defaultdict(list)
    for seat in exercise.scenario.seats:
        if seat.id in exercise.seats:
            taken[exercise.seats[seat.id]].append(seat.id)
    return tuple(
        PersonView(
            participant=person,
            kind=state.kind,
            seats=tuple(taken[person]),
            roles=tuple(role for role, held in exercise.roles.items() if person in held),
            hand_raised_ms=exercise.hands.get(person),
            muted=person in exercise.muted,
            awake=any(presence(exercise, seat) == "here" for seat in taken[person]),
        )
        for person, state in exercise.people.items()
    )


def _seats(exercise: Exercise, *, mine: bool, briefed: bool) -> tuple[SeatView, ...]:
    return tuple(
        SeatView(
            id=seat.id,
            title=seat.title,
            required=seat.required,
            participant=exercise.seats.get(seat.id),
            presence=presence(exercise, seat.id),
            brief=seat.brief if briefed else "",
            mine=mine,
            arrives_ms=exercise.presence[seat.id].arrives_ms if seat.id in exercise.presence else None,
        )
        for seat in exercise.scenario.seats
    )
