import json

import pytest
from click.testing import CliRunner

from web.cli import tabletop

RECORD = {
    "id": "one",
    "kind": "investigating",
    "ground_truth": {"service": "Checkout", "started_at": "2026-05-06T11:30:00Z", "as_of": "2026-05-06T11:44:00Z"},
    "required_fields": ["symptom", "impact", "start_time", "next_update"],
    "text": "We see issues. Next update TBD",
    "labels": "never looked at",
}


@pytest.fixture
def graded():
    def graded(*lines, file="-"):
        given = b"\n".join(line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines)
        return CliRunner().invoke(tabletop, ["grade-messages", file], input=given, catch_exceptions=False)

    return graded


def test_a_record_gives_a_verdict_for_each_label_of_its_kind(graded):
    [told] = map(json.loads, graded(RECORD).stdout.splitlines())
    assert told["id"] == "one"
    assert told["template_missing"] == ["impact", "start_time", "next_update"]
    assert (told["unfilled"], told["vague_symptom"], told["blame"]) == (True, True, False)
    assert told["spans"]["unfilled"] == ["TBD"]
    assert told["actions"] is None
    assert "etiquette" not in told


def test_the_order_is_kept_and_what_cannot_be_read_is_named_by_its_line(graded):
    broken = [
        b"{",
        b"[]",
        b"\xff",
        {**RECORD, "kind": "poem"},
        {**RECORD, "text": 3},
        {**RECORD, "ground_truth": {"as_of": "noon"}},
    ]
    answer = graded(RECORD, *broken, b"", {**RECORD, "id": "two"})
    assert [json.loads(line)["id"] for line in answer.stdout.splitlines()] == ["one", "two"]
    assert [line.split(":")[1] for line in answer.stderr.splitlines()] == ["2", "3", "4", "5", "6", "7"]
    assert "kind" in answer.stderr
    assert "as_of" in answer.stderr
    assert answer.exit_code == 1


def test_a_number_of_thousands_of_digits_is_told_by_its_line_and_the_records_after_it_are_graded(graded):
    endless = json.dumps(RECORD)[:-1].encode() + b', "seen": ' + b"9" * 6000 + b"}"
    answer = graded(RECORD, endless, {**RECORD, "id": "two"})
    assert [json.loads(line)["id"] for line in answer.stdout.splitlines()] == ["one", "two"]
    assert answer.stderr.split(":")[1] == "2"
    assert "too many digits" in answer.stderr
    assert answer.exit_code == 1


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_a_record_that_was_cut_off_is_told_by_the_column_at_which_it_ends(end):
    given = b'{"id": "one", "kind":' + end + json.dumps(RECORD).encode() + end
    answer = CliRunner().invoke(tabletop, ["grade-messages", "-"], input=given)
    assert "at column 22" in answer.stderr
    assert len(answer.stdout.splitlines()) == 1


def test_a_file_is_read_as_standard_input_is(graded, tmp_path):
    path = tmp_path / "messages.jsonl"
    path.write_text(json.dumps(RECORD) + "\n")
    answer = graded(file=str(path))
    assert (answer.exit_code, answer.stdout) == (0, graded(RECORD).stdout)


def test_the_labels_of_a_record_change_nothing(graded):
    bare = {key: value for key, value in RECORD.items() if key != "labels"}
    assert graded(bare).stdout == graded(RECORD).stdout
