import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.document import DocumentError, load, load_bytes
from simulator.document.compose import DEPTH_LIMIT
from simulator.document.gathering import FAULT_LIMIT
from simulator.document.load import load_leniently

pytestmark = pytest.mark.usefixtures("either_parser")


def faults_of(text):
    with pytest.raises(DocumentError) as refused:
        load(text, "s.yaml")
    return refused.value.faults


def places(text):
    return [(fault.code, fault.line, fault.column) for fault in faults_of(text)]


def test_values_are_plain_and_every_one_has_its_place():
    document = load("title: One\nseats:\n  - id: on-call\n    awake: true\n  - {id: lead}\nunits:\n", "s.yaml")
    assert document.value == {
        "title": "One",
        "seats": [{"id": "on-call", "awake": True}, {"id": "lead"}],
        "units": None,
    }
    assert document.at(("title",)) == (1, 8)
    assert document.at_key(("title",)) == (1, 1)
    assert document.at(("seats", 0, "awake")) == (4, 12)
    assert document.at_key(("seats", 0, "awake")) == (4, 5)
    assert document.at(("seats", 1)) == (5, 5)
    assert document.at_key(("seats", 1)) == (5, 5)


def test_what_is_not_there_is_at_its_nearest_surroundings():
    document = load("# a note\ntitle: One\nsetting:\n  company: Harborpay\n", "s.yaml")
    assert document.at(("setting", "story", "first")) == (4, 3)
    assert document.at(()) == (2, 1)
    assert document.get(("setting", "story", "first")) is None


def test_a_fault_is_made_at_the_value_or_at_the_key_and_told_like_a_compiler_would():
    document = load("seats:\n  - id: cfo\n", "s.yaml")
    at_value = document.fault("D026", ("seats", 0, "id"), "no such seat", "Use another.\nOr add it.")
    assert str(at_value) == "s.yaml:2:9: no such seat. [D026]\n  Use another.\n  Or add it."
    assert document.fault("D026", ("seats", 0, "id"), "no such seat", key=True).column == 5


def test_faults_come_all_at_once_in_the_order_of_the_text():
    text = "a: yes\nb: [2:30, *x]\nc: 1\nc: 2\n5: !t x\n"
    assert places(text) == [
        ("D013", 1, 4),
        ("D014", 2, 5),
        ("D009", 2, 11),
        ("D011", 4, 1),
        ("D012", 5, 1),
        ("D008", 5, 4),
    ]
    with pytest.raises(DocumentError, match=r"(?s)s.yaml:1:4: .*s.yaml:5:4: "):
        load(text, "s.yaml")


def test_each_repetition_of_a_key_is_reported_with_the_line_of_the_one_before():
    faults = faults_of("a: 1\nb: 2\na: 3\n'a': 4\n")
    assert [(fault.line, fault.message) for fault in faults] == [
        (3, "the key 'a' stands in line 1 already"),
        (4, "the key 'a' stands in line 3 already"),
    ]


def test_the_same_key_in_two_mappings_is_no_fault():
    assert load("- {a: 1}\n- {a: 1}\n", "s.yaml").value == [{"a": 1}, {"a": 1}]


@pytest.mark.parametrize("key", ["5", "1.5", "true", "null", "~", "", "[a, b]", "{a: b}", "2:30", "no", "<<"])
def test_a_key_that_is_not_text_is_refused(key):
    [fault] = faults_of(f"? {key}\n: value\n")
    assert fault.code in {"D012", "D013", "D014", "D018"}
    assert (fault.line, fault.column <= 3) == (1, True)


def test_quotes_make_any_key_and_any_value_text():
    text = "'no': '2:30'\n\"5\": \"<<\"\n'': |\n  yes\n"
    assert load(text, "s.yaml").value == {"no": "2:30", "5": "<<", "": "yes\n"}


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("a: b: c\n", 1, 5, "colon"),
        ("a: 'x\nb: 1\n", 1, 4, "never closed"),
        ("a:\n  b: [1, 2\n", 2, 6, "bracket"),
        ("a: {x: 1\n", 1, 4, "bracket"),
        ("a: @x\n", 1, 4, "cannot begin"),
        ("a: `x`\n", 1, 4, "cannot begin"),
        ("a:\n  - 1\n b: 2\n", 3, 2, "line 1"),
        ("- a\nb: 1\n", 2, 1, "line 1"),
        ("a: 'it's'\n", 1, 8, "does not belong"),
        ("a: - b\n", 1, 4, "middle of a line"),
        ("[a]]\n", 1, 4, "end of the document"),
        ("a: }\n", 1, 4, "missing before"),
        ("a: &\n", 1, 5, "cannot begin"),
        ("a: |x\n  t\n", 1, 5, "nothing can stand"),
    ],
)
def test_a_syntax_error_is_told_in_plain_words_where_it_began(text, line, column, words):
    [fault] = faults_of(text)
    assert (fault.code, fault.line, fault.column) == ("D001", line, column)
    assert words in fault.message


def test_an_unknown_escape_is_a_fault_in_its_line():
    [fault] = faults_of('a: 1\nb: "\\q"\n')
    assert (fault.code, fault.line) == ("D001", 2)


def test_a_syntax_error_does_not_hide_the_faults_before_it():
    assert places("a: no\nb: 'x\n") == [("D013", 1, 4), ("D001", 2, 4)]


