"""Six answers make a scenario that validates, plays, is won and lost, and fits on a screen."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scoring import score
from simulator.exchange.outline import Answers, answers_of, outline_text
from simulator.rehearsal import rehearse
from simulator.scenario.read import lint_scenario

SIGNS = (
    "data-loss",
    "security-breach",
    "all-users",
    "revenue-blocked",
    "region-cut-off",
    "small-subset",
    "internal-tool",
)
texts = st.text(min_size=1, max_size=120)


def test_the_first_scenario_is_under_forty_lines_and_has_no_fault_and_no_advice(playbook):
    text = outline_text(Answers(), playbook)
    assert len(text.splitlines()) < 40
    assert lint_scenario(text, "first.yaml", {playbook.id: playbook}.get)[1] == ()


def test_it_has_what_a_scenario_needs(playbook, read):
    scenario = read(outline_text(Answers(), playbook))
    assert (len(scenario.injects), len(scenario.checks), len(scenario.moves), len(scenario.endings)) == (3, 3, 2, 2)
    assert scenario.objectives
    assert set(scenario.plays) == {"by-the-book", "nothing"}


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("mends", ["Roll back to 2.40", "Restart the nodes", "Write a hotfix", "Do the right thing"])
def test_whatever_fails_and_mends_it_its_plays_come_to_what_they_expect(playbook, read, sign, mends):
    scenario = read(outline_text(Answers(signs=(sign,), mends=mends), playbook))
    for expected in scenario.expect:
        played = rehearse(scenario, playbook, expected.play)
        assert played.exercise.ending == expected.ending
        relation, _, points = expected.score.rpartition(" ")
        share = score(scenario, playbook, played.events).score_pct
        assert share >= int(points) if relation == "at least" else share <= int(points)


def verdicts(text, playbook, read):
    """What becomes of each criterion when a draft is played by the book."""
    scenario = read(text)
    played = rehearse(scenario, playbook, "by-the-book")
    return {str(one.criterion): str(one.verdict) for one in score(scenario, playbook, played.events).findings}


@pytest.mark.parametrize(
    ("signs", "earned"),
    [(("all-users",), {"leadership-told", "paged-right"}), (("core-feature-degraded",), {"manager-told"})],
)
def test_whom_the_severity_wants_told_is_there_to_be_told(playbook, read, signs, earned):
    found = verdicts(outline_text(Answers(signs=signs), playbook), playbook, read)
    assert {found[one] for one in earned} == {"met"}


def test_in_a_draft_that_is_made_graver_there_is_somebody_who_leads(playbook, read):
    text = outline_text(Answers(), playbook)
    graver = text.replace("severity: SEV-2", "severity: SEV-1").replace("[core-feature-degraded]", "[all-users]")
    graver = graver.replace("blast_radius: core-workflow", "blast_radius: all-users")
    assert verdicts(graver, playbook, read)["leadership-told"] == "met"


def test_whom_nothing_asks_to_be_told_may_be_called_without_need(playbook, read):
    (contact,) = read(outline_text(Answers(signs=("minor-feature-degraded",)), playbook)).contacts
    assert (contact.paged_as, contact.needed) == (("eng-management",), False)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    symptom=texts,
    company=texts,
    service=texts,
    cause=texts,
    seen_in=texts,
    mends=texts,
    title=texts,
    share=st.integers(1, 100),
)
def test_no_answer_breaks_it(  # noqa: PLR0917 -- each answer by its name
    playbook, symptom, company, service, cause, seen_in, mends, title, share
):
    answers = Answers(symptom, share, company, service, cause=cause, seen_in=seen_in, mends=mends, title=title)
    scenario, faults = lint_scenario(outline_text(answers, playbook), "x.yaml", {playbook.id: playbook}.get)
    assert scenario is not None
    assert faults == ()


def test_answers_of_a_file_are_checked():
    assert answers_of({"symptom": "it rains", "signs": ["data-loss"]}, Answers()).signs == ("data-loss",)
    for wrong, told in (
        ({"weather": "rain"}, "no question"),
        ({"share_pct": "many"}, "whole number"),
        ({"signs": "one"}, "list"),
    ):
        with pytest.raises(ValueError, match=told):
            answers_of(wrong, Answers())
