"""Exercises of other tools: what maps becomes injects, what does not is listed."""

import json

import pytest

from simulator.exchange.bringing import CannotBring, Sort, bring, sort_of
from simulator.exchange.telling import account

_MAIL = {"content": "SGVsbG8gQ0VP", "content-type": "base64"}
CEXF = {
    "exercise": {"name": "Phishing", "description": "A fraud", "meta": {"author": "x"}, "tags": ["a"], "uuid": "u"},
    "inject_flow": [
        {"description": "First", "inject_uuid": "a", "sequence": {"followed_by": ["b"], "trigger": ["startex"]},
         "timing": {"triggered_at": None}},
        {"description": "Then", "inject_uuid": "b", "requirements": {"inject_uuid": "a"},
         "sequence": {"trigger": "inject-resolution"}},
    ],
    "inject_payloads": [{"name": "mail", "uuid": "p", "parameters": _MAIL}],
    "injects": [
        {"name": "An e-mail", "uuid": "a", "action": "email_to_participants",
         "action_payload_resource_uuid": "p", "target_tool": "MISP",
         "inject_evaluation": [{"result": "event made", "parameters": [{"x": 1}], "score_range": [0, 10]}]},
        {"name": "A connection", "uuid": "b", "action": "network_connection"},
    ],
}  # fmt: skip
OTHER = """
name: Blackout
injects:
  - name: first
    time: 0
    alternatives: [{name: mail, content: {content: It is dark}, sender: boss, milestone_condition: not lit}]
  - {name: second, time: 10, content: Still dark}
milestones: [{name: lit}]
"""


def test_a_cexf_exercise_keeps_its_order_and_lists_what_does_not_map(playbook, read):
    brought = bring(json.dumps(CEXF).encode(), "exercise.json", playbook)
    first, second = read(brought.text).injects[1:]
    assert (first.text, first.via, first.at) == ("Hello CEO", "email", 0)
    assert (second.after, second.delay) == (first.id, 5 * 60_000)
    assert "event made (10 points)" in first.note
    assert {one.split(":")[0] for one in brought.unmapped} == {
        "exercise.meta",
        "exercise.tags",
        "injects[1].inject_evaluation[1].parameters",
    }


def test_open_yaml_is_read_as_far_as_it_maps(playbook, read):
    brought = bring(OTHER.encode(), "exercise.yaml", playbook)
    injects = read(brought.text).injects[1:]
    assert [(one.at, one.text) for one in injects] == [(0, "It is dark"), (600_000, "Still dark")]
    assert "first" in injects[0].note
    assert "not lit" in injects[0].note
    assert "milestones: 1 entries" in brought.unmapped
    assert any("milestones" in line for line in account(brought))


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        ("a: &x [1]\nb: [*x]\n", "x.yaml", "aliases"),
        ("[" * 200, "x.yaml", "nested|no YAML"),
        ("a: [", "x.yaml", "no YAML"),
        ("just words", "x.yaml", "no exercise"),
        ("{", "x.json", "no JSON"),
        ("a: 1\n", "x.yml", "No list of events"),
        ("x", "x.pdf", "ending that is not known"),
        ("x", "x.ods", "OpenDocument"),
        ("\0", "x.md", "no text"),
    ],
)
def test_what_cannot_be_read_says_why(playbook, text, name, told):
    with pytest.raises(CannotBring, match=told):
        bring(text.encode(), name, playbook)


def test_a_file_is_known_by_its_ending():
    assert sort_of("A.MD") is Sort.POSTMORTEM
    assert sort_of("list.XLSX") is Sort.SPREADSHEET
    assert sort_of("noending") is None
