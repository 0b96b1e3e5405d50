"""Live scores: what they do to whoever waits for an answer.

People act in a room whose journal has ten thousand entries, each act answered when it is on disk; meanwhile a console
asks for the scores as fast as it gets them. Three ways of scoring are held against none:
as the server does it, in another process; in a thread, with the record carried on; in a thread from the first entry.
"""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import gevent

from scoring import Recorder, card_json, recorder_of, score, score_record
from simulator.exercise.commands import Actor, ActorKind, Command, Say
from simulator.ids import CommandId, ExerciseId, ParticipantId
from simulator.journal import ExerciseRecord, Transaction, open_store
from simulator.rehearsal.plays import person_on
from simulator.texts import text_sha
from tests.benchmarks.long_exercise import SCENARIOS, long_exercise
from tests.benchmarks.measure import Figure, percentile
from web.live.clock import ManualClock
from web.live.room import Room
from web.live.rooms import Rooms
from web.live.scorer import Scorer
from web.live.writer import Writer

EVENTS, ACTS, ROUNDS, EVERY_S, CODE = 10_000, 150, 3, 0.02, "BENCH1"
Scored = Callable[[Room], object]


def figures() -> Iterator[Figure]:
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'tabletop.sqlite'}"
        with closing(open_store(url)) as store, closing(Writer(open_store(url, migrates=False))) as writer:
            rooms = Rooms(store, writer, ManualClock(_fill(store)))
            room = rooms.open(CODE)
            with closing(Scorer(url)) as scorer:
                ways = {
                    "without scores": None,
                    "scores by another process, as served": lambda _room: scorer.card(CODE),
                    "scores by a thread, carried on": _by_thread_carried_on(room),
                    "scores by a thread, from the start": _by_thread,
                }
                yield from _compared(rooms, room, ways)


def _compared(rooms: Rooms, room: Room, ways: dict[str, Scored | None]) -> Iterator[Figure]:
    """The ways take turns, so that a machine that is busy for a while treats them alike; the calmest round counts."""
    taken: dict[str, list[tuple[list[float], list[float]]]] = {name: [] for name in ways}
    for number in range(ROUNDS):
        for name, scored in ways.items():
            taken[name].append(_round(rooms, room, f"{name} {number}", scored))
    for name, rounds in taken.items():
        for pct in (50, 99):
            calmest = min(percentile(waited_ms, pct) for waited_ms, _ in rounds)
            yield Figure("live scores", f"answer to an act, p{pct}, {name}", calmest, "ms")
        if ways[name] is not None:
            calmest = min(percentile(took_ms, 50) for _, took_ms in rounds)
            yield Figure("live scores", f"a card, median, {name}", calmest, "ms")


def _fill(store: object) -> int:
    """A running exercise with a long journal; gives the wall instant at which it stands."""
    scenario = (SCENARIOS / "0230-503-spike.yaml").read_text("utf-8")
    playbook = (SCENARIOS / "playbooks" / "incident-response.yaml").read_text("utf-8")
    _, _, events = long_exercise(EVENTS)
    running = events[:-1]
    record = ExerciseRecord(
        ExerciseId("e-bench"), CODE, "Bench", 0, text_sha(scenario), text_sha(playbook), ParticipantId("f-1")
    )

    def work(tx: Transaction) -> None:
        tx.journal.put_text(scenario, "scenario")
        tx.journal.put_text(playbook, "playbook")
        tx.journal.create_exercise(record)
        tx.journal.append(record.id, 0, running)

    store.together([work])
    return running[-1].wall_ms + 1


def _round(rooms: Rooms, room: Room, name: str, scored: Scored | None) -> tuple[list[float], list[float]]:
    """(how long each act waited for its answer, how long each card took), in milliseconds."""
    took_ms: list[float] = []
    if scored is not None:
        scored(room)
    asking = None if scored is None else gevent.spawn(_ask_on, room, scored, took_ms)
    waited_ms = [_act(rooms, name, number) for number in range(ACTS)]
    if asking is not None:
        asking.kill()
    return waited_ms, took_ms or [0.0]


def _act(rooms: Rooms, name: str, number: int) -> float:
    gevent.sleep(EVERY_S)
    actor = Actor(person_on("on-call"), ActorKind.PARTICIPANT)
    started = perf_counter()
    rooms.submit(CODE, Command(CommandId(f"{name}-{number}"), actor, Say(f"[Ops] Still the same, look {number}.")))
    return (perf_counter() - started) * 1000


def _ask_on(room: Room, scored: Scored, took_ms: list[float]) -> None:
    while True:
        started = perf_counter()
        scored(room)
        took_ms.append((perf_counter() - started) * 1000)
        gevent.sleep(EVERY_S)


def _by_thread(room: Room) -> object:
    scenario, playbook, events = room.exercise.scenario, room.exercise.playbook, tuple(room.events)
    return gevent.get_hub().threadpool.apply(lambda: card_json(score(scenario, playbook, events)))


def _by_thread_carried_on(room: Room) -> Scored:
    recorder = recorder_of(room.exercise.scenario, room.exercise.playbook)
    for event in room.events:
        recorder.take(event)

    def scored(room: Room) -> object:
        return gevent.get_hub().threadpool.apply(_carry_on, (recorder, room.events[recorder.seq :]))

    return scored


def _carry_on(recorder: Recorder, events: list) -> str:
    for event in events:
        recorder.take(event)
    return card_json(score_record(recorder.record()))
