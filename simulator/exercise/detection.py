"""Detection: the moment from which the team's deadlines run, one and the same for countdown, jumps, metrics and score.

It is the first alert since there was harm. What alerted before that was false: it detected nothing, and starts no
deadline. Source: DESIGN, "Time": team deadlines run from detection (the first alert).
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from simulator.exercise.state import Exercise, InjectState
from simulator.same import Same
from simulator.scenario.model import Scenario
from simulator.scenario.script import Inject


def alerts(inject: Inject) -> bool:
    """Whether it is a page, or asks to be acknowledged like one."""
    return inject.via == "pager" or inject.asks == "acknowledge"


def harm_ms(scenario: Scenario) -> int:
    """From when on an alert is a true one: when the harm began, T+0 at the earliest."""
    return max(0, scenario.facts.started)


def detected_ms(exercise: Exercise) -> int:
    """When it was detected; as long as no alert has come, when the harm begins, which may lie ahead."""
    return _detected_ms(Same(exercise.scenario, exercise.injects))


def counted_from_ms(exercise: Exercise) -> int:
    """From when the room counts: as detected, once an alert has come; before, from the first false one, or T+0.

    A countdown that waited for the harm would tell the room that what it has before it is a false alarm.
    """
    heard_ms = heard_from_ms(exercise)
    return 0 if heard_ms is None else heard_ms


def heard_from_ms(exercise: Exercise) -> int | None:
    """The alert from which the room counts; None as long as none has come."""
    heard = sorted(_alerted_ms(exercise.scenario, exercise.injects))
    began_ms = harm_ms(exercise.scenario)
    return next((at_ms for at_ms in heard if at_ms >= began_ms), heard[0] if heard else None)


def foreseen_ms(scenario: Scenario) -> int:
    """When a script has it detected: its first alert by the clock since there is harm, or else when the harm begins."""
    began_ms = harm_ms(scenario)
    planned = (one.at for one in scenario.injects if one.at is not None and one.at >= began_ms and alerts(one))
    return min(planned, default=began_ms)


@lru_cache(maxsize=16)
def _detected_ms(scenario_and_injects: Same) -> int:
    """Asked at each jump, and by most criteria: the injects are the same for long."""
    scenario, injects = scenario_and_injects.values
    assert isinstance(scenario, Scenario)  # noqa: S101 - see above
    assert isinstance(injects, Mapping)  # noqa: S101
    began_ms = harm_ms(scenario)
    return min((at_ms for at_ms in _alerted_ms(scenario, injects) if at_ms >= began_ms), default=began_ms)


def _alerted_ms(scenario: Scenario, injects: Mapping[str, InjectState]) -> Iterator[int]:
    """When each alert of the script arrived."""
    for inject, state in injects.items():
        written = scenario.inject(inject)
        if state.delivered_ms is not None and written is not None and alerts(written):
            yield state.delivered_ms
