"""What does not count as written costs what it should, told in its own words; short and true loses nothing.

Each cheat is one piece of a night that is by the book otherwise.
"""

import pytest

from scoring import Verdict, score
from tests.scoring.variation import Varied, change, refill

UPDATE = {"known": "TBD", "doing": "TBD", "impact": "TBD"}
ITEM = "Fall back to the queue when the gateway refuses connections"
ITEMS = (
    f"P0 | {ITEM} | @on-call | 2026-01-16 | Open\n"
    "P1 | Keep our account provisioned on south-2 | @second-engineer | 2026-01-09 | Open\n"
    "P2 | Alert on refused gateway connections | @on-call | 2026-01-16 | Open"
)
CANNED = "\n".join(
    f"{number}. Why? {why}" for number, why in enumerate(("Because.", "No standard requires it.") * 3, 1)
)
WE_ARE_ON_IT = "We are working on it and will tell you more."
EVERY_SECTION = ("summary", "lessons", "went-well", "went-poorly", "contributing-factors")


def section(name, text):
    return change({"section": name}, text=text)


def pasted(text, names):
    return Varied(changed=tuple(({"section": name}, {"text": text}) for name in names))


def entries(*texts):
    return Varied(changed=tuple(({"do": "record-entry"}, {"text": text}) for text in texts))


def updates(**fields):
    return Varied(changed=(({"template": "internal-update"}, {"fields": fields}),))


CHEATS = {
    "n/a in a field": (refill({"label": "declaration"}, impact="n/a"), "declaration-complete", "n/a"),
    "none for an impact": (refill({"label": "update-14"}, impact="none"), "updates-complete", "none"),
    "see above": (refill({"label": "email-28"}, doing="see above"), "customer-mail-complete", "see above"),
    "n/a in a section": (section("services", "n/a"), "postmortem-complete", "n/a"),
    "nothing went poorly": (section("went-poorly", "Nothing went poorly."), "well-and-poorly", "Nothing went poorly."),
    "n/a went well": (section("went-well", "n/a"), "well-and-poorly", "n/a"),
    "one sentence in many sections": (pasted(WE_ARE_ON_IT, EVERY_SECTION), "postmortem-complete", WE_ARE_ON_IT),
    "canned whys": (section("five-whys", CANNED), "five-whys", "1. Why? Because."),
    "whys that could end anything": (section("five-whys", CANNED), "whys-systemic", "No standard requires it"),
    "key words": (change({"label": "question-6"}, text="degrade failover provider"), "mitigation-answers", "degrade"),
    "turned away": (
        change({"label": "question-6"}, text="Never degrade, no failover, ignore the provider."),
        "mitigation-answers",
        "Never degrade",
    ),
    "the same item thrice": (
        section("action-items", "\n".join([ITEMS.partition("\n")[0]] * 3)),
        "action-items",
        ITEM,
    ),
    "a day that has passed": (section("action-items", ITEMS.replace("2026", "1999")), "action-items", "1999-01-16"),
    "a day that never is": (section("action-items", ITEMS.replace("01-16", "02-31")), "action-items", "2026-02-31"),
    "items about something else": (
        section(
            "action-items", "\n".join(f"P{n} | Buy coffee machine {n} | @on-call | 2026-01-16 | Open" for n in "012")
        ),
        "action-items",
        "Buy coffee machine",
    ),
    "letters for factors": (section("contributing-factors", "a\nb\nc"), "contributing-factors", "a"),
    "a letter for a severity": (change({"label": "declare"}, reason="x"), "severity-right", "x"),
    "a letter for each entry": (entries("x"), "scribe-kept-timeline", "x"),
    "one entry for all": (entries("Something was done"), "scribe-kept-timeline", "Something was done"),
}


@pytest.fixture(scope="module")
def lost_by(spike, playbook):
    """The findings of a variation that keep less than all, by criterion."""

    def judged(varied):
        scenario, events = varied.played(spike, playbook)
        found = score(scenario, playbook, events).findings
        return {one.criterion: one for one in found if one.verdict is not Verdict.NOT_OBSERVED and one.points < one.of}

    return judged


