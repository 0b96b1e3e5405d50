"""People who judge: how they come in, what they see when, and what the room is told of it."""

import json
import re

import pytest

from simulator.exercise.commands import (
    EndExercise,
    NoteMoment,
    OverrideFinding,
    Rate,
    ReleaseCard,
    TakeNote,
    WithdrawOverride,
)
from simulator.times import MINUTE_MS

MISSED = "war-room-opened"
"""Nobody opens one in the first minute."""
FAR_APART = {"Ed": (4, 1, 4, 1, 4, 1, 4, 1), "Fay": (1, 4, 1, 4, 1, 4, 1, 4)}


@pytest.fixture
def judged(house):
    """The house with Ed and Fay, who evaluate, a minute into play."""
    for name in ("Ed", "Fay"):
        person, key = house.runtime.accounts.join(house.runtime.rooms, house.room, name, "evaluator")
        house.people[name], house.keys[name] = person, key
    house.play(MINUTE_MS)
    return house


@pytest.fixture
def over(judged):
    judged.do("Ada", EndExercise())
    return judged


def rate_all(house, name, steps):
    for marker, step in zip(house.room.exercise.playbook.markers, steps, strict=True):
        house.do(name, Rate(marker.id, step, f"SECRET-OF-{name}"))


def override(house, name="Ed", reason="It was opened by phone"):
    return house.do(name, OverrideFinding(MISSED, "met", reason))


def card(house, name, query=""):
    return house.browser(name).get(f"/x/{house.code}/card{query}")


def link_of(house):
    page = house.browser("Ada").get(f"/x/{house.code}/console").text
    return re.search(rf'value="[^"]*(/j/{house.code}\?key=\w+)"', page)[1]


def test_the_console_gives_a_link_by_which_evaluators_join_with_a_name(house, words):
    browser, link = house.browser(), link_of(house)
    assert "Evaluate an exercise" in words(browser.get(link))
    token = link.partition("key=")[2]
    page = browser.get(link).text
    csrf = re.search(r'name="csrf_token" value="([^"]+)"', page)[1]
    form = {"code": house.code, "name": "Gil", "key": token, "csrf_token": csrf}
    answer = browser.post("/join", data=form, follow_redirects=True)
    assert answer.request.path == f"/x/{house.code}/evaluation"
    assert {person.kind for person in house.room.exercise.people.values()} == {"participant", "evaluator"}


def test_a_wrong_link_makes_nobody_an_evaluator(house):
    browser = house.browser()
    answer = browser.post(f"/x/{house.code}/join", json={"name": "Gus", "key": "0" * 32})
    assert answer.status_code == 403
    assert "Gus" not in house.room.names.values()


def test_another_client_joins_as_evaluator_by_the_links_token(house):
    token = link_of(house).partition("key=")[2]
    joined = house.browser().post(f"/x/{house.code}/join", json={"name": "Gil", "key": token})
    assert house.room.exercise.people[joined.json["id"]].kind == "evaluator"


def test_an_evaluator_may_come_when_play_is_over_and_a_participant_not(over):
    token = link_of(over).partition("key=")[2]
    path = f"/x/{over.code}/join"
    assert over.browser().post(path, json={"name": "Gil", "key": token}).status_code == 201
    assert over.browser().post(path, json={"name": "Gus"}).status_code == 409


def test_the_door_leads_an_evaluator_to_the_sheet(judged):
    answer = judged.browser("Ed").get(f"/x/{judged.code}", follow_redirects=True)
    assert answer.request.path == f"/x/{judged.code}/evaluation"


def test_the_sheet_is_for_those_who_judge(judged):
    path = f"/x/{judged.code}/evaluation"
    assert judged.browser("Ada").get(path).status_code == 200
    assert judged.browser("Bo").get(path).status_code == 403
    assert judged.browser().get(path).status_code == 403


