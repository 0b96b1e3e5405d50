"""A falsehood costs once, wherever it is written and in digits or in words; what is true costs nothing in any form."""

import pytest

from scoring import Verdict, score
from tests.scoring.variation import Varied, change, refill

JUDGED = (
    "honest-messages",
    "customer-mail-complete",
    "resolution-complete",
    "postmortem-figures",
    "postmortem-true",
    "executive-reply-complete",
)
MAIL = {"label": "resolved-figures", "template": "customer-email"}
RESOLVED = {"template": "status-resolved"}
SLACK = {"template": "internal-resolution"}
REPLY = {"label": "exec-reply", "do": "send"}


@pytest.fixture(scope="module")
def fallen(spike, playbook):
    """Of the criteria that judge what is told, those that lose points by a variation, with the words quoted."""

    def falls(varied):
        scenario, events = varied.played(spike, playbook)
        findings = {one.criterion: one for one in score(scenario, playbook, events).findings}
        lost = {name: findings[name] for name in JUDGED if findings[name].points < findings[name].of}
        return {name: [remark.quote for remark in one.remarks] for name, one in lost.items()}

    return falls


def section(name, text):
    return change({"section": name}, text=text)


@pytest.mark.parametrize(
    ("varied", "criterion", "quotes"),
    [
        (refill(RESOLVED, duration="20 minutes"), "resolution-complete", ["20 minutes"]),
        (refill(RESOLVED, duration="approximately twenty minutes"), "resolution-complete", None),
        (refill(RESOLVED, duration="02:28 to 02:48"), "resolution-complete", ["02:28 to 02:48"]),
        (refill(MAIL, duration="about twenty minutes"), "customer-mail-complete", ["about twenty minutes"]),
        (refill(MAIL, scope="five percent of merchants"), "customer-mail-complete", ["five percent of merchants"]),
        (refill(MAIL, **{"fixed-at": "half past one"}), "customer-mail-complete", ["half past one"]),
        (
            refill(SLACK, **{"customer-impact": "Five percent of payments failed for a quarter of an hour"}),
            "resolution-complete",
            None,
        ),
        (section("summary", "5 % of payments failed."), "postmortem-true", ["5 % of payments"]),
        (section("summary", "Payments failed for two minutes."), "postmortem-true", ["two minutes"]),
        (section("summary", "Down from 02:28 to 02:38 UTC, ten minutes in all."), "postmortem-true", None),
        (section("summary", "The outage was caused by a memory leak in our database."), "postmortem-true", None),
        (section("summary", "Payments failed. It was a SEV-3."), "postmortem-figures", None),
        (section("summary", "Payments failed. All users lost data."), "postmortem-figures", None),
        (section("lessons", "We lost all data of the night."), "postmortem-figures", None),
        (section("severity", "SEV-4"), "postmortem-figures", ["SEV-4"]),
        (section("date", "31 December 1999"), "postmortem-figures", ["31 December 1999"]),
        (section("duration", "twenty minutes"), "postmortem-figures", ["twenty minutes"]),
        (section("commander", "Support lead"), "postmortem-figures", None),
        (section("timeline", "01:00 | nothing | -\n05:00 | nothing at all | -"), "postmortem-figures", None),
    ],
)
def test_a_falsehood_costs_one_criterion_and_is_quoted(fallen, varied, criterion, quotes):
    lost = fallen(varied)
    assert list(lost) == [criterion]
    assert lost[criterion] == quotes if quotes else len(lost[criterion]) == 1


def test_the_same_falsehood_in_a_field_and_in_a_sentence_costs_once(fallen):
    words = {"duration": "twenty minutes", "impact": "35 % of payments failed for twenty minutes"}
    assert list(fallen(refill(RESOLVED, **words))) == ["resolution-complete"]
    told_twice = section("duration", "twenty minutes").also(
        changed=(({"section": "summary"}, {"text": "35 % of payments failed for twenty minutes."}),)
    )
    assert list(fallen(told_twice)) == ["postmortem-figures"]


