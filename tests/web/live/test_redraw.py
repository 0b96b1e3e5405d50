from dataclasses import dataclass, field

import pytest

from simulator.exercise.commands import SayDirectly
from simulator.exercise.engine import after, blank
from simulator.exercise.view import Audience, Scene, Viewer, look
from simulator.rehearsal import rehearse
from tests.web.cast import BO, CY, command
from web.cli.reading import read_scenario_file
from web.library import SHIPPED
from web.live.redraw import Drawings
from web.screens.page import Page
from web.screens.panels import PANELS

STEP = 40


@dataclass(frozen=True)
class Clock:
    zone: str = "UTC"
    at_ms: int = 0


@dataclass(frozen=True)
class Seen:
    chat: tuple[str, ...] = ()
    clock: Clock | None = field(default_factory=Clock)
    viewer: str = "somebody"


class Panel:
    name = template = "chat"

    def __init__(self):
        self.drawn = 0

    def render(self, view, _code, names):
        self.drawn += 1
        zone = view.clock.zone if view.clock else "no clock"
        return f"{'|'.join(view.chat)} {zone} {names}"


@pytest.fixture
def panel():
    return Panel()


@pytest.fixture
def draw(panel):
    drawings = Drawings()
    return lambda seen, names=(("p", "Bo"),): drawings.draw([panel], seen, "ABC", dict(names))["chat"]


def test_what_did_not_change_is_not_drawn_again(draw, panel):
    first = draw(Seen(("hello",), Clock(at_ms=1)))
    assert draw(Seen(("hello",), Clock(at_ms=2))) == first
    assert panel.drawn == 1


@pytest.mark.parametrize("later", [Seen(("hello", "there")), Seen(("hello",), Clock("CET")), Seen(("hello",), None)])
def test_what_changed_is_drawn_again(draw, panel, later):
    draw(Seen(("hello",)))
    assert draw(later) == Panel().render(later, "ABC", {"p": "Bo"})
    assert panel.drawn == 2


def test_what_two_see_alike_is_drawn_once(draw, panel):
    for seen in (Seen(("for all",)), Seen(("for one",)), Seen(("for all",)), Seen(("for one",))):
        draw(seen)
    assert panel.drawn == 2


def test_another_name_draws_everything_again(draw, panel):
    draw(Seen())
    assert "Robert" in draw(Seen(), names=(("p", "Robert"),))


@pytest.mark.parametrize("play", ["by-the-book", "silent"])
def test_through_a_whole_exercise_every_panel_is_as_if_drawn_afresh(app, cast, play):
    scenario, playbook = read_scenario_file(SHIPPED / "0230-503-spike.yaml")
    events = rehearse(scenario, playbook, play).events
    drawings, exercise = Drawings(), blank(scenario, playbook)
    with app.app_context():
        for start in range(0, len(events), STEP):
            exercise = after(exercise, events[start : start + STEP])
            scene = Scene(exercise, exercise.now_ms)
            for screen, viewer in screens(exercise):
                seen = look(scene, viewer)
                afresh = {panel.name: panel.render(seen, cast.room.code, {}) for panel in PANELS[screen]}
                assert drawings.draw(PANELS[screen], seen, cast.room.code, {}) == afresh


def screens(exercise):
    """Everybody's: whose seats are alike share rows with each other and with who looks over their shoulder."""
    seats = {holder: (seat,) for seat, holder in exercise.seats.items()}
    yield from (("room", Viewer(Audience.SEAT, who, seat)) for who, seat in seats.items())
    yield from (("seat", Viewer(Audience.FACILITATOR, None, seat)) for seat in seats.values())
    yield from (("room", Viewer(Audience.OBSERVER)), ("evaluation", Viewer(Audience.EVALUATOR)))
    yield from (("console", Viewer(Audience.FACILITATOR)), ("projector", Viewer(Audience.PROJECTOR)))


