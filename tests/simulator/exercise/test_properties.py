"""What holds whatever people do: any commands, at any times, however often somebody looks at the clock."""

from collections.abc import Iterator
from contextlib import suppress
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.exercise import events as e
from simulator.exercise.commands import CommandRefused
from simulator.exercise.engine import after, exercise_ms, recover, tick
from simulator.exercise.evolve import fold
from simulator.exercise.parse import parse_command
from simulator.exercise.state import Exercise, Stage
from simulator.exercise.view import Audience, Scene, Viewer, look, view, visible_events
from simulator.ids import ParticipantId
from simulator.playbook import Playbook
from simulator.scenario.model import Scenario
from tests.simulator.exercise.conftest import ADA, SEATED, Room

DEEDS = (
    ("acknowledge", {"inject": "page"}),
    ("page", {"target": "duty"}),
    ("page", {"target": "all"}),
    ("declare", {"severity": "SEV-3"}),
    ("change-severity", {"severity": "SEV-1", "reason": "it grows"}),
    ("open-war-room", {"channel": "#inc-x1"}),
    ("assign-role", {"role": "incident-commander", "to": "cy"}),
    ("look", {"check": "logs"}),
    ("propose", {"move": "rollback", "reason": "deploy"}),
    ("approve", {"move": "rollback"}),
    ("run", {"move": "rollback"}),
    ("run", {"move": "hotfix"}),
    ("run", {"move": "queue"}),
    ("run", {"move": "switch"}),
    ("send", {"template": "internal-update", "fields": {"known": "35 % fail", "next-update": "03:00"}}),
    ("send", {"template": "status-investigating", "fields": {"symptom": "HTTP 503"}}),
    ("say", {"text": "[SME] errors at 35 %"}),
    ("record-entry", {"text": "looked", "happened_ms": 0}),
    ("answer", {"question": "why", "text": "since when, how many, which region"}),
    ("write-field", {"section": "summary", "text": "what happened"}),
    ("resolve", {}),
    ("ask-pause", {}),
)
CONDUCT = (
    ("pause", {}),
    ("resume", {}),
    ("set-speed", {"rate_pct": 400}),
    ("jump", {"to_ms": "T+18:00"}),
    ("hold-inject", {"inject": "tickets"}),
    ("release-inject", {"inject": "tickets"}),
    ("fire-inject", {"inject": "worse"}),
    ("postpone-inject", {"inject": "silence"}),
    ("next-part", {}),
    ("take-note", {"text": "SECRET-PRIVATE-NOTE"}),
    ("end-exercise", {}),
    ("rate", {"marker": "learning", "step": 2, "note": "SECRET-RATING"}),
    ("note-moment", {"text": "SECRET-MOMENT"}),
    ("override-finding", {"criterion": "acknowledged", "verdict": "met", "reason": "SECRET-OVERRIDE"}),
    ("withdraw-override", {"criterion": "acknowledged"}),
)
PEOPLE = st.sampled_from([*SEATED])
SECRETS = {
    "SECRET-TICKETS": "tickets",
    "SECRET-FOR-THE-COMMANDER": "to-commander",
    "SECRET-OF-SILENCE": "silence",
    "SECRET-AFTER-ROLLBACK": "worse",
}
"""A word of each inject's text, and the inject."""

