"""Overrides by people: the scorer's finding stays, both sums stand side by side, and no issued card is replaced."""

import json
from dataclasses import replace

import pytest

from scoring import card_json, card_text, score
from scoring.issues import issue_seqs
from scoring.verdict import Verdict
from simulator.exercise.events import (
    CardReleased,
    Event,
    FindingOverridden,
    NoteTaken,
    OverrideWithdrawn,
    RatingGiven,
)
from simulator.ids import ParticipantId

ED, ADA = ParticipantId("p-ed"), ParticipantId("f-ada")
PLAY = "late-customers"
LATE = "customers-in-time"
CRITICAL = "acknowledged"


@pytest.fixture
def journal(events_of):
    """The journal of a play with more entries after its end."""

    def with_more(*datas, by=ED):
        events = list(events_of(PLAY))
        for data in datas:
            last = events[-1]
            events.append(Event(last.seq + 1, last.at_ms, last.wall_ms + 60_000, by, None, data))
        return events

    return with_more


@pytest.fixture
def card(spike, playbook, journal):
    return lambda *datas, by=ED: score(spike, playbook, journal(*datas, by=by))


def finding(card, criterion=LATE):
    return next(one for one in card.findings if one.criterion == criterion)


def met(card, criterion=LATE, reason="The mail went out by phone at T+50"):
    return FindingOverridden(criterion, "met", finding(card, criterion).of, reason)


def test_the_scorers_verdict_and_points_stay_beside_the_override(card):
    plain = card()
    judged = finding(card(met(plain)))
    assert (judged.verdict, judged.points) == (finding(plain).verdict, finding(plain).points)
    assert judged.verdict is not Verdict.MET
    assert (judged.override.verdict, judged.override.points) == (Verdict.MET, judged.of)
    assert (judged.override.by, judged.override.reason) == (ED, "The mail went out by phone at T+50")


def test_both_sums_are_on_the_card(card):
    plain = card()
    judged = card(met(plain))
    gained = finding(plain).of - finding(plain).points
    assert judged.machine == plain.machine
    assert judged.overridden.points == plain.points + gained
    assert judged.overridden.of == plain.of


def test_without_overrides_both_sums_are_the_same(card):
    plain = card()
    assert plain.overridden == plain.machine


def test_ratings_follow_from_the_overridden_verdict_by_rule(card):
    plain = card()
    judged = card(FindingOverridden(CRITICAL, "missed", 0, "Somebody else pressed it"))
    phase = finding(plain, CRITICAL).phase
    assert {one.phase: one.rating for one in judged.overridden.phases}[phase] == "U"
    assert {one.phase: one.rating for one in judged.phases} == {one.phase: one.rating for one in plain.phases}
    assert judged.overridden.rating == "U"


def test_overridden_as_not_observed_it_counts_in_no_sum(card):
    plain = card()
    judged = card(FindingOverridden(LATE, "not-observed", 0, "The mail server was really down"))
    assert judged.overridden.of == plain.of - finding(plain).of
    assert judged.overridden.points == plain.points - finding(plain).points


def test_a_withdrawn_override_leaves_the_scorers_own(card):
    plain = card()
    judged = card(met(plain), OverrideWithdrawn(LATE, "I was wrong"))
    assert finding(judged).override is None
    assert judged.overridden == plain.machine


def test_what_somebody_else_overrode_stands_again_after_a_withdrawal(spike, playbook, journal):
    plain = score(spike, playbook, journal())
    half = FindingOverridden(LATE, "partly", 3, "Half of it")
    events = [*journal(CardReleased(), half, met(plain), OverrideWithdrawn(LATE, "No"))]
    events[-2:] = [replace(one, by=ADA) for one in events[-2:]]
    judged = score(spike, playbook, events)
    assert (finding(judged).override.by, finding(judged).override.points) == (ED, 3)
    (change,) = judged.issue.changes
    assert (change.was.verdict, change.now.verdict, change.now.points) == (Verdict.MET, Verdict.PARTLY, 3)


def test_the_last_of_several_overrides_holds(card):
    plain = card()
    judged = card(met(plain), FindingOverridden(LATE, "partly", 3, "Half of it"))
    assert (finding(judged).override.verdict, finding(judged).override.points) == (Verdict.PARTLY, 3)


