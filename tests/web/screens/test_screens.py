"""Every screen, asked by everybody: who is let in, what each sees, and that nothing on it is live that may not act."""

import re

import pytest

from simulator.exercise.commands import EndExercise, Pause, ReleaseCard, Say
from simulator.times import MINUTE_MS

FACILITATORS = ("console", "seat/on-call")
ROOMS = ("lobby", "room", "asleep", "status", "record")


@pytest.mark.parametrize("path", [*FACILITATORS, *ROOMS, ""])
def test_a_stranger_is_told_to_join(house, path):
    assert house.browser().get(f"/x/{house.code}/{path}".rstrip("/")).status_code == 403


@pytest.mark.parametrize("path", FACILITATORS)
def test_a_participant_does_not_open_the_console(house, path):
    assert house.browser("Bo").get(f"/x/{house.code}/{path}").status_code == 403


def test_a_wrong_code_is_answered_clearly(house, words):
    response = house.browser("Bo").get("/x/NOSUCH/room")
    assert response.status_code == 404
    assert "no exercise with the code NOSUCH" in words(response)


def test_the_door_leads_everybody_where_they_belong(house):
    def led(name):
        return house.browser(name).get(f"/x/{house.code}").location.rsplit("/", 1)[1]

    assert (led("Ada"), led("Bo")) == ("console", "lobby")
    house.play(MINUTE_MS)
    assert (led("Ada"), led("Bo"), led("Cy")) == ("console", "room", "asleep")
    house.do("Ada", EndExercise())
    house.do("Ada", ReleaseCard())
    assert led("Bo") == "card"


def test_the_lobby_shows_code_seats_brief_and_ones_own_link(house, words):
    seen = words(house.browser("Bo").get(f"/x/{house.code}/lobby"))
    assert house.code in seen
    assert "Payments engineer on call Bo" in seen
    assert house.room.exercise.scenario.setting.story.split("\n")[0][:40] in seen
    assert "On another device" in seen
    assert "Start the exercise" not in seen


def test_the_facilitator_starts_from_the_lobby(house, words):
    response = house.browser("Ada").get(f"/x/{house.code}/lobby")
    assert "Start the exercise" in words(response)
    assert f'action="/x/{house.code}/do/start-exercise"' in response.text


def test_on_loopback_the_lobby_says_how_to_open_to_the_network(house, words):
    assert "HOST=0.0.0.0" in words(house.browser("Ada").get(f"/x/{house.code}/lobby"))


@pytest.mark.parametrize(
    ("address", "loopback"),
    [
        ("http://127.0.0.1:8000", True),
        ("http://[::1]:8000", True),
        ("http://localhost", True),
        ("http://192.0.2.7:8000", False),
    ],
)
def test_a_shown_link_is_the_address_that_was_asked(house, address, loopback):
    from web.screens.qr import shown_link

    with house.app.test_request_context(base_url=address):
        link = shown_link("/j/ABC")
    assert link.link == f"{address}/j/ABC"
    assert link.loopback is loopback
    assert link.qr.startswith("<svg")
    assert "style=" not in link.qr


def test_the_public_url_goes_before_the_address_that_was_asked(house):
    from web.screens.qr import shown_link

    house.app.config["PUBLIC_URL"] = "https://drill.example"
    with house.app.test_request_context(base_url="http://127.0.0.1:8000"):
        assert shown_link("/j/ABC").link == "https://drill.example/j/ABC"


def test_a_sleeper_sees_the_brief_and_the_playbook_and_nothing_of_the_incident(house, words):
    house.play(MINUTE_MS)
    response = house.browser("Cy").get(f"/x/{house.code}/asleep")
    seen = words(response)
    assert "You are asleep" in seen
    assert "Phase 3: mitigation" in seen
    assert "HighErrorRate" not in seen.split("The playbook, to read until then")[0]
    assert "data-series" not in response.text


def test_who_was_paged_sees_the_pager_ring(house, words):
    house.play(2 * MINUTE_MS)
    assert "Your pager rings" in words(house.browser("Cy").get(f"/x/{house.code}/asleep"))


def test_the_war_room_has_every_panel(house):
    house.play(17 * MINUTE_MS)
    page = house.browser("Cy").get(f"/x/{house.code}/room").text
    from web.screens.panels import SCREENS

    shown = set(re.findall(r'data-panel="([\w-]+)"', page))
    assert shown == set(SCREENS["room"])


def test_the_header_tells_who_how_bad_and_how_long(house, words):
    house.play(17 * MINUTE_MS)
    seen = words(house.browser("Cy").get(f"/x/{house.code}/room"))
    for told in ("EXERCISE", "Harborpay", "SEV-1", "IC Cy", "T+1", "UTC", "Due"):
        assert told in seen


def test_a_role_prefix_is_shown_as_typed_and_never_added(house):
    house.play(17 * MINUTE_MS)
    house.do("Bo", Say("nobody typed a prefix here"))
    page = house.browser("Cy").get(f"/x/{house.code}/room").text
    line = re.search(r'<li class="chat__line"[^>]*>(?:(?!</li>).)*nobody typed a prefix here', page, re.DOTALL)[0]
    assert "chat__prefix" not in line
    assert '<span class="chat__prefix">[Ops]</span>' in page


