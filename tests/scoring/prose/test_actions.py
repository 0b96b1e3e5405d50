import pytest

from scoring.prose import grade
from tests.scoring.prose.writings import writing


def items(text, kind="action_items"):
    return grade(writing(kind, text)).actions


@pytest.mark.parametrize(
    "text",
    [
        "1. Refuse empty lists in the checker. P1, Mara Lindqvist, 20 May 2026.",
        "| Priority | Action | Owner | Due Date |\n|---|---|---|---|\n| P1 | Refuse empty lists | @mara | 20 May |",
        "- [P1] Refuse empty lists in the checker (owner: platform team, due end of Q2)",
        "Refuse empty lists in the checker\n  Owner: Mara\n  Due: next sprint\n  Priority: high",
        "* Refuse empty lists in the checker \u2013 Storage team \u2013 P1 \u2013 within two weeks",
        "- refuse empty lists in the checker \u2013 fleet folks \u2013 20 May \u2013 must",
        "P1 \u00b7 Refuse empty lists in the checker \u00b7 Logistics \u00b7 before the 20th",
        "Must \u2014 refuse empty lists in the checker (locksmiths, this side of Easter)",
        "First, most urgent: the list team refuses empty lists in the checker, by 20 May.",
    ],
)
def test_an_item_has_its_four_parts_however_it_is_set(text):
    [item] = items(text)
    assert item.lacking == ()
    assert text[item.start : item.end] == item.quote


@pytest.mark.parametrize(
    ("text", "lacking"),
    [
        ("1. Refuse empty lists. P1, everybody, 20 May", "owner"),
        ("1. Refuse empty lists. P1, owner: TBD, 20 May", "owner"),
        ("1. Refuse empty lists. P1, owner: ???, 20 May", "owner"),
        ("1. Report to the maker that empty lists pass. P1, 20 May", "owner"),
        ("1. Refuse empty lists. P1, the whole department, 20 May", "owner"),
        ("1. Refuse empty lists. P1, Mara, ASAP", "due date"),
        ("1. Refuse empty lists. P1, Mara, ongoing", "due date"),
        ("1. Refuse empty lists. Mara, 20 May", "priority"),
        ("1. Be more careful with lists. P1, Mara, 20 May", "clear action"),
        ("1. Better testing. P1, Mara, 20 May", "clear action"),
        ("1. Be stricter with lists. P1, Mara, 20 May", "clear action"),
        ("1. Improve our monitoring. P1, Mara, 20 May", "clear action"),
        ("P1 \u00b7 Polish the leaflet \u00b7 Mara \u00b7 20 May", "clear action"),
        ("1. Trust empty lists less (Mara, P1, 20 May)", "clear action"),
    ],
)
def test_the_one_part_that_is_not_there_is_named(text, lacking):
    [item] = items(text)
    assert item.lacking == (lacking,)


POSTS = ("Payments engineer on call", "on-call", "Support lead", "Incident commander")


@pytest.mark.parametrize(
    "text",
    [
        "P1 | Refuse empty lists | Engineer on call | 20 May",
        "1. Refuse empty lists. P1, the engineer on call, 20 May",
        "- P1: refuse empty lists (owner: engineer on call, by 20 May)",
        "Engineer on call to refuse empty lists. P1, 20 May",
        "Incident commander: refuse empty lists. P1, 20 May",
        "1. Refuse empty lists. P1, on-call, 20 May",
    ],
)
def test_a_post_or_role_of_the_company_owns_an_item(text):
    [item] = grade(writing("action_items", text, posts=POSTS)).actions
    assert item.lacking == ()


@pytest.mark.parametrize(
    "text",
    [
        "P1 | Page the engineer on call | TBD | 20 May",
        "1. Page the engineer on call at once. P1, 20 May",
        "Support lead to be paged earlier. P1, 20 May",
        "1. Refuse empty lists. P1, engineers, 20 May",
    ],
)
def test_a_post_that_stands_elsewhere_owns_nothing(text):
    [item] = grade(writing("action_items", text, posts=POSTS)).actions
    assert item.lacking == ("owner",)


def test_better_testing_with_a_measure_is_clear():
    [item] = items("1. Improve test coverage of the checker to 90 %. P1, Mara, 20 May")
    assert item.specific


def test_a_reports_items_are_found_in_a_line_and_told_from_its_lessons():
    text = (
        "Lessons: paging worked.\nAction items: windows in the tool (P1, Mara, 20 May); page on lock waits (P1, Joao)."
    )
    first, second = items(text, "postmortem")
    assert (first.lacking, second.lacking) == ((), ("due date",))


def test_a_message_that_lists_none_has_no_verdict():
    assert items("Ops: 502 at 41%", "chat") is None


def test_an_action_may_be_shorter_than_its_owners_name():
    text = "P0 | gw alert | @second-engineer | 2026-02-01 | Open\nP1 | auto queue | @on-call | 2026-02-01 | Open"
    assert [(one.quote, one.lacking) for one in items(text)] == [("gw alert", ()), ("auto queue", ())]