@pytest.fixture
def rowed(app):
    """A panel whose rows are drawn each by itself; what they show is counted."""
    drawn = []
    app.jinja_env.filters["count"] = lambda item: drawn.append(item) or item

    class Rowed:
        name = template = "rowed"

        def render(self, view, code, names):
            page = Page(code, names, readonly="watching" in view.viewer)
            return app.jinja_env.from_string(ROWED).render(view=view, page=page)

    Rowed.drawn = drawn
    return Rowed()


ROWED = """{%- macro line(item) %}<i>{{ item | count }}{% if item == "own" %} {{ view.clock.zone }}{% endif %}
{%- if page.readonly %} closed{% endif %}</i>{% endmacro -%}
{{ view | rows(line, view.chat) }}"""


@pytest.fixture
def draw_rowed(rowed):
    drawings = Drawings()
    return lambda seen: drawings.draw([rowed], seen, "ABC", {})["rowed"]


def test_one_more_row_is_one_row_to_draw(draw_rowed, rowed):
    draw_rowed(Seen(("a", "b")))
    assert draw_rowed(Seen(("a", "b", "c"))) == "<i>a</i><i>b</i><i>c</i>"
    assert rowed.drawn == ["a", "b", "c"]


def test_a_row_that_two_see_is_drawn_once_and_nobody_gets_a_row_that_is_anothers(draw_rowed, rowed):
    assert draw_rowed(Seen(("for all", "for one"), viewer="one")) == "<i>for all</i><i>for one</i>"
    assert draw_rowed(Seen(("for all", "for other"), viewer="other")) == "<i>for all</i><i>for other</i>"
    assert rowed.drawn == ["for all", "for one", "for other"]


def test_a_row_is_drawn_again_for_whom_what_it_read_is_otherwise_and_the_rest_is_not(draw_rowed, rowed):
    assert draw_rowed(Seen(("a", "own"), Clock("UTC"), "one")) == "<i>a</i><i>own UTC</i>"
    assert draw_rowed(Seen(("a", "own"), Clock("CET"), "other")) == "<i>a</i><i>own CET</i>"
    assert draw_rowed(Seen(("a", "own"), Clock("UTC"), "third")) == "<i>a</i><i>own UTC</i>"
    assert rowed.drawn == ["a", "own", "own"]


def test_a_row_of_a_page_that_acts_is_not_given_to_one_that_does_not(draw_rowed):
    assert draw_rowed(Seen(("a",), viewer="one")) == "<i>a</i>"
    assert draw_rowed(Seen(("a",), viewer="one, watching")) == "<i>a closed</i>"
    assert draw_rowed(Seen(("a",), viewer="two")) == "<i>a</i>"


def test_what_kept_rows_read_makes_the_panel_too(draw_rowed):
    draw_rowed(Seen(("own",), Clock("UTC"), "one"))
    draw_rowed(Seen(("own",), Clock("CET"), "one"))
    assert draw_rowed(Seen(("own",), Clock("UTC"), "one")) == "<i>own UTC</i>"


def test_what_went_to_one_seat_is_in_nobody_elses_panels(app, running, rooms, clock):
    bo, cy = (Viewer(Audience.SEAT, who.id, (seat,)) for who, seat in ((BO, "on-call"), (CY, "second")))
    rooms.submit(running.code, command(BO, SayDirectly(CY.id, "a word between us")))
    clock.advance(120_000)
    rooms.tick(running)
    scene = Scene(running.exercise, running.exercise.now_ms)
    drawings, wall = Drawings(), Viewer(Audience.OBSERVER)
    with app.app_context():
        shown = [str(drawings.draw(PANELS["room"], look(scene, one), running.code, {})) for one in (cy, bo, wall, cy)]
    assert ["A secret complaint" in one for one in shown] == [True, False, False, True]
    assert ["a word between us" in one for one in shown] == [True, True, False, True]
    assert ['data-act-label="Acknowledge"' in one for one in shown] == [False, True, False, False]
