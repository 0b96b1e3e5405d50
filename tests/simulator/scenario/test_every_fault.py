"""Every fault at once: those of writing, of shape and of meaning, and none that only follows from another."""

import copy
from pathlib import Path

import pytest

from simulator.document import Document, DocumentError, load
from simulator.document.reading import hold
from simulator.scenario.meaning import flaws
from simulator.scenario.model import Scenario
from simulator.scenario.read import lint_scenario, read_scenario

TEN = (
    ("service: search-api", "service: 7", "D023"),
    ("awake: true", "awake: yes", "D013"),
    ("failing: error_rate", "failing: eror_rate", "S003"),
    ("known: after model-log", "known: after modell-log", "S004"),
    ("lasts: 20m", "lasts: 20 minutes", "D026"),
    ("at: T+0\n", "at: 2:30\n", "D014"),
    ("to: [on-call]", "to: [on-cal]", "S012"),
    ("label: Read the model server's log, ", "", "D021"),
    ("rung: rollback", "rung: roll-back", "S002"),
    ("do: declare, ", "do: declar, ", "S013"),
)
"""What is written, what is written instead, and the fault that it is, in the order of the text."""


def with_all(text, changes):
    for right, wrong, _ in changes:
        assert text.count(right) == 1, right
        text = text.replace(right, wrong)
    return text


def test_ten_faults_of_all_three_layers_are_ten_faults_in_one_pass(first_text, faults):
    found = faults(with_all(first_text, TEN))
    assert [fault.code for fault in found] == [code for *_, code in TEN], "\n".join(map(str, found))


@pytest.mark.parametrize("change", TEN, ids=lambda change: change[2])
def test_each_of_them_alone_is_one_fault(change, first_text, faults):
    assert [fault.code for fault in faults(with_all(first_text, [change]))] == [change[2]]


@pytest.mark.parametrize(
    ("right", "wrong", "codes"),
    [
        ("seats:\n", "seets:\n", ["D021", "D022"]),
        ("world:\n", "wrold:\n", ["D021", "D022"]),
        ("plays:\n", "play:\n", ["D022"]),
        ("checks:\n", "cheks:\n", ["D022"]),
        ("    at: T+0\n", "    att: T+0\n", ["D022"]),
        ("    asks: acknowledge\n", "    ask: acknowledge\n", ["D022"]),
        ("{id: lead, ", "{ip: lead, ", ["D021", "D022"]),
        ("id: model-log, ", "id: 7, ", ["D023"]),
        (", main: true}", ", main: yes}", ["D013"]),
        ("inject: page}", "inject: 010}", ["D015"]),
        ("  - id: page\n", "  - id: [page]\n", ["D023"]),
        ("parts:\n", "parts: soon\nprats:\n", ["D022", "D023"]),
        ("playbook: incident-response\n", "playbook: 7\n", ["D023"]),
    ],
)
def test_what_follows_from_a_fault_is_not_told(right, wrong, codes, first_text, faults):
    """Names of what was dropped, times that were written wrongly, the one part that is itself broken."""
    found = faults(with_all(first_text, [(right, wrong, "")]))
    assert sorted(fault.code for fault in found) == codes, "\n".join(map(str, found))


def test_without_its_playbook_a_scenario_is_looked_at_all_the_same(first_text):
    text = first_text.replace("failing: error_rate", "failing: eror_rate").replace("rung: rollback", "rung: roll-back")
    scenario, found = lint_scenario(text, "s.yaml", lambda _id: None)
    assert scenario is not None
    assert [fault.code for fault in found] == ["S001", "S003"]


def test_the_faults_of_a_broken_playbook_stand_beside_those_of_the_scenario(first_text):
    def broken(_id):
        return load("a: yes\n", "playbooks/ours.yaml")

    text = first_text.replace("failing: error_rate", "failing: eror_rate")
    with pytest.raises(DocumentError) as refused:
        read_scenario(text, "s.yaml", broken)
    told = [(fault.name, fault.code) for fault in refused.value.faults]
    assert told == [("playbooks/ours.yaml", "D013"), ("s.yaml", "S003")]


def paths(value, path=()):
    """Every path of a document's value."""
    yield path
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, entry in entries:
        yield from paths(entry, (*path, key))


def faults_of(value, playbook):
    """The codes of a value's faults, as of a document that was written so."""
    reading = hold(Document("s.yaml", value, {}, {}), (), Scenario)
    found = [*reading.faults, *reading.judged(flaws(reading.model, playbook, value))]
    return [fault.code for fault in found]


SMALL = load((Path(__file__).parents[1] / "exercise" / "small.yaml").read_text(), "small.yaml").value


@pytest.mark.parametrize("way", ["left out", "of another kind"])
def test_wherever_the_shape_of_a_scenario_is_broken_only_that_is_told(way, playbook):
    """Each value of a whole scenario in turn is left out, or replaced by what can stand nowhere."""
    for path in paths(SMALL):
        if not path:
            continue
        value = copy.deepcopy(SMALL)
        around = value
        for step in path[:-1]:
            around = around[step]
        if way == "left out":
            del around[path[-1]]
        else:
            around[path[-1]] = [["?"]] if isinstance(around[path[-1]], dict) else {"?": [None]}
        codes = faults_of(value, playbook)
        if any(code.startswith("D") for code in codes):
            assert [code for code in codes if not code.startswith("D")] == [], path
