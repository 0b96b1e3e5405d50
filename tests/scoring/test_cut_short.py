"""Whoever ends an exercise early is charged only with what had come due by then."""

from functools import cache

import pytest

from scoring import Verdict, score
from simulator.exercise.commands import Actor, ActorKind, Command, EndExercise
from simulator.exercise.engine import after, blank, perform
from simulator.exercise.events import ClockJumped
from simulator.exercise.state import Stage
from simulator.ids import CommandId, ParticipantId
from simulator.rehearsal import rehearse
from simulator.scenario.read import read_scenario
from simulator.times import MINUTE_MS, format_moment, parse_moment
from tests.conftest import SCENARIOS

NAMES = sorted(path.stem for path in SCENARIOS.glob("*.yaml"))
FACILITATOR = Actor(ParticipantId("ada"), ActorKind.FACILITATOR)


@pytest.fixture(scope="session")
def by_the_book(playbook):
    """A scenario with the journal of its play by the book."""

    def played(name):
        text = (SCENARIOS / f"{name}.yaml").read_text("utf-8")
        scenario = read_scenario(text, name, {"incident-response": playbook}.get)
        return scenario, rehearse(scenario, playbook, "by-the-book").events

    return cache(played)


@pytest.fixture
def cut_card(playbook, by_the_book):
    """The card of a play by the book that the facilitator ended at a moment."""

    def card(name, moment):
        scenario, events = by_the_book(name)
        at_ms = parse_moment(moment)
        return score(scenario, playbook, cut(scenario, playbook, events, at_ms))

    return card


def cut(scenario, playbook, events, at_ms):
    """A journal up to an instant, and then the end; None where the clock did not run."""
    before = [event for event in events if event.at_ms <= at_ms]
    room = after(blank(scenario, playbook), before)
    if room.stage is not Stage.RUNNING:
        return None
    end = Command(CommandId("the-end"), FACILITATOR, EndExercise())
    return [*before, *perform(room, end, room.clock.wall_of(at_ms))]


def minutes(events):
    """Each minute of a journal that was really played."""
    jumps = [(event.data.from_ms, event.data.to_ms) for event in events if isinstance(event.data, ClockJumped)]
    every = range(MINUTE_MS, events[-1].at_ms, MINUTE_MS)
    return [at_ms for at_ms in every if not any(start < at_ms < stop for start, stop in jumps)]


def charged(card):
    return {one.criterion: one for one in card.findings if one.observed and one.points < one.of}


def missed(card):
    return {one.criterion for one in card.findings if one.verdict is Verdict.MISSED}


@pytest.mark.parametrize("name", NAMES)
def test_a_play_by_the_book_that_is_cut_at_any_minute_loses_nothing_that_the_whole_does_not(
    playbook, by_the_book, name
):
    scenario, events = by_the_book(name)
    whole = {one.criterion: one for one in score(scenario, playbook, events).findings}
    wrongly = []
    for at_ms in minutes(events):
        journal = cut(scenario, playbook, events, at_ms)
        if journal is None:
            continue
        lost = charged(score(scenario, playbook, journal))
        wrongly += [
            (format_moment(at_ms), criterion, one.actual)
            for criterion, one in lost.items()
            if not whole[criterion].observed or one.points < whole[criterion].points or one.verdict is Verdict.MISSED
        ]
    assert wrongly == []


@pytest.mark.parametrize("moment", ["T+1:00", "T+5:00", "T+10:00", "T+15:00"])
def test_whoever_did_all_that_was_due_keeps_all_of_it(cut_card, moment):
    card = cut_card("0230-503-spike", moment)
    assert charged(card) == {}
    assert card.score_pct == 100
    assert card.rating == "P"


def test_what_was_begun_and_could_still_be_done_counts_neither_way(cut_card):
    judged = {one.criterion: one for one in cut_card("0230-503-spike", "T+145:00").findings}
    assert judged["postmortem-complete"].verdict is Verdict.NOT_OBSERVED
    assert judged["action-items"].verdict is Verdict.NOT_OBSERVED


def test_a_message_comes_due_with_the_time_by_which_its_act_is(room, findings):
    for moment, verdict in (("T+19:00", Verdict.NOT_OBSERVED), ("T+21:00", Verdict.MISSED)):
        judged = findings(room().end(moment))
        assert judged["status-page-in-time"].verdict is judged["investigating-complete"].verdict is verdict


def test_the_ladder_comes_due_when_mitigation_has_to_begin(room, findings):
    declared = room().at("T+1:00", "bo", "declare", severity="SEV-1", reason="money")
    assert findings(declared.until("T+16:00"))["ladder-order"].verdict is Verdict.NOT_OBSERVED
    late = findings(declared.end("T+16:30"))
    assert late["ladder-order"].verdict is late["mitigation-started"].verdict is Verdict.MISSED


def test_a_question_comes_due_when_its_part_has_had_its_time(room, findings):
    assert findings(room().end("T+3:00"))["triage-answers"].verdict is Verdict.NOT_OBSERVED
    assert findings(room().end("T+14:00"))["triage-answers"].verdict is Verdict.MISSED


def test_a_level_that_is_too_low_can_be_raised_until_its_time_is_up(room, findings):
    low = room().at("T+1:00", "bo", "declare", severity="SEV-3", reason="a few errors")
    assert findings(low.end("T+4:00"))["severity-right"].verdict is Verdict.NOT_OBSERVED
    low = room().at("T+1:00", "bo", "declare", severity="SEV-3", reason="a few errors")
    assert findings(low.end("T+6:00"))["severity-right"].verdict is Verdict.MISSED


def test_calling_it_over_and_leaving_does_not_spare_what_belongs_to_the_incident(room, findings):
    over = room().at("T+1:00", "bo", "declare", severity="SEV-1", reason="money")
    over.at("T+2:00", "bo", "resolve", reason="It feels better now, we call it.")
    judged = findings(over.end("T+14:00"))
    assert {judged[name].verdict for name in ("scribe-kept-timeline", "resolved-when-stable", "ladder-order")} == {
        Verdict.MISSED
    } or judged["ladder-order"].verdict is Verdict.NOT_OBSERVED


@pytest.mark.parametrize("play", ["silent", "denial", "hotfix-first"])
def test_whoever_plays_to_the_end_is_charged_with_all_that_was_left_undone(card_of, play):
    lost = {
        "silent": {"identified-complete", "resolved-when-stable", "scribe-kept-timeline", "triage-answers"},
        "denial": {"postmortem-scheduled", "scribe-kept-timeline", "roles-assigned", "investigating-complete"},
        "hotfix-first": {"ladder-order"},
    }
    assert lost[play] <= missed(card_of(play)) | set(charged(card_of(play)))


def test_what_was_not_asked_does_not_say_that_it_was_answered(cut_card):
    """Neither a question that never came, nor a letter, nor one whose time was not up."""
    findings = {one.criterion: one for one in cut_card("0230-503-spike", "T+5:00").findings}
    for name in ("mitigation-answers", "executive-answered"):
        assert findings[name].verdict is Verdict.NOT_OBSERVED
        assert "nswered, with" not in findings[name].actual
        assert "All were answered" not in findings[name].actual
