"""Which lines in the room say how things stand, and so verify a mitigation."""

import pytest

from scoring.kinds.care import Params
from scoring.standing import Standing, tells


@pytest.fixture(scope="session")
def says(spike, playbook):
    params = Params.model_validate(playbook.criterion("verified-after").params)
    standing = Standing(params.units, params.measures, params.stands, params.trends, params.unless)
    return lambda text: tells(spike, standing, text)


@pytest.mark.parametrize(
    "text",
    [
        "errors 0.4%",
        "0,4 %",
        "back to normal, 0.5 %",
        "back to normal",
        "rate flat at 2",
        "rate still 35",
        "graph green",
        "[Ops] no change",
        "[Ops] 35 %, no change. So it was not the release itself.",
        "[Ops] still 35 percent",
        "p99 at 240 ms",
        "latency ok again",
        "[SME] Queueing is on. Error rate is falling.",
        "[Ops] On south-2. Eight of eight test payments go through and settle.",
        "payments work again",
        "queue empty",
        "no more 503s, errors gone",
        "all pods healthy",
        "did not help",
        "1240 payments per minute",
        "[Ops] errors down, watching until 04:50",
        "dashboard looks normal",
        "no errors since 02:41",
        "checked: test payment ok",
        "error rate go down to 2",
    ],
)
def test_an_honest_short_word_on_how_it_stands_counts(says, text):
    assert says(text)


@pytest.mark.parametrize(
    "text",
    [
        "[Ops] back in 5",
        "[Ops] back in 5 min",
        "[Ops] 2 coffees please, and someone feed the cat.",
        "[IC] next update at 03:00",
        "[Ops] running it now, 30 seconds",
        "[IC] is the error rate down?",
        "[Ops] will check the error rate in 2",
        "[Ops] rollback is through",
        "[Comms] mail 1 is out",
        "[IC] Nobody says resolved before a quarter of an hour of normal figures and an empty queue.",
        "[Ops] I need 10 minutes",
        "on 2.40 now",
        "thanks!",
    ],
)
def test_what_says_nothing_of_how_it_stands_does_not(says, text):
    assert not says(text)


def test_a_line_about_coffee_verifies_no_mitigation_and_a_figure_does(room, findings):
    verdicts = []
    for text in ("[Ops] back in 5", "[Ops] 35 %, no change"):
        played = room().at("T+3:00", "bo", "run", move="flag-validation-off").at("T+4:00", "bo", "say", text=text)
        verdicts.append(findings(played.end("T+10:00"))["verified-after"].verdict.value)
    assert verdicts == ["missed", "met"]
