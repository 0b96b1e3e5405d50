"""Coming in: facilitators by link and password, participants by code and name, on another device by their own link."""

import re

import pytest

from tests.web.screens.conftest import SCENARIO

PASSWORD = "a sentence to remember"


def token_of(response):
    return re.search(r'name="csrf_token" value="([^"]+)"', response.text)[1]


def send(browser, path, form_at=None, **fields):
    return browser.post(path, data={"csrf_token": token_of(browser.get(form_at or path)), **fields})


def test_the_first_link_makes_a_facilitator_and_works_once(house, words):
    link = f"/welcome/{house.runtime.accounts.make_link()}"
    browser = house.browser()
    response = send(browser, link, name="Grace", password=PASSWORD)
    assert response.location == "/"
    assert "Grace" in words(browser.get("/"))
    assert "used already" in words(house.browser().get(link))


def test_a_short_password_is_refused_beside_the_form(house, words):
    response = send(house.browser(), f"/welcome/{house.runtime.accounts.make_link()}", name="Grace", password="short")
    assert response.status_code == 422
    assert "characters or more" in words(response)
    assert 'value="Grace"' in response.text


def test_a_facilitator_signs_in_and_out(house, words):
    browser = house.browser()
    assert send(browser, "/sign-in", name="Ada", password=PASSWORD).location == "/"
    assert "Library" in words(browser.get("/"))
    send(browser, "/sign-out", form_at="/")
    assert browser.get("/").location == "/join"


def test_a_wrong_password_does_not_tell_which_half_was_wrong(house, words):
    known = words(send(house.browser(), "/sign-in", name="Ada", password="something else entirely"))
    unknown = words(send(house.browser(), "/sign-in", name="Gus", password="something else entirely"))
    assert "do not belong together" in known
    assert known.replace("Ada", "") == unknown.replace("Gus", "")


def test_somebody_joins_with_code_and_name_and_sits_in_the_lobby(house, words):
    browser = house.browser()
    spoken = " ".join(house.code.lower())
    response = send(browser, "/join", code=spoken, name="Fay")
    assert response.location == f"/x/{house.code}"
    seen = words(browser.get(response.location, follow_redirects=True))
    assert "Lobby" in seen
    assert "Fay" in seen


@pytest.mark.parametrize(
    ("code", "name", "told"),
    [("XXXXXX", "Fay", "no exercise with the code"), (None, "Bo", "is here already"), (None, "   ", "Write the name")],
)
def test_a_refused_join_says_why_and_keeps_what_was_typed(house, words, code, name, told):
    response = send(house.browser(), "/join", code=code or house.code, name=name)
    assert response.status_code >= 400
    assert told in words(response)
    assert f'value="{code or house.code}"' in response.text


def test_the_codes_own_link_asks_for_the_name_alone(house):
    page = house.browser().get(f"/j/{house.code}").text
    assert f'value="{house.code}"' in page
    assert house.browser("Bo").get(f"/j/{house.code}").location == f"/x/{house.code}"


def test_a_personal_link_brings_back_the_same_seat(house, words):
    browser = house.browser()
    response = browser.get(f"/p/{house.keys['Bo']}")
    assert "HttpOnly" in response.headers["Set-Cookie"]
    assert "Bo you" in words(browser.get(f"/x/{house.code}/lobby"))


def test_a_new_personal_link_ends_the_former_one(house, words):
    browser = house.browser("Ada")
    path = f"/x/{house.code}/console/link"
    page = f"{path}/{house.people['Bo'].id}"
    assert "Their former link ends" in words(browser.get(page))
    assert house.browser().get(f"/p/{house.keys['Bo']}").status_code == 303
    response = send(browser, page, form_at=page)
    assert "A new link for Bo" in words(response)
    link = re.search(r"(/p/[\w-]+)", response.text)[1]
    assert house.browser().get(f"/p/{house.keys['Bo']}").status_code == 403
    assert house.browser().get(link).status_code == 303
    assert browser.get(f"{path}/p-nobody").status_code == 404


def test_only_facilitators_make_personal_links(house):
    browser = house.browser("Bo")
    page = browser.get(f"/x/{house.code}/lobby")
    path = f"/x/{house.code}/console/link/{house.people['Cy'].id}"
    assert browser.get(path).status_code == 403
    assert browser.post(path, data={"csrf_token": token_of(page)}).status_code == 403


def test_nobody_opens_a_room_without_signing_in(house):
    assert house.browser().get(f"/new/{SCENARIO}").location == "/sign-in"


def test_who_opens_a_room_without_being_in_it_is_led_to_its_code(house):
    page = house.browser().get(f"/x/{house.code}/room")
    assert page.status_code == 403
    assert f'href="/j/{house.code}"' in page.text


def test_a_card_that_is_not_shown_yet_leads_back_to_the_exercise(house):
    page = house.browser("Bo").get(f"/x/{house.code}/card")
    assert page.status_code == 409
    assert f'href="/x/{house.code}"' in page.text


def test_a_link_that_was_spent_leads_to_signing_in(house, words):
    link = f"/welcome/{house.runtime.accounts.make_link()}"
    send(house.browser(), link, name="Grace", password=PASSWORD)
    page = house.browser().get(link)
    assert "This link works no more" in words(page)
    assert 'class="btn btn--primary" href="/sign-in"' in page.text
