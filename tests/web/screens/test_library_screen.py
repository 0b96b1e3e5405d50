"""The library's page: what it tells of a scenario, what it finds, what it says where nothing fits, trying alone."""

import re
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import gevent
import pytest

from simulator.exercise.commands import CallRealIncident, EndExercise, StartExercise
from simulator.exercise.state import Stage
from simulator.ids import ParticipantId
from web.live.alone import try_alone as start_alone
from web.live.opening import open_exercise

FIRE_DRILL = Path(__file__).parents[1] / "scenarios" / "fire-drill.yaml"
SPIKE = "0230-503-spike"
PARTIAL = {"X-Fragment": "1"}


def rows(page):
    """Each scenario's own part of the page, by its title."""
    found = re.findall(r'<article class="pick.*?</article>', page.text, re.DOTALL)
    return {re.search(r"<h3[^>]*>(.*?)</h3>", one)[1]: one for one in found}


def put(house, name, text):
    folder = house.runtime.settings.scenarios
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text)


@pytest.fixture
def ada(house):
    put(house, "fire-drill.yaml", FIRE_DRILL.read_text())
    return house.browser("Ada")


def try_alone(browser, scenario):
    return browser.post(f"/new/{scenario}/alone", data=form(browser.get("/library"), f"/new/{scenario}/alone"))


def form(page, action):
    """The hidden fields of a page's form."""
    forms = re.findall(r'<form method="post".*?</form>', page.text, re.DOTALL)
    body = next(one for one in forms if (f'action="{action}"' in one if action else 'name="title"' in one))
    return dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]+)"', body))


@pytest.mark.parametrize("name", ["", "Bo"])
def test_only_facilitators_see_the_library(house, name):
    answer = house.browser(name).get("/library")
    assert (answer.status_code, answer.location) == (303, "/sign-in")
    assert house.browser(name).get("/library", headers=PARTIAL).status_code == 303


def test_the_page_says_whom_it_is_for(ada, words):
    assert "For facilitators. Severity, pattern and objectives are answers." in words(ada.get("/library"))


def test_each_row_tells_what_one_chooses_by(ada, house, words):
    row = rows(ada.get("/library"))["The 2:30 AM 503 spike"]
    seen = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", row))
    scenario = house.room.exercise.scenario
    for told in ("SEV-1", "40 min", "3 to 4", "medium", "Dependency roulette, Region failover untested", "not yet"):
        assert told in seen
    for text in (scenario.summary, *scenario.trains, *(one.text for one in scenario.objectives)):
        assert re.sub(r"\s+", " ", text) in seen.replace("&#39;", "'").replace("&#34;", '"')


def test_every_scenario_that_came_with_the_program_has_its_row_and_one_says_where_to_start(ada, house):
    found = rows(ada.get("/library"))
    assert len(found) == len(house.runtime.library.entries())
    assert "start here" in next(iter(found.values()))
    assert sum("start here" in row for row in found.values()) == 1
    assert list(found).index("Fire drill") < list(found).index("The 2:30 AM 503 spike")


def test_own_files_texts_written_here_and_replays_are_told_apart(ada, house):
    text = FIRE_DRILL.read_text().replace("title: Fire drill", "title: Smoke drill")
    replay = (
        "published:\n  organisation: Cloud Nine\n  date: '2019-07-02'\n  report: https://example.org/report\n"
        "  responders:\n    - {milestone: declared, at: T+4:00, text: They declared.}\nsetting:\n"
    )
    put(
        house,
        "replay.yaml",
        FIRE_DRILL.read_text().replace("title: Fire", "title: Night").replace("setting:\n", replay),
    )
    draft = house.runtime.drafts.create("Smoke drill", text, house.ada.id)
    house.runtime.drafts.create("Half a thought", "format: 1\n", house.ada.id)
    house.runtime.drafts.publish(draft.id, 1)
    page = ada.get("/library")
    found = rows(page)
    assert "your own file" in found["Fire drill"]
    assert "written here" in found["Smoke drill"]
    assert "your own file" not in found["The 2:30 AM 503 spike"]
    assert "replay: Cloud Nine" in found["Night drill"]
    assert "https://example.org/report" in found["Night drill"]
    assert "1 draft is not published" in page.text
    assert list(rows(ada.get("/library?from=replay"))).count("Night drill") == 1


