"""The script at a glance: times, links, lines, and the drawings of them."""

import xml.etree.ElementTree as ET

import pytest

from web.authoring.branches import branches, linked
from web.authoring.outline import outline
from web.authoring.timeline import timeline
from web.library import SHIPPED

SHIPPED_SCRIPTS = sorted(SHIPPED.glob("*.yaml"))


@pytest.fixture
def script(seen):
    return outline(seen.reading, seen.playbook)


def test_every_item_knows_its_line(script, text):
    lines = text.splitlines()
    for item in script.of("inject", "move", "check", "ending", "part", "question"):
        assert item.id in lines[item.line - 1], item


def test_what_waits_for_something_is_planned_from_the_play_by_the_book(examined, text):
    waiting = text.replace(
        "injects:\n", "injects:\n  - {id: late, after: page, delay: 2m, via: chat, text: Well?}\n", 1
    )
    seen = examined(waiting)
    items = {item.id: item for item in outline(seen.reading, seen.playbook).of("inject")}
    assert items["late"].planned
    assert items["late"].at_ms == items["page"].at_ms + 120_000


def test_links_tell_after_if_and_unless(examined, text):
    more = "  - {id: late, at: T+9:00, if: after page and not after declared, via: chat, text: Well?}\n"
    seen = examined(text.replace("injects:\n", "injects:\n" + more, 1))
    links = outline(seen.reading, seen.playbook).links
    assert {(one.source, one.how) for one in links if one.target == "late"} == {("page", "if"), ("declared", "unless")}


@pytest.mark.parametrize("lanes", ["channel", "seat"])
@pytest.mark.parametrize("path", SHIPPED_SCRIPTS, ids=lambda path: path.stem)
def test_each_shipped_script_is_drawn_with_every_node_named_and_leading_to_its_line(examined, path, lanes):
    seen = examined(path.read_text("utf-8"))
    script = outline(seen.reading, seen.playbook)
    for drawn in (timeline(script, lanes, {}), branches(script, {})):
        links = [element for element in ET.fromstring(str(drawn)).iter() if element.tag.endswith("}a")]
        assert links
        assert all(one.get("aria-label") and int(one.get("data-line")) > 0 for one in links)


def test_everything_that_leads_somewhere_stands_in_the_graph(script):
    drawn = str(branches(script, {}))
    assert all(f">{item.id}<" in drawn for item in linked(script).values() if len(item.id) < 26)


def test_a_circle_and_an_empty_script_are_drawn_all_the_same(examined, text):
    circle = "  - {id: a, after: b, via: chat, text: A}\n  - {id: b, after: a, via: chat, text: B}\n"
    for written in (text.replace("injects:\n", "injects:\n" + circle, 1), "format: 1\n", "injects: [{id: x}]\n", "[]"):
        seen = examined(written)
        script = outline(seen.reading, seen.playbook)
        assert timeline(script, "seat", {})
        branches(script, {})
    assert branches(script, {}) is None


def test_a_hostile_name_is_written_as_text(examined):
    seen = examined('parts: [{id: "<script>", title: "<img src=x>", lasts: 5m}]\n')
    assert "<script>" not in str(timeline(outline(seen.reading, seen.playbook), "channel", {}))
