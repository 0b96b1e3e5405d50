"""Lateness that came from late paging is charged to the paging, once, and to nobody who was asleep."""

import pytest

from scoring import Verdict
from tests.scoring.room import Room

HOUR_MS = 60 * 60_000
POST = {
    "service": "Harborpay Payments",
    "affected": "card payments through the API, for all merchants",
    "symptom": "failed payments with HTTP 503, about one in three",
    "promised-every": "30 minutes",
    "posted": "02:51",
}


@pytest.fixture
def asleep(spike, playbook):
    """A night on which the pager wakes nobody by itself; only who is on call is awake."""

    def night(*, comms_paged, comms="di"):
        quiet = spike.model_copy(update={"wakes_all": HOUR_MS})
        room = Room(quiet, playbook, wake="paged")
        room.at("T+0:30", "bo", "acknowledge", inject="page").at("T+1:00", "bo", "declare", severity="SEV-1")
        room.at("T+1:30", "bo", "page", target="duty-manager").at("T+1:35", "bo", "page", target="second-engineer")
        room.at("T+1:40", "bo", "page", target="head-of-engineering")
        room.at("T+2:00", "bo", "assign-role", role="communications-lead", to=comms)
        return room.at(comms_paged, "bo", "page", target="support-lead")

    return night


def test_who_was_called_too_late_is_not_late_for_what_was_due_before_they_came(asleep, findings):
    judged = findings(
        asleep(comms_paged="T+19:00").at("T+21:05", "di", "send", template="status-investigating", fields=POST)
    )
    post = judged["status-page-in-time"]
    assert (post.verdict, post.points) == (Verdict.MET, post.of)
    assert post.due_ms == 20 * 60_000
    assert "the wait is the paging's" in post.actual


def test_the_wait_is_charged_to_the_paging(asleep, findings):
    paging = findings(asleep(comms_paged="T+19:00").until("T+22:00"))["paged-right"]
    assert paging.verdict is Verdict.LATE
    assert paging.points < paging.of
    assert "Paged late: Support lead" in paging.actual


def test_what_they_dawdle_after_coming_is_their_own(asleep, findings):
    room = asleep(comms_paged="T+19:00").at("T+27:00", "di", "send", template="status-investigating", fields=POST)
    assert findings(room)["status-page-in-time"].verdict is Verdict.LATE


def test_until_they_have_come_nothing_is_missed_and_then_it_is(asleep, findings):
    room = asleep(comms_paged="T+19:30")
    assert findings(room.until("T+20:40"))["status-page-in-time"].verdict is Verdict.NOT_OBSERVED
    later = room.at("T+22:30", "bo", "say", text="[Ops] 35 % of payments fail.")
    assert findings(later)["status-page-in-time"].verdict is Verdict.MISSED


def test_a_page_in_good_time_excuses_nothing(asleep, findings):
    room = asleep(comms_paged="T+3:00").at("T+24:00", "di", "send", template="status-investigating", fields=POST)
    judged = findings(room)
    assert judged["status-page-in-time"].verdict is Verdict.LATE
    assert judged["paged-right"].verdict is Verdict.MET


def test_a_duty_that_lay_with_somebody_awake_is_not_excused_by_anothers_sleep(asleep, findings):
    room = asleep(comms_paged="T+19:00", comms="bo").at(
        "T+24:00", "bo", "send", template="status-investigating", fields=POST
    )
    assert findings(room)["status-page-in-time"].verdict is Verdict.LATE


def test_the_teams_own_times_run_on_whoever_sleeps(asleep, findings):
    room = asleep(comms_paged="T+19:00").at("T+30:00", "bo", "run", move="flag-validation-off")
    assert findings(room)["mitigation-started"].verdict is Verdict.LATE


def test_the_page_that_came_late_is_among_the_evidence(asleep, findings):
    room = asleep(comms_paged="T+19:00").at("T+21:05", "di", "send", template="status-investigating", fields=POST)
    [page] = [event.seq for event in room.events if getattr(event.data, "target", "") == "support-lead"]
    assert page in findings(room)["status-page-in-time"].evidence