def test_columns_count_characters_and_lines_end_as_any_system_ends_them():
    assert places("é: 😀\r\nü: {ß: no}\r\n") == [("D013", 2, 8)]
    assert places("\ufeffa: no\n") == [("D013", 1, 4)]


def test_tabs_are_refused_wherever_they_stand_once_a_line():
    assert places("a:\n\t- b\n# x\ty\t\nc: 'd\te'\n") == [("D005", 2, 1), ("D005", 3, 4), ("D005", 4, 6)]


def test_a_tab_written_as_an_escape_is_text():
    assert load('a: "b\\tc"\n', "s.yaml").value == {"a": "b\tc"}


@pytest.mark.parametrize(
    "char", ["\x00", "\x07", "\x1b", "\x7f", "\x85", "\u2028", "\u2029", "\ufeff", "\ud800", "\uffff"]
)
def test_characters_that_nobody_sees_are_refused_with_their_number(char):
    [fault] = faults_of(f"title: a{char}b\n")
    assert (fault.code, fault.line, fault.column) == ("D004", 1, 9)
    assert f"U+{ord(char):04X}" in fault.message


@pytest.mark.parametrize("escape", ["\\0", "\\a", "\\x1b", "\\u0085", "\\L"])
def test_such_characters_are_refused_as_escapes_too(escape):
    assert places(f'title: "a{escape}b"\n') == [("D004", 1, 8)]


@pytest.mark.parametrize("empty", ["", "\n\n", "# only a comment\n", "%YAML 1.2\n"])
def test_a_document_without_a_value_is_refused(empty):
    assert faults_of(empty)[0].code in {"D001", "D006"}


def test_one_document_is_read_and_a_second_is_refused():
    assert load("---\na: 1\n...\n", "s.yaml").value == {"a": 1}
    assert places("a: no\n---\nb: yes\n") == [("D013", 1, 4), ("D007", 2, 1)]


@pytest.mark.parametrize("directive", ["%YAML 1.1", "%TAG ! tag:example,2000:"])
def test_directives_are_refused(directive):
    assert places(f"{directive}\n---\na: 1\n") == [("D020", 1, 1)]


@pytest.mark.parametrize("tag", ["!!python/object/apply:os.system", "!!str", "!", "!mine", "!<tag:x>", "!!binary"])
@pytest.mark.parametrize("value", ["x", "[x]", "{x: z}"])
def test_no_tag_is_taken(tag, value):
    assert places(f"a: {tag} {value}\n") == [("D008", 1, 4)]


def test_aliases_are_not_followed_so_that_a_few_lines_cannot_stand_for_gigabytes():
    lines = ["a0: &a0 [x, x]"]
    lines += [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40)]
    faults = faults_of("\n".join(lines))
    assert {fault.code for fault in faults} == {"D009"}
    assert len(faults) == 40 + 39 * 2


def test_depth_is_bounded():
    assert load("[" * DEPTH_LIMIT + "]" * DEPTH_LIMIT, "s.yaml")
    assert places("[" * (DEPTH_LIMIT + 1) + "]" * (DEPTH_LIMIT + 1)) == [("D010", 1, DEPTH_LIMIT + 1)]


@pytest.mark.parametrize("opening", ["[", "{", "? ", "- ", "{a: [", "[? "])
def test_a_file_that_only_opens_is_refused_at_the_bound(opening):
    assert any(fault.code == "D010" for fault in faults_of(opening * 100_000))


def test_reading_stops_at_many_faults_and_says_so():
    faults = faults_of("[" + "no, " * 100_000 + "]")
    assert len(faults) == FAULT_LIMIT + 1
    assert faults[-1].code == "D019"


def test_size_is_bounded_in_bytes():
    assert places("a: " + "é" * 1_000_000) == [("D002", 1, 1)]
    with pytest.raises(DocumentError, match="D002"):
        load_bytes(b"a" * 2_000_001, "s.yaml")


def test_the_number_of_values_is_bounded():
    assert [fault.code for fault in faults_of("[" + "1," * 100_001 + "]")] == ["D002"]


def test_bytes_are_read_as_utf8():
    assert load_bytes("a: Zoë\n".encode(), "s.yaml").value == {"a": "Zoë"}


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [(b"a: 1\nb: Zo\xeb\n", 2, 6), ("a: 1\n".encode("utf-16"), 1, 1), (b"\xc3\xa9: \xff", 1, 4)],
)
def test_another_encoding_is_refused_where_it_shows(data, line, column):
    with pytest.raises(DocumentError) as refused:
        load_bytes(data, "s.yaml")
    [fault] = refused.value.faults
    assert (fault.code, fault.line, fault.column) == ("D003", line, column)


@given(st.text(st.sampled_from("ab:- #\n'\"[]{}&*!|>%@`,?~\\T+0123456789.ns é\t\x00")))
def test_any_text_gives_values_or_faults_inside_it_and_nothing_else(text):
    document, faults = load_leniently(text, "s.yaml")
    lines = text.split("\n")
    assert document is not None or faults
    assert all(1 <= fault.line <= len(lines) + 1 and fault.column >= 1 for fault in faults)
    assert document is None or all(mark.line <= len(lines) + 1 for mark in document.marks.values())
