"""What people write in an exercise is read as prose: quoted, held against the facts of that moment, and explained."""

import pytest

from scoring import Verdict
from scoring.kinds import check_params
from tests.scoring.test_messages import TRUE

PROSE = {"honest-messages", "symptom-told", "no-guesses", "no-empty-promises", "no-blame-in-messages"}
TRUTHFUL = {
    "incident-declaration": TRUE,
    "internal-update": {
        "severity": "SEV-1",
        "at": "02:50",
        "status": "Mitigating",
        "known": "The gateway refuses connections on one of three attempts. The release is not the cause.",
        "doing": "Queueing payments so that they settle later; the provider has our case.",
        "next-update": "03:20",
        "impact": "35 % of payment requests, every merchant",
        "duration": "22 minutes",
    },
    "status-investigating": {
        "service": "Harborpay Payments",
        "affected": "card payments through the API, for all merchants",
        "symptom": "about one payment in three fails with HTTP 503",
        "promised-every": "30 minutes",
        "posted": "02:50",
    },
    "customer-email-ongoing": {
        "service": "Harborpay Payments",
        "date": "3 January 2026",
        "customer": "Halvard Nyström",
        "started": "02:28",
        "symptom": "card payments fail with HTTP 503",
        "duration": "22 minutes so far",
        "scope": "35 % of all payment requests, every merchant",
        "doing": "accepting payments into a queue so that they settle later",
        "next-update": "03:20",
        "contact": "support@harborpay.example",
        "sender": "Support lead",
        "company": "Harborpay",
    },
    "executive-reply": {
        "service": "Harborpay Payments",
        "recipient": "Halvard Nyström",
        "started": "02:28",
        "symptom": "about one card payment in three fails with HTTP 503",
        "duration": "22 minutes so far",
        "scope": "35 % of all payment requests",
        "known": "our payment gateway refuses connections; no payment is lost or taken twice",
        "doing": "queueing payments and preparing the second endpoint",
        "next-update": "03:20",
        "sender": "Duty manager",
        "company": "Harborpay",
    },
    "in-app-banner": {
        "service": "Harborpay Payments",
        "symptom": "about one card payment in three fails",
        "started": "02:28",
        "next-update": "03:20",
        "status-link": "https://status.harborpay.example",
    },
    "social-post": {
        "service": "Harborpay Payments",
        "symptom": "about one card payment in three fails",
        "started": "02:28",
        "next-update": "03:20",
        "status-link": "https://status.harborpay.example",
    },
}


def sent(room, findings, template, moment="T+20:00", **changed):
    fields = {name: text for name, text in {**TRUTHFUL[template], **changed}.items() if text}
    room.at("T+1:00", "bo", "declare", severity="SEV-1", reason="money")
    room.at("T+3:00", "bo", "look", check="gateway-logs")
    room.at(moment, "di", "send", template=template, fields=fields)
    return {name: one for name, one in findings(room).items() if name in PROSE}


@pytest.mark.parametrize("template", TRUTHFUL)
def test_a_template_that_is_filled_truthfully_loses_nothing(room, findings, template):
    for finding in sent(room(), findings, template).values():
        assert finding.verdict in (Verdict.MET, Verdict.NOT_OBSERVED), (finding.criterion, finding.actual)


@pytest.mark.parametrize(
    ("template", "field", "text", "criterion", "quote"),
    [
        ("status-investigating", "affected", "a handful of merchants", "honest-messages", "a handful of merchants"),
        ("customer-email-ongoing", "scope", "a tiny fraction of requests", "honest-messages", "a tiny fraction"),
        ("status-investigating", "symptom", "some issues with the service", "symptom-told", "issues"),
        ("executive-reply", "doing", "queueing payments. This will never happen again", "no-empty-promises", "never"),
        (
            "internal-update",
            "known",
            "Jonas Brandt broke payments because he did not test his change",
            "no-blame-in-messages",
            "Jonas Brandt",
        ),
    ],
)
def test_a_fault_costs_points_and_quotes_its_words(room, findings, template, field, text, criterion, quote):
    finding = sent(room(), findings, template, **{field: text})[criterion]
    assert finding.points < finding.of
    remark = next(one for one in finding.remarks if one.confidence != "look")
    assert quote in remark.quote
    assert remark.where == field
    assert remark.seq in finding.evidence
    assert remark.text, "a fault comes with advice"


def test_a_cause_is_a_guess_until_somebody_has_found_it(room, findings):
    guess = "The cause is that the payment gateway's region refuses connections."
    early = sent(room(), findings, "internal-update", "T+3:30", known=guess)["no-guesses"]
    late = sent(room(), findings, "internal-update", "T+20:00", known=guess)["no-guesses"]
    assert early.verdict is not Verdict.MET
    assert late.verdict is Verdict.MET


def test_words_that_were_a_lie_at_the_peak_are_true_once_the_harm_is_held(room, findings):
    words = {"affected": "a small number of card payments"}
    peak = sent(room(), findings, "status-investigating", **words)["honest-messages"]
    held = room()
    held.at("T+0:30", "bo", "assign-role", role="incident-commander", to="cy")
    held.at("T+3:00", "bo", "propose", move="queue-payments", reason="the cause is not ours to repair")
    held.at("T+3:10", "cy", "approve", move="queue-payments").at("T+3:20", "bo", "run", move="queue-payments")
    now = held.until("T+20:00").exercise.world["error_rate"].value(20 * 60_000)
    told = {"affected": f"about {now:.0f} % of card payments", "symptom": f"about {now:.0f} % fail with HTTP 503"}
    held.at("T+20:00", "di", "send", template="status-investigating", fields=TRUTHFUL["status-investigating"] | told)
    assert peak.verdict is not Verdict.MET
    assert findings(held)["honest-messages"].verdict is Verdict.MET


def test_what_the_form_itself_says_is_nobodys_fault(room, findings):
    """The form's own words are the playbook's, and whoever fills it in did not write them."""
    finding = sent(room(), findings, "customer-email-ongoing")["no-empty-promises"]
    assert not finding.remarks


def test_what_nobody_wrote_is_not_observed(room, findings):
    quiet = findings(room().until("T+20:00"))
    assert {quiet[name].verdict for name in PROSE} == {Verdict.NOT_OBSERVED}


def test_a_criterion_that_reads_nothing_or_names_nothing_known_is_refused(playbook):
    honest = next(one for one in playbook.criteria if one.id == "honest-messages")
    broken = honest.model_copy(update={"id": "x", "templates": ["smoke-signal"]})
    [(name, fault)] = check_params(playbook, [broken])
    assert name == "x"
    assert "smoke-signal" in fault