def test_all_anchors_of_each_marker_stand_beside_their_steps(judged):
    page = judged.browser("Ed").get(f"/x/{judged.code}/evaluation").text
    markers = judged.room.exercise.playbook.markers
    for marker in markers:
        for anchor in marker.anchors:
            assert anchor.replace("'", "&#39;") in page
    assert page.count('type="radio"') == len(markers) * 5


def test_an_evaluator_looks_through_each_seats_eyes_and_acts_through_none(judged, words):
    answer = judged.browser("Ed").get(f"/x/{judged.code}/seat/on-call")
    assert answer.status_code == 200
    assert "Back to the sheet" in words(answer)
    assert "data-act class" not in answer.text
    assert judged.browser("Bo").get(f"/x/{judged.code}/seat/on-call").status_code == 403


def test_the_suggestion_comes_with_the_findings_that_suggest_it(judged, words):
    marker = next(one for one in judged.room.exercise.playbook.markers if "commander-assigned" in one.suggests)
    path = f"/x/{judged.code}/evaluation/hint/{marker.id}"
    assert judged.browser("Bo").get(path).status_code == 403
    assert "The record" in words(judged.browser("Ed").get(path))
    assert "<html" not in judged.browser("Ed").get(path + "?part").text
    assert judged.browser("Ed").get(f"/x/{judged.code}/evaluation/hint/charm").status_code == 404


def test_evaluators_see_the_scores_when_they_have_rated_and_not_before(judged, words):
    assert card(judged, "Ed").status_code == 409
    assert "Rate first" in words(card(judged, "Ed"))
    rate_all(judged, "Ed", FAR_APART["Ed"])
    assert card(judged, "Ed").status_code == 200
    assert card(judged, "Fay").status_code == 409
    assert judged.browser("Ed").get(f"/x/{judged.code}/card.json").status_code == 409


def test_evaluators_who_disagree_are_flagged_and_their_ratings_kept_apart_until_the_release(over, words):
    for name, steps in FAR_APART.items():
        rate_all(over, name, steps)
    alone = words(card(over, "Ed"))
    assert "SECRET-OF-Fay" not in alone
    assert "Agreement" not in alone
    assert "too low" in words(card(over, "Ada"))
    over.do("Ada", ReleaseCard())
    together = words(card(over, "Ed"))
    assert "weighted kappa" in together
    assert "too low" in together
    assert "SECRET-OF-Fay" in together


def test_the_room_is_told_the_steps_and_not_whose_they_are_nor_what_was_noted(over, words):
    for name, steps in FAR_APART.items():
        rate_all(over, name, steps)
    over.do("Ed", NoteMoment("SECRET-MOMENT"))
    over.do("Ada", ReleaseCard())
    seen = words(card(over, "Bo"))
    assert "What evaluators saw" in seen
    assert over.room.exercise.playbook.markers[0].anchors[0] in seen
    for path in ("card", "card.json", "record", "events", "view"):
        told = over.browser("Bo").get(f"/x/{over.code}/{path}").text
        assert "SECRET" not in told
    for name in FAR_APART:
        assert f"{name} 4" not in seen


def test_an_override_shows_both_figures_and_its_reason_to_the_room(over, words):
    rate_all(over, "Ed", FAR_APART["Ed"])
    plain = json.loads(over.browser("Ada").get(f"/x/{over.code}/card.json").text)
    override(over)
    over.do("Ada", ReleaseCard())
    told = json.loads(over.browser("Bo").get(f"/x/{over.code}/card.json").text)
    assert told["points"] == plain["points"] < told["sums"]["overridden"]["points"]
    seen = words(card(over, "Bo"))
    assert "It was opened by phone" in seen
    assert "by an evaluator at" in seen
    assert f"the scorer alone: {told['score_pct']} %" in seen
    assert "by Ed at" in words(card(over, "Fay"))
    assert "Override this finding" not in seen


