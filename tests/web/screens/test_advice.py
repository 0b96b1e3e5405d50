"""The judge's advice beside the card: who sees it, what leaves the house, and that the card knows nothing of it."""

import json
from dataclasses import replace

import pytest

from simulator.exercise.commands import CallRealIncident, EndExercise, OverrideFinding, ReleaseCard, Say, SayDirectly
from simulator.times import MINUTE_MS
from tests.web.judge.stand_in import StandIn, no, yes
from web.judge import Pace, open_judge
from web.runtime import EXTENSION
from web.settings import JudgeSettings

SOON_S = 30
VAGUE = "35 %"
"""Words of the play's own declaration; the stand-in asks people to look wherever they stand."""


@pytest.fixture
def stand_in():
    made = StandIn(lambda body: yes(VAGUE) if VAGUE in body["messages"][1]["content"] else no())
    yield made
    made.close()


@pytest.fixture
def judged(house, stand_in):
    """The house with a judge, played for a while by people who write their names into what they send."""
    settings = replace(house.runtime.settings, judge=JudgeSettings(stand_in.url, "a-model", "a-key"))
    judge = open_judge(settings, Pace(within_s=5, attempts=2, rest_s=0.001, longest_rest_s=0.01))
    house.runtime = replace(house.runtime, settings=settings, judge=judge)
    house.app.extensions[EXTENSION] = house.runtime
    house.play(12 * MINUTE_MS)
    yield house
    judge.close()


@pytest.fixture
def advised(judged):
    """The same after play, all answers there."""
    judged.do("Ada", EndExercise())
    open_card(judged)
    assert judged.runtime.judge.finish(SOON_S)
    return judged


def open_card(house, name="Ada"):
    return house.browser(name).get(f"/x/{house.code}/card")


def post(house, path="", name="Ada", **form):
    browser = house.browser(name)
    page = browser.get(f"/x/{house.code}/card").text
    token = page.split('name="csrf-token" content="')[1].split('"')[0]
    return browser.post(f"/x/{house.code}/card/advice{path}", data={"csrf_token": token, **form})


def keys(page):
    return [part.split('"')[0] for part in page.split('name="key" value="')[1:]]


def test_facilitators_are_asked_to_look_with_the_words_and_the_way_to_the_finding(advised, words):
    response = open_card(advised)
    assert "The judge asks you to look" in words(response)
    assert f'<q class="advice__quote">{VAGUE}</q>' in response.text
    assert 'href="#f-declaration-complete"' in response.text
    assert "a-model at 127.0.0.1" in words(response)


def test_the_room_sees_none_of_it(advised):
    advised.do("Ada", ReleaseCard())
    page = open_card(advised, "Bo")
    assert page.status_code == 200
    assert "judge" not in page.text.lower()
    for name in ("Bo", ""):
        assert advised.browser(name).get(f"/x/{advised.code}/card/advice").status_code == 403
    assert post(advised, name="Bo", key="x", says="yes").status_code == 403


def test_evaluators_see_it_once_the_card_is_shown_and_not_before(judged, words):
    accounts = judged.runtime.accounts
    judged.people["Ed"], judged.keys["Ed"] = accounts.join(judged.runtime.rooms, judged.room, "Ed", "evaluator")
    judged.do("Ada", EndExercise())
    path = f"/x/{judged.code}/card/advice"
    assert judged.browser("Ed").get(path).status_code == 403
    judged.do("Ada", ReleaseCard())
    assert judged.browser("Ed").get(path).status_code == 200
    assert judged.runtime.judge.finish(SOON_S)
    assert "The judge asks you to look" in words(open_card(judged, "Ed"))
    (key, *_) = keys(open_card(judged, "Ed").text)
    assert post(judged, name="Ed", key=key, says="no").status_code == 303
    assert [by for _, _, by in judged.runtime.judge.looks._last] == [judged.people["Ed"].id]


def test_the_card_is_the_same_to_the_byte_with_the_judge_and_without(advised):
    from scoring import card_json, score

    room = advised.room
    downloaded = advised.browser("Ada").get(f"/x/{advised.code}/card.json").text
    assert downloaded == card_json(score(room.exercise.scenario, room.exercise.playbook, room.events))
    assert "judge" not in downloaded


def test_nothing_is_sent_before_play_is_over(judged, stand_in):
    open_card(judged)
    assert judged.runtime.judge.finish(SOON_S)
    assert stand_in.calls == []
    assert judged.browser("Ada").get(f"/x/{judged.code}/card/advice").status_code == 403


def test_nothing_of_an_exercise_that_a_real_incident_ended_is_sent(judged, stand_in):
    judged.do("Bo", CallRealIncident())
    open_card(judged)
    assert judged.runtime.judge.finish(SOON_S)
    assert stand_in.calls == []


