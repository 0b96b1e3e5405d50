"""Looking at things, and mitigations: announced, allowed, reviewed, made.

Who may make a move that needs nobody's word makes it at once. One that needs the commander's word waits for it, unless
nobody commands yet: then whoever acts takes it on themselves, as people at 2:30 AM do, and the record shows it.
"""

from collections.abc import Mapping

from simulator.exercise import commands as c
from simulator.exercise import events as e
from simulator.exercise.commands import Command, CommandRefused, Refusal
from simulator.exercise.deliver import Happening, Rule, bend
from simulator.exercise.roles import answerable, holders, seats_of
from simulator.exercise.situation import Now
from simulator.exercise.state import Exercise, MoveState
from simulator.ids import ParticipantId
from simulator.scenario.script import Check, Move


def _look(exercise: Exercise, command: Command, asked: c.Look, at_ms: int) -> list[Happening]:
    check = _check(exercise, asked.check)
    if any(one.check == check.id and one.by == command.by.id for one in exercise.looking):
        raise CommandRefused(Refusal.ALREADY, "You are looking already.")
    if check.possible is not None and not check.possible.holds(Now(exercise, at_ms)):
        raise CommandRefused(Refusal.NOT_NOW, check.impossible_because or "That cannot be looked at now.")
    seat = seats_of(exercise, command.by.id)[0]
    return [(e.CheckStarted(check.id, at_ms + check.takes, seat), command.by.id)]


def _check(exercise: Exercise, check: str) -> Check:
    written = exercise.scenario.check(check)
    if written is None:
        raise CommandRefused(Refusal.UNKNOWN, f"There is nothing called {check!r} to look at.")
    return written


def _propose(exercise: Exercise, command: Command, asked: c.Propose, _at_ms: int) -> list[Happening]:
    move, state = _move(exercise, asked.move)
    if state.stage in ("proposed", "approved", "running"):
        raise CommandRefused(Refusal.ALREADY, f"{move.label}: that is {state.stage} already.")
    if state.stage == "done" and not move.repeatable:
        raise CommandRefused(Refusal.ALREADY, f"{move.label}: that has been done, and its result stands.")
    return [(e.MoveProposed(move.id, asked.reason, seats_of(exercise, command.by.id)[0]), command.by.id)]


def _approve(exercise: Exercise, command: Command, asked: c.Approve, _at_ms: int) -> list[Happening]:
    move, state = _move(exercise, asked.move)
    _has_word(exercise, move, command.by.id)
    if state.stage != "proposed":
        raise CommandRefused(Refusal.NOT_NOW, f"{move.label}: nobody has proposed that just now.")
    return [(e.MoveApproved(move.id), command.by.id)]


def _decline(exercise: Exercise, command: Command, asked: c.Decline, _at_ms: int) -> list[Happening]:
    move, state = _move(exercise, asked.move)
    _has_word(exercise, move, command.by.id)
    if state.stage not in ("proposed", "approved"):
        raise CommandRefused(Refusal.NOT_NOW, f"{move.label}: nobody has proposed that just now.")
    return [(e.MoveDeclined(move.id, asked.reason), command.by.id)]


def _review(exercise: Exercise, command: Command, asked: c.Review, _at_ms: int) -> list[Happening]:
    move, state = _move(exercise, asked.move)
    if state.stage not in ("proposed", "approved"):
        raise CommandRefused(Refusal.NOT_NOW, f"{move.label}: there is nothing to review just now.")
    if state.proposed_by == command.by.id:
        raise CommandRefused(Refusal.NOT_ALLOWED, "A second pair of eyes must be somebody else's.")
    if state.reviewed_by is not None:
        raise CommandRefused(Refusal.ALREADY, "It has been reviewed.")
    return [(e.MoveReviewed(move.id), command.by.id)]


def _run(exercise: Exercise, command: Command, asked: c.Run, at_ms: int) -> list[Happening]:
    move, state = _move(exercise, asked.move)
    by, seat = command.by.id, seats_of(exercise, command.by.id)[0]
    if state.stage == "running":
        raise CommandRefused(Refusal.ALREADY, f"{move.label}: that runs already.")
    if state.stage == "done" and not move.repeatable:
        raise CommandRefused(Refusal.ALREADY, f"{move.label}: that has been done, and its result stands.")
    if state.stage == "declined":
        raise CommandRefused(
            Refusal.NEEDS_WORD, f"{move.label}: the commander said no. Propose it again if things have changed."
        )
    if needs_word(exercise, move) and state.stage != "approved" and by not in holders(exercise, str(move.needs)):
        raise CommandRefused(Refusal.NEEDS_WORD, f"{move.label} needs the commander's word. Propose it and say why.")
    if move.possible is not None and not move.possible.holds(Now(exercise, at_ms)):
        return [(e.MoveRefused(move.id, move.impossible_because, seat), by)]
    starting = [(data, by) for data, _ in bend(exercise, move.starting, move.id, at_ms)]
    return [(e.MoveStarted(move.id, at_ms + move.takes, seat), by), *starting]


def needs_word(exercise: Exercise, move: Move) -> bool:
    """Whether a move waits for somebody's word: it needs one, and there is somebody to give it."""
    return move.needs is not None and bool(holders(exercise, move.needs))


def _has_word(exercise: Exercise, move: Move, person: ParticipantId) -> None:
    if move.needs is None or person not in answerable(exercise, move.needs):
        raise CommandRefused(Refusal.NOT_ALLOWED, "That word is not yours to give. The commander decides.")


def _move(exercise: Exercise, move: str) -> tuple[Move, MoveState]:
    written = exercise.scenario.move(move)
    if written is None:
        raise CommandRefused(Refusal.UNKNOWN, f"There is no mitigation called {move!r} here.")
    return written, exercise.moves.get(move, MoveState())


RULES: Mapping[type, Rule] = {
    c.Look: _look,
    c.Propose: _propose,
    c.Approve: _approve,
    c.Decline: _decline,
    c.Review: _review,
    c.Run: _run,
}