FEWER = max(40, settings.default.max_examples // 3) if settings.default else 40
"""Examples where each is looked at through many eyes at every step."""
Deed = tuple[int, str, tuple[str, dict[str, object]]]
deeds = st.lists(
    st.tuples(
        st.integers(0, 240_000),
        st.sampled_from([*SEATED, *SEATED, ADA]),
        st.sampled_from(DEEDS),
        st.sampled_from(CONDUCT),
    ).map(lambda drawn: (drawn[0], drawn[1], drawn[3] if drawn[1] == ADA else drawn[2])),
    max_size=25,
)


STOOD = (e.ClockPaused, e.PauseAsked, e.ClockResumed)


def play(scenario: Scenario, playbook: Playbook, what: list[Deed], *, looks: int = 0, waits_ms: int = 600_000) -> Room:
    """Play deeds after their waits, and wait once more; in between somebody looks at the clock some times more."""
    room = Room(scenario, playbook).start()
    for wait_ms, who, (name, fields) in what:
        for part in range(looks):
            room.wait(wait_ms * (part + 1) // (looks + 1) - wait_ms * part // (looks + 1))
        room.wait(wait_ms - wait_ms * looks // (looks + 1))
        with suppress(CommandRefused):
            room.do(who, name, **fields)
    room.wait(waits_ms)
    return room


@given(what=deeds, looks=st.integers(1, 30))
def test_the_journal_does_not_depend_on_how_often_somebody_looks_at_the_clock(
    small: Scenario, playbook: Playbook, what: list[Deed], looks: int
) -> None:
    assert play(small, playbook, what, looks=looks).events == play(small, playbook, what).events


@settings(max_examples=FEWER)
@given(what=deeds)
def test_folding_at_once_equals_folding_step_by_step_and_every_prefix_is_an_exercise(
    small: Scenario, playbook: Playbook, what: list[Deed]
) -> None:
    room = play(small, playbook, what)
    assert room.replayed == room.exercise
    for exercise in prefixes(room):
        for viewer in viewers():
            view(exercise, viewer, exercise.now_ms)


@given(what=deeds, alive_ms=st.integers(0, 400_000), away_ms=st.integers(0, 10_000_000))
def test_a_crash_changes_nothing_but_that_the_clock_stood(
    small: Scenario, playbook: Playbook, what: list[Deed], alive_ms: int, away_ms: int
) -> None:
    """The process dies some time after the last event that was on disk; what was due until then comes, and no more."""
    unharmed, killed = (play(small, playbook, what, waits_ms=0) for _ in range(2))
    alive_wall_ms = killed.wall_ms + alive_ms
    back = recover(killed.exercise, alive_wall_ms, alive_wall_ms + away_ms)
    if killed.exercise.stage is not Stage.RUNNING:
        assert back == []
        return
    assert back[:-1] == tick(unharmed.exercise, alive_wall_ms)
    stood = after(killed.exercise, back)
    assert (stood.stage, stood.now_ms) == (Stage.PAUSED, exercise_ms(unharmed.exercise, alive_wall_ms))
    killed.wall_ms = alive_wall_ms + away_ms
    killed._take(back)
    killed.do("ada", "resume")
    unharmed.wait(alive_ms)
    for room in (unharmed, killed):
        room.wait(1_200_000)
    assert [(event.at_ms, event.data) for event in killed.events if not isinstance(event.data, STOOD)] == [
        (event.at_ms, event.data) for event in unharmed.events if not isinstance(event.data, STOOD)
    ]


@given(what=deeds)
def test_events_are_numbered_without_gaps_and_time_never_runs_back(
    small: Scenario, playbook: Playbook, what: list[Deed]
) -> None:
    events = play(small, playbook, what).events
    assert [event.seq for event in events] == list(range(1, len(events) + 1))
    assert [event.at_ms for event in events] == sorted(event.at_ms for event in events)
    assert all(earlier.wall_ms <= later.wall_ms for earlier, later in pairwise(events))


@given(what=deeds)
def test_an_inject_comes_at_most_once(small: Scenario, playbook: Playbook, what: list[Deed]) -> None:
    came = [
        event.data.inject for event in play(small, playbook, what).events if isinstance(event.data, e.InjectDelivered)
    ]
    assert len(came) == len(set(came))


@given(what=deeds, again=st.sampled_from(DEEDS))
def test_a_command_sent_twice_is_done_once(
    small: Scenario, playbook: Playbook, what: list[Deed], again: tuple[str, dict[str, object]]
) -> None:
    room = play(small, playbook, what)
    name, fields = again
    data = parse_command(name, fields)
    try:
        done = room.send("bo", data, "the-same-id")
    except CommandRefused:
        return
    before = room.exercise
    assert room.send("bo", data, "the-same-id") == [] or not done
    if done:
        assert room.exercise == before
        assert ("bo", "the-same-id") in room.exercise.commands
        assert ("cy", "the-same-id") not in room.exercise.commands


@settings(max_examples=FEWER)
@given(what=deeds)
def test_no_view_of_any_prefix_shows_what_its_viewer_may_not_know(
    small: Scenario, playbook: Playbook, what: list[Deed]
) -> None:
    for exercise in prefixes(play(small, playbook, what)):
        for viewer in viewers():
            if viewer.audience in (Audience.FACILITATOR, Audience.EVALUATOR):
                continue
            shown = str(view(exercise, viewer, exercise.now_ms))
            assert_hidden(exercise, viewer, shown)


@settings(max_examples=FEWER)
@given(what=deeds)
def test_who_look_together_see_what_each_sees_alone(small: Scenario, playbook: Playbook, what: list[Deed]) -> None:
    scene = None
    for exercise in prefixes(play(small, playbook, what)):
        scene = Scene(exercise, exercise.now_ms, scene)
        for viewer in viewers():
            assert look(scene, viewer) == view(exercise, viewer, exercise.now_ms)


HANDED = st.lists(
    st.one_of(
        st.tuples(
            st.just("hand-over-seat"),
            st.fixed_dictionaries({"seat": st.sampled_from([*SEATED.values()]), "to": PEOPLE}),
        ),
        st.tuples(st.just("leave-seat"), st.fixed_dictionaries({"seat": st.sampled_from([*SEATED.values()])})),
        st.tuples(
            st.just("assign-role"),
            st.fixed_dictionaries({"role": st.sampled_from(["incident-commander", "scribe"]), "to": PEOPLE}),
        ),
    ),
    min_size=1,
    max_size=4,
)


@settings(max_examples=FEWER)
@given(what=deeds, handed=HANDED)
def test_handing_over_seats_and_roles_changes_no_earlier_line(
    small: Scenario, playbook: Playbook, what: list[Deed], handed: list[tuple[str, dict[str, object]]]
) -> None:
    room = play(small, playbook, [(0, "bo", ("assign-role", {"role": "scribe", "to": "cy"})), *what], waits_ms=0)
    before = {viewer: _lines(room.exercise, viewer) for viewer in viewers()}
    for name, fields in handed:
        with suppress(CommandRefused):
            room.do("cy" if name == "assign-role" else ADA, name, **fields)
    for viewer, lines in before.items():
        after_it = _lines(room.exercise, viewer)
        assert {place: after_it.get(place) for place in lines} == lines


def _lines(exercise: Exercise, viewer: Viewer) -> dict[tuple[str, int], tuple[object, ...]]:
    """What a viewer reads of what has been, without what is to be done about it."""
    seen = view(exercise, viewer, exercise.now_ms)
    lines = {("timeline", one.seq): (one.at_ms, one.text, one.by) for one in seen.timeline}
    lines |= {("chat", one.seq): (one.at_ms, one.text, one.by) for one in seen.chat}
    lines |= {("feed", one.seq): (one.at_ms, one.subject, one.text, one.by, one.sender) for one in seen.feed}
    return lines | {("direct", one.seq): (one.at_ms, one.text, one.by, one.to) for one in seen.direct}


def assert_hidden(exercise: Exercise, viewer: Viewer, shown: str) -> None:
    for word, inject in SECRETS.items():
        state = exercise.injects.get(inject)
        came = state is not None and state.delivered_ms is not None
        elsewhere = state is not None and bool(viewer.seats) and not set(viewer.seats) & set(state.seats)
        if not came or elsewhere:
            assert word not in shown
    assert "SECRET-CAUSE" not in shown
    assert "SECRET-NOTE" not in shown
    for judged in ("SECRET-PRIVATE-NOTE", "SECRET-RATING", "SECRET-MOMENT"):
        assert judged not in shown
    if not exercise.card_released:
        assert "SECRET-OVERRIDE" not in shown
    if "postmortem" not in {part.phase for part in exercise.scenario.parts if part.id == exercise.part}:
        assert "SECRET-FIGURE" not in shown
    if "logs" not in exercise.milestones or viewer.participant not in {
        found.by for found in exercise.found.get("logs", ())
    }:
        assert "SECRET-LOG" not in shown
    if "rollback" not in exercise.milestones:
        assert "SECRET-RESULT" not in shown
    if not exercise.ending:
        assert "The errors stopped" not in shown


@given(what=deeds)
def test_other_clients_see_no_event_that_a_screen_would_not_show(
    small: Scenario, playbook: Playbook, what: list[Deed]
) -> None:
    room = play(small, playbook, what)
    for viewer in viewers():
        if viewer.audience not in (Audience.FACILITATOR, Audience.EVALUATOR):
            assert_hidden(room.exercise, viewer, str(visible_events(room.exercise, room.events, viewer)))


def prefixes(room: Room) -> Iterator[Exercise]:
    """The exercise after each of its events."""
    exercise = fold(room.exercise.scenario, room.exercise.playbook, [])
    for event in room.events:
        exercise = after(exercise, [event])
        yield exercise


def viewers() -> list[Viewer]:
    """Everybody who may look at an exercise."""
    seated = [Viewer(Audience.SEAT, ParticipantId(who), (seat,)) for who, seat in SEATED.items()]
    watching = [Viewer(audience) for audience in Audience if audience is not Audience.SEAT]
    return [*seated, *watching, Viewer(Audience.SEAT, ParticipantId("gus"), ())]
