import pytest

from scoring.prose import grade
from tests.scoring.prose.writings import writing


def quotes(kind, text, label):
    return grade(writing(kind, text)).spans(label)


@pytest.mark.parametrize("slot", ["[link]", "<name>", "{{x}}", "TBD", "HH:MM", "____", "SEV-X", "[1/2/3]"])
def test_what_the_template_left_is_quoted(slot):
    assert any(slot in one or one in slot for one in quotes("declaration", f"Impact: {slot} and more", "unfilled"))


@pytest.mark.parametrize(
    "text",
    [
        "[Ops] 41% of orders fail",
        "See [the page](https://example.org)",
        "It is not known yet what fails",
        "still down???",
        "[14:02] restarted",
    ],
)
def test_a_role_a_link_a_time_and_an_honest_gap_are_no_placeholders(text):
    assert not quotes("status_update", text, "unfilled")


@pytest.mark.parametrize(
    "text",
    [
        "Checkout is acting up",
        "We see issues with checkout",
        "Some users may experience degraded performance",
        "Checkout shows slower than usual behaviour",
        "Checkout isn't having its best day. We restarted the API.",
        "Checkout is a mixed bag",
        "Checkout sleepy",
        "All shops are in the same boat",
        "What buyers noticed this morning is being dealt with",
    ],
)
def test_words_that_fit_any_incident_tell_no_symptom(text):
    assert quotes("investigating", text, "vague_symptom")


@pytest.mark.parametrize(
    "text",
    [
        "Orders end with error 502",
        "Buyers cannot place orders",
        "Order pages stay blank",
        "Confirmations arrive a day late",
        "Orders bounce",
        "Confirmations come a little later than planned",
        "Baskets cannot be emptied",
        "41% of orders remain on the page before",
        "Two thirds of the pages were standing still",
    ],
)
def test_what_fails_and_how_is_a_symptom_without_a_figure(text):
    assert not quotes("investigating", text, "vague_symptom")


@pytest.mark.parametrize(
    "cause",
    [
        "Joao",
        "human error",
        "the disk was full",
        "the vendor had an outage",
        "traffic was higher than ever",
        "a memory leak in the cache",
        "the quota was too low",
        "the columns were the wrong way round",
        "a guess",
        "the supplier sells software they evidently do not test",
    ],
)
def test_a_person_an_event_and_the_first_fault_are_no_root(cause):
    assert quotes("five_whys", f"Problem: 502 on orders\nRoot cause: {cause}", "not_systemic")


@pytest.mark.parametrize(
    "cause",
    [
        "no standard says what a list must hold",
        "the checker accepts empty lists",
        "nobody owns the certificate inventory",
        "the tool does not know about maintenance windows",
        "renewal depended on one person's memory, there is no alert",
        "the guide. It should demand a monitor; it demands neither",
        "we learn of a changed default from the maker's newsletter, if at all",
        "one list for two kinds of login",
        "our contract with the supplier leaves the timing of updates to them",
    ],
)
def test_a_missing_guard_standard_or_owner_is_a_root(cause):
    assert not quotes("five_whys", f"Problem: 502 on orders\nRoot cause: {cause}", "not_systemic")


def test_a_root_under_a_title_of_ones_own_is_what_stands_below_it():
    text = "**How it went.** 11:30 errors. 11:44 list back, orders hold.\n\n**What it boils down to.** {}"
    assert quotes("postmortem", text.format("Joao was in a hurry."), "not_systemic") == ("Joao was in a hurry.",)
    assert not quotes("postmortem", text.format("No check stands between list and proxy."), "not_systemic")


@pytest.mark.parametrize(
    ("text", "facet"),
    [
        ("502s at 41%", "no_role_prefix"),
        ("Ops: any news?", "noise"),
        ("Ops: \U0001f440", "noise"),
        ("Ops: it's slow", "vague"),
        ("TL: Joao, take this to DM with me", "off_channel"),
        ("Comms: any idea how long this lasts? my train leaves at six", "noise"),
        ("Ops: did a few things on the balancer", "vague"),
        ("Ops: will text Joao the rest", "off_channel"),
    ],
)
def test_each_rule_of_the_room_can_be_broken(text, facet):
    notes = grade(writing("chat", text)).notes
    assert facet in {note.facet for note in notes if note.label == "etiquette"}


@pytest.mark.parametrize(
    "text",
    [
        "Ops: 502s at 41% since 11:30, flat",
        "[DB] replication lag 30 s, steady",
        "IC: please take no findings to DMs, post them here",
        "Mara (IC): next sync 12:00",
        "Joao, Support: shop 112 tried three times, 15:33 to 15:36",
        "IC: ok",
    ],
)
def test_facts_with_a_role_break_none(text):
    assert not grade(writing("chat", text)).deducts("etiquette")
