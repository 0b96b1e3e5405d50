"""Who is here: whose browser is connected, and the ways by which somebody who dropped out gets back."""

import re

import pytest

from simulator.exercise.commands import EndExercise, LeaveSeat
from simulator.times import MINUTE_MS
from web.identity import Capacity, Identity
from web.live.listeners import Listener


def connects(house, name, sid="s-1"):
    identity = Identity(Capacity.PARTICIPANT, house.people[name].id, name)
    house.runtime.listeners.add(Listener(sid, house.code, "room", identity))


def joins(house, name):
    browser = house.browser()
    token = re.search(r'name="csrf_token" value="([^"]+)"', browser.get("/join").text)[1]
    browser.post("/join", data={"code": house.code, "name": name, "csrf_token": token})
    return browser


def row(house, seat):
    page = house.browser("Ada").get(f"/x/{house.code}/console").text
    return re.search(rf'<tr id="pulse-{seat}">.*?</tr>', page, re.DOTALL)[0]


def test_the_console_tells_whose_browser_is_connected(house):
    house.play(MINUTE_MS)
    connects(house, "Bo")
    assert "not connected" not in row(house, "on-call")
    assert "connected" in row(house, "on-call")
    assert "not connected" in row(house, "duty-manager")
    assert "asleep" in row(house, "duty-manager")
    house.runtime.listeners.remove("s-1")
    assert "not connected" in row(house, "on-call")


def test_a_dropped_persons_seat_is_handed_over_or_freed_from_the_console(house):
    house.play(MINUTE_MS)
    shown = row(house, "on-call")
    for act in ("hand-over-seat", "leave-seat"):
        assert f"/x/{house.code}/do/{act}" in shown
    assert f"/x/{house.code}/console/link/{house.people['Bo'].id}" in shown
    house.do("Ada", LeaveSeat("on-call"))
    emptied = row(house, "on-call")
    assert f"/x/{house.code}/do/take-seat" in emptied
    page = house.browser("Ada").get(f"/x/{house.code}/console").text
    assert f'id="standing-{house.people["Bo"].id}"' in page


def test_when_play_is_over_seats_stay_as_they_are(house):
    house.play(MINUTE_MS)
    house.do("Ada", EndExercise())
    assert "/do/" not in row(house, "on-call")


@pytest.mark.parametrize(("name", "screen"), [("Bo", "room"), ("Cy", "asleep")])
def test_ones_own_link_is_on_every_page_that_one_waits_or_works_on(house, name, screen):
    house.play(MINUTE_MS)
    page = house.browser(name).get(f"/x/{house.code}/{screen}").text
    assert f"/p/{house.keys[name]}" in page
    assert 'class="qr qr--small"' in page


def test_a_late_joiner_without_a_seat_gets_a_link_too(house, words):
    house.play(MINUTE_MS)
    response = joins(house, "Gus").get(f"/x/{house.code}/asleep")
    assert "You have no seat yet" in words(response)
    assert re.search(r'id="own-link" value="[^"]+/p/[\w-]+"', response.text)


def test_a_full_lobby_says_so_to_whoever_has_no_seat_and_offers_the_next_free_one(house, words):
    browser = joins(house, "Gus")
    lobby = f"/x/{house.code}/lobby"
    assert "All seats are taken" in words(browser.get(lobby))
    assert "1 without a seat" in words(browser.get(lobby))
    assert "All seats are taken" not in words(house.browser("Bo").get(lobby))
    house.do("Bo", LeaveSeat("on-call"))
    assert "All seats are taken" not in words(browser.get(lobby))
    assert "Take this seat" in words(browser.get(lobby))


def test_who_waits_for_a_seat_hears_when_one_is_free(house):
    from simulator.exercise.view import Audience, Viewer
    from web.screens.saying import night_said

    house.play(MINUTE_MS)
    ivo, _key = house.runtime.accounts.join(house.runtime.rooms, house.room, "Ivo")
    waiting = Viewer(Audience.SEAT, ivo.id, ())
    with house.app.test_request_context():
        assert night_said(house.see(waiting)) == ""
        house.do("Ada", LeaveSeat("support-lead"))
        assert night_said(house.see(waiting)) == "A seat is free: Support lead."


def test_nobodys_link_is_on_a_page_that_others_look_at(house):
    house.play(MINUTE_MS)
    watched = house.browser("Ada").get(f"/x/{house.code}/seat/on-call").text
    assert "own-link" not in watched


def test_what_observers_are_sent_keeps_the_link_that_they_came_by(house):
    from simulator.exercise.view import Audience, Viewer
    from web.screens.panels import render_panels

    house.play(MINUTE_MS)
    key = house.runtime.accounts.token("observer", house.room)
    with house.app.app_context():
        panels = render_panels("room", house.see(Viewer(Audience.OBSERVER)), house.code, house.room.names)
    links = [link for html in panels.values() for link in re.findall(rf'href="(/x/{house.code}/[^"]*)"', html)]
    assert links
    assert all(link.endswith(f"?key={key}") for link in links)
