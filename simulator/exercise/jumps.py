"""Jumps: which time may be skipped, and where the clock lands.

A jump skips only time in which nothing is asked of anybody: it lands two minutes before the next time at which the
playbook wants something at the latest, and before the next inject or question that demands an answer. Other injects
inside arrive at their own times. Times that the room itself promised may be passed over; they are waived.
"""

from simulator.exercise.commands import ActorKind, Command, CommandRefused, Refusal
from simulator.exercise.due import all_demands, next_pending
from simulator.exercise.dues import next_due_ms, promises
from simulator.exercise.events import ClockJumped, Event
from simulator.exercise.evolve import evolve
from simulator.exercise.roles import commander
from simulator.exercise.state import Exercise, Stage
from simulator.times import MINUTE_MS

LEAD_MS = 2 * MINUTE_MS
"""How long before the next due time a jump lands at the latest."""


def jump(exercise: Exercise, command: Command, wanted_ms: int, at_ms: int, wall_ms: int) -> list[Event]:
    """What falls due in the skipped time, each at its own time, and then the jump itself.

    Raises CommandRefused when the sender may not jump, or no time can be skipped now.
    """
    if command.by.kind is ActorKind.PARTICIPANT and commander(exercise) != command.by.id:
        raise CommandRefused(
            Refusal.NOT_ALLOWED, "The facilitator or the incident commander jumps the clock. Ask one of them."
        )
    if exercise.stage is not Stage.RUNNING:
        raise CommandRefused(Refusal.NOT_NOW, "The clock stands. Let it run first, then jump.")
    before, passed = exercise, list[Event]()
    to_ms, because = landing(exercise, at_ms, wanted_ms)
    while (pending := next_pending(exercise)) is not None and pending.at_ms <= to_ms and not pending.demands:
        due_ms = max(pending.at_ms, exercise.now_ms)
        for data, by in pending.happens(exercise, due_ms):
            passed.append(Event(exercise.seq + 1, due_ms, wall_ms, by, None, data))
            exercise = evolve(exercise, passed[-1])
        to_ms, because = landing(exercise, max(at_ms, due_ms), wanted_ms)
        to_ms = max(to_ms, due_ms)  # what has happened may demand something at once; time never runs back for it
    if to_ms <= at_ms:
        raise CommandRefused(Refusal.NOT_NOW, _why_not(command, because))
    skipped = ClockJumped(at_ms, to_ms, wanted_ms, because, waived(before, at_ms, to_ms))
    return [*passed, Event(exercise.seq + 1, to_ms, wall_ms, command.by.id, command.id, skipped)]


def _why_not(command: Command, because: str) -> str:
    if not because:
        return "That moment is past. Jump to a later one."
    if command.by.kind is ActorKind.FACILITATOR:
        return f"No jump now: {because}. See to it first, then jump."
    return "No jump now: something that asks for you is about to fall due. See to what is open, then jump."


def landing(exercise: Exercise, at_ms: int, wanted_ms: int) -> tuple[int, str]:
    """(exercise time where a jump lands, what holds it back or nothing). Not later than wanted."""
    limits = [(due_ms - 1, f"{name} comes then") for due_ms, name in all_demands(exercise)]
    running = [
        state.ends_ms for state in exercise.moves.values() if state.stage == "running" and state.ends_ms is not None
    ]
    limits += [(ends, "a mitigation comes to its result then") for ends in running]
    owed = next_due_ms(exercise, exercise.scenario.facts.severity, at_ms, wanted_ms)
    if owed is not None:
        limits.append((owed[0] - LEAD_MS, f"{owed[1]}, due {LEAD_MS // MINUTE_MS} minutes later"))
    nearest = min(limits, default=(wanted_ms, ""))
    return (wanted_ms, "") if nearest[0] >= wanted_ms else nearest


def waived(exercise: Exercise, from_ms: int, to_ms: int) -> tuple[str, ...]:
    """The promised times that a jump passes over."""
    return tuple(one.id for one in promises(exercise) if one.met_ms is None and from_ms < one.due_ms <= to_ms)


def offered_jump(exercise: Exercise, at_ms: int) -> int | None:
    """The next place where the script's current or later parts let the clock jump to; None if there is none."""
    ids = [str(part.id) for part in exercise.scenario.parts]
    current = ids.index(exercise.part) if exercise.part in ids else 0
    jumps = (jump for part in exercise.scenario.parts[current:] for jump in part.jumps)
    return next((jump for jump in jumps if jump > at_ms + LEAD_MS // 2), None)