def test_only_texts_and_questions_leave_and_nobodys_name(judged, stand_in):
    di = judged.people["Di"].id
    judged.do("Bo", SayDirectly(di, "between the two of us, Eli was slow"))
    judged.do("Bo", Say("Cy and Di, please look at the gateway"))
    judged.do("Ada", EndExercise())
    open_card(judged)
    assert judged.runtime.judge.finish(SOON_S)
    sent = json.dumps(stand_in.calls)
    assert stand_in.calls
    assert {frozenset(call) for call in stand_in.calls} == {
        frozenset({"model", "messages", "temperature", "max_tokens", "stream", "path", "key"})
    }
    assert "between the two of us" not in sent
    assert not [name for name in ("Ada", "Bo", "Cy", "Di", "Eli") if f" {name} " in sent or f"@{name}" in sent]
    assert not [one for one in judged.people.values() if one.id in sent]


def test_while_answers_are_to_come_the_page_says_so_and_asks_again(judged, stand_in, words):
    stand_in.answers = lambda _body: (stand_in.hold.wait(), no())[1]
    judged.do("Ada", EndExercise())
    response = open_card(judged)
    assert response.status_code == 200
    assert "still to come" in words(response)
    assert "data-waiting" in response.text
    stand_in.hold.set()
    assert judged.runtime.judge.finish(SOON_S)
    part = judged.browser("Ada").get(f"/x/{judged.code}/card/advice")
    assert "data-waiting" not in part.text
    assert "asks you to look at nothing" in words(part)


def test_a_judge_that_fails_costs_nobody_their_card(judged, stand_in, words):
    stand_in.answers = lambda _body: (500, {}, b"")
    judged.do("Ada", EndExercise())
    open_card(judged)
    assert judged.runtime.judge.finish(SOON_S)
    seen = words(open_card(judged))
    assert "no answer: HTTP 500" in seen
    assert "Expected" in seen
    stand_in.answers = lambda _body: no()
    assert post(judged, "/again").status_code == 303
    open_card(judged)
    assert judged.runtime.judge.finish(SOON_S)
    assert "HTTP 500" not in words(open_card(judged))


def test_what_the_judge_makes_up_is_dropped_and_told(judged, stand_in, words):
    stand_in.answers = lambda _body: yes("words that nobody ever wrote")
    judged.do("Ada", EndExercise())
    open_card(judged)
    assert judged.runtime.judge.finish(SOON_S)
    seen = words(open_card(judged))
    assert "its quotation does not stand in the text" in seen
    assert "words that nobody ever wrote" not in seen


def test_people_say_what_they_found_and_the_agreement_is_shown(advised, words):
    assert "not known yet" in words(open_card(advised))
    page = open_card(advised).text
    known = keys(page)
    assert len(known) >= 2
    asked = keys(page.split("it saw nothing")[0])
    for key in known:
        assert post(advised, key=key, says="yes" if key in asked else "no").status_code == 303
    seen = words(open_card(advised))
    assert f"kappa 1.00, the same in {len(known)} of {len(known)} decisions" in seen
    assert "So few decisions" in seen
    for key in known:
        post(advised, key=key, says="no" if key in asked else "yes")
    assert "trust your own reading" in words(open_card(advised))


def test_overrides_of_people_count_as_what_they_found(advised, words):
    advised.do("Ada", OverrideFinding("declaration-complete", "missed", "It says nothing of who suffers."))
    assert "agreed with people in 1 of 1 decision." in words(open_card(advised))
    advised.do("Ada", OverrideFinding("declaration-complete", "met", "I read it again."))
    assert "agreed with people in 0 of 1 decision." in words(open_card(advised))
    advised.do("Ada", OverrideFinding("declaration-complete", "not-observed", "Nobody could tell."))
    assert "not known yet" in words(open_card(advised))


@pytest.mark.parametrize("form", [{"key": "0" * 64, "says": "yes"}, {"says": "yes"}, {"says": "dropped"}, {}])
def test_a_look_at_nothing_is_refused(advised, form):
    assert post(advised, **form).status_code == 404


def test_console_and_lobby_say_that_texts_leave_the_house(judged, words):
    told = "is sent to 127.0.0.1"
    for path in ("console", "lobby"):
        assert told in words(judged.browser("Ada").get(f"/x/{judged.code}/{path}"))


def test_without_a_judge_nothing_is_said_of_one(house, words):
    house.play(MINUTE_MS)
    house.do("Ada", EndExercise())
    for path in ("console", "lobby", "card"):
        assert "judge" not in words(house.browser("Ada").get(f"/x/{house.code}/{path}")).lower()
    assert house.browser("Ada").get(f"/x/{house.code}/card/advice").status_code == 403
