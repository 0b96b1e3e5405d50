"""The editor's pages: who may open them, what they keep, what they lead to."""

import re
import shutil

import pytest

from tests.web.authoring.conftest import FIRE_DRILL
from tests.web.cast import Cast
from web import create_app
from web.runtime import EXTENSION
from web.security import MOST_BODY_BYTES
from web.settings import Settings

FRAGMENT = {"X-Fragment": "1"}


@pytest.fixture(scope="module")
def cast(tmp_path_factory):
    """One application for all of these tests, each of which has a draft of its own."""
    data = tmp_path_factory.mktemp("installation")
    (data / "scenarios").mkdir()
    shutil.copy(FIRE_DRILL, data / "scenarios")
    app = create_app(Settings(data=data, manual_clock=True))
    runtime = app.extensions[EXTENSION]
    yield Cast(app, runtime)
    runtime.close()


@pytest.fixture
def ada(cast):
    """Ada at the editor of her own copy of the fire drill."""
    browser = Author(cast)
    browser.draft = browser.post("/library/copy/fire-drill").headers["Location"].rpartition("/")[2]
    return browser


class Author:
    """Ada's browser, outside of any room."""

    def __init__(self, cast):
        self.runtime = cast.runtime
        self._browser = cast.ada
        self.draft = ""

    @property
    def at(self):
        return f"/library/drafts/{self.draft}"

    @property
    def known(self):
        return self.runtime.drafts.get(self.draft)

    @property
    def text(self):
        return self.runtime.drafts.version(self.draft).text

    def get(self, path=""):
        return self._browser.client.get(path or self.at)

    def post(self, path="", headers=None, **form):
        token = self._browser._token()
        return self._browser.client.post(path or self.at, data=form, headers=token | (headers or {}))


def test_a_stranger_is_led_to_sign_in_and_may_send_nothing(cast, ada):
    gus = cast.gus.client
    for path in ("/library/drafts", "/library/new", ada.at, f"{ada.at}/versions", f"{ada.at}/text"):
        assert gus.get(path).headers["Location"].endswith("/sign-in")
    for path in (ada.at, f"{ada.at}/lint", f"{ada.at}/publish", f"{ada.at}/from", "/library/copy/fire-drill"):
        assert gus.post(path, data={"text": "x"}).status_code in (400, 403)
    assert cast.bo.client.post(ada.at, data={"text": "x"}, headers=cast.bo.headers).status_code == 403


def test_editing_a_file_makes_a_copy_of_ones_own(ada, text):
    assert ada.text == text
    assert ada.known.name == "Fire drill"
    page = ada.get().text
    assert "Fire drill" in page
    assert "data-editor" in page


def test_the_editors_style_sheet_is_let_in_by_a_word_that_is_good_once(ada):
    nonces = set()
    for _ in range(2):
        answer = ada.get()
        nonce = re.search(r'data-nonce="([\w-]+)"', answer.text)[1]
        assert f"style-src 'self' 'nonce-{nonce}'" in answer.headers["Content-Security-Policy"]
        assert "unsafe" not in answer.headers["Content-Security-Policy"]
        nonces.add(nonce)
    assert len(nonces) == 2
    assert "nonce" not in ada.get("/library/drafts").headers["Content-Security-Policy"]


def test_saving_without_a_script_leads_back_with_the_new_version(ada):
    answer = ada.post(text=ada.text + "# more\r\n", base="1", name="Flood drill", note="a comment")
    assert answer.status_code == 303
    assert ada.text.endswith("# more\n")
    assert (ada.known.head, ada.known.name) == (2, "Flood drill")
    assert "a comment" in ada.get(f"{ada.at}/versions").text


def test_a_clash_shows_both_texts_and_the_merge_can_be_saved(ada):
    first = ada.text
    ada.post(text=first.replace("Fire drill", "Flood drill"), base="1")
    late = ada.post(text=first + "# mine\n", base="1", headers={"Accept": "application/json"}).json
    assert late["version"] == 3
    page = ada.get(late["clash"]).text
    assert "Flood drill" in page
    assert "# mine" in page
    merged = first.replace("Fire drill", "Flood drill") + "# mine\n"
    assert merged.replace('"', "&#34;").strip() in page
    ada.post(text=merged, base="2")
    assert ada.text == merged
    assert ada.known.head == 4


def test_a_published_version_stands_in_the_library_and_rooms_are_opened_from_it(ada, cast):
    ada.post(f"{ada.at}/publish", text=ada.text.replace("title: Fire drill", "title: Flood drill"), base="1")
    assert ada.known.published == 2
    entry = ada.runtime.library.get(ada.draft)
    assert (entry.scenario.title, entry.draft, entry.own) == ("Flood drill", True, True)
    assert "Flood drill" in ada.get("/library").text
    ada.post(text="still in work", base="2")
    assert ada.runtime.library.get(ada.draft).scenario.title == "Flood drill"
    opened = ada.post(f"/new/{ada.draft}", title="Tuesday", wake="everyone")
    assert opened.headers["Location"].endswith("/lobby")
    ada.post(f"{ada.at}/state/draft")
    assert ada.runtime.library.get(ada.draft) is None


def test_a_text_with_faults_is_kept_and_not_published(ada):
    ada.post(f"{ada.at}/publish", text="format: 1\n", base="1")
    assert ada.text == "format: 1\n"
    assert ada.known.published is None
    assert "has faults" in ada.get().text


