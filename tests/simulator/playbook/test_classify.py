"""The decision tree was derived; its proof is that each of the playbook's examples ends where the playbook has it."""

import pytest

from simulator.playbook import classify, read_playbook

SEVERITIES = ("SEV-1", "SEV-2", "SEV-3", "SEV-4")


@pytest.mark.parametrize("number", range(5))
@pytest.mark.parametrize("severity", SEVERITIES)
def test_each_of_the_twenty_examples_classifies_as_the_playbook_says(playbook, severity, number):
    example = playbook.severity(severity).examples[number]
    assert classify(playbook, example.signs) == severity


def test_there_are_twenty_examples(playbook):
    assert sum(len(level.examples) for level in playbook.severities.levels) == 20


def test_each_row_of_the_blast_radius_table_has_a_question_that_cites_it(playbook):
    cited = {path for question in playbook.decision_tree.questions for path in question.cites}
    assert {f"triage.blast_radius.{row.id}" for row in playbook.triage.blast_radius} <= cited


def test_each_question_ends_at_a_severity_that_its_cited_rows_allow(playbook):
    rows = {f"triage.blast_radius.{row.id}": row.severities for row in playbook.triage.blast_radius}
    for question in playbook.decision_tree.questions:
        for path in question.cites:
            assert question.then in rows.get(path, question.then)


def test_the_tabletop_exercise_is_a_sev_1(playbook):
    assert classify(playbook, playbook.exercise.signs) == playbook.exercise.severity == "SEV-1"


def test_the_gravest_sign_decides(playbook):
    assert classify(playbook, ["internal-tool", "small-subset", "data-loss"]) == "SEV-1"


def test_without_signs_it_is_of_the_lowest_severity(playbook):
    assert classify(playbook, []) == "SEV-4"


def test_an_unknown_sign_is_refused_by_name(playbook):
    with pytest.raises(ValueError, match="no such sign in playbook incident-response: smoke"):
        classify(playbook, ["smoke"])


def test_a_team_changes_the_tree_without_touching_python(text, playbook):
    stricter = (
        text.replace("otherwise: SEV-4", "otherwise: SEV-3")
        .replace(
            "any_of: [minor-feature-degraded, small-subset, single-user]",
            "any_of: [minor-feature-degraded, small-subset, single-user, internal-tool, no-customer-impact]",
        )
        .replace("      then: SEV-3\n", "      then: SEV-4\n")
    )
    stricter = stricter.replace("signs: [minor-feature-degraded]}", "signs: [inconvenience]}").replace(
        "signs: [minor-feature-degraded, small-subset]", "signs: [inconvenience]"
    )
    assert classify(read_playbook(stricter, "ours.yaml"), ["inconvenience"]) == "SEV-3"
    assert classify(playbook, ["inconvenience"]) == "SEV-4"
