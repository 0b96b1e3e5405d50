import pytest

from web.assets import versioned_path

PATHS = ["/", "/x/NOSUCH/events", "/no-such-page", "/testing/clock", f"{versioned_path()}/css/app.css"]


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_forbids_what_is_inline_and_being_framed(app, path):
    answer = app.test_client().get(path)
    answer.close()
    policy = answer.headers["Content-Security-Policy"]
    assert "script-src 'self'" in policy
    assert "style-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "same-origin"


def test_a_page_is_kept_by_nobody_in_between(app):
    assert app.test_client().get("/x/NOSUCH/events").headers["Cache-Control"] == "no-store"


def test_a_failure_of_ours_tells_no_detail_and_is_logged(app, runtime, monkeypatch, caplog):
    def breaks(_code):
        raise ZeroDivisionError("secret detail")

    monkeypatch.setattr(runtime.rooms, "open", breaks)
    for accept in ("text/html", "application/json"):
        answer = app.test_client().get("/x/ABCDEF/events", headers={"Accept": accept})
        assert answer.status_code == 500
        assert "secret detail" not in answer.text
        assert "Traceback" not in answer.text
    assert "secret detail" in caplog.text


def test_a_browser_is_answered_with_a_page_and_a_program_with_json(app):
    client = app.test_client()
    assert client.get("/x/NOSUCH/events", headers={"Accept": "text/html"}).mimetype == "text/html"
    assert client.get("/x/NOSUCH/events", headers={"Accept": "application/json"}).json["reason"] == "no-such-exercise"


def test_what_a_person_typed_into_an_address_is_shown_as_text(app):
    answer = app.test_client().get("/x/<script>alert(1)</script>/events", headers={"Accept": "text/html"})
    assert "<script>alert" not in answer.text


def test_the_clock_is_turned_by_hand_only_where_it_was_asked_for(tmp_path):
    from web import create_app
    from web.runtime import EXTENSION
    from web.settings import Settings

    app = create_app(Settings(data=tmp_path))
    assert app.test_client().post("/testing/clock", json={"advance_ms": 1}).status_code in (400, 404, 405)
    assert app.extensions[EXTENSION].clock.runs
    app.extensions[EXTENSION].close()


@pytest.mark.parametrize("sent", [{}, {"advance_ms": -1}, {"advance_ms": "1"}, {"advance_ms": 10**12}, []])
def test_a_clock_is_not_turned_by_nonsense(app, sent):
    assert app.test_client().post("/testing/clock", json=sent).status_code == 400
