"""Truths: what was true of an exercise at a moment, in the words of the script and the figures of the world."""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from scoring.moments import harm_stopped_ms, moment
from scoring.prose import Truth
from scoring.record import Record, Sent
from simulator.playbook import Playbook
from simulator.same import Same
from simulator.scenario.calendar import ahead_of_utc_ms
from simulator.scenario.model import Scenario
from simulator.times import MINUTE_MS, SECOND_MS


def truth_at(record: Record, at_ms: int, sent: Sent | None = None) -> Truth:
    """What was true at a moment.

    A message may call the severity as it was declared when it was sent: whether that was right is judged once,
    elsewhere. What still fails once it is over is no share that was meant, if it is less than a figure may be off.
    """
    facts, created, course = record.scenario.facts, record.exercise.created, record.course
    start_ms = created.starts_at_wall_ms if created else 0
    peak, present = round(course.extremes(facts.started, at_ms)[1], 1), round(course.value(at_ms), 1)
    ended_ms = harm_stopped_ms(course, facts.stops_below, at_ms)
    until_ms = at_ms if ended_ms is None else ended_ms
    ended = ended_ms is not None and present < record.accuracy.share_points
    declared = None if sent is None else sent.before.severity
    return Truth(
        **_standing(Same(record.scenario, record.playbook), start_ms),
        error_rate_pct=peak,
        current_error_rate_pct=None if ended else present,
        affected_scope=scopes(record, at_ms)[-1],
        affected_pct=peak,
        ended_at=None if ended_ms is None else _clock(start_ms + ended_ms),
        as_of=_clock(start_ms + at_ms),
        duration_min=round((until_ms - facts.started) / MINUTE_MS, 1),
        severity=declared or record.true_severity(at_ms),
        cause_known=record.cause_known is not None and record.cause_known.at_ms <= at_ms,
    )


def scopes(record: Record, at_ms: int) -> tuple[str, ...]:
    """Who was affected, in the words of the script: from the start on, and after each change up to a moment."""
    changed = (scope for since_ms, scope in _scopes(record) if since_ms <= at_ms)
    return (record.scenario.facts.scope, *changed)


def truth_of_chat(record: Record, *, known: bool) -> Truth:
    """What a line of chat is held against: who the people are, and whether the cause was known."""
    return _of_chat(Same(record.scenario), known=known)


def posts(record: Record) -> tuple[str, ...]:
    """What the seats and roles of an exercise are called."""
    return _posts(Same(record.scenario, record.playbook))


@lru_cache(maxsize=1)
def _scopes(record: Record) -> tuple[tuple[int, str], ...]:
    """Who was affected from which moment on, in the order of the script."""
    marks = [(moment(record, one.after), one.scope) for one in record.scenario.facts.changes if one.scope is not None]
    return tuple((mark.at_ms, scope) for mark, scope in marks if mark is not None)


@lru_cache(maxsize=16)
def _standing(scenario_and_playbook: Same, start_ms: int) -> Mapping[str, Any]:
    """What is true from the start to the end, by the names of the facts."""
    scenario, _ = scenario_and_playbook.values
    assert isinstance(scenario, Scenario)  # noqa: S101 - see above
    return {
        "service": scenario.setting.service,
        "symptom": scenario.facts.symptom,
        "started_at": _clock(start_ms + scenario.facts.started),
        "cause": scenario.facts.cause.text,
        "data_loss": scenario.facts.data_loss,
        "people": _people(Same(scenario)),
        "posts": _posts(scenario_and_playbook),
        "ahead_of_utc_min": ahead_of_utc_ms(scenario, start_ms) / MINUTE_MS,
    }


@lru_cache(maxsize=64)
def _of_chat(scenario_itself: Same, *, known: bool) -> Truth:
    (scenario,) = scenario_itself.values
    assert isinstance(scenario, Scenario)  # noqa: S101 - see above
    return Truth(cause_known=known, cause=scenario.facts.cause.text, people=_people(scenario_itself))


@lru_cache(maxsize=16)
def _people(scenario_itself: Same) -> tuple[str, ...]:
    """The staff of a scenario who have names."""
    (scenario,) = scenario_itself.values
    assert isinstance(scenario, Scenario)  # noqa: S101 - see above
    return tuple(one.name for one in scenario.personas if _is_name(one.name))


def _is_name(name: str) -> bool:
    """Whether a persona is called as a person is: two words or more, each with a capital."""
    words = name.split()
    return len(words) > 1 and all(word[0].isupper() and word.isalpha() for word in words)


@lru_cache(maxsize=16)
def _posts(scenario_and_playbook: Same) -> tuple[str, ...]:
    scenario, playbook = scenario_and_playbook.values
    assert isinstance(scenario, Scenario)  # noqa: S101 - see above
    assert isinstance(playbook, Playbook)  # noqa: S101
    seats, roles = scenario.seats, playbook.roles.roles
    named = [name for one in seats for name in (one.title, one.id)]
    return tuple(dict.fromkeys([*named, *(name for one in roles for name in (one.title, one.id, *one.aliases))]))


@lru_cache(maxsize=1 << 10)
def _clock(wall_ms: int) -> datetime:
    return datetime.fromtimestamp(wall_ms / SECOND_MS, UTC)
