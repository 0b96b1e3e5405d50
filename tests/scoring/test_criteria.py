"""The criteria of the shipped playbook: whole, argued, and changed without touching Python."""

import re
from pathlib import Path

import pytest

from scoring import UnscorableError, check_params, score
from scoring.documentation import conduct, conduct_markdown, criteria_markdown, kinds_markdown
from scoring.kinds import kinds
from simulator.playbook import read_playbook

ROOT = Path(__file__).resolve().parents[2]
PLAYBOOK = ROOT / "scenarios" / "playbooks" / "incident-response.yaml"
DOCUMENT = ROOT / "docs" / "scoring.md"


def test_the_shipped_criteria_have_no_fault(playbook):
    assert check_params(playbook) == []


def test_every_weight_is_argued(playbook):
    assert all(criterion.weight_because for criterion in playbook.criteria)
    assert 450 <= sum(criterion.points for criterion in playbook.criteria) <= 600


def test_every_kind_is_used(playbook):
    assert {criterion.kind for criterion in playbook.criteria} == set(kinds())


@pytest.mark.parametrize("section", ["criteria", "conduct", "kinds"])
def test_the_document_is_what_the_data_say(playbook, section):
    made = {
        "criteria": criteria_markdown(playbook),
        "conduct": conduct_markdown(playbook),
        "kinds": kinds_markdown(),
    }[section]
    found = re.search(rf"<!-- {section}: [^>]*-->\n(.*?)<!-- /{section} -->", DOCUMENT.read_text("utf-8"), re.DOTALL)
    assert found is not None
    assert found[1].strip() == made.strip()


def test_every_duty_rule_and_anti_pattern_is_judged(playbook):
    cited = {path for criterion in playbook.criteria for path in criterion.source}
    assert {path for path, _ in conduct(playbook)} <= cited
    assert len(conduct(playbook)) == 10 + 5 + 10 + 3


def test_what_the_playbook_demands_by_a_time_is_judged(playbook):
    cited = {path for criterion in playbook.criteria for path in criterion.source}
    severe = playbook.severity("SEV-1").requirements
    assert {f"severities.SEV-1.requirements.{one.id}" for one in severe} <= cited
    assert {f"phase_durations.{row.id}" for row in playbook.phase_durations.rows} <= cited
    assert {f"communication.timeline.{row.id}" for row in playbook.communication.timeline} <= cited
    assert {f"communication.cadences.{one.id}" for one in playbook.communication.cadences} <= cited
    assert {f"exercise.evaluation_criteria.{one.id}" for one in playbook.exercise.evaluation_criteria} <= cited


def test_one_act_has_one_criterion(playbook):
    required = [criterion.params.get("requirement") for criterion in playbook.criteria if criterion.kind == "deadline"]
    named = [one for one in required if one]
    assert len(named) == len(set(named))


def test_each_phase_has_a_critical_criterion(playbook):
    assert {one.phase for one in playbook.criteria if one.critical} == {phase.id for phase in playbook.lifecycle.phases}


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"requirement": "comander"}, "there is no requirement 'comander'"),
        ({"requirement": "commander", "by": "5m"}, "by: Extra inputs are not permitted"),
        ({"kind": "guess"}, "there is no kind 'guess'"),
        ({"role": "captain"}, "nobody is called 'captain'"),
        ({"metric": "mttm", "requirement": "commander"}, "exactly one of"),
    ],
)
def test_a_wrong_criterion_is_told_what_is_wrong_with_it(playbook, wrong, told):
    keys = {**playbook.criterion("commander-assigned").model_dump(), **wrong}
    criterion = type(playbook.criteria[0]).model_validate(keys)
    [(name, fault)] = check_params(playbook, [criterion])
    assert name == "commander-assigned"
    assert told in fault


def test_a_team_that_changes_a_deadline_changes_the_verdict(spike, events_of, card_of):
    text = PLAYBOOK.read_text("utf-8")
    slower = text.replace("deed: commander-assigned, within: 10m}", "deed: commander-assigned, within: 15m}")
    assert slower != text
    card = score(spike, read_playbook(slower, "own"), events_of("slow-commander"))
    verdicts = [
        next(one.verdict for one in cards.findings if one.criterion == "commander-assigned")
        for cards in (card_of("slow-commander"), card)
    ]
    assert verdicts == ["late", "met"]


def test_a_criterion_of_the_scenarios_own_counts_and_an_unscored_one_does_not(spike, playbook, events_of):
    own = playbook.criterion("runbook-opened").model_copy(update={"id": "own", "points": 7})
    changed = spike.model_copy(update={"criteria": (own,), "unscored": ("runbook-opened",)})
    ids = [finding.criterion for finding in score(changed, playbook, events_of("by-the-book")).findings]
    assert "own" in ids
    assert "runbook-opened" not in ids


def test_a_playbook_without_the_rules_of_scoring_says_so(spike, playbook, events_of):
    with pytest.raises(UnscorableError, match="lateness"):
        score(spike, playbook.model_copy(update={"lateness": None}), events_of("alone"))


def test_sources_of_other_severities_are_not_cited(card_of):
    cited = [path for finding in card_of("by-the-book").findings for path in finding.source]
    assert any("SEV-1" in path for path in cited)
    assert not any("SEV-2" in path for path in cited if "SEV-1" not in path)
