"""Beginning a scenario in the browser: questions, files, corrections, and files taken away again."""

import re
from io import BytesIO

import pytest
from werkzeug.datastructures import FileStorage
from werkzeug.test import encode_multipart

from simulator.exchange.msel.sheets import MOST_BYTES
from simulator.scenario.read import lint_scenario, read_scenario

ANSWERS = {
    "title": "Lost parcels", "symptom": "parcels vanish", "share_pct": "30", "company": "Brevo",
    "service": "parcels", "weekday": "Friday", "clock": "17:45", "zone": "UTC", "signs": ["core-feature-degraded"],
    "cause": "the label printer's driver",
    "seen_in": "the printer's log",
    "mends": "Roll back the driver",
}  # fmt: skip
POSTMORTEM = """# Postmortem: Lost parcels
## Timeline
- 17:40 UTC: first errors
- 17:45 UTC: alert LabelErrors fires
- 18:00 UTC: rolled back the driver
- 18:10 UTC: resolved
- later: cake
"""
LIST = "Nr;Zeit;Was;Ampel\n1;0:00;Strom weg;rot\n2;0:20;Presse ruft an;gelb\n3;irgendwann;Noch etwas;\n"


@pytest.fixture
def ada(house):
    """Ada's browser, which sends the token of its pages."""
    browser = house.browser("Ada")
    token = re.search(
        r'name="csrf-token" content="([^"]+)"', browser.get("/library/new/questions").get_data(as_text=True)
    )[1]
    browser.environ_base = {"HTTP_X_CSRFTOKEN": token}
    return browser


@pytest.fixture
def draft_of(house):
    def read(response):
        assert response.status_code == 303, response.get_data(as_text=True)
        return house.runtime.drafts.version(response.location.rpartition("/")[2]).text

    return read


def sends(ada, sort, data, filename):
    """A file in a form; encoded here, for the client would leave its own temporary file open."""
    boundary, body = encode_multipart({"file": FileStorage(BytesIO(data), filename, "file")})
    return ada.post(f"/library/new/{sort}", data=body, content_type=f'multipart/form-data; boundary="{boundary}"')


def brought(ada, sort, data, filename):
    answer = sends(ada, sort, data, filename)
    assert answer.status_code == 303, answer.get_data(as_text=True)
    return answer.location


def test_strangers_and_participants_begin_nothing(house):
    for name in ("", "Bo"):
        browser = house.browser(name)
        assert "/sign-in" in browser.get("/library/new/questions").location
        assert browser.post("/library/new/questions", data=ANSWERS).status_code in (400, 403)
        assert "/sign-in" in browser.get("/library/export/0230-503-spike.csv").location


def test_six_answers_make_a_draft_that_opens_in_the_editor(ada, draft_of, entry):
    text = draft_of(ada.post("/library/new/questions", data=ANSWERS))
    assert "title: Lost parcels" in text
    assert "starts: Friday 17:45 UTC" in text
    assert lint_scenario(text, "x", {entry.playbook.id: entry.playbook}.get)[1] == ()


def refusals(answer):
    """The field that each line at the top of the page leads to, in order."""
    page = answer.get_data(as_text=True)
    top = page[page.index('role="alert"') : page.index("<form", page.index('role="alert"'))]
    return re.findall(r'<a href="#(\w+)"', top)


def test_an_answer_that_is_missing_gives_all_others_back(ada, words):
    answer = ada.post("/library/new/questions", data=ANSWERS | {"cause": " "})
    assert answer.status_code == 422
    assert "Nothing is made yet. One answer needs another look" in words(answer)
    assert refusals(answer) == ["cause"]
    page = answer.get_data(as_text=True)
    assert 'value="parcels vanish"' in page
    assert re.search(r'id="cause"[^>]* aria-describedby="cause-fault" aria-invalid="true"', page)
    assert page.count("aria-invalid") == 1


def test_all_that_is_refused_stands_at_the_top_in_the_order_of_the_form(ada, words):
    wrong = {"mends": "", "zone": "Mars/Olympus", "share_pct": "many", "symptom": "  "}
    answer = ada.post("/library/new/questions", data=ANSWERS | wrong)
    assert "Nothing is made yet. 4 answers need another look" in words(answer)
    assert refusals(answer) == ["symptom", "share_pct", "zone", "mends"]
    assert 'value="many"' in answer.get_data(as_text=True)


