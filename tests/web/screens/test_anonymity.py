"""Participants know who evaluates, and from no answer that they get who gave which step, or who overrode."""

import json

import pytest

from simulator.exercise.commands import EndExercise, NoteMoment, OverrideFinding, Rate, ReleaseCard
from simulator.times import MINUTE_MS
from web.screens.anonymity import for_the_room

EVALUATORS = {"Ed": (4, 1, 4, 1, 4, 1, 4, 1), "Fay": (1, 4, 1, 4, 1, 4, 1, 4)}
PLACES = ("card", "card?issue=1", "card.json", "card.json?issue=1", "record", "events", "view", "mine", "mine.json")
PEOPLE = {"participant-joined"}
"""Events that name an evaluator as somebody who came."""


@pytest.fixture
def judged(house):
    """Two minutes of play that two evaluators rated, revised, noted on and overrode; the card is out, and revised."""
    for name in EVALUATORS:
        person, key = house.runtime.accounts.join(house.runtime.rooms, house.room, name, "evaluator")
        house.people[name], house.keys[name] = person, key
    house.play(2 * MINUTE_MS)
    house.do("Ada", EndExercise())
    for number, marker in enumerate(house.room.exercise.playbook.markers):
        for name in EVALUATORS:
            house.do(name, Rate(marker.id, 5 - EVALUATORS[name][number], ""))
            house.do(name, Rate(marker.id, EVALUATORS[name][number], ""))
    house.do("Ed", NoteMoment("a note"))
    house.do("Ed", OverrideFinding("war-room-opened", "met", "by phone"))
    house.do("Ada", ReleaseCard())
    house.do("Fay", OverrideFinding("declared-in-time", "met", "by phone"))
    house.do("Ada", OverrideFinding("acknowledged", "missed", "it was a bot"))
    return house


def ids(house):
    return {str(house.people[name].id) for name in EVALUATORS}


def get(house, name, place):
    return house.browser(name).get(f"/x/{house.code}/{place}")


def objects(value):
    """Every object of an answer, the outer ones first."""
    if isinstance(value, dict):
        yield value
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for one in inner:
        yield from objects(one)


def test_no_answer_to_a_participant_has_an_evaluators_id_beside_what_was_judged(judged):
    last = len(judged.room.events)
    for place in (*PLACES, *(f"then/{seq}" for seq in (last // 2, last))):
        answer = get(judged, "Bo", place)
        assert answer.status_code == 200, place
        if place in ("events", "view"):
            continue
        assert not [one for one in ids(judged) if one in answer.text], place


def test_what_a_participant_is_told_of_evaluators_is_that_they_came(judged):
    told = get(judged, "Bo", "events").json["events"]
    naming = {one["type"] for one in told if any(by in json.dumps(one) for by in ids(judged))}
    assert naming == PEOPLE
    seen = get(judged, "Bo", "view").json
    assert ids(judged) <= set(seen["names"])
    assert seen["view"]["evaluation"] is None
    for one in objects(seen["view"]):
        if one.get("participant") in ids(judged) or one.get("by") in ids(judged):
            assert not {"step", "marker", "verdict", "criterion", "reason"} & set(one)


def test_the_rooms_card_numbers_evaluators_by_what_they_gave(judged):
    """Fay came second and comes first, for she gave the first marker less."""
    room, issued = (json.loads(get(judged, name, "card.json").text) for name in ("Bo", "Ada"))
    numbered = {tuple(one["by"] for one in marker["given"]) for marker in room["ratings"]}
    assert numbered == {("evaluator-1", "evaluator-2")}
    assert tuple(marker["given"][0]["step"] for marker in room["ratings"]) == EVALUATORS["Fay"]
    assert {one["by"] for marker in issued["ratings"] for one in marker["given"]} == ids(judged)
    assert not any(one["earlier"] for marker in room["ratings"] for one in marker["given"])


def test_the_rooms_card_says_as_what_somebody_overrode_and_not_who(judged):
    findings = json.loads(get(judged, "Bo", "card.json").text)["findings"]
    by = {one["criterion"]: one["override"]["by"] for one in findings if one["override"]}
    assert by == {"war-room-opened": "evaluator", "declared-in-time": "evaluator", "acknowledged": "facilitator"}


def test_beside_names_the_rooms_card_is_the_issued_one(judged):
    room, issued = (json.loads(get(judged, name, "card.json").text) for name in ("Bo", "Ada"))
    for told in (room, issued):
        told["ratings"] = [one | {"given": sorted(given["step"] for given in one["given"])} for one in told["ratings"]]
        for finding in told["findings"]:
            if finding["override"]:
                finding["override"].pop("by")
    assert room == issued


def test_those_who_judge_get_the_issued_bytes(judged):
    from web.screens.cards import card_of

    with judged.app.app_context():
        issued = card_of(judged.room)
    assert get(judged, "Ada", "card.json").data == get(judged, "Ed", "card.json").data == issued


def test_the_same_ratings_give_the_same_copy_whoever_gave_them_first():
    def card(*given):
        told = [{"by": by, "step": step, "counted": step, "earlier": [1]} for by, step in given]
        return json.dumps({"findings": [], "ratings": [{"marker": "a", "given": told}]}).encode()

    assert for_the_room(card(("p-1", 4), ("p-2", 2)), ()) == for_the_room(card(("p-2", 4), ("p-1", 2)), ())
    assert for_the_room(card(("p-1", 2), ("p-2", 4)), ()) == for_the_room(card(("p-1", 4), ("p-2", 2)), ())


def test_a_card_that_was_issued_before_people_rated_is_left_as_it_is():
    assert json.loads(for_the_room(b'{"findings": [{"criterion": "a"}]}', ())) == {"findings": [{"criterion": "a"}]}
