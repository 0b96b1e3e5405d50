import pytest

from simulator.journal import ExportError, Person, export_exercise, read_export

from .conftest import BO, EXERCISE, PLAYBOOK, SCENARIO


@pytest.fixture
def lines(record, events):
    return list(export_exercise(record, SCENARIO, PLAYBOOK, [Person(BO, EXERCISE, "Bo", "participant", 1)], events))


def test_an_export_is_read_back_whole(lines, events):
    export = read_export("".join(lines), "journal.jsonl")
    assert export.events == tuple(events)
    assert (export.scenario, export.playbook) == (SCENARIO, PLAYBOOK)
    assert export.roster == {BO: {"name": "Bo", "kind": "participant"}}
    assert export.exercise["title"] == "Fire drill"


def test_every_fault_is_told_with_its_line(lines):
    broken = [lines[0], "not json\n", '{"seq": 1}\n', *lines[1:]]
    with pytest.raises(ExportError) as refused:
        read_export("".join(broken), "journal.jsonl")
    assert [fault.partition(": ")[0] for fault in refused.value.faults] == ["journal.jsonl:2", "journal.jsonl:3"]


def test_a_missing_event_is_noticed(lines):
    with pytest.raises(ExportError, match=r"journal\.jsonl:3: event 2 is missing; this line has number 3"):
        read_export("".join([lines[0], lines[1], lines[3]]), "journal.jsonl")


@pytest.mark.parametrize("text", ["", "[]", "hello", '{"format": 1}'])
def test_a_file_without_a_header_is_refused(text):
    with pytest.raises(ExportError, match=r"journal\.jsonl:1: "):
        read_export(text, "journal.jsonl")


def test_a_format_to_come_is_refused(lines):
    with pytest.raises(ExportError, match="the file is of format 2; this program reads format 1"):
        read_export(lines[0].replace('"format":1', '"format":2'), "journal.jsonl")
