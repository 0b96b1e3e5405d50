"""The scorer's sentences on a page: the story's clock instead of T+, and no line ends within a duration."""

import re
from html import unescape

import pytest

from simulator.exercise.view.model import ClockView
from simulator.times import MINUTE_MS
from web.screens.telling import told, unbroken

SATURDAY_0230 = 1_767_407_400_000
"""2026-01-03 02:30 UTC."""
NBSP = "\N{NO-BREAK SPACE}"


def clock(zone="UTC"):
    return ClockView("running", 0, SATURDAY_0230, 100, SATURDAY_0230, zone)


def read(text, zone="UTC"):
    return unescape(re.sub("<[^>]+>", "", told(text, clock(zone))))


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("stopped 4 min 19 s after", f"stopped 4{NBSP}min{NBSP}19{NBSP}s after"),
        ("1 h 05 min later", f"1{NBSP}h{NBSP}05{NBSP}min later"),
        ("35 % of requests, 12 minutes", f"35{NBSP}% of requests, 12{NBSP}minutes"),
        ("12 of 30 expectations", "12 of 30 expectations"),
        ("2 seats and 3 mins", "2 seats and 3 mins"),
    ],
)
def test_a_figure_stays_with_its_unit(text, kept):
    assert unbroken(text) == kept


def test_moments_read_by_the_storys_clock_in_the_storys_zone():
    sentence = "Declared: at T+2:10, 8 minutes before the playbook's T+10:00."
    assert read(sentence) == f"Declared: at 02:32, 8{NBSP}minutes before the playbook's 02:40."
    assert read("Sent at T+12:30 (02:42 UTC).", "America/New_York") == "Sent at 21:42."


def test_the_exercises_own_time_is_kept_beside_it():
    assert '<time datetime="2026-01-03T02:32:10+00:00" title="T+2:10">02:32</time>' in told("at T+2:10", clock())


def test_two_moments_of_one_minute_are_told_apart():
    assert read("at T+5:40, the playbook says T+5:00") == "at 02:35:40, the playbook says 02:35:00"
    assert read("at T+5:00, the playbook says T+5:00") == "at 02:35, the playbook says 02:35"


def test_what_is_due_days_later_has_its_date():
    assert read("the playbook says T+2880:00") == "the playbook says 2026-01-05 02:30"


def test_a_sentence_stays_text():
    assert told("<b>T+0</b> & co", clock()).startswith("&lt;b&gt;<time ")


def test_the_cards_headline_and_lessons_tell_no_exercise_time(house):
    house.play(17 * MINUTE_MS)
    page = house.browser("Ada").get(f"/x/{house.code}/card").text
    headline = re.search(r'id="said">(.*?)</h1>', page)[1]
    lessons = re.findall(r'class="lessons__link"[^>]*>(.*?)</a>', page)
    assert lessons
    for sentence in (headline, *lessons):
        assert "T+" not in re.sub("<[^>]+>", "", sentence)
    assert any('title="T+' in sentence for sentence in lessons)
