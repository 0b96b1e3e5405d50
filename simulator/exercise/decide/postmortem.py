"""The postmortem, written together: one editor a section, and nothing lost in a clash."""

from collections.abc import Mapping

from simulator.exercise import commands as c
from simulator.exercise import events as e
from simulator.exercise.commands import Command, CommandRefused, Refusal
from simulator.exercise.deliver import Happening, Rule
from simulator.exercise.state import Exercise, Section

TEMPLATE = "postmortem"
LONGEST_DELAY_HOURS = 24 * 60
"""A postmortem is put off by two months at most."""


def _schedule(exercise: Exercise, command: Command, asked: c.SchedulePostmortem, _at_ms: int) -> list[Happening]:
    if exercise.resolved_ms is None:
        raise CommandRefused(Refusal.NOT_NOW, "First see the incident resolved; then set the postmortem's date.")
    if not 1 <= asked.in_hours <= LONGEST_DELAY_HOURS:
        raise CommandRefused(Refusal.UNKNOWN, f"Set it 1 to {LONGEST_DELAY_HOURS} hours after the resolution.")
    return [(e.PostmortemScheduled(asked.in_hours), command.by.id)]


def _lock(exercise: Exercise, command: Command, asked: c.LockField, _at_ms: int) -> list[Happening]:
    section = _section(exercise, asked.section)
    if section.locked_by == command.by.id:
        return []
    if section.locked_by is not None:
        raise CommandRefused(
            Refusal.TAKEN, "Somebody is writing here. What you write is kept beside it if you save it all the same."
        )
    return [(e.FieldLocked(asked.section), command.by.id)]


def _unlock(exercise: Exercise, command: Command, asked: c.UnlockField, _at_ms: int) -> list[Happening]:
    section = _section(exercise, asked.section)
    return [(e.FieldUnlocked(asked.section), command.by.id)] if section.locked_by == command.by.id else []


def _write(exercise: Exercise, command: Command, asked: c.WriteField, _at_ms: int) -> list[Happening]:
    section, text = _section(exercise, asked.section), asked.text.strip()
    if text == section.text:
        return []
    elsewhere = section.locked_by not in (None, command.by.id)
    if elsewhere or (asked.seen_version != section.version and section.by != command.by.id):
        return [(e.FieldClashed(asked.section, text, section.version), command.by.id)]
    return [(e.FieldWritten(asked.section, text, section.version + 1), command.by.id)]


def _section(exercise: Exercise, section: str) -> Section:
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
