"""An exercise of any length: the shipped scenario by the book, in a room that never stops talking.

Between the acts of the play people chat, look things up, write to each other and to the world, raise hands and keep the
timeline, in the proportions of a busy war room. Nothing is random: the same length is the same journal.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from simulator.exercise.events import Event
from simulator.playbook import Playbook, read_playbook
from simulator.rehearsal import rehearse
from simulator.scenario.model import Act, Play, Scenario
from simulator.scenario.read import read_scenario
from simulator.times import MINUTE_MS, SECOND_MS, format_moment

SCENARIOS = Path(__file__).resolve().parents[2] / "scenarios"
PLAY, LONG = "by-the-book", "long"
FIRST_MS, LAST_MS = 6 * MINUTE_MS, 118 * MINUTE_MS
ROUND = 50
"""Acts after which the proportions repeat."""
CLOSER = 4
"""How often the length is corrected: a look makes two entries, some acts none."""
SEATS = ("on-call", "duty-manager", "support-lead", "second-engineer")
MESSAGE = {
    "severity": "SEV-1",
    "at": "02:40",
    "status": "Mitigating",
    "known": "The gateway refuses connections; 35 % of payments failed at the peak.",
    "doing": "Payments are queued and settled later.",
    "next-update": "30 minutes",
    "impact": "Card payments of all merchants",
    "duration": "0 hours 12 minutes",
}


def texts() -> tuple[Scenario, Playbook]:
    """The shipped scenario with its playbook."""
    name = "incident-response"
    playbook = read_playbook((SCENARIOS / "playbooks" / f"{name}.yaml").read_text("utf-8"), name)
    text = (SCENARIOS / "0230-503-spike.yaml").read_text("utf-8")
    return read_scenario(text, "0230-503-spike.yaml", lambda _id: playbook), playbook


@cache
def long_exercise(events: int) -> tuple[Scenario, Playbook, tuple[Event, ...]]:
    """A whole exercise with a journal of that many events, and its texts."""
    scenario, playbook = texts()
    chatter: list[Act] = []
    made = _rehearsed(scenario, playbook, chatter)
    for _ in range(CLOSER):
        chatter = list(_chatter(len(chatter) + events - len(made)))
        made = _rehearsed(scenario, playbook, chatter)
        if len(made) == events:
            break
    return scenario, playbook, made


def _rehearsed(scenario: Scenario, playbook: Playbook, chatter: list[Act]) -> tuple[Event, ...]:
    written = {"title": "It never stops talking", "from": PLAY, "without": ("jump",), "acts": chatter}
    talkative = scenario.model_copy(update={"plays": {**scenario.plays, LONG: Play.model_validate(written)}})
    return rehearse(talkative, playbook, LONG).events


def _chatter(acts: int) -> Iterator[Act]:
    step_ms = (LAST_MS - FIRST_MS) / max(acts, 1)
    for number in range(acts):
        at_ms = FIRST_MS + int(number * step_ms / SECOND_MS) * SECOND_MS
        yield _act(number % ROUND, at_ms, SEATS[number // ROUND % len(SEATS)], number)


def _update(number: int) -> dict[str, str]:
    """An update that nobody has written before."""
    return MESSAGE | {"known": f"{MESSAGE['known']} Look {number} shows what look {max(number - ROUND, 0)} showed."}


def _act(kind: int, at_ms: int, seat: str, number: int) -> Act:
    match kind:
        case 0:
            fields = {"do": "send", "template": "internal-update", "fields": _update(number)}
        case 10 | 30:
            fields = {"do": "say-directly", "to": SEATS[(SEATS.index(seat) + 1) % len(SEATS)], "text": "Can you look?"}
        case 15 | 25 | 35:
            fields = {"do": "record-entry", "text": f"{number}: rate unchanged at this point"}
        case 20 | 40:
            fields = {"do": "look", "check": "dashboard"}
        case 5 | 45:
            fields = {"do": "raise-hand"}
        case 6 | 46:
            fields = {"do": "lower-hand"}
        case _:
            fields = {"do": "say", "text": f"[Ops] Observation {number}: the error rate stands where it stood."}
    return Act.model_validate({"at": format_moment(at_ms), "by": seat, **fields})
