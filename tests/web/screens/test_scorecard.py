"""The scorecard's page: who may see it when, and that every finding leads to its moment."""

import json
import re
from collections import Counter

import pytest

from scoring import card_json, score
from simulator.exercise.commands import EndExercise, ReleaseCard
from simulator.times import MINUTE_MS


def test_facilitators_see_the_scores_as_they_stand_and_the_room_waits_for_them(house, words):
    house.play(6 * MINUTE_MS)
    path = f"/x/{house.code}/card"
    seen = words(house.browser("Ada").get(path))
    assert "Only facilitators see this" in seen
    assert house.browser("Bo").get(path).status_code == 409
    assert house.browser().get(path).status_code == 403
    house.do("Ada", EndExercise())
    house.do("Ada", ReleaseCard())
    response = house.browser("Bo").get(path)
    assert response.status_code == 200
    assert "Only facilitators" not in words(response)


def test_every_finding_shows_its_evidence_as_a_link_to_the_moment(house):
    house.play(6 * MINUTE_MS)
    page = house.browser("Ada").get(f"/x/{house.code}/card").text
    moments = re.findall(rf'href="/x/{house.code}/record#e-(\d+)"', page)
    assert moments
    assert {int(seq) for seq in moments} <= {event.seq for event in house.room.events}


def test_the_swimlane_leads_to_the_findings(house):
    house.play(6 * MINUTE_MS)
    page = house.browser("Ada").get(f"/x/{house.code}/card").text
    for target in re.findall(r'href="#(f-[\w-]+)"', page):
        assert f'id="{target}"' in page


def test_ratings_are_spelled_out_in_the_playbooks_words(house, words):
    house.play(6 * MINUTE_MS)
    seen = words(house.browser("Ada").get(f"/x/{house.code}/card"))
    assert "P Performed without challenges" in seen


def test_the_download_is_the_card_of_the_same_record_byte_for_byte(house):
    house.play(6 * MINUTE_MS)
    downloaded = house.browser("Ada").get(f"/x/{house.code}/card.json")
    room = house.room
    assert downloaded.mimetype == "application/json"
    assert downloaded.text == card_json(score(room.exercise.scenario, room.exercise.playbook, room.events))
    assert json.loads(downloaded.text)["findings"]


def test_what_the_room_was_shown_is_kept(house):
    house.play(6 * MINUTE_MS)
    house.do("Ada", EndExercise())
    house.do("Ada", ReleaseCard())
    shown = house.browser("Bo").get(f"/x/{house.code}/card.json").data
    with house.runtime.store.reading() as tx:
        (issued,) = tx.journal.list_scorecards(house.room.record.id)
    assert issued.content == shown


def test_every_place_in_the_playbook_leads_to_its_row_in_a_chapter_that_stands_open(house):
    house.play(6 * MINUTE_MS)
    browser = house.browser("Ada")
    card = browser.get(f"/x/{house.code}/card").text
    links = set(re.findall(rf'href="(/x/{house.code}/playbook\?chapter=\w+)#([^"]+)"', card))
    assert "playbook-severities.SEV-1.requirements.war-room" in {row for _, row in links}
    pages = {path: browser.get(path).text for path, _ in links}
    for path, row in sorted(links):
        (opened,) = re.findall(r"<details [^>]*\bopen>.*?</details>", pages[path], re.DOTALL)
        assert f' id="{row}"' in opened, path
        assert f'id="playbook-{path.partition("=")[2]}"' in opened


def test_a_finding_names_the_playbooks_rows_as_the_playbook_calls_them(house, words):
    house.play(6 * MINUTE_MS)
    seen = words(house.browser("Ada").get(f"/x/{house.code}/card"))
    assert "Severity levels, SEV-1: what the response owes: An incident commander is assigned" in seen
    assert "War room, Rules: Leave blame out" in seen


@pytest.mark.parametrize("path", ["playbook", "room", "asleep"])
def test_no_name_stands_twice_on_a_page_with_the_playbook(house, path):
    house.play(MINUTE_MS)
    page = house.browser("Cy" if path == "asleep" else "Bo").get(f"/x/{house.code}/{path}").text
    names = re.findall(r'\sid="([^"]+)"', page)
    assert "playbook-war_room" in names
    assert [name for name, times in Counter(names).items() if times > 1] == []
    assert ("playbook-war_room.rules.no-blame" in names) == (path == "playbook")


def test_who_is_not_in_the_exercise_does_not_read_its_playbook(house, words):
    assert house.browser().get(f"/x/{house.code}/playbook").status_code == 403
    seen = words(house.browser("Bo").get(f"/x/{house.code}/playbook"))
    assert "Back to the room" in seen
    assert house.room.exercise.playbook.title in seen
