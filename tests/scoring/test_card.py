"""The card: traceable sums, stable bytes, a rating by rule."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring import Verdict, card_json, card_text, headline, score
from scoring.lateness import verdict_on
from scoring.rating import BEST_FIRST
from simulator.times import MINUTE_MS

PLAYS = ("by-the-book", "hotfix-first", "silent", "denial", "thrashing", "alone")


@pytest.mark.parametrize("play", PLAYS)
def test_rescoring_gives_the_same_bytes(spike, playbook, events_of, card_of, play):
    assert card_json(score(spike, playbook, iter(events_of(play)))) == card_json(card_of(play))


@pytest.mark.parametrize("play", PLAYS)
def test_points_are_the_sum_of_what_was_observed(card_of, play):
    card = card_of(play)
    seen = [finding for finding in card.findings if finding.observed]
    assert card.points == sum(finding.points for finding in seen) == sum(phase.points for phase in card.phases)
    assert card.of == sum(finding.of for finding in seen) == sum(role.of for role in card.roles)
    assert card.score_pct == card.points * 100 // card.of
    assert len(card.held) + len(card.late_or_partly) + len(card.missed) + len(card.unobserved) == len(card.findings)


@pytest.mark.parametrize("play", PLAYS)
def test_every_finding_says_what_was_wanted_and_what_was_done(card_of, events_of, play):
    numbers = {event.seq for event in events_of(play)}
    for finding in card_of(play).findings:
        assert finding.expected
        assert finding.actual
        assert finding.why
        assert finding.good
        assert set(finding.evidence) <= numbers
        assert 0 <= finding.points <= finding.of
        if finding.verdict in (Verdict.MET, Verdict.LATE) and finding.phase != "postmortem":
            assert finding.evidence or finding.criterion == "harm-stopped", finding.criterion
        if finding.verdict is Verdict.MET:
            assert finding.points == finding.of


@pytest.mark.parametrize("play", PLAYS)
def test_the_exercise_is_rated_as_its_worst_phase(card_of, play):
    card = card_of(play)
    rated = [phase.rating for phase in card.phases if phase.rating]
    assert card.rating == max(rated, key=BEST_FIRST.index)


def test_a_wrong_order_alone_is_a_major_challenge_and_no_failure(card_of):
    assert card_of("hotfix-first").rating == "M"


def test_ratings_come_by_rule_and_not_by_percentage(card_of):
    assert card_of("late-leadership").score_pct > 95
    assert card_of("late-leadership").rating == "M"
    assert card_of("late-war-room").rating == "S"


def test_the_json_has_what_is_promised_to_other_programs(card_of):
    told = json.loads(card_json(card_of("by-the-book")))
    assert {"score_pct", "rating", "ending", "metrics", "findings", "phases", "roles", "scorer"} <= set(told)
    assert {"MTTD", "MTTA", "MTTM", "MTTR", "mttd_s", "mtta_s", "mttm_s", "mttr_s"} <= set(told["metrics"])
    assert told["metrics"]["details"]["MTTR"]["verdict"] is None
    wanted = {"criterion", "phase", "role", "verdict", "points", "of", "expected", "actual", "evidence", "source"}
    assert all(wanted <= set(finding) for finding in told["findings"])
    assert list(told) == sorted(told)


def test_the_timeline_has_what_was_due_and_done_under_the_curve(card_of):
    shown = card_of("by-the-book").timeline
    assert [lane.id for lane in shown.lanes] == ["detection", "triage", "mitigation", "communication", "postmortem"]
    assert shown.graph.points[0] == (-120_000, 0.5)
    assert max(value for _, value in shown.graph.points) == 35
    assert all(item.due_ms is not None or item.done_ms is not None for lane in shown.lanes for item in lane.items)


@pytest.mark.parametrize("play", PLAYS)
def test_the_card_reads_in_a_terminal(card_of, play):
    text = card_text(card_of(play))
    assert headline(card_of(play)) in text
    assert headline(card_of(play)).endswith(".")
    assert all(finding.criterion in text for finding in card_of(play).findings)


@settings(max_examples=60)
@given(cut=st.integers(0, 400), play=st.sampled_from(PLAYS))
def test_any_prefix_of_any_play_scores(spike, playbook, events_of, cut, play):
    prefix = events_of(play)[:cut]
    card = score(spike, playbook, prefix)
    assert card.events == len(prefix)
    assert 0 <= card.points <= card.of
    assert json.loads(card_json(card))["score_pct"] == card.score_pct


@given(st.integers(0, 10 * MINUTE_MS), st.integers(0, 10 * MINUTE_MS))
def test_the_later_the_less_is_kept_and_never_below_nothing(playbook, one, other):
    rules = playbook.lateness
    kept = [verdict_on(rules, 5 * MINUTE_MS, late)[1] for late in sorted((one, other))]
    assert 100 >= kept[0] >= kept[1] >= 0


def test_late_is_not_never(playbook):
    assert verdict_on(playbook.lateness, 10 * MINUTE_MS, 0) == (Verdict.MET, 100)
    assert verdict_on(playbook.lateness, 10 * MINUTE_MS, 5 * MINUTE_MS) == (Verdict.LATE, 31)
    assert verdict_on(playbook.lateness, 10 * MINUTE_MS, 60 * MINUTE_MS) == (Verdict.LATE, 0)
