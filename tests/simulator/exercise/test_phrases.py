"""Conditions in plain words: by titles, never by ids."""

import pytest

from simulator.exercise.phrases import Phrasebook, phrasebook
from simulator.exercise.view.conduct import console
from simulator.exercise.view.model import InjectRow
from simulator.playbook import Playbook
from simulator.scenario.conditions import parse_condition
from simulator.scenario.meaning.milestones import milestone_names
from simulator.scenario.model import Scenario

from .conftest import Room


@pytest.fixture(scope="module")
def phrases(small: Scenario, playbook: Playbook) -> Phrasebook:
    return phrasebook(small, playbook)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("not after acknowledged", "nobody has acknowledged the page"),
        ("not after move-1", "no mitigation has begun"),
        ("not after leadership-notified", "the leadership has not been notified"),
        ("after customers-informed", "the customers have been informed"),
        ("after status-investigating", "“Status page: investigating” has been sent"),
        ("after incident-commander.assigned", "somebody is incident commander"),
        ("severity below SEV-2", "no severity of SEV-2 or worse is declared"),
        ("not severity is SEV-1", "the severity is not SEV-1"),
        ("not after declared and after T+20:00", "nobody has declared the incident and it is T+20:00 or later"),
        ("after paged or after resolved", "somebody has been paged or somebody has called it resolved"),
    ],
)
def test_a_condition_is_said_as_people_would_say_it(phrases: Phrasebook, written: str, said: str) -> None:
    assert phrases.condition(parse_condition(written)) == said


def test_moves_checks_and_metrics_are_said_by_their_titles(phrases: Phrasebook, small: Scenario) -> None:
    move, check = small.moves[0], small.checks[0]
    name, metric = next(iter(small.world.items()))
    assert phrases.condition(parse_condition(f"not after {move.id}.started")) == f"“{move.label}” is not begun"
    assert phrases.milestone(check.id) == f"somebody has done “{check.label}”"
    said = phrases.condition(parse_condition(f"{name} below 5 for 15m"))
    assert said == f"“{metric.label}” has been below 5 {metric.unit}".strip() + " for 15 min"


def test_everything_that_can_be_waited_for_is_said_and_what_did_not_happen_is_said_otherwise(
    phrases: Phrasebook, small: Scenario, playbook: Playbook
) -> None:
    for name in milestone_names(small, playbook):
        held, unheld = (phrases.condition(parse_condition(f"{maybe}after {name}")) for maybe in ("", "not "))
        assert held != unheld
        assert "has happened" not in held, name


def test_the_facilitators_list_says_without_an_id_what_an_inject_waits_for_asks_and_lacked(room: Room) -> None:
    def rows() -> dict[str, InjectRow]:
        return {row.id: row for row in console(room.exercise, room.at_ms).injects}

    assert rows()["worse"].waits_for == "30 s after “Roll back” is done"
    assert rows()["silence"].condition == "nobody has declared the incident"
    room.until("T+1:00")
    room.do("bo", "declare", severity="SEV-1", reason="money")
    room.until("T+8:00")
    assert rows()["silence"].skipped_because == "its condition did not hold: nobody has declared the incident"
