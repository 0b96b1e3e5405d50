import re

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from simulator.document import DocumentError, load
from simulator.document.scalars import Refusal, read_plain


def fault_of(text):
    with pytest.raises(DocumentError) as refused:
        load(text, "s.yaml")
    [fault] = refused.value.faults
    return fault


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("", None), ("~", None), ("null", None), ("true", True), ("false", False),
        ("0", 0), ("7", 7), ("-7", -7), ("+7", 7), ("-0", 0), ("9223372036854775807", 2**63 - 1),
        ("0.5", 0.5), ("-1.25", -1.25), ("35.0", 35.0), ("1.0e+3", 1000.0), ("2.5E-1", 0.25),
    ],
)  # fmt: skip
def test_what_all_readers_agree_on_is_read(written, meant):
    value = load(f"a: {written}\n", "s.yaml").value["a"]
    assert (value, type(value)) == (meant, type(meant))


@pytest.mark.parametrize(
    "text",
    [
        "Saturday 02:30 UTC", "T+12:30", "T-2:00", "2m", "1h30m", "35 %", "1.2.3", "10.0.0.1", "v2.40", "2026-01",
        "nobody", "yes please", "on-call", "Norway", "5xx", "+", ".", "...x", "1-2", "=x", "<<<", "nan", "inf", "0x",
        "0b2", "1e", "at 2:30", "٣", "_1", "e5", "x#y", "2:30 AM", "503 spike", "oui", "nil", "None",
    ],
)  # fmt: skip
def test_everything_else_is_text(text):
    assert load(f"a: {text}\n", "s.yaml").value == {"a": text}


WORDS = (
    "yes Yes YES yEs no No NO on On ON off OFF y Y n N True TRUE tRUE False FALSE Null NULL",
    "2:30 02:30 2:30:15 -2:30 +1:00 12:99 0:00 1:2.5 190:20:30.15 1_0:30",
    "0755 -0755 0o17 0x1F 0XFF 0b101 1_000 1_000.5 007 08 00.5 1_ 1e3 12e5 1.0e3 1E+3 .5 -.5 5.",
    "2026-01-01 2026-1-1 2026-01-01T02:30:00Z",
    f".inf -.inf +.INF .Inf .nan .NaN 9223372036854775808 1.0e+999 {'9' * 5000}",
    "<< =",
)
REFUSED = [(f"D{code:03}", word) for code, words in enumerate(WORDS, start=13) for word in words.split()]
REFUSED += [("D016", "2026-01-01 02:30:00"), ("D016", "2026-01-01 2:30:00.5 +01:00")]


@pytest.mark.parametrize(("code", "text"), REFUSED)
def test_what_yaml_1_1_would_silently_change_is_refused_with_the_way_to_write_it(code, text):
    for place, column in ((f"a: {text}\n", 4), (f"- {text}\n", 3), (f"{{a: {text} }}\n", 5)):
        fault = fault_of(place)
        assert (fault.code, fault.line, fault.column) == (code, 1, column)
        assert "quotes" in fault.mend


@pytest.mark.parametrize(("code", "text"), [one for one in REFUSED if len(one[1]) < 1000])
def test_the_same_holds_for_keys(code, text):
    fault = fault_of(f"{text}: a\n")
    assert (fault.code, fault.line, fault.column) == (code, 1, 1)


@pytest.mark.parametrize(("_code", "text"), REFUSED)
def test_in_quotes_it_is_text(_code, text):
    assert load(f"a: '{text}'\nb: \"{text}\"\n", "s.yaml").value == {"a": text, "b": text}


def test_a_time_is_refused_with_the_moment_and_the_duration_it_may_have_meant():
    assert "T+2:30" in fault_of("a: 2:30\n").mend
    assert "2m30s" in fault_of("a: 2:30\n").mend
    assert "1h2m3s" in fault_of("a: 1:02:03\n").mend


TAGS = {type(None): "null", bool: "bool", int: "int", float: "float", str: "str"}
CORE = {
    "null": re.compile(r"null|Null|NULL|~|"),
    "bool": re.compile(r"true|True|TRUE|false|False|FALSE"),
    "int": re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"),
    "float": re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)"),
}
"""YAML 1.2.2, section 10.3.2."""


@given(
    st.one_of(
        st.text(st.sampled_from("0123456789+-_.:eExXobTZ~=<"), max_size=12),
        st.text(st.sampled_from("yYesSnNoOfFtTrRuUaAlL"), max_size=5),
        st.from_regex(r"[-+]?[0-9_]{1,3}[.:]?[0-9_]{0,3}([eE][-+]?[0-9]{1,2})?", fullmatch=True),
        st.from_regex(
            r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ][0-9]{1,2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{1,2})?)?", fullmatch=True
        ),
        st.text(),
    )
)
def test_whatever_is_read_is_the_same_in_yaml_1_1_and_1_2(text):
    assume(text not in {"!", "&", "*"})  # never a plain scalar: PyYAML keeps them from being dumped as one
    value = read_plain(text)
    if isinstance(value, Refusal):
        return
    kind = TAGS[type(value)]
    yaml_1_1 = yaml.SafeLoader("").resolve(yaml.ScalarNode, text, (True, False)).rpartition(":")[2]
    yaml_1_2 = next((name for name, form in CORE.items() if form.fullmatch(text)), "str")
    assert (kind, kind) == (yaml_1_1, yaml_1_2)
    if kind == "str":
        assert value == text
