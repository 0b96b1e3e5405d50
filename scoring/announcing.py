"""Announcing: what was typed in the war room about a change that somebody was about to make.

The playbook's rule is a sentence and an answer: "I'm going to restart pod X", and the commander's OK. Whoever types
them has kept it, whatever buttons there are. Which words announce, and which are a yes or a no, is data.
Cannot tell a plan that is meant from one that is thought aloud.
"""

from collections.abc import Iterator, Sequence

from scoring.conduct import Command, lines
from scoring.naming import begins_like, clauses, has, is_bare, names
from scoring.record import Attempt, Mark, Record
from simulator.exercise.events import Event
from simulator.scenario.script import Move
from simulator.times import DurationMs


def announced(
    record: Record, shortly: DurationMs, announces: Sequence[str], unless: Sequence[str], attempt: Attempt
) -> Mark | None:
    """The first line shortly before a try in which whoever made it, or who commanded, said that it was coming."""
    command, move = Command.of(record), attempt.move
    said = (
        line
        for line in lines(record)
        if line.seq < attempt.seq and attempt.at_ms - shortly <= line.at_ms
        if line.by in (attempt.by, command.at(line.seq))
        if any(_announces(record, announces, unless, move, clause) for clause in clauses(line.text))
    )
    return next((Mark(line.at_ms, line.seq) for line in said), None)


def _announces(
    record: Record, announces: Sequence[str], unless: Sequence[str], move: Move, clause: tuple[str, ...]
) -> bool:
    scenario = record.scenario
    if not names(scenario, move, clause) or has(clause, unless):
        return False
    return has(clause, announces) or begins_like(move, clause) or is_bare(scenario, move, clause)


def answers_typed(record: Record, words: Sequence[str], move: Move, asked: Event, within: DurationMs) -> Iterator[Mark]:
    """The lines in which who commanded answered a proposal with one of some words: by its name, or at once.

    What is said of another move is no answer on this one, nor is a question.
    """
    command, others = Command.of(record), [one for one in record.scenario.moves if one.id != move.id]
    for line in lines(record):
        if line.seq <= asked.seq or line.by != command.at(line.seq) or line.text.rstrip().endswith("?"):
            continue
        said = clauses(line.text)
        if not any(has(clause, words) for clause in said):
            continue
        at_once = line.at_ms <= asked.at_ms + within and not _named(record, others, said)
        if at_once or _named(record, [move], said):
            yield Mark(line.at_ms, line.seq)


def _named(record: Record, moves: Sequence[Move], said: Sequence[tuple[str, ...]]) -> bool:
    return any(names(record.scenario, move, clause) for move in moves for clause in said)