def test_what_was_overridden_is_no_lesson_of_the_scorers(card):
    plain = card()
    assert LATE in {lesson.criterion for lesson in plain.lessons.gaps}
    assert LATE not in {lesson.criterion for lesson in card(met(plain)).lessons.gaps}


def test_before_the_release_there_is_no_issue(card):
    assert card(met(card())).issue is None


def test_the_release_is_the_first_issue_and_each_later_override_another(card, journal):
    plain = card()
    events = journal(CardReleased(), NoteTaken("seen"), met(plain), RatingGiven("learning", 3), OverrideWithdrawn(LATE))
    seqs = issue_seqs(events)
    assert [type(event.data) for event in events if event.seq in seqs] == [
        CardReleased,
        FindingOverridden,
        OverrideWithdrawn,
    ]


def test_an_override_before_the_release_makes_no_issue_of_its_own(card, journal):
    assert len(issue_seqs(journal(met(card()), CardReleased()))) == 1


def test_a_revised_issue_says_what_changed_and_why(card):
    plain = card()
    judged = card(CardReleased(), met(plain))
    (change,) = judged.issue.changes
    assert judged.issue.number == 2
    assert (change.criterion, change.reason) == (LATE, "The mail went out by phone at T+50")
    assert (change.was.verdict, change.was.points) == (finding(plain).verdict, finding(plain).points)
    assert (change.now.verdict, change.now.points) == (Verdict.MET, finding(plain).of)


def test_an_issue_tells_from_what_people_had_said_before(card):
    plain = card()
    third = card(CardReleased(), met(plain), FindingOverridden(LATE, "partly", 3, "Half of it"))
    assert (third.issue.number, third.issue.changes[0].was.verdict) == (3, Verdict.MET)
    fourth = card(CardReleased(), met(plain), OverrideWithdrawn(LATE, "No"))
    assert fourth.issue.changes[0].withdrawn
    assert fourth.issue.changes[0].was.verdict is Verdict.MET
    assert fourth.issue.changes[0].now.verdict is finding(plain).verdict
    again = card(CardReleased(), met(plain), OverrideWithdrawn(LATE, "No"), met(plain))
    assert again.issue.changes[0].was.verdict is finding(plain).verdict


def test_an_issue_is_the_score_of_the_journal_up_to_it_whatever_came_after(spike, playbook, card, journal):
    events = journal(CardReleased(), met(card()), OverrideWithdrawn(LATE))
    first, second, _ = issue_seqs(events)
    issued = [card_json(score(spike, playbook, [one for one in events if one.seq <= seq])) for seq in (first, second)]
    assert [json.loads(one)["issue"]["number"] for one in issued] == [1, 2]
    assert issued[0] == card_json(score(spike, playbook, journal(CardReleased())))


def test_the_json_has_override_sums_ratings_agreement_and_issue(card):
    told = json.loads(card_json(card(RatingGiven("learning", 3, "SECRET-NOTE"), CardReleased(), met(card()))))
    judged = next(one for one in told["findings"] if one["criterion"] == LATE)
    assert judged["override"]["verdict"] == "met"
    assert judged["override"]["by"] == ED
    assert set(told["sums"]) == {"machine", "overridden"}
    assert told["sums"]["machine"]["points"] == told["points"] < told["sums"]["overridden"]["points"]
    learning = next(one for one in told["ratings"] if one["marker"] == "learning")
    assert learning["given"] == [{"by": ED, "step": 3, "counted": 3, "earlier": []}]
    assert learning["suggested"]["step"] in (1, 2, 3, 4)
    assert told["agreement"] is None
    assert told["issue"]["revised"]


def test_what_evaluators_noted_is_not_on_the_card(card):
    assert "SECRET-NOTE" not in card_json(card(RatingGiven("learning", 3, "SECRET-NOTE"), CardReleased()))


def test_the_terminals_page_says_both_figures(card):
    plain = card()
    judged = card(met(plain))
    assert f"With 1 overridden: {judged.overridden.score_pct} %" in card_text(judged)
    assert "overridden" not in card_text(plain)
