from dataclasses import dataclass, field

import pytest

from simulator.exercise.engine import after, blank
from simulator.exercise.view import Audience, Viewer, view
from simulator.rehearsal import rehearse
from web.cli.reading import read_scenario_file
from web.library import SHIPPED
from web.live.redraw import Drawings
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
def test_through_a_whole_exercise_every_panel_is_as_if_drawn_afresh(app, play):
    scenario, playbook = read_scenario_file(SHIPPED / "0230-503-spike.yaml")
    events = rehearse(scenario, playbook, play).events
    drawings, exercise = Drawings(), blank(scenario, playbook)
    with app.app_context():
        for start in range(0, len(events), STEP):
            exercise = after(exercise, events[start : start + STEP])
            seats = {holder: (seat,) for seat, holder in exercise.seats.items()}
            viewers = [("room", Viewer(Audience.SEAT, who, seat)) for who, seat in seats.items()]
            viewers += [("console", Viewer(Audience.FACILITATOR)), ("projector", Viewer(Audience.PROJECTOR))]
            for screen, viewer in viewers:
                seen = view(exercise, viewer, exercise.now_ms)
                afresh = {panel.name: panel.render(seen, "ABC", {}) for panel in PANELS[screen]}
                assert drawings.draw(PANELS[screen], seen, "ABC", {}) == afresh
