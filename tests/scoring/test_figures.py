"""What texts state in figures, and what counts as filled."""

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.messages.blanks import filled, placeholder
from scoring.messages.figures import amounts, clocks_ms, counts_parts, days, durations_ms, shares
from scoring.messages.links import links
from scoring.messages.writings import action_items
from simulator.times import HOUR_MS, MINUTE_MS, parse_moment

START_WALL_MS = 1_767_407_400_000


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("35 % of payment requests failed", [(35, 35)]),
        ("35% now, 0.5 percent before", [(35, 35), (0.5, 0.5)]),
        ("thirty-five percent", [(35, 35)]),
        ("thirty five per cent of them", [(35, 35)]),
        ("a hundred percent", [(100, 100)]),
        ("between 30 and 40 %", [(30, 40)]),
        ("about one in three", [(100 / 3, 100 / 3)]),
        ("a third of payments settle late", [(100 / 3, 100 / 3)]),
        ("within a third of an hour", []),
        ("all merchants, every region", []),
        ("HTTP 503 since 02:28", []),
    ],
)
def test_shares_are_read_from_signs_and_words(text, stated):
    assert [(one.low, one.high) for one in shares(text)] == [pytest.approx(pair) for pair in stated]


@pytest.mark.parametrize(
    ("text", "counted"),
    [("1 of 2 gateways", True), ("every other region works", True), ("one out of two", False), ("50 %", False)],
)
def test_so_many_of_so_many_may_be_a_count(text, counted):
    [share] = shares(text)
    assert counts_parts(text, share) is counted


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("2 hours 19 minutes", 139),
        ("0 hours 16 minutes", 16),
        ("1 hour 30 minutes", 90),
        ("about 31 min", 31),
        ("2h 12m", 132),
        ("2h11", 131),
        ("2h11m", 131),
        ("2 h 11 min", 131),
        ("two hours and eleven minutes", 131),
        ("a hundred and thirty-one minutes", 131),
        ("approximately twenty minutes", 20),
        ("02:19", 139),
        ("2:11 h", 131),
        ("from 02:28 to 04:39 UTC", 131),
        ("131 minutes, from the first failures", 131),
    ],
)
def test_durations_are_read_as_people_write_them(text, minutes):
    assert durations_ms(text) == ((minutes * MINUTE_MS, minutes * MINUTE_MS),)


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("2 hours; until then payments settle late", 112.5, 127.5),
        ("1.5 h", 82.5, 97.5),
        ("two and a half hours", 142.5, 157.5),
        ("an hour and a half", 82.5, 97.5),
        ("about an hour", 52.5, 67.5),
        ("half an hour", 22.5, 37.5),
        ("a quarter of an hour", 11.25, 18.75),
    ],
)
def test_hours_alone_are_rounded(text, least, most):
    assert durations_ms(text) == ((least * MINUTE_MS, most * MINUTE_MS),)


@pytest.mark.parametrize("text", ["a short while", "a few minutes", "some hours", "briefly"])
def test_a_vague_length_is_no_figure(text):
    assert durations_ms(text) == ()


def test_a_time_of_day_is_the_one_nearest_to_the_moment():
    assert clocks_ms("02:28", START_WALL_MS, 0) == (parse_moment("T-2:00"),)
    assert clocks_ms("since 02:28, next 04:30 UTC", START_WALL_MS, parse_moment("T+118:00")) == (
        parse_moment("T-2:00"),
        parse_moment("T+120:00"),
    )


def test_a_time_of_day_in_words_is_read_too():
    assert parse_moment("T-10:00") in clocks_ms("since twenty past two", START_WALL_MS, 0)
    assert clocks_ms("0220 UTC", START_WALL_MS, 0) == (parse_moment("T-10:00"),)


@pytest.mark.parametrize("text", ["within 2 hrs", "in 10 to 15 minutes", "in five to ten minutes", "in 2 h"])
def test_a_length_is_no_time_of_day(text):
    assert clocks_ms(text, START_WALL_MS, 0) == ()


