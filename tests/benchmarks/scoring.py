"""Scoring: a long exercise from its first entry, and once more after a few."""

from collections.abc import Iterator

from scoring import card_json, recorder_of, score, score_record
from tests.benchmarks.long_exercise import long_exercise
from tests.benchmarks.measure import Figure, best_ms, median_ms, run_ms

EVENTS, SHORT, NEWEST = 10_000, 400, 20


def figures() -> Iterator[Figure]:
    score(*long_exercise(SHORT))
    scenario, playbook, events = long_exercise(EVENTS)
    first_ms = run_ms(lambda: score(scenario, playbook, events))
    yield Figure(
        "scoring", "an exercise of 10,000 events, each of its 220 messages read for the first time", first_ms, "ms"
    )
    yield Figure(
        "scoring",
        "an exercise of 10,000 events, from its first entry, median",
        median_ms(lambda: score(scenario, playbook, events)),
        "ms",
        "< 250",
    )
    yield Figure("scoring", "the same, best", best_ms(lambda: score(scenario, playbook, events)), "ms")
    recorder = recorder_of(scenario, playbook)
    for event in events[:-NEWEST]:
        recorder.take(event)

    def carried_on() -> None:
        for event in events[recorder.seq :]:
            recorder.take(event)
        score_record(recorder.record())

    yield Figure("scoring", "once more after 20 events, median", median_ms(carried_on), "ms")
    card = score(scenario, playbook, events)
    yield Figure("scoring", "its card written as JSON", best_ms(lambda: card_json(card)), "ms")
    yield Figure("scoring", "its card's size", len(card_json(card)) / 1000, "kB")
