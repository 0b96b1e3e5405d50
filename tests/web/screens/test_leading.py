"""Questions that are answered by an act lead to where it is done."""

import pytest

from simulator.exercise.view import Viewer
from simulator.exercise.view.model import Audience
from simulator.times import MINUTE_MS
from web.screens.leading import Place, done_at


@pytest.fixture
def seen(house):
    house.play(17 * MINUTE_MS)
    return house.see(Viewer(Audience.SEAT, house.people["Cy"].id, ("duty-manager",)))


@pytest.mark.parametrize(
    ("act", "place"),
    [
        ("declared", Place(element="part-declare")),
        ("move-2", Place(element="part-moves")),
        ("postmortem.five-whys", Place(element="pm-five-whys")),
        ("status-investigating", Place(template="status-investigating")),
        ("cto-writes.replied", Place()),
    ],
)
def test_an_act_is_done_in_a_place(seen, act, place):
    assert done_at(act, seen) == place


def test_every_place_is_in_the_room(house, seen):
    page = house.browser("Cy").get(f"/x/{house.code}/room").text
    places = [done_at(question.act, seen) for question in seen.questions if question.act]
    assert places
    assert all(f'id="{place.element}"' in page for place in places if place.element)
