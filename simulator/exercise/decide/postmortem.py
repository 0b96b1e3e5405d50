"""The postmortem, written together: one editor a section, and nothing lost in a clash.

An editor is a person on one of their devices: who writes on two is in their own way as others would be. A text names
the version that it was written upon; where another stands by now, it is kept beside that.
"""

from collections.abc import Mapping

from simulator.exercise import commands as c
from simulator.exercise import events as e
from simulator.exercise.commands import Command, CommandRefused, Refusal
from simulator.exercise.deliver import Happening, Rule
from simulator.exercise.state import Exercise, Section
from simulator.times import MINUTE_MS

TEMPLATE = "postmortem"
LOCK_LASTS_MS = 3 * MINUTE_MS
"""After so much exercise time a lock no longer binds: whoever held it has gone."""
LONGEST_DELAY_HOURS = 24 * 60
"""A postmortem is put off by two months at most."""


def is_open(exercise: Exercise) -> bool:
    """Whether its part of the exercise has come."""
    return any(part.id == exercise.part and part.phase == TEMPLATE for part in exercise.scenario.parts)


def _schedule(exercise: Exercise, command: Command, asked: c.SchedulePostmortem, _at_ms: int) -> list[Happening]:
    if exercise.resolved_ms is None:
        raise CommandRefused(Refusal.NOT_NOW, "First see the incident resolved; then set the postmortem's date.")
    if not 1 <= asked.in_hours <= LONGEST_DELAY_HOURS:
        raise CommandRefused(Refusal.UNKNOWN, f"Set it 1 to {LONGEST_DELAY_HOURS} hours after the resolution.")
    return [(e.PostmortemScheduled(asked.in_hours), command.by.id)]


def _lock(exercise: Exercise, command: Command, asked: c.LockField, at_ms: int) -> list[Happening]:
    section = _section(exercise, asked.section)
    if not holds(section, at_ms):
        return [(e.FieldLocked(asked.section, asked.device), command.by.id)]
    if _is_elsewhere(section, command, asked.device, at_ms):
        who = "You are" if section.locked_by == command.by.id else "Somebody is"
        where = " on another device" if section.locked_by == command.by.id else ""
        raise CommandRefused(
            Refusal.TAKEN, f"{who} writing here{where}. What you save here all the same is kept beside it."
        )
    return []


def _unlock(exercise: Exercise, command: Command, asked: c.UnlockField, _at_ms: int) -> list[Happening]:
    section = _section(exercise, asked.section)
    mine = (section.locked_by, section.locked_device) == (command.by.id, asked.device)
    return [(e.FieldUnlocked(asked.section), command.by.id)] if mine else []


def _write(exercise: Exercise, command: Command, asked: c.WriteField, at_ms: int) -> list[Happening]:
    section, text = _section(exercise, asked.section), asked.text.strip()
    if text == section.text:
        return []
    if _is_elsewhere(section, command, asked.device, at_ms) or not _fits(section, command, asked):
        clashed = e.FieldClashed(asked.section, text, section.version, asked.seen_version, asked.device)
        return [(clashed, command.by.id)]
    return [(e.FieldWritten(asked.section, text, section.version + 1, asked.device), command.by.id)]


def _fits(section: Section, command: Command, asked: c.WriteField) -> bool:
    """Whether a text was written upon the one that stands: its version was seen, or it came from the same device."""
    own = asked.device != "" and (section.by, section.device) == (command.by.id, asked.device)
    return own or asked.seen_version == section.version


def _is_elsewhere(section: Section, command: Command, device: str, at_ms: int) -> bool:
    """Whether somebody is at work on a section, and not on this device."""
    return holds(section, at_ms) and (section.locked_by, section.locked_device) != (command.by.id, device)


def holds(section: Section, at_ms: int) -> bool:
    """Whether a lock binds: its holder has done something here not long ago."""
    return section.locked_by is not None and at_ms - section.locked_ms < LOCK_LASTS_MS


def _section(exercise: Exercise, section: str) -> Section:
    if not is_open(exercise):
        raise CommandRefused(
            Refusal.NOT_NOW,
            "The postmortem opens with its part of the exercise. Until then, record in the timeline what it will need.",
        )
    known = [field.id for field in exercise.playbook.template(TEMPLATE).fields]
    if section not in known:
        raise CommandRefused(
            Refusal.UNKNOWN, f"The postmortem has no section {section!r}. Sections: {', '.join(known)}."
        )
    return exercise.sections.get(section, Section())


RULES: Mapping[type, Rule] = {
    c.SchedulePostmortem: _schedule,
    c.LockField: _lock,
    c.UnlockField: _unlock,
    c.WriteField: _write,
}