def test_what_was_played_here_is_counted_and_the_last_card_is_one_link_away(ada, house):
    house.do("Ada", StartExercise())
    assert "not yet" in rows(ada.get("/library"))["The 2:30 AM 503 spike"]
    house.do("Ada", EndExercise())
    row = rows(ada.get("/library"))["The 2:30 AM 503 spike"]
    assert "once" in row
    assert f'href="/x/{house.code}/card"' in row
    assert "2026-01-" in row
    first = list(rows(ada.get("/library?sort=least-recent&difficulty=medium")))
    assert first[-1] == "The 2:30 AM 503 spike"


def test_what_was_never_begun_broken_off_rehearsed_or_tried_alone_was_not_played(ada, house, entry):
    drill = house.runtime.library.get("fire-drill")
    never = open_exercise(house.runtime.rooms, drill, house.ada.id)
    rehearsed = open_exercise(house.runtime.rooms, drill, ParticipantId("d-0123456789abcdef"))
    assert try_alone(ada, "fire-drill").status_code == 303
    house.do("Ada", StartExercise())
    house.do("Ada", CallRealIncident())
    house.runtime.writer.write(
        lambda tx: [
            tx.journal.set_state(record.id, "ended")
            for record in tx.journal.list_exercises()
            if record.alone or record.id in (never.record.id, rehearsed.record.id)
        ]
    )
    found = rows(ada.get("/library"))
    assert "not yet" in found["Fire drill"]
    assert "not yet" in found["The 2:30 AM 503 spike"]


def test_the_address_is_what_the_form_shows(ada):
    page = ada.get("/library?q=night&people=4&minutes=45&difficulty=medium&pattern=dependency-roulette&severity=SEV-1")
    for told in (
        'name="q" value="night"', 'value="4"', '<option value="45" selected>', '<option value="medium" selected>',
        '<option value="dependency-roulette" selected>', '<option value="SEV-1" selected>',
    ):  # fmt: skip
        assert told in page.text


def test_fields_that_say_nothing_leave_the_address(ada):
    answer = ada.get("/library?q=&people=4&minutes=&difficulty=mild&pattern=&severity=&from=&sort=&x=y")
    assert (answer.status_code, urlsplit(answer.location).path) == (303, "/library")
    assert parse_qsl(urlsplit(answer.location).query) == [("people", "4")]
    assert ada.get(answer.location).status_code == 200


def test_a_scenario_is_found_by_words_and_counted(ada, words):
    page = ada.get("/library?q=fire+drill")
    assert list(rows(page)) == ["Fire drill"]
    assert re.search(r"1 of \d+ scenarios fit", words(page))
    assert 'href="/library"' in page.text


def test_where_nothing_fits_one_is_told_what_to_ask_no_longer(ada, words):
    page = ada.get("/library?q=fire+drill&difficulty=hard")
    assert rows(page) == {}
    seen = words(page)
    assert "Nothing fits all of that." in seen
    assert "“difficulty: hard” Then 1 fits" in seen
    assert "Clear all filters" in seen
    assert list(rows(ada.get("/library?q=fire+drill"))) == ["Fire drill"]


def test_a_pattern_that_is_not_here_any_more_is_said_and_not_passed_over(ada, words):
    page = ada.get("/library?pattern=no-such-pattern")
    assert "pattern: No such pattern" in words(page)
    assert rows(page) == {}


def test_the_pages_script_gets_the_results_alone(ada):
    part = ada.get("/library?q=fire+drill&people=", headers=PARTIAL)
    assert list(rows(part)) == ["Fire drill"]
    assert "<html" not in part.text
    assert "<form class" not in part.text


def test_files_with_faults_are_listed_with_all_of_them_and_can_be_mended_as_a_copy(ada, house, words):
    put(house, "half.yaml", "format: 1\nid: half\ntitle: NO\n")
    put(house, "pigeon.yaml", FIRE_DRILL.read_text().replace("via: pager", "via: pigeon"))
    before = ada.get("/library")
    assert "data-waiting" in before.text
    house.runtime.library.entries()
    page = ada.get("/library")
    seen = words(page)
    assert "data-waiting" not in page.text
    assert "It starts nothing until these are mended" in seen
    for told in ("half.yaml", "[D021]", "pigeon.yaml", "[S002]"):
        assert told in seen
    assert 'action="/library/copy/half"' in page.text
    token = re.search(r'name="csrf_token" value="([^"]+)"', page.text)[1]
    for path in ("/new/pigeon", "/new/pigeon/alone"):
        assert ada.post(path, data={"csrf_token": token}).status_code == 422
    assert ada.get("/new/pigeon").status_code == 422


