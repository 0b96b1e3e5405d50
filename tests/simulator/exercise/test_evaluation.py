"""What people judge: who may, when, with what; nothing is lost; each judges alone until the card is out."""

from collections.abc import Callable

import pytest

from simulator.exercise import events as e
from simulator.exercise.commands import CommandRefused, Join, Refusal
from simulator.exercise.decide.evaluation import VERDICTS
from simulator.exercise.evaluation import standing
from simulator.exercise.view import Audience, View, Viewer, view, visible_events
from simulator.ids import ParticipantId
from tests.simulator.exercise.conftest import ADA, Room

ED = Viewer(Audience.EVALUATOR, ParticipantId("ed"))
FAY = Viewer(Audience.EVALUATOR, ParticipantId("fay"))
BO = Viewer(Audience.SEAT, ParticipantId("bo"), ("on-call",))
OBSERVER = Viewer(Audience.OBSERVER)
MARKER = "command-presence"
LATE = "acknowledged"


@pytest.fixture
def judged(new_room: Callable[..., Room]) -> Room:
    """A room with the evaluators Ed and Fay, at T+0."""
    room = new_room(wake="everyone")
    for name in ("ed", "fay"):
        room.send(name, Join("evaluator"))
    room.send("flo", Join("observer"))
    return room.start()


@pytest.fixture
def over(judged: Room) -> Room:
    judged.until("T+1:00")
    judged.do(ADA, "end-exercise")
    return judged


@pytest.fixture
def rated(over: Room) -> Room:
    """The same when Ed and Fay have filled in their sheets."""
    for who in ("ed", "fay"):
        for marker in over.exercise.playbook.markers:
            over.do(who, "rate", marker=marker.id, step=3)
    return over


def seen(room: Room, viewer: Viewer) -> View:
    return view(room.exercise, viewer, room.at_ms)


def refused(room: Room, who: str, name: str, **fields: object) -> CommandRefused:
    with pytest.raises(CommandRefused) as refusal:
        room.do(who, name, **fields)
    assert refusal.value.answer
    return refusal.value


def test_a_rating_is_given_and_revised_and_the_original_is_kept(judged: Room) -> None:
    assert judged.do("ed", "rate", marker=MARKER, step=2, note=" seen ") == [e.RatingGiven(MARKER, 2, "seen")]
    assert judged.do("ed", "rate", marker=MARKER, step=3) == [e.RatingRevised(MARKER, 3, "")]
    given = judged.exercise.ratings[MARKER][ParticipantId("ed")]
    assert [(one.step, one.note) for one in given] == [(2, "seen"), (3, "")]
    assert judged.replayed == judged.exercise


def test_the_same_rating_again_says_nothing(judged: Room) -> None:
    judged.do("ed", "rate", marker=MARKER, step=2)
    assert judged.do("ed", "rate", marker=MARKER, step=2) == []


def test_not_observed_is_no_step(judged: Room) -> None:
    assert judged.do("ed", "rate", marker=MARKER, step=0) == [e.RatingGiven(MARKER, None, "")]


@pytest.mark.parametrize("step", [-1, 5])
def test_a_step_that_the_scale_does_not_have_is_refused(judged: Room, step: int) -> None:
    assert refused(judged, "ed", "rate", marker=MARKER, step=step).reason is Refusal.UNKNOWN


def test_an_unknown_marker_is_refused_with_those_that_there_are(judged: Room) -> None:
    assert MARKER in refused(judged, "ed", "rate", marker="charm", step=1).answer


@pytest.mark.parametrize("who", ["bo", "flo", "gus"])
@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("rate", {"marker": MARKER, "step": 1}),
        ("note-moment", {"text": "seen"}),
        ("override-finding", {"criterion": LATE, "verdict": "met", "reason": "so"}),
        ("withdraw-override", {"criterion": LATE}),
    ],
)
def test_only_evaluators_and_facilitators_judge(over: Room, who: str, name: str, fields: dict[str, object]) -> None:
    assert refused(over, who, name, **fields).reason is Refusal.NOT_ALLOWED


def test_an_evaluator_does_not_play(judged: Room) -> None:
    assert refused(judged, "ed", "say", text="look at the gateway").reason is Refusal.NOT_ALLOWED


def test_nobody_rates_before_the_start(new_room: Callable[..., Room]) -> None:
    room = new_room()
    room.send("ed", Join("evaluator"))
    assert refused(room, "ed", "rate", marker=MARKER, step=1).reason is Refusal.NOT_RUNNING


def test_rating_goes_on_while_the_clock_stands_and_when_play_is_over(judged: Room) -> None:
    judged.do(ADA, "pause")
    assert judged.do("ed", "rate", marker=MARKER, step=1)
    judged.do(ADA, "end-exercise")
    assert judged.do("ed", "rate", marker=MARKER, step=2)
    assert judged.do(ADA, "rate", marker=MARKER, step=4)


