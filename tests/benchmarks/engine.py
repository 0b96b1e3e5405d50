"""The engine: entries folded and exercises rehearsed, a second."""

from collections.abc import Iterator

from simulator.exercise.evolve import fold
from simulator.rehearsal import rehearse
from tests.benchmarks.long_exercise import PLAY, long_exercise, texts
from tests.benchmarks.measure import Figure, best_ms

EVENTS = 10_000


def figures() -> Iterator[Figure]:
    scenario, playbook, events = long_exercise(EVENTS)
    folded_ms = best_ms(lambda: fold(scenario, playbook, events))
    yield Figure("engine", "events folded", EVENTS / folded_ms * 1000, "a second")
    scenario, playbook = texts()
    rehearsed_ms = best_ms(lambda: rehearse(scenario, playbook, PLAY))
    yield Figure("engine", "exercises rehearsed, by the book", 1000 / rehearsed_ms, "a second")