def test_hostile_text_stays_text(house):
    house.play(17 * MINUTE_MS)
    house.do("Bo", Say("<script>alert(1)</script><img src=x onerror=alert(1)>"))
    page = house.browser("Cy").get(f"/x/{house.code}/room").text
    assert "<script>alert" not in page
    assert "<img src=x" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_a_facilitator_watches_a_seat_and_can_do_nothing_there(house, words):
    house.play(17 * MINUTE_MS)
    response = house.browser("Ada").get(f"/x/{house.code}/seat/on-call")
    assert "You see what this seat sees: Payments engineer on call" in words(response)
    assert "data-act" not in re.sub(r'data-act-(label|where)="[^"]*"', "", response.text)
    assert 'data-viewer="on-call"' in response.text


def test_while_paused_the_room_says_so_and_keeps_what_is_typed(house, words):
    house.play(17 * MINUTE_MS)
    house.do("Ada", Pause("coffee"))
    seen = words(house.browser("Cy").get(f"/x/{house.code}/room"))
    assert "Paused: coffee. Deadlines stand still" in seen


def test_the_console_lists_injects_around_a_line_for_now(house, words):
    house.play(17 * MINUTE_MS)
    response = house.browser("Ada").get(f"/x/{house.code}/console")
    order = re.findall(r'id="(script-now|i-[\w-]+)"', response.text)
    assert 0 < order.index("script-now") < len(order) - 1
    assert order.index("i-page") < order.index("script-now")
    seen = words(response)
    for told in (
        "What is true now",
        "Scores as they stand",
        "Send an inject of your own",
        "only facilitators",
        "Silent for",
    ):
        assert told in seen


def test_the_projector_opens_by_its_link_alone_and_holds_no_secret(house, words):
    house.play(17 * MINUTE_MS)
    key = house.runtime.accounts.token("projector", house.room)
    response = house.browser().get(f"/x/{house.code}/projector?key={key}")
    seen = words(response)
    assert "SEV-1" in seen
    assert "Next due" in seen
    for secret in ("refuses connections", "[Ops]", "To your CEO", "<form"):
        assert secret not in seen
    assert house.browser().get(f"/x/{house.code}/projector?key=guessed").status_code == 403


def test_the_public_page_shows_what_was_posted_and_that_it_is_an_exercise(house, words):
    assert "Nothing to see yet" in words(house.browser("Bo").get(f"/x/{house.code}/status"))
    house.play(MINUTE_MS)
    assert "All systems operational" in words(house.browser("Bo").get(f"/x/{house.code}/status"))
    house.play(17 * MINUTE_MS)
    seen = words(house.browser("Bo").get(f"/x/{house.code}/status"))
    assert "EXERCISE" in seen
    assert "Investigating" in seen


def test_every_entry_of_the_record_has_an_address(house):
    house.play(5 * MINUTE_MS)
    page = house.browser("Ada").get(f"/x/{house.code}/record").text
    assert all(f'id="e-{event.seq}"' in page for event in house.room.events)
    seen_by_sleeper = house.browser("Eli").get(f"/x/{house.code}/record").text
    assert seen_by_sleeper.count('class="record__entry"') < page.count('class="record__entry"')


def test_the_record_tells_moments_as_moments_and_nobody_twice(house, words):
    house.play(2 * MINUTE_MS)
    seen = words(house.browser("Ada").get(f"/x/{house.code}/record"))
    assert "ready T+0:40" in seen
    assert "Seat taken Bo seat on-call" in seen


def test_every_form_carries_the_pages_token(house):
    house.play(17 * MINUTE_MS)
    for name, path in (("Ada", "console"), ("Cy", "room"), ("Bo", "room")):
        page = house.browser(name).get(f"/x/{house.code}/{path}").text
        forms = re.findall(r'<form method="post".*?</form>', page, re.DOTALL)
        assert forms
        assert all('name="csrf_token"' in form for form in forms)


def test_the_theme_is_remembered_and_nothing_else_is_taken_for_one(house):
    browser = house.browser("Ada")
    browser.set_cookie("theme", "light")
    assert 'data-theme="light"' in browser.get("/").text
    browser.set_cookie("theme", '"><script>')
    assert 'data-theme="auto"' in browser.get("/").text


def test_the_first_page_offers_some_of_the_library_and_names_what_is_broken(house, words):
    broken = house.runtime.settings.scenarios / "half-a-thought.yaml"
    broken.parent.mkdir(parents=True, exist_ok=True)
    broken.write_text("format: 1\nid: half-a-thought\ntitle: NO\n")
    house.runtime.library.entries()
    page = house.browser("Ada").get("/")
    assert "half-a-thought.yaml" in words(page)
    cards = re.findall(r"<article.*?</article>", page.text, re.DOTALL)
    assert ["start here" in card for card in cards] == [True, *([False] * 5)]
    assert "for a first time" in cards[0]
    assert re.search(r"Choose from \d+ scenarios", page.text)


def test_a_room_is_opened_from_the_library(house, words):
    browser = house.browser("Ada")
    form = browser.get("/new/0230-503-spike")
    token = re.search(r'name="csrf_token" value="([^"]+)"', form.text)[1]
    response = browser.post(
        "/new/0230-503-spike", data={"title": "January drill", "wake": "everyone", "csrf_token": token}
    )
    assert response.status_code == 303
    assert "January drill" in words(browser.get(response.location))
    assert house.browser("Bo").post("/new/0230-503-spike", data={}).status_code in (400, 403)
    assert browser.get("/new/no-such-thing").status_code == 404
