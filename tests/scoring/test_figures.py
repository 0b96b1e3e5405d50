"""What texts state in figures, and what counts as filled."""

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.messages.blanks import filled, placeholder
from scoring.messages.figures import amounts, clocks_ms, duration_ms, shares
from scoring.messages.writings import action_items, links
from simulator.times import HOUR_MS, MINUTE_MS, parse_moment

START_WALL_MS = 1_767_407_400_000


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("35 % of payment requests failed", (35.0,)),
        ("35% now, 0.5 percent before", (35.0, 0.5)),
        ("about one in three", (100 / 3,)),
        ("a third of payments settle late", (33.3,)),
        ("within a third of an hour", ()),
        ("all merchants, every region", ()),
        ("HTTP 503 since 02:28", ()),
    ],
)
def test_shares_are_read_from_signs_and_words(text, stated):
    assert shares(text) == pytest.approx(stated)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("2 hours 19 minutes", 139),
        ("0 hours 16 minutes", 16),
        ("1 hour 30 minutes", 90),
        ("about 31 min", 31),
        ("1.5 h", 90),
        ("2h 12m", 132),
        ("02:19", 139),
        ("131 minutes, from the first failures", 131),
        ("2 hours; until then payments settle late", 120),
        ("a short while", None),
    ],
)
def test_durations_are_read_as_people_write_them(text, minutes):
    assert duration_ms(text) == (None if minutes is None else minutes * MINUTE_MS)


def test_a_time_of_day_is_the_one_nearest_to_the_moment():
    assert clocks_ms("02:28", START_WALL_MS, 0) == (parse_moment("T-2:00"),)
    assert clocks_ms("since 02:28, next 04:30 UTC", START_WALL_MS, parse_moment("T+118:00")) == (
        parse_moment("T-2:00"),
        parse_moment("T+120:00"),
    )


def test_a_time_of_day_without_a_zone_is_the_storys_too():
    madrid = partial(clocks_ms, starts_at_wall_ms=START_WALL_MS, near_ms=0, ahead_ms=HOUR_MS)
    assert madrid("03:28") == (parse_moment("T+58:00"), parse_moment("T-2:00"))
    assert madrid("02:28 UTC") == madrid("02:28Z") == (parse_moment("T-2:00"),)


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("about 7 400 payers", 7400),
        ("EUR 42,000", 42000),
        ("1.2 million", 1_200_000),
        ("19k", 19000),
        ("60 %, while it was out", 60),
        ("7\u202f400", 7400),
    ],
)
def test_amounts_are_read_with_their_thousands(text, stated):
    assert stated in amounts(text)


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
    shares(text), duration_ms(text), amounts(text), clocks_ms(text, START_WALL_MS, 0), links(text)
    action_items(text)
    placeholder(text)
