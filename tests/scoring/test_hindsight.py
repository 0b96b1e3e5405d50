"""What the postmortem praises is held against the record, and what it names as bad is heard in many words."""

import pytest

from scoring import score
from tests.scoring.variation import Varied

WELL, POORLY = {"section": "went-well"}, {"section": "went-poorly"}


@pytest.fixture
def judged(spike, playbook):
    def judge(of, *changed):
        scenario, events = Varied(of=of, changed=changed).played(spike, playbook)
        card = score(scenario, playbook, events)
        return next(one for one in card.findings if one.criterion == "well-and-poorly-true")

    return judge


@pytest.mark.parametrize(
    "text", ["The status page was updated in time", "Customers saw our status page early", "Status page up quickly"]
)
def test_praise_for_being_in_time_of_what_was_late_is_contradicted(judged, text):
    finding = judged("late-status-page", (WELL, {"text": text}))
    assert [remark.rule for remark in finding.remarks] == ["praised-but-late"]
    assert finding.points < finding.of


@pytest.mark.parametrize(
    "text",
    [
        "The status page went out, if a few minutes late",
        "The status page told what people saw",
        "The rollback was proposed within minutes",
    ],
)
def test_praise_that_does_not_say_so_is_not(judged, text):
    assert judged("late-status-page", (WELL, {"text": text})).remarks == ()


@pytest.mark.parametrize("text", ["The hotfix worked at once", "Our hot fix solved it"])
def test_praise_for_a_mitigation_that_nobody_made_is_contradicted(judged, text):
    [remark] = judged("by-the-book", (WELL, {"text": text})).remarks
    assert remark.rule == "praised-but-not-made"


@pytest.mark.parametrize(
    "text", ["We held the hotfix back, which helped", "No hotfix was needed", "The flag helped us to rule out 2.41"]
)
def test_praise_for_leaving_one_out_or_for_one_that_was_made_is_not(judged, text):
    assert judged("by-the-book", (WELL, {"text": text})).remarks == ()


@pytest.mark.parametrize(
    "text",
    [
        "We took the risky way first and it cost us half an hour",
        "Hotfix before rollback",
        "We should have begun with the safest step",
        "wrong order of mitigations",
        "We did not roll back first",
    ],
)
def test_a_true_word_on_what_was_missed_names_it(judged, text):
    finding = judged("hotfix-first", (POORLY, {"text": text}))
    assert finding.points == finding.of


def test_a_fault_that_nobody_names_still_costs(judged):
    finding = judged("hotfix-first", (POORLY, {"text": "The gateway client's own log was read late"}))
    assert finding.points < finding.of
