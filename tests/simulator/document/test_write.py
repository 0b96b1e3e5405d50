"""What is written reads back without faults, whatever people have put into it."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from simulator.document import load
from simulator.document.write import WIDTH, readable, write

SCENARIOS = Path(__file__).parents[3] / "scenarios"

TRAPS = [
    "no", "yes", "ON", "null", "~", "", " ", "2:30", "1_000", "0755", "0x1F", "2026-01-03", ".5", "1e3", "-",
    "- a", "?", "? a", ":", "a: b", "a:", "a #b", "#", "# a", "'", '"', "\\", "{a}", "[a]", "{", "a, b", "*a",
    "&a", "!a", "%a", "@a", "`a", "|", ">", "<<", "=", "---", "...", "--- a", "a\nb", "a\n", "\na", " a", "a ",
    "a\n\nb", "a\n b", "a\tb", "a\rb", "a\r\nb", "ä", "日本", "\u00a0", "\u0085", "\u2028", "\ufeff", "\x00",
    "\x1b[31m", "\U0001f4a5", "T+0", "T+12:30", "45 %", "http://a/b", "a:b", "x" * 300, ("word " * 60).strip(),
    ("word  " * 60).strip(), "a\n" + "word " * 60,
]  # fmt: skip
texts = st.one_of(st.sampled_from(TRAPS), st.text(max_size=60), st.text("ab :#-\n\"'{}[],", max_size=200))
keys = texts.map(readable)
scalars = st.one_of(
    texts,
    st.booleans(),
    st.integers(-(2**63) + 1, 2**63 - 1),
    st.floats(allow_nan=False, allow_infinity=False),
    st.none(),
)
values = st.recursive(
    scalars,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(keys, inner, max_size=4)),
    max_leaves=12,
)


def cleaned(value):
    if isinstance(value, str):
        return readable(value)
    if isinstance(value, list):
        return [cleaned(one) for one in value]
    return {readable(key): cleaned(one) for key, one in value.items()} if isinstance(value, dict) else value


@given(st.dictionaries(keys, values, min_size=1, max_size=4), st.booleans())
@example({"a": TRAPS}, True)
@example({readable(trap): trap for trap in TRAPS}, False)
@example({"a": {"b": dict.fromkeys(map(readable, TRAPS), "x")}, "c": [[["\n"]]]}, True)
def test_what_is_written_reads_back_to_the_same_value_and_without_a_fault(value, dense):
    written = write(value, preamble=["first", "second\nthird"], heads={"a": "Head"}, dense=dense)
    assert load(written, "written.yaml").value == cleaned(value)


@pytest.mark.parametrize("path", sorted(SCENARIOS.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_shipped_scenario_survives_being_written_anew(path):
    value = load(path.read_text("utf-8"), path.name).value
    for dense in (False, True):
        assert load(write(value, dense=dense), path.name).value == value


def test_short_entries_stand_in_brackets_and_long_texts_are_folded():
    value = {"seats": [{"id": "on-call", "title": "On call", "awake": True}], "story": "Many words. " * 20}
    value["story"] = value["story"].strip()
    written = write(value).splitlines()
    assert written[:3] == ["seats:", "  - {id: on-call, title: On call, awake: true}", "story: >-"]
    assert max(map(len, written)) <= WIDTH


def test_a_number_that_is_none_is_refused():
    with pytest.raises(ValueError, match="cannot be written"):
        write({"a": float("nan")})
