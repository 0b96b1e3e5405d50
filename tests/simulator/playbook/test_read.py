"""A playbook is read strictly: every fault at once, at its place, with the way out."""

import pytest
import yaml
from pydantic.fields import FieldInfo

from simulator.document import DocumentError, load
from simulator.document.catalogue import fault_kinds
from simulator.document.wording import form
from simulator.playbook import Playbook, read_playbook
from simulator.scenario.model import Scenario

CODES = [code for code in fault_kinds() if code.startswith("P") and code != "P012"]
"""What a playbook can have wrong; P012 is the scorer's, see tests/scoring/test_faults.py."""


def faults(text):
    with pytest.raises(DocumentError) as refused:
        read_playbook(text, "ours.yaml")
    return refused.value.faults


def overlaid(base, change):
    """The base with each mapping of the change laid over it; lists and scalars are replaced."""
    if isinstance(base, dict) and isinstance(change, dict):
        return base | {key: overlaid(base.get(key), value) for key, value in change.items()}
    return change


@pytest.fixture
def shipped(text):
    return load(text, "shipped.yaml").value


@pytest.mark.parametrize("code", CODES)
def test_the_example_of_a_code_laid_over_the_playbook_has_that_fault(shipped, code):
    changed = overlaid(shipped, load(fault_kinds()[code].example, "example.yaml").value)
    found = faults(yaml.safe_dump(changed, sort_keys=False, allow_unicode=True))
    assert code in {fault.code for fault in found}


def test_the_codes_of_meaning_are_thirteen():
    assert len(CODES) == 13


def test_a_wrong_name_is_reported_where_it_stands_with_the_one_that_was_meant(text):
    line = next(number for number, line in enumerate(text.splitlines(), 1) if "page: [on-call, team-lead]" in line)
    (fault,) = faults(text.replace("page: [on-call, team-lead]}", "page: [on-call, team-laed]}", 1))
    assert (fault.code, fault.line) == ("P001", line)
    assert "there is no page target 'team-laed'" in str(fault)
    assert "Did you mean 'team-lead'?" in fault.mend


def test_a_severity_that_does_not_exist_is_reported_at_its_key(text):
    changed = text.replace("goal: {SEV-1: 5m, SEV-2: 15m}", "goal: {SEV-1: 5m, SEV-9: 15m}", 1)
    (fault,) = faults(changed)
    assert fault.code == "P001"
    assert changed.splitlines()[fault.line - 1][fault.column - 1 :].startswith("SEV-9")


def test_a_placeholder_is_held_against_the_fields_both_ways(text):
    found = faults(text.replace("Channel: {channel}\n", "Channel: {chanel}\n", 1))
    assert [fault.code for fault in found] == ["P004", "P005"]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("within: 10m", "within: 10 minutes", "is not a duration"),
        ("within: 10m", "within: 10", "is not a duration"),
        ("SEV-4: best-effort", "SEV-4: whenever", "best-effort"),
        ("deed: ticket-created", "deed: ticket-maid", "deed"),
        ("holds: severity, required", "holds: colour, required", "holds"),
        ("reliability: medium", "reliability: middling", "reliability"),
        ("needs_authority: true", "needs_autority: true", "needs_autority"),
        ("title: Triage\n", "titel: Triage\n", "titel"),
        ("share_pct: 90", "share_pct: 900", "share_pct"),
        ("format: 1", "format: 2", "format"),
        ('starts: "Saturday 02:30"', "starts: 02:30", "02:30"),
    ],
)
def test_what_cannot_be_meant_is_refused_at_its_line(text, old, new, message):
    assert old in text
    changed = text.replace(old, new, 1)
    line = next(number for number, line in enumerate(changed.splitlines(), 1) if new.strip() in line)
    found = faults(changed)
    assert any(message in str(fault) for fault in found)
    assert line in {fault.line for fault in found}


def test_all_faults_come_at_once(text):
    changed = text.replace("within: 10m", "within: ten", 1).replace("deed: ticket-created", "deed: none-such", 1)
    assert len(faults(changed)) == 2


TEN = (
    ("format: 1\n", "format: 2\n", "D024"),
    ("within: 10m", "within: 2:30", "D014"),
    ("page: [on-call, team-lead]}", "page: [on-call, team-laed]}", "P001"),
    ("needs_authority: true", "needs_authority: yes", "D013"),
    ("goal: {SEV-1: 5m, SEV-2: 15m}", "goal: {SEV-1: 5m, SEV-9: 15m}", "P001"),
    ("deed: ticket-created", "deed: ticket-maid", "D024"),
    ("title: Triage\n", "titel: Triage\n", "D021 D022"),
    ("within: 15m", "within: a quarter", "D026"),
    ("Channel: {channel}\n", "Channel: {chanel}\n", "P004 P005"),
)
"""What is written, what is written instead, and the faults that it is."""


def test_faults_of_writing_of_shape_and_of_meaning_are_told_in_one_pass_and_no_more(text):
    for right, wrong, _ in TEN:
        assert right in text, right
        text = text.replace(right, wrong, 1)
    wanted = [code for *_, codes in TEN for code in codes.split()]
    found = faults(text)
    assert sorted(fault.code for fault in found) == sorted(wanted), "\n".join(map(str, found))


@pytest.mark.parametrize("chapter", ["severities", "templates", "decision_tree", "channels", "lifecycle", "patterns"])
def test_what_follows_from_a_chapter_that_is_missing_is_not_told(shipped, chapter):
    changed = {key: value for key, value in shipped.items() if key != chapter}
    (fault,) = faults(yaml.safe_dump(changed, sort_keys=False, allow_unicode=True))
    assert fault.code == "D021"
    assert f"'{chapter}' is missing" in str(fault)


def test_no_pattern_is_shown_to_an_author_every_one_has_words_or_an_example():
    for model in (Playbook, Scenario):
        schema = model.model_json_schema()
        for name, kind in {**schema["$defs"], "": schema}.items():
            for field, holds in kind.get("properties", {}).items():
                for one in (holds, holds.get("items", {}), *holds.get("anyOf", ())):
                    if "pattern" in one:
                        examples = FieldInfo(examples=one.get("examples") or holds.get("examples"))
                        assert form(one["pattern"], examples), (name, field)


def test_a_missing_chapter_is_named(text):
    head, tail = text.split("\nquiz:\n")
    found = faults(head + "\n" + tail[tail.index("\nexercise:\n") :])
    assert len(found) == 1
    assert "quiz" in str(found[0])


def test_a_playbook_never_changes_once_read(playbook):
    with pytest.raises(ValueError, match="frozen"):
        playbook.severity("SEV-1").name = "Fine"


def test_every_field_of_the_format_is_described(playbook):
    schema = type(playbook).model_json_schema()
    undescribed = [
        f"{name}.{field}"
        for name, model in {**schema["$defs"], "Playbook": schema}.items()
        for field, details in model.get("properties", {}).items()
        if not (details.get("description") or "$ref" in details)
    ]
    assert undescribed == []
