from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from markupsafe import escape

from simulator.journal import read_export


def types(answer):
    return [event["type"] for event in answer["events"]]


def test_a_command_is_answered_with_what_became_of_it(playing):
    answer = playing.bo.act("say", text="[IC] looking")
    assert types(answer) == ["chat-posted"]
    assert answer["seq"] == answer["events"][-1]["seq"]
    assert answer["events"][0]["by"] == playing.bo.person


def test_a_command_sent_twice_is_done_once(playing):
    sent = {"id": "c-once", "type": "say", "text": "hello"}
    first = playing.bo.post("/commands", sent)
    assert playing.bo.post("/commands", sent).json == first.json


def test_a_refused_command_is_answered_with_reason_and_mend(cast):
    answer = cast.bo.act("start-exercise", status=403)
    assert answer["reason"] == "not-allowed"
    assert answer["answer"]


def test_what_a_sender_may_not_know_of_the_consequences_is_left_out(cast):
    answer = cast.bo.act(
        "say", text="hello", status=cast.bo.post("/commands", {"id": "x", "type": "say", "text": "a"}).status_code
    )
    assert "inject-held" not in str(answer)
    cast.ada.act("start-exercise")
    assert "hold" not in str(cast.bo.get("/events").json)


@pytest.mark.parametrize(
    ("sent", "reason"),
    [
        ([], "unreadable"),
        ("say", "unreadable"),
        ({}, "unknown-command"),
        ({"id": "c-1"}, "unknown-command"),
        ({"id": "c-1", "type": "no-such"}, "unknown-command"),
        ({"id": "c-1", "type": ["say"]}, "unknown-command"),
        ({"type": "say", "text": "a"}, "unreadable"),
        ({"id": "", "type": "say", "text": "a"}, "unreadable"),
        ({"id": "a b", "type": "say", "text": "a"}, "unreadable"),
        ({"id": "x" * 65, "type": "say", "text": "a"}, "unreadable"),
        ({"id": "c-1", "type": "say"}, "unreadable"),
        ({"id": "c-1", "type": "say", "text": 7}, "unreadable"),
        ({"id": "c-1", "type": "say", "text": {"a": 1}}, "unreadable"),
        ({"id": "c-1", "type": "say", "text": "a", "seat": "second"}, "unreadable"),
        ({"id": "c-1", "type": "say", "text": "\ud800"}, "unreadable"),
        ({"id": "c-1", "type": "say", "text": "x" * 10_001}, "too-long"),
        ({"id": "c-1", "type": "send", "template": "a", "fields": {str(n): "" for n in range(500)}}, "too-long"),
        ({"id": "c-1", "type": "jump", "to_ms": "half past"}, "unreadable"),
        ({"id": "c-1", "type": "jump", "to_ms": 10**400}, "unreadable"),
    ],
)
def test_what_is_not_a_command_is_refused_and_leaves_no_trace(playing, sent, reason):
    before = playing.room.exercise.seq
    answer = playing.bo.post("/commands", sent)
    assert (answer.status_code, answer.json["reason"]) == (400, reason)
    assert playing.room.exercise.seq == before


def test_a_body_that_is_not_json_is_refused(playing):
    answer = playing.bo.client.post(
        f"/x/{playing.room.code}/commands", data="{", headers=playing.bo.headers | {"Content-Type": "application/json"}
    )
    assert answer.status_code == 400
    assert answer.json["answer"]


def test_more_than_the_server_takes_is_refused_clearly(playing):
    answer = playing.bo.post("/commands", {"id": "c-1", "type": "say", "text": "x" * 300_000})
    assert answer.status_code == 413
    assert "too large" in answer.json["answer"]


@pytest.mark.parametrize("control", ["\x00", "\x07", "\x0b", "\x1b", "\x7f", "\x85", "\uffff", "\ud800"])
def test_a_character_that_nobody_can_see_is_refused_by_its_number_and_place(playing, control):
    for sent in (
        {"id": "c-1", "type": "say", "text": f"errors at{control} 35 %"},
        {"id": "c-1", "type": "send", "template": "a", "fields": {"known": f"errors at{control} 35 %"}},
        {"id": "c-1", "type": "send", "template": "a", "fields": {f"errors at{control}": "x"}},
    ):
        answer = playing.bo.post("/commands", sent)
        assert (answer.status_code, answer.json["reason"]) == (400, "unreadable")
        assert f"(U+{ord(control):04X}, behind 'errors at'). Delete it, or type it anew." in answer.json["answer"]


def test_tabs_line_breaks_and_every_script_are_text(playing):
    text = "a\tb\r\nc\n\u2028 d\u00e9j\u00e0 \u0444 \u6f22 \U0001f469\u200d\U0001f4bb"
    assert playing.bo.act("say", text=text)["events"][0]["data"]["text"] == text


