"""What holds for every scenario that is shipped, in each of its plays."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pytest

from simulator.exercise.engine import after, blank
from simulator.exercise.state import Exercise
from simulator.exercise.view import Audience, View, Viewer, view
from simulator.ids import ParticipantId
from simulator.playbook import Playbook, read_playbook
from simulator.rehearsal import Rehearsal, rehearse, transcript
from simulator.scenario.model import Scenario
from simulator.scenario.read import read_scenario
from simulator.scenario.script import Inject

SCENARIOS = Path(__file__).parents[2] / "scenarios"
CONDUCT = (Audience.FACILITATOR, Audience.EVALUATOR)


@cache
def playbooks() -> dict[str, Playbook]:
    read = (read_playbook(path.read_text(), path.name) for path in (SCENARIOS / "playbooks").glob("*.yaml"))
    return {playbook.id: playbook for playbook in read}


@cache
def shipped() -> dict[str, Scenario]:
    return {
        path.stem: read_scenario(path.read_text(), path.name, playbooks().get)
        for path in sorted(SCENARIOS.glob("*.yaml"))
    }


@cache
def played(scenario: str, play: str) -> Rehearsal:
    script = shipped()[scenario]
    return rehearse(script, playbooks()[script.playbook], play)


SEARCHED = ("by-the-book", "hotfix-first", "silent", "denial", "alone", "thrashing", "waiting")
"""Plays that differ enough for each to be searched whole; the others differ from these by an act or two."""
PLAYS = [(name, play) for name, scenario in shipped().items() for play in scenario.plays]


@dataclass(frozen=True)
class Secret:
    """Words that only some may read, and from when on."""

    words: str
    open_to: Callable[[Exercise, Viewer], bool]


def secrets(scenario: Scenario) -> Iterator[Secret]:
    for inject in scenario.injects:
        texts = [inject.text, *(variant.text for variant in inject.variants)]
        yield from (Secret(telling(text), delivered_to(inject)) for text in texts)
        yield Secret(telling(inject.note), lambda _exercise, _viewer: False)
    for check in scenario.checks:
        texts = [check.shows, *(variant.text for variant in check.variants)]
        yield from (Secret(telling(text), looked_at(check.id)) for text in texts)
    for move in scenario.moves:
        yield from (Secret(telling(outcome.says), happened(move.id)) for outcome in move.endings)
        yield Secret(telling(move.impossible_because), happened(f"{move.id}.refused"))
    for question in scenario.questions:
        yield Secret(telling(question.text), happened(question.id, asked=True))
        yield Secret(telling(question.good), lambda _exercise, _viewer: False)
    for ending in scenario.endings:
        yield Secret(telling(ending.text), lambda exercise, _viewer, ending=ending: exercise.ending == ending.id)  # type: ignore[misc]
    for contact in scenario.contacts:
        yield Secret(telling(contact.says), happened(f"{contact.id}.arrived"))
    yield Secret(telling(scenario.facts.because), lambda _exercise, _viewer: False)


def telling(text: str) -> str:
    """A stretch of a text that occurs nowhere else: its first long run of words without a figure in it."""
    runs = (run.strip() for line in text.splitlines() for run in re.split(r"\{\w+\}", line))
    return max(runs, key=len, default="")[:80]


def delivered_to(inject: Inject) -> Callable[[Exercise, Viewer], bool]:
    def is_open(exercise: Exercise, viewer: Viewer) -> bool:
        state = exercise.injects.get(inject.id)
        if state is None or state.delivered_ms is None:
            return False
        if viewer.audience is Audience.PROJECTOR:
            return inject.public
        everybody = len(state.seats) == len(exercise.scenario.seats)
        return bool(set(state.seats) & set(viewer.seats)) if viewer.seats else everybody

    return is_open


def looked_at(check: str) -> Callable[[Exercise, Viewer], bool]:
    return lambda exercise, viewer: any(found.by == viewer.participant for found in exercise.found.get(check, ()))


def happened(milestone: str, *, asked: bool = False) -> Callable[[Exercise, Viewer], bool]:
    if asked:
        return lambda exercise, _viewer: milestone in exercise.questions
    return lambda exercise, _viewer: milestone in exercise.milestones


def viewers(scenario: Scenario) -> list[Viewer]:
    seated = [Viewer(Audience.SEAT, ParticipantId(f"p-{seat.id}"), (seat.id,)) for seat in scenario.seats]
    return [*seated, Viewer(Audience.OBSERVER), Viewer(Audience.PROJECTOR)]


def words_of(seen: View) -> str:
    """All that is written on a screen by this exercise; of the charts, only what is marked on them."""
    marks = seen.charts.marks if seen.charts else ()
    bare = replace(seen, charts=None, templates=(), severities=(), paging_table=(), clock=seen.lobby)  # type: ignore[arg-type]
    return f"{bare}{seen.clock.part_title}{marks}"


@pytest.mark.parametrize(("scenario", "play"), [(name, play) for name, play in PLAYS if play in SEARCHED])
def test_no_view_of_any_prefix_tells_what_its_viewer_may_not_know(scenario: str, play: str) -> None:
    rehearsal = played(scenario, play)
    hidden = [secret for secret in secrets(rehearsal.exercise.scenario) if len(secret.words) > 15]
    said = {str(event.data) for event in rehearsal.events if event.by}
    exercise, clean = blank(rehearsal.exercise.scenario, rehearsal.exercise.playbook), set[str]()
    for event in rehearsal.events:
        exercise = after(exercise, [event])
        for viewer in viewers(exercise.scenario):
            shown = words_of(view(exercise, viewer, exercise.now_ms))
            if shown in clean:
                continue
            clean.add(shown)
            leaks = [
                secret.words for secret in hidden if secret.words in shown and not secret.open_to(exercise, viewer)
            ]
            assert [words for words in leaks if not any(words in text for text in said)] == [], (
                f"{viewer} at seq {event.seq}"
            )


@pytest.mark.parametrize(("scenario", "play"), PLAYS)
def test_every_act_of_a_play_is_done_or_refused_as_its_transcript_shows(scenario: str, play: str) -> None:
    kept = (SCENARIOS / f"{scenario}.{play}.txt").read_text()
    assert transcript(played(scenario, play)) == kept