def test_a_time_of_day_without_a_zone_is_the_storys_too():
    madrid = partial(clocks_ms, starts_at_wall_ms=START_WALL_MS, near_ms=0, ahead_ms=HOUR_MS)
    assert madrid("03:28") == (parse_moment("T+58:00"), parse_moment("T-2:00"))
    assert madrid("02:28 UTC") == madrid("02:28Z") == (parse_moment("T-2:00"),)


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("about 7 400 payers", 7400),
        ("about seven thousand four hundred payers", 7400),
        ("EUR 42,000", 42000),
        ("42.000 EUR", 42000),
        ("forty-two thousand euros", 42000),
        ("1.2 million", 1_200_000),
        ("1,5 million", 1_500_000),
        ("half a million", 500_000),
        ("one hundred and five", 105),
        ("2 lakh", 200_000),
        ("19k", 19000),
        ("60 %, while it was out", 60),
        ("7\u202f400", 7400),
    ],
)
def test_amounts_are_read_with_their_thousands(text, stated):
    assert stated in amounts(text)


@pytest.mark.parametrize(
    "text", ["2026-01-03", "3 January 2026", "Jan 3rd, 2026", "03.01.2026", "1/3/26", "3/1/2026", "3-Jan-2026"]
)
def test_days_are_read_however_they_are_written(text):
    assert (2026, 1, 3) in days(text)


def test_a_day_without_a_year_is_of_any():
    assert (None, 1, 3) in days("Saturday, 3 Jan")


@pytest.mark.parametrize(
    "text", ["[link]", "<name>", "{{service}}", "TBD", "posted HH:MM", "____", "fill this in", "todo"]
)
def test_placeholders_are_found(text):
    assert placeholder(f"so far {text}")


@pytest.mark.parametrize(
    "text", ["[Ops] rolled back", "see [the runbook](https://wiki.example)", "errors < 5 % and > 1 %", "02:28"]
)
def test_what_only_looks_like_a_placeholder_is_none(text):
    assert placeholder(text) is None


def test_a_field_is_filled_by_own_words_a_preset_or_a_choice(playbook):
    template = playbook.template("incident-declaration")
    what, status = template.field("what"), template.field("status")
    assert filled(what, "POST /v2/payments answers 503")
    assert filled(status, "Investigating")
    assert not filled(what, what.hint)
    assert not filled(what, "-")
    assert not filled(what, "[What]")


def test_a_chain_counts_its_numbered_links_and_not_its_root():
    text = (
        "1. Why did it fail? The pool was full.\n2. Why? Calls waited.\n3) Why? There is no timeout.\n"
        "Why 4: The client has no default.\n- Why was that? No standard asks for one.\nRoot cause: a missing standard"
    )
    assert links(text) == 5
    assert links("It failed.\nBecause of that.") == 2
    assert links("") == 0


@pytest.mark.parametrize(
    ("row", "lacking"),
    [
        ("P0 | Rehearse the failover | @ada | 2026-01-23 | Open", ()),
        ("| P1 | Alert on refused connections | Platform team | next sprint | Open |", ()),
        ("- P1: alert on refused connections, owner: platform, due 16 January", ()),
        ("P1 | Alert on refused connections | TBD | 2026-01-16 | Open", ("owner",)),
        ("Alert on refused connections | @ada | 2026-01-16", ("priority",)),
        ("P2 | Be more careful | @ada | ASAP", ("clear action", "due date")),
        ("monitoring", ("clear action", "priority", "owner", "due date")),
    ],
)
def test_an_action_item_wants_action_priority_owner_and_date(row, lacking):
    assert action_items(row)[0].lacking == lacking


def test_a_tables_heading_and_rule_are_no_action_items():
    table = "| Priority | Action | Owner | Due Date |\n|---|---|---|---|\n| P0 | Do the drill | @ada | 2026-02-01 |"
    assert len(action_items(table)) == 1


@given(st.text(max_size=400))
def test_no_text_breaks_a_reader(text):
    shares(text), durations_ms(text), amounts(text), days(text), clocks_ms(text, START_WALL_MS, 0), links(text)
    action_items(text)
    placeholder(text)