def test_hostile_text_is_kept_as_text(playing):
    text = "<script>alert(1)</script> {{ 7*7 }} '; DROP TABLE events; --"
    answer = playing.bo.act("say", text=text)
    assert answer["events"][0]["data"]["text"] == text


@pytest.mark.parametrize("path", ["/events", "/view"])
def test_a_stranger_sees_nothing(cast, path):
    answer = cast.gus.get(path)
    assert (answer.status_code, answer.json["reason"]) == (403, "stranger")


@pytest.mark.parametrize("path", ["/events", "/view"])
def test_a_projectors_key_shows_what_the_wall_may_show(playing, runtime, path):
    key = runtime.accounts.token("projector", playing.room)
    playing.turn(120_000)
    answer = playing.gus.get(f"{path}?key={key}")
    assert answer.status_code == 200
    assert "secret complaint" not in answer.text


def test_a_client_with_a_key_is_answered_for_programs(cast):
    answer = cast.gus.client.get(f"/x/{cast.room.code}/view", headers={"Authorization": "Bearer wrong"})
    assert (answer.status_code, answer.json["reason"]) == (403, "stranger")


def test_a_stranger_does_nothing(cast):
    assert cast.gus.act("start-exercise", status=403)["reason"] == "stranger"


def test_somebody_of_another_exercise_is_a_stranger(cast, runtime):
    from web.live.opening import open_exercise

    other = open_exercise(runtime.rooms, runtime.library.get("fire-drill"), cast.room.record.owner)
    cast.bo.code = other.code
    assert cast.bo.get("/events").status_code == 403


def test_a_wrong_code_is_answered_clearly(cast):
    cast.bo.code = "NOSUCH"
    answer = cast.bo.act("say", text="a", status=404)
    assert answer["reason"] == "no-such-exercise"


def test_each_sees_their_own_events(playing):
    playing.turn(120_000)
    for_bo, for_cy, for_ada = (one.get("/events").json for one in (playing.bo, playing.cy, playing.ada))
    assert "secret complaint" in str(for_cy)
    assert "secret complaint" in str(for_ada)
    assert "secret complaint" not in str(for_bo)


def test_events_are_told_after_a_number(playing):
    everything = playing.bo.get("/events").json
    known = everything["events"][-2]["seq"]
    assert playing.bo.get(f"/events?after={known}").json["events"] == everything["events"][-1:]
    assert playing.bo.get("/events?after=1000000").json["events"] == []
    assert playing.bo.get("/events?after=nonsense").status_code == 200


def test_the_view_is_told_with_the_names_of_who_is_here(playing):
    answer = playing.bo.get("/view").json
    assert answer["view"]["clock"]["state"] == "running"
    assert answer["names"][playing.bo.person] == "Bo"


def test_the_facilitator_takes_the_whole_exercise_along(playing):
    export = read_export(playing.ada.get("/journal.jsonl").text, "journal.jsonl")
    assert list(export.events) == playing.room.events
    assert export.roster[playing.bo.person]["name"] == "Bo"


@pytest.mark.parametrize("who", ["bo", "gus"])
def test_nobody_else_takes_the_exercise_along(playing, who):
    assert getattr(playing, who).get("/journal.jsonl").status_code == 403


def test_a_form_acts_without_a_script_and_leads_back(playing):
    answer = playing.bo.client.post(
        f"/x/{playing.room.code}/do/say",
        data={"text": "from a form"},
        headers=playing.bo.headers | {"Referer": f"http://localhost/x/{playing.room.code}/room?tab=chat"},
    )
    assert (answer.status_code, answer.location) == (303, f"/x/{playing.room.code}/room?tab=chat")
    assert playing.room.events[-1].data.text == "from a form"


def test_a_form_never_leads_to_another_server(playing):
    answer = playing.bo.client.post(
        f"/x/{playing.room.code}/do/say",
        data={"text": "a"},
        headers=playing.bo.headers | {"Referer": "http://elsewhere/x"},
    )
    assert answer.location == f"/x/{playing.room.code}"


def test_a_refused_form_is_answered_where_it_was(playing):
    answer = playing.bo.client.post(f"/x/{playing.room.code}/do/pause", data={}, headers=playing.bo.headers)
    assert answer.status_code == 303
    with playing.bo.client.session_transaction() as session:
        assert session["_flashes"][0][0] == "refusal"


def test_a_refused_form_still_holds_what_was_typed_and_can_be_sent_again(playing):
    address = f"/x/{playing.room.code}/do/say"
    headers = playing.bo.headers | {"Accept": "text/html"}
    typed = "<b>Thirty-five</b> of a hundred fail. " * 40
    answer = playing.bo.client.post(address, data={"text": typed}, headers=headers)
    assert answer.status_code == 422
    assert f"That is {len(typed)} characters; at most 1000 fit here" in answer.text
    assert escape(typed) in answer.text
    assert f'action="{address}"' in answer.text
    mended = playing.bo.client.post(
        address, data={"text": typed[:900]}, headers=headers | {"Referer": f"http://localhost{address}"}
    )
    assert (mended.status_code, mended.location) == (303, f"/x/{playing.room.code}")
    assert playing.room.events[-1].data.text == typed[:900].strip()


