"""Forms: what is not searched for want of a word would not have been found."""

import re
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.prose.expression import Expression
from scoring.prose.form import Form, lacking
from scoring.prose.needs import DIGIT, EDGE, needs
from tests.scoring.prose.corpus import examples

PATTERNS = (
    r"\b(?:is|are) (?:fixed|over)\b|\ball (?:clear|good)\b",
    r"(?<![\w-])p ?[0-5](?!\w)|\bprio(?:rity)?[ :=-]*(?:high|low)",
    r"(?:isn|wasn)'?t (?:the|our) [\w-]+ (?:team|desk)s?\b",
    r"\d+(?:[.,]\d+)? ?(?:%|per ?cent)|\bhalf of\b",
    r"(?P<who>we|they)(?:'ll| will)? (?:never )+again",
    r"normali[sz](?:ed|ing)+x*y{0,2}|(?:ab){2}c?d{1,3}e\.\w",
    r"(?<=[ ])(?:back|up)(?=\W*$|,)|^to |a[b]c",
)

ODD = (
    "zweiundzwanzig stra\u00dfen, 3\u00bd stunden, \u0663 users: na\u00efve caf\u00e9s at 10\u202f% \u2014",
    "\u0131 k\u212a, \u00e9tait \U0001f525 down\u2028since 02:30\u00a0utc\u000bor \u0969 \u65e5\u672c\u8a9e n\u00ba 5",
    "",
)
"""Letters, digits and spaces that two libraries could take differently."""


@pytest.mark.parametrize("pattern", PATTERNS)
def test_whatever_an_expression_matches_has_what_it_needs(pattern):
    wanted = needs(pattern)

    @settings(max_examples=100, database=None, deadline=None)
    @given(st.from_regex(pattern), st.text(" ab.7", max_size=3))
    def holds(text, behind):
        assert re.search(pattern, text + behind) is None or all(map(_Told(text + behind).has, wanted))

    holds()


def test_an_expression_needs_words_whole_where_its_edges_are_told():
    assert needs(r"\b(?:fixed|mend\w*)\b") == (frozenset({f"{EDGE}fixed{EDGE}", f"{EDGE}mend"}),)


def test_an_expression_needs_the_rarest_of_several():
    assert needs(r"the (?:gateway|carrier) \d\d (?:is|was)") == (
        frozenset({f"{EDGE}gateway{EDGE}", f"{EDGE}carrier{EDGE}"}),
        frozenset({f"the{EDGE}"}),
    )


@pytest.mark.parametrize(
    "pattern", [r"(?:never)?", r"(?s)(?:never)*", r"\w+|over", r"(?!over)", r"[a-z]{4,}", r"(?:a|)b?"]
)
def test_what_may_be_left_out_is_not_needed(pattern):
    assert needs(pattern) == ()


def test_no_message_that_a_form_matches_lacks_what_it_needs():
    texts = [_Told(one.writing.text.lower()) for one in examples("learn")][::40]
    wanted = {form: needs(form.pattern) for form in _every_form() if not form.flags & re.IGNORECASE}
    lacking = [
        (form.pattern, told.text)
        for form, sets in wanted.items()
        for told in texts
        if not all(map(told.has, sets)) and re.search(form.pattern, told.text, form.flags)
    ]
    assert len(wanted) > 200
    assert lacking == []


def test_every_form_finds_in_messages_what_re_finds():
    texts = [one.writing.text.lower() for one in examples("learn")][::120]
    differing = [
        (form.pattern, text)
        for form in _every_form()
        for text in (*texts, *ODD)
        if [found.span() for found in Expression(form.pattern, form.flags).finditer(text)]
        != [found.span() for found in re.finditer(form.pattern, text, form.flags)]
    ]
    assert differing == []


def test_a_form_reads_as_a_compiled_expression_does():
    form, text = Form(r",\s*"), "one, two,three"
    assert form.sub(";", text) == "one;two;three"
    assert form.split(text) == ["one", "two", "three"]
    assert form.findall(text) == [", ", ","]
    assert form.match(text) is None
    assert form.search(text, 5).start() == 8
    assert form.sub(lambda found: found[0].strip() * 2, text) == "one,,two,,three"
    assert form.sub(r"\0", "one, two") == r"one\0two"


@pytest.mark.parametrize(("pattern", "text"), [("(?:a|ab)+$", "ab" * 30_000), ("b.", "half a pair: b\ud83d")])
def test_what_is_beyond_the_library_is_looked_for_all_the_same(pattern, text):
    looked = Expression(pattern)
    assert looked.search(text).end() == len(text)
    assert [found.end() for found in looked.finditer(text)] == [len(text)]


def test_a_form_that_is_made_late_is_searched_all_the_same():
    for number in range(1 << 11):  # by then it is known what the others need
        lacking(f"text {number}")
    assert Form(r"\bzebras?\b").search("two zebras") is not None
    assert Form(r"\bzebras?\b").search("no horse") is None


def _every_form():
    return {one for name, module in sys.modules.items() if name.startswith("scoring.prose") for one in _forms(module)}


def _forms(module):
    for value in vars(module).values():
        yield from (one for one in (value if isinstance(value, tuple) else (value,)) if isinstance(one, Form))


class _Told:
    def __init__(self, text):
        self.text = text
        self._words = " ".join(f"{EDGE}{word}{EDGE}" for word in re.findall("[a-z]+", text.lower()))
        self._signs = set(text.lower())
        self._digit = re.search(r"\d", text) is not None

    def has(self, wanted):
        return any(self._digit if one == DIGIT else one in self._words or one in self._signs for one in wanted)