def test_who_tries_alone_stands_in_the_room_on_every_seat_awake_and_it_runs(ada, house, words):
    answer = try_alone(ada, SPIKE)
    assert answer.status_code == 303
    code = answer.location.split("/")[2]
    assert answer.location == f"/x/{code}/room"
    exercise = house.runtime.rooms.open(code).exercise
    assert exercise.stage is Stage.RUNNING
    assert set(exercise.seats) == {seat.id for seat in exercise.scenario.seats}
    [person] = set(exercise.seats.values())
    assert exercise.people[person].kind == "participant"
    assert all(one.awake for one in exercise.presence.values())
    page = ada.get(answer.location)
    assert "You try this alone" in words(page)
    assert "The 2:30 AM 503 spike, alone" in words(page)
    assert f'href="/x/{code}/console"' in page.text
    assert "Acknowledge" in page.text
    console = ada.get(f"/x/{code}/console")
    assert console.status_code == 200
    assert f'href="/x/{code}/room"' in console.text
    home = ada.get("/").text
    assert re.search(r"spike, alone</strong>.*?alone</span>", home, re.DOTALL)


def test_what_is_tried_alone_is_done_by_commands_that_anybody_may_send(ada, house):
    code = try_alone(ada, "fire-drill").location.split("/")[2]
    room = house.runtime.rooms.open(code)
    sent = [type(event.data).__name__ for event in room.events if event.command]
    assert sent == [
        "ParticipantJoined",
        *["SeatTaken"] * len(room.exercise.scenario.seats),
        "ExerciseStarted",
        "PartEntered",
    ]


def test_who_presses_twice_tries_alone_in_one_room_with_one_key(ada, house):
    fields = form(ada.get("/library"), "/new/fire-drill/alone")
    with house.runtime.store.reading() as tx:
        before = len(tx.journal.list_exercises())
    first, second = (ada.post("/new/fire-drill/alone", data=fields) for _ in range(2))
    assert first.location == second.location
    assert first.headers["Set-Cookie"].split(";")[0] == second.headers["Set-Cookie"].split(";")[0]
    with house.runtime.store.reading() as tx:
        assert len(tx.journal.list_exercises()) == before + 1
    assert ada.get(second.location).status_code == 200
    again = ada.post("/new/fire-drill/alone", data=form(ada.get("/library"), "/new/fire-drill/alone"))
    assert again.location != first.location


def test_two_presses_that_arrive_together_open_one_room(house):
    known = house.runtime
    with known.store.reading() as tx:
        ada = tx.people.find_facilitator("Ada")
    entry = known.library.get(SPIKE)
    both = [gevent.spawn(start_alone, known.rooms, known.accounts, entry, ada, "Spike", "c-twice") for _ in range(2)]
    (room, key), (same, its) = (one.get() for one in gevent.joinall(both))
    assert (room.code, key) == (same.code, its)
    assert len(room.exercise.people) == 1


def test_a_room_that_is_opened_twice_by_one_form_is_one(ada):
    fields = form(ada.get(f"/new/{SPIKE}"), "")
    first, second = (ada.post(f"/new/{SPIKE}", data=fields | {"title": "Once"}) for _ in range(2))
    assert first.location == second.location
    assert ada.get("/").text.count("<strong>Once</strong>") == 1


@pytest.mark.parametrize("name", ["", "Bo"])
def test_nobody_else_opens_a_room_alone(house, name):
    browser = house.browser(name)
    before = len(house.runtime.library.listed())
    assert browser.post(f"/new/{SPIKE}/alone", data={}).status_code in (400, 403)
    assert len(list(house.runtime.rooms)) == 1
    assert before


def test_a_room_is_no_longer_alone_for_who_gave_a_seat_away(ada, house, words):
    code = try_alone(ada, "fire-drill").location.split("/")[2]
    room = house.runtime.rooms.open(code)
    person, key = house.runtime.accounts.join(house.runtime.rooms, room, "Bo")
    seat = next(iter(room.exercise.seats))
    answer = ada.post(
        f"/x/{code}/commands",
        json={"id": "c-1", "type": "take-seat", "seat": seat, "participant": person.id},
        headers={
            "Referer": f"http://localhost/x/{code}/console",
            "X-CSRFToken": re.search(r'csrf-token" content="([^"]+)"', ada.get("/library").text)[1],
        },
    )
    assert answer.status_code == 200, answer.text
    assert "You try this alone" not in words(ada.get(f"/x/{code}/room"))
    assert key
