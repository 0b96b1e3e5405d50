"""The facilitator's own exercises: what each came to, once its card was shown."""

import json

from simulator.exercise.commands import EndExercise, OverrideFinding, ReleaseCard
from simulator.times import MINUTE_MS


def test_an_exercise_tells_what_it_came_to_once_its_card_was_shown(house, words):
    house.play(6 * MINUTE_MS)
    house.do("Ada", EndExercise())
    ada = house.browser("Ada")
    assert " rated " not in words(ada.get("/"))
    house.do("Ada", ReleaseCard())
    card = json.loads(house.browser("Bo").get(f"/x/{house.code}/card.json").data)
    assert f"{card['score_pct']} % , rated {card['rating']} · {card['ending_title']}" in words(ada.get("/"))


def test_what_people_overrode_counts_there_too(house, words):
    house.play(6 * MINUTE_MS)
    house.do("Ada", EndExercise())
    house.do("Ada", ReleaseCard())
    ada = house.browser("Ada")
    before = json.loads(ada.get(f"/x/{house.code}/card.json").data)
    met = next(one for one in before["findings"] if one["verdict"] == "met" and one["of"] > 1)
    house.do("Ada", OverrideFinding(met["criterion"], "missed", "Nobody saw it."))
    after = json.loads(ada.get(f"/x/{house.code}/card.json").data)["sums"]["overridden"]
    assert after["score_pct"] < before["score_pct"]
    assert f"{after['score_pct']} % , rated {after['rating']}" in words(ada.get("/"))
