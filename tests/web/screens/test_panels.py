"""Panels as they are pushed: the same partials, for everyone who sees the same, outside of any request."""

import re

import pytest

from simulator.exercise.view import Viewer
from simulator.exercise.view.model import Audience
from simulator.times import MINUTE_MS
from web.screens.panels import PANELS, SCREENS, render_panels


@pytest.fixture
def pushed(house):
    def render(screen, viewer):
        with house.app.app_context():
            return render_panels(screen, house.see(viewer), house.code, house.room.names)

    return render


def viewers(house):
    cy = house.people["Cy"].id
    seat = Viewer(Audience.SEAT, cy, ("duty-manager",))
    return {
        "lobby": seat,
        "asleep": seat,
        "room": seat,
        "seat": Viewer(Audience.FACILITATOR, house.ada.id, ("on-call",)),
        "console": Viewer(Audience.FACILITATOR, house.ada.id),
        "projector": Viewer(Audience.PROJECTOR),
        "status": seat,
        "evaluation": Viewer(Audience.EVALUATOR, cy),
    }


@pytest.mark.parametrize("screen", SCREENS)
def test_each_panel_is_one_element_that_bears_its_name(house, pushed, screen):
    house.play(17 * MINUTE_MS)
    panels = pushed(screen, viewers(house)[screen])
    assert tuple(panels) == SCREENS[screen]
    for name, html in panels.items():
        bare = re.sub(r"\{#.*?#\}", "", html)
        assert re.match(rf'<\w+[^>]*data-panel="{name}"', bare), f"{screen}/{name} begins {bare[:80]!r}"
        assert bare.count("data-panel=") == 1


@pytest.mark.parametrize("screen", SCREENS)
def test_panels_are_drawn_before_the_start_too(house, pushed, screen):
    assert pushed(screen, viewers(house)[screen])


def test_what_is_pushed_to_many_carries_nobodys_token(house, pushed):
    house.play(17 * MINUTE_MS)
    for screen, viewer in viewers(house).items():
        assert "csrf_token" not in "".join(pushed(screen, viewer).values())


def test_what_is_due_stands_in_one_list_by_its_time(house, pushed):
    house.play(17 * MINUTE_MS)
    viewer = viewers(house)["room"]
    dues = re.search(r'id="all-dues".*', pushed("room", viewer)["dues"], re.DOTALL)[0]
    moments = re.findall(r'datetime="([^"]+)"', dues)
    assert len(moments) == len(house.see(viewer).dues)
    assert moments == sorted(moments)


def test_what_one_found_can_be_told_to_the_room(house, pushed):
    house.play(17 * MINUTE_MS)
    finder = Viewer(Audience.SEAT, house.people["Bo"].id, ("on-call",))
    assert "Tell the room" in pushed("room", finder)["look-at"]
    assert "Tell the room" not in pushed("seat", viewers(house)["seat"])["look-at"]


def test_the_same_view_gives_the_same_panels(house, pushed):
    house.play(17 * MINUTE_MS)
    viewer = viewers(house)["room"]
    assert pushed("room", viewer) == pushed("room", viewer)


def test_the_page_holds_the_panels_as_they_are_pushed(house, pushed):
    house.play(17 * MINUTE_MS)
    page = house.browser("Cy").get(f"/x/{house.code}/room").text
    page = re.sub(r'<input type="hidden" name="csrf_token"[^>]*>', "", page)
    page = re.sub(r'(data-clock="[a-z]+" data-own>)[^<]*', r"\1", page)  # turned by a script, so not pushed
    for name, html in pushed("room", viewers(house)["room"]).items():
        if name != "stage":
            assert html in page, name


def test_an_unknown_screen_has_no_panels(pushed):
    assert pushed("editor", Viewer(Audience.PROJECTOR)) == {}


def test_the_stage_changes_exactly_when_another_page_is_due(house, pushed):
    def stage(name):
        person = house.people[name].id
        viewer = Viewer(
            Audience.SEAT, person, tuple(seat for seat, who in house.room.exercise.seats.items() if who == person)
        )
        return re.search(r'data-stage="(\w+)"', pushed("room", viewer)["stage"])[1]

    assert stage("Cy") == "lobby"
    house.play(MINUTE_MS)
    assert (stage("Bo"), stage("Cy")) == ("room", "asleep")


def test_every_panels_template_is_used():
    from pathlib import Path

    from web.screens import panels

    folder = Path(panels.__file__).parent.parent / "templates"
    written = {str(path.relative_to(folder)) for path in (folder / "panels").rglob("*.html")}
    assert written == {panel.template for listed in PANELS.values() for panel in listed}
