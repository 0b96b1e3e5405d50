"""The side panel shows all of the playbook, opens where the phase is, and can be searched."""

import pytest

from simulator.playbook import section_for, sections
from simulator.playbook.base import Chapter
from simulator.playbook.panel.entry import spoken
from simulator.times import parse_duration

PHASES = ("detection", "triage", "mitigation", "communication", "postmortem")


def words(section):
    return "\n".join((section.title, section.text, *(text for entry in section.entries for text in texts(entry))))


def texts(entry):
    return (entry.heading, entry.text, *entry.columns, *(cell for row in entry.rows for cell in row.cells), entry.code)


def test_every_chapter_is_a_section_in_the_playbooks_order(playbook):
    chapters = [name for name, chapter in playbook if isinstance(chapter, Chapter)]
    assert [section.id for section in sections(playbook)] == chapters


@pytest.mark.parametrize("phase", PHASES)
def test_each_phase_opens_its_own_section(playbook, phase):
    section = section_for(playbook, phase)
    assert (section.id, section.phase) == (phase, phase)
    assert section.entries


def test_an_unknown_phase_is_refused(playbook):
    for name in ("lunch", "title", "severities"):
        with pytest.raises(KeyError):
            section_for(playbook, name)


def test_no_sentence_of_the_playbook_is_missing_from_the_panel(playbook):
    shown = "\n".join(words(section) for section in sections(playbook))
    for sentence in _sentences(
        playbook.model_dump(
            exclude={"criteria", "evaluation", "lateness", "rating", "accuracy", "format", "id", "title", "summary"}
        )
    ):
        assert sentence in shown, sentence


def test_rows_are_as_wide_as_their_columns(playbook):
    for section in sections(playbook):
        for entry in section.entries:
            width = len(entry.columns) or 1
            assert {len(row.cells) for row in entry.rows} <= {width}, (section.id, entry.heading)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("0s", "at once"),
        ("60s", "1 min"),
        ("45s", "45 s"),
        ("90m", "90 min"),
        ("60m", "1 h"),
        ("48h", "48 h"),
        ("72h", "72 h"),
        ("7d", "7 days"),
    ],
)
def test_durations_are_said_as_people_say_them(written, said):
    assert spoken(parse_duration(written)) == said


def test_what_has_no_number_is_said_in_words():
    assert spoken("best-effort") == "best effort"
    assert spoken(None) == "-"


def _sentences(value, key=""):
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _sentences(inner, name)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _sentences(inner, key)
    elif isinstance(value, str) and key in {
        "text",
        "why",
        "advice",
        "truth",
        "claim",
        "answer",
        "question",
        "duty",
        "definition",
        "event",
        "feature",
        "layout",
        "action",
        "instead",
    }:
        yield value.rstrip(".")
