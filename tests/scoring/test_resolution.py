"""The end is told on every channel by a message that tells of the end."""

from scoring import Verdict

ENDS = {
    "internal-resolution": "Incident chat",
    "status-resolved": "Status page",
    "customer-email": "E-mail",
    "in-app-banner-resolved": "In-app banner",
    "social-post-resolved": "Social media",
}


def told(room, findings, *templates):
    room.at("T+1:00", "bo", "declare", severity="SEV-1", reason="money")
    room.at("T+20:00", "bo", "resolve", reason="figures are normal")
    for template in templates:
        form = room.exercise.playbook.template(template)
        field = next(one for one in form.fields if one.fills is None and one.holds != "person")
        room.at("T+21:00", "di", "send", template=template, fields={field.id: (*field.choices, "Harborpay")[0]})
    finding = findings(room.end("T+40:00"))["resolved-everywhere"]
    return finding.verdict, {part.label for part in finding.parts if part.verdict is Verdict.MET}


def test_the_end_is_told_when_each_channel_has_its_message(room, findings):
    assert told(room(), findings, *ENDS) == (Verdict.MET, set(ENDS.values()))


def test_a_banner_or_post_that_tells_of_a_running_outage_does_not_tell_of_its_end(room, findings):
    others = set(ENDS) - {"in-app-banner-resolved", "social-post-resolved"}
    verdict, channels = told(room(), findings, *others, "in-app-banner", "social-post")
    assert verdict is Verdict.PARTLY
    assert channels == {ENDS[template] for template in others}


def test_an_answer_to_somebody_who_wrote_does_not_tell_all_customers(room, findings):
    verdict, channels = told(room(), findings, *(set(ENDS) - {"customer-email"}), "executive-reply")
    assert verdict is Verdict.PARTLY
    assert "E-mail" not in channels
