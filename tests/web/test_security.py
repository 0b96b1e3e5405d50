import pytest

from web import create_app
from web.assets import versioned_path
from web.runtime import EXTENSION
from web.security import accepts_origin
from web.settings import Settings

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
    app = create_app(Settings(data=tmp_path))
    assert app.test_client().post("/testing/clock", json={"advance_ms": 1}).status_code in (400, 404, 405)
    assert app.extensions[EXTENSION].clock.runs
    app.extensions[EXTENSION].close()


@pytest.mark.parametrize("sent", [{}, {"advance_ms": -1}, {"advance_ms": "1"}, {"advance_ms": 10**12}, []])
def test_a_clock_is_not_turned_by_nonsense(app, sent):
    assert app.test_client().post("/testing/clock", json=sent).status_code == 400


@pytest.mark.parametrize(
    ("origin", "asked", "accepted"),
    [
        ("http://tabletop.test:8000", {"HTTP_HOST": "tabletop.test:8000"}, True),
        ("https://tabletop.test", {"HTTP_HOST": "tabletop.test"}, True),
        ("https://inner.test", {"HTTP_HOST": "127.0.0.1:8000", "HTTP_X_FORWARDED_HOST": "inner.test, proxy"}, True),
        ("https://public.test", {"HTTP_HOST": "127.0.0.1:8000"}, True),
        ("https://elsewhere.test", {"HTTP_HOST": "tabletop.test"}, False),
        ("http://tabletop.test:9000", {"HTTP_HOST": "tabletop.test:8000"}, False),
        ("null", {"HTTP_HOST": ""}, False),
    ],
)
def test_live_connections_are_taken_from_pages_of_the_own_host_alone(origin, asked, accepted):
    assert accepts_origin("https://public.test")(origin, asked) is accepted


@pytest.mark.parametrize(("proxies", "counted_together"), [(0, True), (1, False)])
def test_wrong_codes_are_counted_by_person_where_proxies_are_known(tmp_path, proxies, counted_together):
    app = create_app(Settings(data=tmp_path, proxies=proxies, manual_clock=True))

    def guess(address):
        headers = {"X-Forwarded-For": address, "Accept": "application/json"}
        return app.test_client().post("/x/NOSUCH/join", json={"name": "Eve"}, headers=headers).status_code

    tries = [guess("192.0.2.1") for _ in range(21)]
    assert tries[-1] == 429
    assert (guess("192.0.2.2") == 429) is counted_together
    app.extensions[EXTENSION].close()


def test_whoever_watches_over_the_server_is_told_that_it_answers_until_its_database_is_gone(app, runtime, monkeypatch):
    answer = app.test_client().get("/health")
    assert (answer.status_code, answer.json) == (200, {"status": "ok"})

    def breaks():
        raise OSError("the disk is gone")

    monkeypatch.setattr(runtime.store, "reading", breaks)
    assert app.test_client().get("/health").status_code == 500