def test_the_text_is_downloaded_as_it_was_written(ada):
    answer = ada.get(f"{ada.at}/text")
    assert answer.get_data(as_text=True) == ada.text
    assert 'filename="fire-drill.yaml"' in answer.headers["Content-Disposition"]
    ada.post(text="# two\n", base="1")
    assert ada.get(f"{ada.at}/text?version=1").get_data(as_text=True).startswith("format: 1")


def test_what_is_put_away_can_be_taken_out_again_or_deleted(ada):
    assert ada.post(f"{ada.at}/delete").status_code == 409
    ada.post(f"{ada.at}/state/archived")
    assert "Delete for good" in ada.get("/library/drafts").text
    ada.post(f"{ada.at}/state/draft")
    assert ada.known.state == "draft"
    ada.post(f"{ada.at}/state/archived")
    ada.post(f"{ada.at}/delete")
    assert ada.get().status_code == 404
    assert ada.post(f"{ada.at}/state/lost").status_code == 404


def test_the_faults_of_a_text_are_told_while_it_is_typed_and_nothing_is_saved(ada):
    told = ada.post(f"{ada.at}/lint", text=ada.text.replace("via: pager", "via: pigeon"), base="1").json
    fault = next(one for one in told["faults"] if one["code"] == "S002")
    assert "pigeon" in fault["message"]
    assert "pigeon" in told["html"]["faults"]
    assert told["newer"] == ""
    assert ada.known.head == 1
    ada.post(text="# newer\n", base="1")
    assert "version 2" in ada.post(f"{ada.at}/lint", text="", base="1").json["newer"]


def test_panels_are_drawn_of_what_is_typed_and_stay_while_it_cannot_be_read(ada):
    drawn = ada.post(f"{ada.at}/draw/timeline", text=ada.text.replace("id: mail", "id: letter"), lanes="seat").text
    assert "letter" in drawn
    assert ada.post(f"{ada.at}/draw/timeline", text="a: [").text == ""
    assert ada.post(f"{ada.at}/draw/lost", text=ada.text).text == ""


def test_an_inject_is_shown_as_each_seat_will_see_it(ada):
    seen = ada.post(f"{ada.at}/preview", FRAGMENT, text=ada.text, show="mail", seat="second").text
    assert "A secret complaint" in seen
    assert "Complaint" in seen
    hidden = ada.post(f"{ada.at}/preview", FRAGMENT, text=ada.text, show="mail", seat="on-call").text
    assert "A secret complaint" not in hidden
    assert "does not reach this seat" in hidden
    assert "The wall does not show it" in ada.get(f"{ada.at}/preview?inject=mail&seat=wall").text
    assert "has faults" in ada.post(f"{ada.at}/preview", FRAGMENT, text="x: 1", show="mail").text


def test_a_rehearsal_tells_its_score_and_leads_to_the_whole_card(ada):
    told = ada.post(f"{ada.at}/rehearse", FRAGMENT, text=ada.text, play="by-the-book").text
    code = re.search(r"/x/(\w+)/card", told)[1]
    assert "%" in told
    assert ada.get(f"/x/{code}/card").status_code == 200
    again = ada.post(f"{ada.at}/rehearse", FRAGMENT, text=ada.text, play="by-the-book").text
    assert f"/x/{code}/card" in again
    assert code not in ada.get("/").text
    assert code in ada.get().text
    assert "no play" in ada.post(f"{ada.at}/rehearse", FRAGMENT, text=ada.text, play="lost").text


def test_a_room_is_opened_just_before_an_inject_and_what_was_typed_is_kept(ada):
    changed = ada.text + "# typed\n"
    answer = ada.post(f"{ada.at}/from", text=changed, base="1", **{"from": "news"})
    assert answer.headers["Location"].endswith("/console")
    assert ada.text == changed
    code = answer.headers["Location"].split("/")[-2]
    exercise = ada.runtime.rooms.open(code).exercise
    assert exercise.stage == "paused"
    assert "mail" in exercise.milestones
    assert "news" not in exercise.milestones
    assert ada.post(f"{ada.at}/from", text=changed, base="2", **{"from": "page"}).headers["Location"].endswith("/lobby")
    assert ada.post(f"{ada.at}/from", text="x: 1", base="2", **{"from": "page"}).status_code == 422


def test_a_new_scenario_begins_with_a_text_or_a_file(ada):
    assert "From a text that you have" in ada.get("/library/new").text
    first = ada.post("/library/new", name="Mine", text="format: 1\n").headers["Location"].rpartition("/")[2]
    assert ada.runtime.drafts.version(first).text == "format: 1\n"
    other = ada.post("/library/copy/lost")
    assert other.status_code == 404


def test_a_long_script_may_be_sent_by_facilitators_alone(ada, cast):
    long = "# " + "x" * MOST_BODY_BYTES + "\n"
    assert ada.post(text=long, base="1").status_code == 303
    assert ada.text == long
    assert cast.gus.client.post(ada.at, data={"text": long}).status_code in (403, 413)


@pytest.mark.parametrize("path", ["/library/drafts/d-0", "/library/drafts/d-0/versions", "/library/drafts/d-0/clash/1"])
def test_a_draft_that_is_not_there_is_not_found(ada, path):
    assert ada.get(path).status_code == 404
    assert ada.get(f"{ada.at}/versions?to=9").status_code == 404
    assert ada.post(text="x", base="9").status_code == 404


def test_what_an_author_writes_is_shown_as_text(ada):
    ada.post(text="title: <script>alert(1)</script></textarea><b>\n", base="1", name="<b>bold</b>")
    for page in (ada.get().text, ada.get(f"{ada.at}/versions").text, ada.get("/library/drafts").text):
        assert "<script>alert(1)" not in page
        assert "<b>" not in page
