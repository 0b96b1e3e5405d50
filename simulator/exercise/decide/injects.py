"""What the facilitator does with the injects."""

from collections.abc import Mapping
from dataclasses import replace

from simulator.exercise import commands as c
from simulator.exercise import deliver
from simulator.exercise import events as e
from simulator.exercise.commands import Command, CommandRefused, Refusal
from simulator.exercise.deliver import Happening, Rule
from simulator.exercise.due import inject_due_ms
from simulator.exercise.roles import recipients
from simulator.exercise.state import Exercise, InjectState
from simulator.scenario.script import Inject
from simulator.times import DAY_MS


def _open(exercise: Exercise, inject: str) -> Inject:
    """The inject, if it is still to come."""
    written = exercise.scenario.inject(inject)
    if written is None:
        raise CommandRefused(Refusal.UNKNOWN, f"The scenario has no inject {inject!r}.")
    if exercise.injects.get(inject, InjectState()).delivered_ms is not None:
        raise CommandRefused(Refusal.ALREADY, f"{inject} has been delivered already; an inject comes once.")
    return written


def _fire(exercise: Exercise, command: Command, asked: c.FireInject, at_ms: int) -> list[Happening]:
    written = _open(exercise, asked.inject)
    return [(data, command.by.id) for data, _by in deliver.inject(exercise, written, at_ms, by_hand=True)]


def _hold(exercise: Exercise, command: Command, asked: c.HoldInject, _at_ms: int) -> list[Happening]:
    _open(exercise, asked.inject)
    held = exercise.injects.get(asked.inject, InjectState()).held
    return [] if held else [(e.InjectHeld(asked.inject), command.by.id)]


def _release(exercise: Exercise, command: Command, asked: c.ReleaseInject, _at_ms: int) -> list[Happening]:
    _open(exercise, asked.inject)
    held = exercise.injects.get(asked.inject, InjectState()).held
    return [(e.InjectReleased(asked.inject), command.by.id)] if held else []


def _postpone(exercise: Exercise, command: Command, asked: c.PostponeInject, at_ms: int) -> list[Happening]:
    written = _open(exercise, asked.inject)
    if not 0 < asked.by_ms <= DAY_MS:
        raise CommandRefused(
            Refusal.UNKNOWN, "Put it off by up to 24 hours. To have it earlier, fire it when its moment has come."
        )
    state = exercise.injects.get(asked.inject, InjectState())
    due = inject_due_ms(
        replace(exercise, injects={**exercise.injects, asked.inject: replace(state, held=False)}), written
    )
    if due is None:
        raise CommandRefused(
            Refusal.NOT_NOW, f"{asked.inject} has no time yet: it waits for {written.after}. Hold it instead."
        )
    return [(e.InjectMoved(asked.inject, max(due, at_ms) + asked.by_ms), command.by.id)]


def _skip(exercise: Exercise, command: Command, asked: c.SkipInject, _at_ms: int) -> list[Happening]:
    _open(exercise, asked.inject)
    return [(e.InjectSkipped(asked.inject, asked.reason or "left out by the facilitator"), command.by.id)]


def _improvise(exercise: Exercise, command: Command, asked: c.ImproviseInject, _at_ms: int) -> list[Happening]:
    if not asked.text.strip():
        raise CommandRefused(Refusal.NEEDS_TEXT, "Write what arrives.")
    if asked.via not in exercise.playbook.channel_ids:
        raise CommandRefused(
            Refusal.UNKNOWN, f"There is no channel {asked.via!r}. Channels: {', '.join(exercise.playbook.channel_ids)}."
        )
    seats = recipients(exercise, asked.to)
    sent = e.ImprovisedInjectSent(asked.via, asked.sender or "Unknown", asked.text.strip(), seats, asked.subject)
    return [(sent, command.by.id)]


RULES: Mapping[type, Rule] = {
    c.FireInject: _fire,
    c.HoldInject: _hold,
    c.ReleaseInject: _release,
    c.PostponeInject: _postpone,
    c.SkipInject: _skip,
    c.ImproviseInject: _improvise,
}
