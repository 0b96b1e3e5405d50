"""A path of the playbook leads to the very row of its page, however it is written."""

from collections import Counter

import pytest

from simulator.playbook import lookup, read_playbook
from simulator.playbook.panel import Passage, passage_at, passages, sections
from simulator.playbook.path import spelled_out


def keys(playbook):
    for section in sections(playbook):
        yield section.id
        for entry in section.entries:
            if entry.key != section.id:
                yield entry.key
            yield from (entry.key_of(row) for row in entry.rows)


def sources(playbook):
    return {path for judged in (*playbook.criteria, *playbook.markers) for path in judged.source}


def test_every_key_is_a_path_of_the_playbook_and_stands_for_one_row(playbook):
    written = list(keys(playbook))
    assert [key for key, times in Counter(written).items() if times > 1] == []
    assert len({spelled_out(playbook, key) for key in written}) == len(written)
    for key in written:
        lookup(playbook, key)
        assert passage_at(playbook, key).key == key
        assert key.startswith(passage_at(playbook, key).chapter)


def test_every_source_leads_to_a_row_of_its_own_or_to_the_row_that_it_is_part_of(playbook):
    for path in sources(playbook):
        key = passage_at(playbook, path).key
        assert path == key or path.startswith(f"{key}."), (path, key)


def test_whatever_is_cited_whole_has_a_row_of_its_own(playbook):
    """What has none is a field: of a template, a rung, an alert, or of the playbook's exercise."""
    coarser = {passage_at(playbook, path).key for path in sources(playbook) if passage_at(playbook, path).key != path}
    fields = ("templates.", "mitigation.rungs.", "detection.alert_design.")
    assert {key for key in coarser if not key.startswith(fields)} <= {"exercise", "triage"}


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("severities.levels.SEV-1.requirements.war-room.within", "severities.SEV-1.requirements.war-room"),
        ("templates.templates.customer-email.fields.prevention", "templates.customer-email"),
        ("templates.customer-email.prevention", "templates.customer-email"),
        ("mitigation.rollback", "mitigation.rungs.rollback"),
        ("communication.honesty.no-briefly", "communication.honesty.points.no-briefly"),
        ("war_room.timeline_example.0", "war_room.timeline_example.0"),
        ("war_room.rules.5.text", "war_room.rules.no-blame"),
        ("roles.roles", "roles"),
        ("war_room.rules.nowhere", "war_room.rules"),
    ],
)
def test_a_path_leads_to_the_same_row_however_it_is_written(playbook, written, key):
    assert passage_at(playbook, written).key == key


def test_a_passage_is_called_as_the_page_calls_it(playbook):
    assert passage_at(playbook, "war_room.rules.no-blame") == Passage(
        "war_room.rules.no-blame", "war_room", "Leave blame out", ("War room", "Rules")
    )
    assert passage_at(playbook, "severities.SEV-1.requirements.commander").title == "An incident commander is assigned"
    assert passage_at(playbook, "roles.scribe") == Passage("roles.scribe", "roles", "Scribe", ("Roles",))
    assert passage_at(playbook, "triage.goal").under == ("Phase 2: triage",)
    assert passage_at(playbook, "decision_tree") == Passage("decision_tree", "decision_tree", "Severity decision tree")


def test_what_is_no_chapter_has_no_row(playbook):
    for path in ("lateness.grace", "nowhere", "criteria.honest-messages", ""):
        assert passage_at(playbook, path) == Passage("", "", path)


def test_paths_that_lead_to_the_same_row_are_told_once(playbook):
    found = passages(playbook, ("templates.postmortem.went-well", "roles.scribe", "templates.postmortem.went-poorly"))
    assert [passage.key for passage in found] == ["templates.postmortem", "roles.scribe"]


def test_a_team_that_changes_words_is_led_by_its_own(text, playbook):
    ours = read_playbook(text.replace("Leave blame out.", "Nobody is at fault."), "ours.yaml")
    assert passage_at(ours, "war_room.rules.no-blame").title == "Nobody is at fault"
    assert passage_at(playbook, "war_room.rules.no-blame").title == "Leave blame out"
