import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.times import MINUTE_MS
from web.plots import CLASSES, Item, Lane, bar, swimlane
from web.shapes import Course

SVG = "{http://www.w3.org/2000/svg}"
COURSE = Course("Failing", "%", ((0, 0.5), (MINUTE_MS, 35.0), (60 * MINUTE_MS, 0.5)), threshold=5.0)


def draw(*items, title="Due and done"):
    return swimlane((Lane("Triage", items),), COURSE, title, lambda at_ms: str(at_ms // MINUTE_MS))


def classes(drawing):
    return [element.get("class") for element in ET.fromstring(drawing).iter() if element.get("class")]


@pytest.mark.parametrize("verdict", CLASSES)
def test_each_verdict_has_a_shape_and_a_colour_of_its_own(verdict):
    drawing = draw(Item("Declared", verdict, 5 * MINUTE_MS, 3 * MINUTE_MS))
    assert classes(drawing).count(CLASSES[verdict]) == 1


def test_lateness_is_hatched_from_due_to_done():
    on_time = draw(Item("Declared", "met", 5 * MINUTE_MS, 3 * MINUTE_MS))
    late = draw(Item("Declared", "late", 5 * MINUTE_MS, 9 * MINUTE_MS))
    assert "url(#late)" not in on_time
    assert "url(#late)" in late


def test_evidence_is_one_click_away():
    drawing = draw(Item("Declared", "met", None, 0, href="/x/ABC/record#e-4"))
    assert ET.fromstring(drawing).find(f".//{SVG}a").get("href") == "/x/ABC/record#e-4"


def test_words_are_escaped_and_the_drawing_has_a_name():
    drawing = draw(Item("<script>alert(1)</script>", "met", None, 0), title="a < b & c")
    root = ET.fromstring(drawing)
    assert root.get("aria-label") == "a < b & c"
    assert root.find(f".//{SVG}script") is None
    assert "style=" not in drawing


@given(
    st.lists(
        st.tuples(
            st.sampled_from(sorted(CLASSES)),
            st.none() | st.integers(-MINUTE_MS, 500 * MINUTE_MS),
            st.none() | st.integers(-MINUTE_MS, 500 * MINUTE_MS),
        ),
        max_size=8,
    ),
)
def test_everything_stays_on_the_paper(marks):
    drawing = draw(*(Item("x", verdict, due, done) for verdict, due, done in marks))
    for element in ET.fromstring(drawing).iter():
        for name in ("x", "x1", "x2", "cx"):
            assert 0 <= float(element.get(name, 0)) <= 1000


@pytest.mark.parametrize(("share", "rating"), [(100, "P"), (70, "S"), (30, "M"), (0, "U"), (0, "")])
def test_a_bar_is_drawn_for_every_rating(share, rating):
    width = ET.fromstring(bar(share, rating, "Triage")).findall(f"{SVG}rect")[1].get("width")
    assert float(width) == (max(share * 2, 3) if rating else 0)