@pytest.mark.parametrize("cheat", CHEATS)
def test_what_says_nothing_costs_its_criterion_and_is_quoted(lost_by, cheat):
    varied, criterion, quote = CHEATS[cheat]
    finding = lost_by(varied)[criterion]
    assert any(quote in remark.quote for remark in finding.remarks)
    assert all(len(remark.text.split()) > len(remark.quote.split()) for remark in finding.remarks)


def test_letters_are_no_reason_for_leaving_out_a_rung(lost_by):
    lost = lost_by(change({"do": "propose", "label": "queue"}, reason="a b c d"))
    assert "a b c d" in lost["ladder-order"].actual


def test_an_update_that_says_nothing_has_told_nobody(lost_by):
    finding = lost_by(updates(**UPDATE))["internal-cadence"]
    assert finding.points == 0
    assert "TBD" in finding.actual


def test_an_update_that_says_that_nothing_is_new_has_told_so(lost_by):
    lost = lost_by(updates(known="No change", doing="No change", impact="No change"))
    assert set(lost) == {"updates-complete"}


def test_a_blank_post_keeps_no_deadline(lost_by):
    blank = {"affected": "[Affected functionality]", "symptom": "n/a"}
    late = lost_by(refill({"label": "status-page"}, **blank))["status-page-in-time"]
    assert late.verdict is Verdict.LATE
    assert "told nobody anything" in late.actual


def test_a_blank_reply_is_no_answer(lost_by):
    blank = dict.fromkeys(("symptom", "scope", "known", "doing"), "TBD")
    assert "executive-answered" in lost_by(refill({"label": "exec-reply", "do": "send"}, **blank))


HONEST = {
    "a terse declaration": refill({"label": "declaration"}, what="Payments: 35 % get 503", impact="all merchants"),
    "an early page": refill({"label": "status-page"}, affected="card payments", symptom="unknown yet, 503 in our logs"),
    "a terse update": updates(known="Nothing new", doing="Queueing, gateway is down", impact="payments wait"),
    "unknown, and what is done": refill({"label": "update-14"}, known="Unknown yet, reading gateway logs"),
    "a short answer": change({"label": "question-6"}, text="Queue payments, failover later, press provider hard."),
    "a foreign answer": change(
        {"label": "question-6"},
        text="we must degrade, put payment in queue. Then switch to secondary, call the provider",
    ),
    "questions": change(
        {"question": "first-three-questions"}, text="all users or some? which region? money lost or only late?"
    ),
    "terse whys": section(
        "five-whys",
        "1. Why failed? gateway down\n2. Why? only one endpoint\n3. Why? nobody asked for second\n"
        "4. Why? launch review has no such question\n5. Why? no standard for it\n"
        "Root cause: our standard does not ask for a fallback",
    ),
    "terse factors": section("contributing-factors", "no alert on gateway\nsingle region"),
    "terse lessons": pasted("ask who else is hit", ("lessons",)),
    "well and poorly": Varied(
        changed=(
            ({"section": "went-well"}, {"text": "queue worked"}),
            ({"section": "went-poorly"}, {"text": "logs read late"}),
        )
    ),
    "a short reason": change({"label": "declare"}, reason="money"),
    "a reason for a rung": change({"do": "propose", "label": "queue"}, reason="region down, cannot repair"),
    "no revenue lost": Varied(changed=(({"section": "services"}, {"text": "payments-api"}),)),
}


@pytest.mark.parametrize("words", HONEST)
def test_short_and_true_loses_nothing(lost_by, words):
    assert lost_by(HONEST[words]) == {}


def test_the_same_thing_done_twice_may_be_entered_twice(lost_by):
    remarks = lost_by(entries("Update sent"))["scribe-kept-timeline"].remarks
    written = 9
    assert len(remarks) == written - 2


def test_a_symptom_may_be_told_to_all_in_the_same_words(lost_by):
    same = "card payments fail with HTTP 503"
    labels = ("declaration", "status-page", "banner")
    told = tuple(({"label": one}, {"fields": {"what" if one == "declaration" else "symptom": same}}) for one in labels)
    assert lost_by(Varied(changed=told)) == {}


def test_none_is_an_answer_where_there_can_be_none(playbook):
    handoff, mail = playbook.template("handoff"), playbook.template("internal-update")
    assert handoff.field("risks").may_be_none
    assert not mail.field("impact").may_be_none