def test_a_note_belongs_to_the_moment_that_it_names_else_to_now(judged: Room) -> None:
    judged.until("T+2:00")
    assert judged.do("ed", "note-moment", text="who leads?", happened_ms="T+1:00", marker=MARKER) == [
        e.MomentNoted(60_000, "who leads?", MARKER)
    ]
    assert judged.do("ed", "note-moment", text="nobody") == [e.MomentNoted(120_000, "nobody", "")]
    assert judged.do("ed", "note-moment", text="a clock ahead", happened_ms=121_000) == [
        e.MomentNoted(120_000, "a clock ahead", "")
    ]


def test_a_note_on_what_has_not_been_or_without_words_is_refused(judged: Room) -> None:
    assert refused(judged, "ed", "note-moment", text="later", happened_ms="T+30:00").reason is Refusal.NOT_NOW
    assert refused(judged, "ed", "note-moment", text=" ").reason is Refusal.NEEDS_TEXT
    assert refused(judged, "ed", "note-moment", text="for whom?", marker="charm").reason is Refusal.UNKNOWN


def test_a_finding_is_overridden_with_a_reason_and_withdrawn_again(rated: Room) -> None:
    weight = rated.exercise.playbook.criterion(LATE).points
    done = rated.do("ed", "override-finding", criterion=LATE, verdict="met", reason="by phone")
    assert done == [e.FindingOverridden(LATE, "met", weight, "by phone")]
    assert rated.do("ed", "override-finding", criterion=LATE, verdict="met", reason="by phone") == []
    assert rated.do("ed", "withdraw-override", criterion=LATE, reason="wrong") == [e.OverrideWithdrawn(LATE, "wrong")]
    history = rated.exercise.overrides[LATE]
    assert standing(history) is None
    assert [one.verdict for one in history] == ["met"]
    assert rated.replayed == rated.exercise


def test_an_evaluator_overrides_nothing_before_the_own_sheet_is_full(over: Room) -> None:
    refusal = refused(over, "ed", "override-finding", criterion=LATE, verdict="met", reason="by phone")
    assert refusal.reason is Refusal.NOT_NOW
    assert "Rate first" in refusal.answer
    over.do(ADA, "release-card")
    assert over.do("ed", "override-finding", criterion=LATE, verdict="met", reason="by phone")


def test_the_last_override_holds_and_the_one_before_is_kept(rated: Room) -> None:
    rated.do("ed", "override-finding", criterion=LATE, verdict="met", reason="by phone")
    rated.do(ADA, "override-finding", criterion=LATE, verdict="late", points=3, reason="too late by phone")
    held = standing(rated.exercise.overrides[LATE])
    assert held is not None
    assert (held.verdict, held.points, held.by) == ("late", 3, ADA)
    assert len(rated.exercise.overrides[LATE]) == 2


def test_who_withdraws_takes_back_all_of_their_own_and_nothing_of_anothers(rated: Room) -> None:
    for who, points in ((ADA, 1), ("ed", 2), (ADA, 3), (ADA, 4)):
        rated.do(who, "override-finding", criterion=LATE, verdict="partly", points=points, reason="half of it")
    rated.do(ADA, "withdraw-override", criterion=LATE, reason="wrong")
    held = standing(rated.exercise.overrides[LATE])
    assert held is not None
    assert (held.by, held.points) == ("ed", 2)
    rated.do("ed", "withdraw-override", criterion=LATE)
    assert standing(rated.exercise.overrides[LATE]) is None
    assert rated.replayed == rated.exercise


def test_while_play_goes_on_nothing_is_overridden(judged: Room) -> None:
    refusal = refused(judged, "ed", "override-finding", criterion=LATE, verdict="met", reason="so")
    assert refusal.reason is Refusal.NOT_NOW


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"reason": " "}, Refusal.NEEDS_TEXT),
        ({"criterion": "charm"}, Refusal.UNKNOWN),
        ({"verdict": "brilliant"}, Refusal.UNKNOWN),
        ({"verdict": "late"}, Refusal.NEEDS_TEXT),
        ({"verdict": "partly", "points": 99}, Refusal.UNKNOWN),
        ({"verdict": "partly", "points": -1}, Refusal.UNKNOWN),
        ({"verdict": "missed", "points": 2}, Refusal.UNKNOWN),
        ({"verdict": "met", "points": 1}, Refusal.UNKNOWN),
        ({"verdict": "not-observed", "points": 1}, Refusal.UNKNOWN),
    ],
)
def test_an_override_that_makes_no_sense_is_refused(rated: Room, fields: dict[str, object], reason: Refusal) -> None:
    asked = {"criterion": LATE, "verdict": "met", "reason": "so"} | fields
    assert refused(rated, "ed", "override-finding", **asked).reason is reason


