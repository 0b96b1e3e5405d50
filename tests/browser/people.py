"""People at their browsers, as plain verbs: each does what a person would do, and waits until it is done."""

import re
from contextlib import contextmanager
from itertools import count

from playwright.sync_api import Page, expect

PASSWORD = "a table in the rain"
_NUMBERS = count(1)


class Person:
    """Somebody with a browser."""

    def __init__(self, name: str, page: Page, url: str):
        self.name = name
        self.page = page
        self.url = url
        self.code = ""

    # --- looking ---

    def opens(self, path):
        """Go to an address of this server."""
        return self.page.goto(path if path.startswith("http") else f"{self.url}{path}")

    def region(self, name):
        """A named part of the page."""
        return self.page.get_by_role("region", name=name, exact=True)

    def shows_tab(self, name):
        """Turn to a tab; its counts follow the name."""
        self.page.get_by_role("tab", name=re.compile(rf"^{re.escape(name)}\b")).click()

    def sees(self, text):
        """Wait until a text stands on the page where it can be read."""
        expect(self.page.get_by_text(text).filter(visible=True).first).to_be_visible()

    def knows(self, text):
        """Whether a text is anywhere in the page's source, shown or not."""
        return text in self.page.content()

    def is_heard(self):
        """Wait until the page's scripts listen: before that a key goes by."""
        expect(self.page.locator("html[data-connected]")).to_be_attached()

    # --- acting ---

    def presses(self, key):
        """A single key, wherever the focus is, once the page listens and shows what the key stands for."""
        self.is_heard()
        expect(self.page.locator(f'[data-key="{key}"]').filter(visible=True).first).to_be_visible()
        self.page.keyboard.press(key)

    @contextmanager
    def doing(self, kind):
        """Around presses that send a command: it was sent, by the page's script or by the bare form, and done."""
        with self.page.expect_response(lambda response: _sends(response.request, kind)) as answer:
            yield
        assert answer.value.status in (200, 303), answer.value.text()

    def send(self, kind, /, status=200, **fields):
        """The same command through the client protocol, in this person's name."""
        token = self.page.locator('meta[name="csrf-token"]').get_attribute("content")
        answer = self.page.request.post(
            f"{self.url}/x/{self.code}/commands",
            data={"id": f"t-{next(_NUMBERS)}", "type": kind, **fields},
            headers={"X-CSRFToken": token, "Referer": self.page.url},
        )
        assert answer.status == status, answer.text()
        return answer.json()

    def view(self):
        """What this person may see, as the client protocol tells it."""
        answer = self.page.request.get(f"{self.url}/x/{self.code}/view", headers={"Referer": self.page.url})
        assert answer.ok, answer.text()
        return answer.json()["view"]

    def joins(self, code):
        """Come in by the code, as from the first page."""
        self.opens("/join")
        self.page.get_by_label("Code").fill(code)
        self.page.get_by_label("Your name").fill(self.name)
        self.page.get_by_role("button", name="Join", exact=True).click()
        self.code = code

    def sits(self, title):
        """Take a seat in the lobby."""
        seat = self.page.locator("li.seat").filter(has=self.page.get_by_role("heading", name=title, exact=True))
        with self.doing("take-seat"):
            seat.get_by_role("button", name="Take this seat").click()
        expect(seat).to_contain_text(self.name)


class Facilitator(Person):
    """Ada."""

    def signs_up(self, link):
        """Set name and password through the link that the server printed."""
        self.opens(link)
        self.page.get_by_label("Your name").fill(self.name)
        self.page.get_by_label("Password").fill(PASSWORD)
        self.page.get_by_role("button", name="Go to the library").click()
        expect(self.page.get_by_role("heading", name="Library")).to_be_visible()

    def opens_room(self, title):
        """Pick a scenario and open a room; the code comes back."""
        self.opens("/library")
        card = self.page.get_by_role("article").filter(has=self.page.get_by_role("heading", name=title, exact=True))
        card.get_by_role("link", name="Open a room").click()
        self.page.get_by_role("button", name="Open the room").click()
        self.page.wait_for_url("**/lobby")
        self.code = self.page.url.split("/")[-2]
        return self.code

    def starts(self):
        """T+0, from the lobby, which leads on to the console."""
        self.opens(f"/x/{self.code}/lobby")
        button = self.page.get_by_role("button", name="Start the exercise")
        with self.doing("start-exercise"):
            button.click()
        self.page.wait_for_url("**/console")


def _sends(request, kind):
    if request.method != "POST" or request.url.endswith("/preview"):
        return False
    return request.url.endswith(f"/do/{kind}") or (
        request.url.endswith("/commands") and request.post_data_json["type"] == kind
    )