@pytest.mark.parametrize(
    "varied",
    [
        refill(RESOLVED, duration="two hours and eleven minutes"),
        refill(RESOLVED, duration="2h11"),
        refill(RESOLVED, impact="every other provider worked; 35 % of payments failed with us"),
        refill(RESOLVED, **{"restored-at": "twenty to five"}),
        refill(REPLY, **{"next-update": "in 10 to 15 minutes"}),
        refill(REPLY, **{"next-update": "within 2 hrs"}),
        refill(RESOLVED, duration="02:28-04:39"),
        refill(MAIL, duration="a bit over two hours"),
        refill(MAIL, scope="every merchant; thirty-five percent of payments failed until 02:43"),
        refill(SLACK, **{"customer-impact": "a third of payments failed, all merchants"}),
        section("duration", "2 h 11 min"),
        section("severity", "sev1"),
        section("severity", "Sev 1 from the start"),
        section("date", "3 Jan"),
        section("date", "Sat 3/1/26"),
        section("commander", "@duty-manager"),
        section("commander", "Ada"),
        section("summary", "35 % of payments failed from 02:28 to 02:41, after that 2 %; no data was lost."),
        section("summary", "One third of payments fail during 2 hours because gateway region is down. SEV1."),
        section("summary", "We feared that data was lost. It was not. Over at 04:39, two hours after it began."),
        section("timeline", "01:10 deploy of an unrelated service\n02:28 first 503\n02:30 paged\n02:31 declared SEV-1"),
    ],
)
def test_what_is_true_costs_nothing_however_short(fallen, varied):
    assert fallen(varied) == {}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("customer-duration", "131"),
        ("customer-duration", "2 h 11 min"),
        ("customer-duration", "02:11"),
        ("customer-duration", "two hours and eleven minutes"),
        ("customer-duration", "from 02:28 until 04:39 UTC"),
        ("error-peak", "thirty-five percent"),
        ("error-peak", "35"),
        ("error-peak", "about a third"),
        ("users-affected", "about seven thousand four hundred payers"),
        ("users-affected", "7.4k, estimated"),
        ("revenue-impact", "forty-two thousand euros"),
        ("revenue-impact", "EUR 42.000"),
        ("slo-budget", "seventeen percent of the month"),
    ],
)
def test_a_true_figure_of_the_postmortem_is_read_in_any_form(fallen, name, text):
    assert fallen(section(name, text)) == {}


@pytest.mark.parametrize(
    ("name", "text", "rule"),
    [
        ("customer-duration", "twenty minutes", "figure"),
        ("error-peak", "five percent", "figure"),
        ("users-affected", "about 700 payers", "figure"),
        ("users-affected", "every one of them", "no-figure"),
    ],
)
def test_a_wrong_figure_of_the_postmortem_is_quoted_with_the_fact_and_advice(spike, playbook, name, text, rule):
    scenario, events = section(name, text).played(spike, playbook)
    finding = next(one for one in score(scenario, playbook, events).findings if one.criterion == "postmortem-figures")
    [remark] = finding.remarks
    assert (remark.rule, remark.where, remark.quote) == (rule, name, text)
    assert remark.fact
    assert remark.fact in remark.text
    assert remark.seq in {event.seq for event in events}


SENTENCE = "We queue what comes in and switch to the second region as soon as it answers. "


def reply_of(words):
    """An answer to the executive with about so many words in one field."""
    return refill(REPLY, doing=(SENTENCE * words)[: SENTENCE.index("queue") + 6 * words].rsplit(" ", 1)[0])


def executive_reply(spike, playbook, varied):
    scenario, events = varied.played(spike, playbook)
    return next(
        one for one in score(scenario, playbook, events).findings if one.criterion == "executive-reply-complete"
    )


def test_a_reply_of_a_hundred_and_fifty_words_is_brief(spike, playbook):
    assert executive_reply(spike, playbook, reply_of(70)).verdict is Verdict.MET


@pytest.mark.parametrize(
    "jargon", ["ERR conn refused upstream 10.0.3.7 retry 3 of 3 ", "connect_refused:upstream_10.0.3.7;"]
)
def test_a_reply_of_pages_is_told_to_be_long_and_loses_most(spike, playbook, jargon):
    finding = executive_reply(spike, playbook, refill(REPLY, doing=(jargon * 200)[:5900]))
    [remark] = [one for one in finding.remarks if one.rule == "long"]
    assert finding.points <= finding.of // 2
    assert (remark.where, bool(remark.quote)) == ("doing", True)
    assert "words" in remark.fact


def test_how_long_is_brief_is_the_playbooks(spike, playbook):
    [brief] = [one for one in playbook.criteria if one.id == "executive-reply-complete"]
    fields = brief.model_dump(exclude_unset=True) | {"most_words": 2000}
    criteria = tuple(type(one).model_validate(fields) if one is brief else one for one in playbook.criteria)
    longer = playbook.model_copy(update={"criteria": criteria})
    assert executive_reply(spike, longer, reply_of(400)).verdict is Verdict.MET
    assert executive_reply(spike, playbook, reply_of(400)).verdict is not Verdict.MET


def test_by_the_book_tells_no_falsehood(fallen):
    assert fallen(Varied()) == {}