def test_a_refused_message_holds_all_its_fields_with_their_names(playing):
    address = f"/x/{playing.room.code}/do/send"
    form = {"template": "internal-update", "fields[known]": "x" * 9_000, "channels[]": "pigeon"}
    answer = playing.bo.client.post(address, data=form, headers=playing.bo.headers | {"Accept": "text/html"})
    label = next(
        one.label for one in playing.room.exercise.playbook.template("internal-update").fields if one.id == "known"
    )
    assert (answer.status_code, "9000 characters" in answer.text) == (422, True)
    assert f">{escape(label)}</label>" in answer.text
    assert 'type="hidden" name="channels[]" value="pigeon"' in answer.text


def test_the_lines_of_a_form_count_as_those_of_a_command(playing):
    lines = "\r\n".join(["short"] * 160)
    playing.bo.client.post(f"/x/{playing.room.code}/do/say", data={"text": lines}, headers=playing.bo.headers)
    assert playing.room.events[-1].data.text == lines.replace("\r\n", "\n")


def test_a_form_that_is_no_command_is_told_so(playing):
    playing.bo.client.post(f"/x/{playing.room.code}/do/say", data={"texxt": "a"}, headers=playing.bo.headers)
    with playing.bo.client.session_transaction() as session:
        assert "has no field" in session["_flashes"][0][1]


def test_a_forms_lists_mappings_and_times_are_read(playing):
    headers = playing.ada.headers | playing.ada._token()
    for_improvised = {"via": "email", "sender": "CEO", "text": "What is going on?", "to[]": ["second"], "subject": ""}
    playing.ada.client.post(f"/x/{playing.room.code}/do/improvise-inject", data=for_improvised, headers=headers)
    assert playing.room.events[-1].data.seats == ("second",)
    playing.bo.client.post(
        f"/x/{playing.room.code}/do/record-entry",
        data={"text": "woken", "happened_ms": "T+0"},
        headers=playing.bo.headers,
    )
    assert playing.room.events[-1].data.happened_ms == 0


def test_without_a_script_a_time_is_typed_as_the_storys_clock_shows_it(playing):
    playing.turn(120_000)
    shown = playing.ada.get("/view").json["view"]["clock"]
    zone_start = datetime.fromtimestamp(shown["story_wall_ms"] / 1000, ZoneInfo(shown["zone"]))
    playing.bo.client.post(
        f"/x/{playing.room.code}/do/record-entry",
        data={"text": "the first errors", "happened_ms": f"{zone_start + timedelta(minutes=1):%H:%M}"},
        headers=playing.bo.headers,
    )
    assert abs(playing.room.events[-1].data.happened_ms - 60_000) < 60_000


def test_a_request_by_cookie_needs_the_pages_token(playing):
    answer = playing.ada.client.post(
        f"/x/{playing.room.code}/commands", json={"id": "c-1", "type": "pause"}, headers=playing.ada.headers
    )
    assert (answer.status_code, answer.json["reason"]) == (400, "stale-page")
    assert playing.ada.act("pause")


def test_joining_gives_a_key_that_is_the_person(cast):
    answer = cast.gus.post("/join", {"name": "Di"})
    assert answer.status_code == 201
    cast.gus.headers["Authorization"] = f"Bearer {answer.json['key']}"
    assert cast.gus.get("/view").json["names"][answer.json["id"]] == "Di"


@pytest.mark.parametrize("name", ["", "   ", "x" * 41, "a\nb\x00", "bo", None, 7])
def test_a_name_that_cannot_be_used_is_answered_clearly(cast, name):
    answer = cast.gus.post("/join", {"name": name} if name != 7 else [7])
    assert answer.status_code in (409, 422)
    assert answer.json["reason"] == "name"


def test_nobody_joins_an_exercise_that_is_over(playing):
    playing.ada.act("end-exercise")
    answer = playing.gus.post("/join", {"name": "Di"})
    assert (answer.status_code, answer.json["reason"]) == (409, "over")


def test_a_full_room_says_so(cast, monkeypatch):
    monkeypatch.setattr("web.accounts.MOST_PEOPLE", 2)
    answer = cast.gus.post("/join", {"name": "Di"})
    assert (answer.status_code, answer.json["reason"]) == (409, "full")


def test_guessing_codes_is_slowed_down(cast):
    cast.gus.code = "NOSUCH"
    statuses = [cast.gus.post("/join", {"name": "Di"}).status_code for _ in range(25)]
    assert statuses[:20] == [404] * 20
    assert statuses[-1] == 429
