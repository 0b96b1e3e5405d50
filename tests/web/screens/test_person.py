"""A person's own card is that person's: who may open it when, and what is not on it."""

import json
import re

import pytest

from simulator.exercise.commands import (
    CommandRefused,
    EndExercise,
    ReleaseCard,
    Say,
    SayDirectly,
    SetPersonCards,
    StartExercise,
)
from simulator.times import MINUTE_MS
from tests.web.screens.conftest import SEATS

SECRET = "between the two of us"


@pytest.fixture
def over(house):
    """Played to T+20, with something said between two; the card is shown."""

    def play(setting=""):
        if setting:
            house.do("Ada", SetPersonCards(setting))
        house.play(20 * MINUTE_MS)
        house.do("Di", SayDirectly(house.people["Cy"].id, SECRET))
        house.do("Ada", EndExercise())
        house.do("Ada", ReleaseCard())
        return house

    return play


def test_it_comes_with_the_teams_card_and_not_before(house):
    house.play(6 * MINUTE_MS)
    assert house.browser("Bo").get(f"/x/{house.code}/mine").status_code == 409
    assert "My card" not in house.browser("Ada").get(f"/x/{house.code}/card").text


def test_everybody_finds_what_their_own_seat_saw_owed_and_did(over, words):
    house = over()
    seen = words(house.browser("Bo").get(f"/x/{house.code}/mine"))
    assert "Only you see this" in seen
    assert "Payments engineer on call" in seen
    assert "The page is acknowledged" in seen
    assert "Roll payments-api back to 2.40" in seen
    card = house.browser("Bo").get(f"/x/{house.code}/card").text
    assert f'href="/x/{house.code}/mine"' in card


def test_what_one_said_in_the_room_is_counted_and_folded_when_it_is_long(house, words):
    house.play(20 * MINUTE_MS)
    for number in range(9):
        house.do("Cy", Say(f"[IC] What do you propose, {number}?"))
    house.do("Eli", Say("[Comms] The page says so"))
    house.do("Ada", EndExercise())
    house.do("Ada", ReleaseCard())
    told = json.loads(house.browser("Cy").get(f"/x/{house.code}/mine.json").text)["said"]
    assert [one["text"] for one in told][-9:] == [f"[IC] What do you propose, {number}?" for number in range(9)]
    long, short = (house.browser(name).get(f"/x/{house.code}/mine") for name in ("Cy", "Eli"))
    assert f"What you said in the room {len(told)}" in words(long)
    assert f"All {len(told)} lines, from T+" in words(long)
    assert "The page says so" in words(short)
    assert "lines, from T+" not in words(short)
    assert "The page says so" not in words(long)


def test_each_finding_leads_to_what_was_known_then(over):
    house = over("coach")
    bo = f"/x/{house.code}/person/{house.people['Bo'].id}"
    for name, path in (("Bo", f"/x/{house.code}/mine"), ("Ada", bo)):
        page = house.browser(name).get(path).text
        paths = re.findall(rf'href="(/x/{house.code}/then/\d+[^"]*)"', page)
        assert len(paths) == len(json.loads(house.browser("Bo").get(f"/x/{house.code}/mine.json").text)["owed"])
        for then in sorted(set(paths)):
            answer = house.browser(name).get(then.replace("&amp;", "&"))
            assert answer.status_code == 200
            assert "Payments engineer on call" in answer.text


def test_a_card_holds_nothing_that_is_another_persons(over):
    house = over()
    ids = {name: person.id for name, person in house.people.items()}
    for name in SEATS:
        told = house.browser(name).get(f"/x/{house.code}/mine.json").text
        assert SECRET not in told
        assert not [other for other in SEATS if other != name and ids[other] in told]
        card, events = json.loads(told), {event.seq: event for event in house.room.events}
        assert card["person"] == ids[name]
        assert all(events[deed["seq"]].by == ids[name] for deed in (*card["did"], *card["said"]))
        assert all(SEATS[name] in events[one["seq"]].data.seats for one in card["saw"])
        assert all(events[remark["seq"]].by == ids[name] for one in card["owed"] for remark in one["remarks"])


def test_nobody_but_the_person_opens_it_by_default(over):
    house = over()
    bo = f"/x/{house.code}/person/{house.people['Bo'].id}"
    assert house.browser("Ada").get(bo).status_code == 403
    assert house.browser("Cy").get(bo).status_code == 403
    assert house.browser().get(bo).status_code == 403
    assert house.browser().get(f"/x/{house.code}/mine").status_code == 403
    assert house.browser("Ada").get(f"/x/{house.code}/mine").status_code == 403
    assert house.people["Bo"].id not in house.browser("Ada").get(f"/x/{house.code}/card").text


def test_a_coach_opens_everybodys_and_everybody_is_told(over, words):
    house = over("coach")
    bo = f"/x/{house.code}/person/{house.people['Bo'].id}"
    assert "who knows that you see this" in words(house.browser("Ada").get(bo))
    assert bo in house.browser("Ada").get(f"/x/{house.code}/card").text
    assert house.browser("Cy").get(bo).status_code == 403
    assert "the facilitators do" in words(house.browser("Bo").get(f"/x/{house.code}/mine"))


def test_where_only_the_team_is_judged_there_are_no_cards_of_people(over):
    house = over("team")
    assert house.browser("Bo").get(f"/x/{house.code}/mine").status_code == 403
    assert "My card" not in house.browser("Bo").get(f"/x/{house.code}/card").text


def test_it_is_said_in_the_lobby_who_will_see_it(house, words):
    assert "shown to: each person alone" in words(house.browser("Bo").get(f"/x/{house.code}/lobby"))
    house.do("Ada", SetPersonCards("coach"))
    assert "to facilitators" in words(house.browser("Bo").get(f"/x/{house.code}/lobby"))
    assert (
        'action="/x/' + house.code + '/do/set-person-cards"'
        not in house.browser("Bo").get(f"/x/{house.code}/lobby").text
    )


def test_after_the_start_it_can_only_be_shown_to_fewer(house):
    house.do("Ada", StartExercise())
    with pytest.raises(CommandRefused, match="only be shown to fewer"):
        house.do("Ada", SetPersonCards("coach"))
    house.do("Ada", SetPersonCards("team"))
    with pytest.raises(CommandRefused, match="only be shown to fewer"):
        house.do("Ada", SetPersonCards("own"))
    with pytest.raises(CommandRefused, match="one of"):
        house.do("Ada", SetPersonCards("everybody"))
    with pytest.raises(CommandRefused, match="Only the facilitator"):
        house.do("Bo", SetPersonCards("team"))
