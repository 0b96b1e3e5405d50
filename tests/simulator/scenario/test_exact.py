"""What a lenient reader would take for something else, and values that make no exercise."""

import pytest

CHANGES = [
    ("awake: true", 'awake: "false"', "D023"),
    ("awake: true", "awake: 1", "D023"),
    ("normal: 0.2", 'normal: "0.2"', "D023"),
    ("title: The search that finds nothing", 'title: "   "', "D025"),
    ("lasts: 20m", "lasts: 0s", "D025"),
    ("within: 15m", "within: 0s", "D025"),
    ("to: [on-call]", "to: []", "D025"),
    ("playbook: incident-response\n", "playbook: incident-response\nlanguage: klingon\n", "D025"),
    ("playbook: incident-response\n", "playbook: incident-response\nwakes_all: T-5:00\n", "D025"),
    ("{play: quick, ", "{play: quick, score: at least 195, ", "D025"),
]


@pytest.mark.parametrize(("right", "wrong", "code"), CHANGES, ids=lambda text: text.strip()[-30:])
def test_it_is_one_fault(right, wrong, code, first_text, faults):
    assert right in first_text
    found = faults(first_text.replace(right, wrong, 1))
    assert {fault.code for fault in found} == {code}, "\n".join(map(str, found))