def test_a_finding_that_nobody_observed_bears_no_figure_anywhere(over, words):
    """Not observed is not zero: neither where people say so, nor where the scorer did."""
    unseen = next(
        one["criterion"]
        for one in json.loads(over.browser("Ada").get(f"/x/{over.code}/card.json").text)["findings"]
        if one["verdict"] == "not-observed"
    )
    over.do("Ada", OverrideFinding(MISSED, "not-observed", "The room was another company's"))
    over.do("Ada", OverrideFinding(unseen, "met", "It was done by phone"))
    over.do("Ada", ReleaseCard())
    over.do("Ada", OverrideFinding(MISSED, "partly", "Half of it", points=3))
    over.do("Ada", OverrideFinding(MISSED, "not-observed", "No, the room was theirs"))
    for name in ("Ada", "Bo"):
        seen = words(card(over, name))
        assert re.search(r"partly 3 → not observed\. No, the room was theirs", seen)
        assert re.search(r"not observed by (Ada|a facilitator) at", seen)
        assert re.search(r"The scorer's own: not observed (?!, 0)", seen.replace("&#39;", "'"))
        assert not re.search(r"not observed[^.]{0,12}\b0 / \d", seen)


def test_the_form_of_a_finding_overrides_without_a_script(over):
    browser = over.browser("Ada")
    page = browser.get(f"/x/{over.code}/card").text
    csrf = re.search(r'name="csrf_token" value="([^"]+)"', page)[1]
    form = {"criterion": MISSED, "verdict": "partly", "points": "3", "reason": "Half of it", "csrf_token": csrf}
    headers = {"Referer": f"http://localhost/x/{over.code}/card"}
    answer = browser.post(f"/x/{over.code}/do/override-finding", data=form, headers=headers)
    assert answer.status_code == 303
    assert over.room.exercise.overrides[MISSED][-1].points == 3


def test_an_override_after_the_release_makes_an_issue_beside_the_first_and_says_what_changed(over, words):
    over.do("Ada", ReleaseCard())
    path = f"/x/{over.code}/card.json"
    first = over.browser("Ada").get(path).data
    over.do("Ada", TakeNote("that changes no card"))
    assert over.browser("Ada").get(path).data == first
    override(over)
    second = over.browser("Ada").get(path).data
    assert second != first
    assert over.browser("Ada").get(f"{path}?issue=1").data == first
    assert over.browser("Ada").get(f"{path}?issue=3").status_code == 404
    newest, earlier = words(card(over, "Bo")), words(card(over, "Bo", "?issue=1"))
    assert "Revised." in newest
    assert re.search(r"not observed → met \d+ *\. It was opened by phone", newest)
    assert "An earlier issue." in earlier
    assert "It was opened by phone" not in earlier
    over.do("Ed", WithdrawOverride(MISSED, "It was another room"))
    assert "override withdrawn" in words(card(over, "Bo"))
    with over.runtime.store.reading() as tx:
        kept = tx.journal.list_scorecards(over.room.record.id)
    assert [one.content for one in kept[:2]] == [first, second]


def test_an_issue_is_the_same_whenever_it_is_first_looked_at(over):
    over.do("Ada", ReleaseCard())
    override(over)
    late = over.browser("Bo").get(f"/x/{over.code}/card.json?issue=1").data
    assert json.loads(late)["issue"]["number"] == 1
    assert not any(finding["override"] for finding in json.loads(late)["findings"])


def test_what_was_issued_by_an_older_scorer_is_shown_as_it_was(over):
    from simulator.journal import IssuedScorecard

    over.do("Ada", ReleaseCard())
    old = json.loads(over.browser("Ada").get(f"/x/{over.code}/card.json?issue=1").text)
    with over.runtime.store.reading() as tx:
        (kept,) = tx.journal.list_scorecards(over.room.record.id)
    newer = IssuedScorecard(kept.exercise, "999", b"{}", kept.issued_wall_ms + 1, kept.seq)
    over.runtime.writer.write(lambda tx: tx.journal.issue_scorecard(newer))
    assert json.loads(over.browser("Ada").get(f"/x/{over.code}/card.json").text) == old