@pytest.mark.parametrize(
    "wrong", [{"zone": "Mars/Olympus"}, {"clock": "quarter to six"}, {"clock": ""}, {"weekday": "someday"}]
)
def test_a_beginning_that_cannot_be_is_told_before_anything_is_made(ada, words, wrong):
    answer = ada.post("/library/new/questions", data=ANSWERS | wrong)
    assert answer.status_code == 422
    assert "a zone: UTC, or a name such as Europe/Berlin" in words(answer)
    assert refusals(answer) == list(wrong)
    assert f'value="{wrong.get("zone", "UTC")}"' in answer.get_data(as_text=True)


@pytest.mark.parametrize("share", ["0", "101", "-5", "4.5", ""])
def test_a_share_that_cannot_be_is_asked_for_again_and_not_made_up(ada, share):
    answer = ada.post("/library/new/questions", data=ANSWERS | {"share_pct": share})
    assert answer.status_code == 422
    assert refusals(answer) == ["share_pct"]


def test_a_pasted_postmortem_shows_what_becomes_of_each_row(ada, draft_of, words):
    place = ada.post("/library/new/postmortem", data={"text": POSTMORTEM}).location
    seen = words(ada.get(place))
    assert "the page at T+0" in seen
    assert "it tells no time" in seen
    text = draft_of(ada.post(place, data={"name": "Parcels"}))
    assert "id: roll" in text
    assert "cake" in text


def test_a_list_is_shown_row_by_row_before_anything_is_made(ada, words, draft_of):
    place = brought(ada, "spreadsheet", LIST.encode("cp1252"), "liste.csv")
    seen = words(ada.get(place))
    assert "“irgendwann” is no time" in seen
    assert "Columns that are not known 1" in seen
    text = draft_of(ada.post(place, data={"name": "Blackout"}))
    assert "Ampel: rot" in text
    assert "# - liste, row 4" in text


def test_a_column_can_be_put_right(ada, words, draft_of):
    place = brought(ada, "spreadsheet", b"Time,Description,Wer\n0:00,It begins,Press\n", "list.csv")
    corrected = {"column|list|2": "to", "was|list|2": "", "column|list|0": "time", "was|list|0": "time"}
    again = ada.get(place, query_string=corrected)
    assert "Columns that are not known" not in words(again)
    assert re.search(r'name="was\|list\|2" value="\?"', again.get_data(as_text=True))
    assert "title: Press" in draft_of(ada.post(place, data={"name": "x", **corrected, "was|list|2": "?"}))


def test_what_cannot_be_read_is_refused_with_the_way_out(ada, words):
    for sort, data, filename, told in (
        ("spreadsheet", b"\xd0\xcf\x11\xe0old", "old.xls", "save it as XLSX"),
        ("spreadsheet", b"one\ntwo\n", "list.csv", "No sheet has a row of titles"),
        ("postmortem", b"# Nothing\n\nhappened", "pm.md", "No timeline was found"),
        ("other", b"{}", "x.json", "No list of events"),
        ("other", b"", "x.json", "Choose a file first"),
    ):
        answer = sends(ada, sort, data, filename)
        assert answer.status_code == 422
        assert told in words(answer)


def test_a_file_may_be_large_but_not_too_large(ada, words):
    brought(
        ada, "spreadsheet", LIST.encode() + b"".join(b"4;0:30;%s;\n" % (b"x" * 900) for _ in range(500)), "long.csv"
    )
    answer = sends(ada, "spreadsheet", b"x" * (MOST_BYTES + 200_000), "big.csv")
    assert answer.status_code == 413


def test_a_file_is_seen_by_who_brought_it_and_gone_once_it_is_made(ada, house, draft_of):
    place = brought(ada, "spreadsheet", LIST.encode(), "list.csv")
    assert "/sign-in" in house.browser().get(place).location
    draft_of(ada.post(place, data={}))
    assert ada.get(place).status_code == 404
    assert list((house.runtime.settings.data / "brought").iterdir()) == []
    assert ada.get("/library/new/brought/../../secret-key").status_code == 404


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_an_exported_list_comes_back_as_the_same_scenario(ada, ending, draft_of, house, entry):
    data = ada.get(f"/library/export/0230-503-spike.{ending}")
    assert data.status_code == 200
    place = brought(ada, "spreadsheet", data.get_data(), f"spike.{ending}")
    text = draft_of(ada.post(place, data={"name": "Spike"}))
    assert read_scenario(text, "x", {entry.playbook.id: entry.playbook}.get).injects == entry.scenario.injects


def test_the_text_of_a_scenario_can_be_taken_along(ada, entry):
    assert ada.get("/library/export/0230-503-spike.yaml").get_data(as_text=True) == entry.scenario_text
    assert ada.get("/library/export/nothing.yaml").status_code == 404