@pytest.mark.parametrize("verdict", VERDICTS)
def test_every_verdict_can_be_given(rated: Room, verdict: str) -> None:
    points = {"points": 2} if verdict in ("late", "partly") else {}
    assert rated.do(ADA, "override-finding", criterion=LATE, verdict=verdict, reason="so", **points)


def test_only_its_author_or_a_facilitator_withdraws_an_override(rated: Room) -> None:
    rated.do("ed", "override-finding", criterion=LATE, verdict="met", reason="by phone")
    assert refused(rated, "fay", "withdraw-override", criterion=LATE).reason is Refusal.NOT_ALLOWED
    assert rated.do(ADA, "withdraw-override", criterion=LATE)
    assert refused(rated, ADA, "withdraw-override", criterion=LATE).reason is Refusal.NOT_NOW


def test_until_the_card_is_out_no_evaluator_sees_anothers_judging(over: Room) -> None:
    over.do("ed", "rate", marker=MARKER, step=1, note="SECRET-OF-ED")
    over.do("ed", "note-moment", text="SECRET-MOMENT-OF-ED")
    for viewer in (FAY, BO, OBSERVER, Viewer(Audience.EVALUATOR)):
        shown = str(seen(over, viewer)) + str(visible_events(over.exercise, over.events, viewer))
        assert "OF-ED" not in shown
    mine = seen(over, ED).evaluation
    assert mine is not None
    assert mine.markers[0].rating is not None
    assert [one.text for one in mine.observations] == ["SECRET-MOMENT-OF-ED"]
    facilitators = str(visible_events(over.exercise, over.events, Viewer(Audience.FACILITATOR, ParticipantId(ADA))))
    assert "SECRET-OF-ED" in facilitators
    assert "SECRET-MOMENT-OF-ED" in facilitators


def test_once_the_card_is_out_evaluators_see_each_others_and_the_room_still_does_not(over: Room) -> None:
    over.do("ed", "rate", marker=MARKER, step=1, note="SECRET-OF-ED")
    over.do("ed", "note-moment", text="SECRET-MOMENT-OF-ED")
    over.do(ADA, "release-card")
    assert "SECRET-OF-ED" in str(visible_events(over.exercise, over.events, FAY))
    for viewer in (BO, OBSERVER):
        told = str(seen(over, viewer)) + str(visible_events(over.exercise, over.events, viewer))
        assert "OF-ED" not in told


def test_the_record_tells_the_room_at_no_time_who_overrode(rated: Room) -> None:
    """The card tells it of the override, without the name."""
    rated.do("ed", "override-finding", criterion=LATE, verdict="met", reason="by phone, says the log")
    for _ in ("before the release", "after it"):
        assert "by phone" not in str(visible_events(rated.exercise, rated.events, BO))
        assert "by phone" in str(visible_events(rated.exercise, rated.events, FAY))
        rated.do(ADA, "release-card")


def test_an_evaluator_sees_behind_the_scene_and_may_do_nothing_there(judged: Room) -> None:
    judged.do(ADA, "take-note", text="SECRET-PRIVATE-NOTE")
    shown = seen(judged, ED)
    assert shown.console is not None
    assert shown.console.truth
    assert shown.console.notes == ()
    assert shown.may == ()
    assert all(row.may == () for row in shown.console.injects)
    assert any(row.may for row in judged.seen_by(ADA, Audience.FACILITATOR).console.injects)  # type: ignore[union-attr]
    assert "SECRET-PRIVATE-NOTE" not in str(shown)


def test_the_sheet_tells_how_far_one_is_and_what_may_be_done(judged: Room) -> None:
    before = seen(judged, ED).evaluation
    assert before is not None
    assert (before.rated, before.complete, before.may) == (0, False, ("rate", "note-moment"))
    for marker in before.markers:
        judged.do("ed", "rate", marker=marker.id, step=0)
    after = seen(judged, ED).evaluation
    assert after is not None
    assert after.complete
    assert dict(after.progress) == {"ed": len(before.markers), "fay": 0}
    judged.do(ADA, "end-exercise")
    assert "override-finding" in seen(judged, ED).evaluation.may  # type: ignore[union-attr]
    facilitator = Viewer(Audience.FACILITATOR, ParticipantId(ADA))
    assert "override-finding" in seen(judged, facilitator).evaluation.may  # type: ignore[union-attr]
    assert seen(judged, FAY).evaluation.may == before.may  # type: ignore[union-attr]
    judged.do(ADA, "release-card")
    assert "override-finding" in seen(judged, FAY).evaluation.may  # type: ignore[union-attr]


def test_who_plays_or_only_watches_has_no_sheet(judged: Room) -> None:
    for viewer in (BO, OBSERVER, Viewer(Audience.PROJECTOR)):
        assert seen(judged, viewer).evaluation is None
