"""The postmortem, written together: one editor a section, and nothing lost in a clash."""

from collections.abc import Mapping

from simulator.exercise import commands as c
from simulator.exercise import events as e
from simulator.exercise.commands import Command, CommandRefused, Refusal
from simulator.exercise.deliver import Happening, Rule
from simulator.exercise.state import Exercise, Section
from simulator.ids import ParticipantId
from simulator.times import MINUTE_MS

TEMPLATE = "postmortem"
LOCK_LASTS_MS = 3 * MINUTE_MS
"""After so much exercise time a lock no longer binds: whoever held it has gone."""
LONGEST_DELAY_HOURS = 24 * 60
"""A postmortem is put off by two months at most."""


def _schedule(exercise: Exercise, command: Command, asked: c.SchedulePostmortem, _at_ms: int) -> list[Happening]:
    if exercise.resolved_ms is None:
        raise CommandRefused(Refusal.NOT_NOW, "First see the incident resolved; then set the postmortem's date.")
    if not 1 <= asked.in_hours <= LONGEST_DELAY_HOURS:
        raise CommandRefused(Refusal.UNKNOWN, f"Set it 1 to {LONGEST_DELAY_HOURS} hours after the resolution.")
    return [(e.PostmortemScheduled(asked.in_hours), command.by.id)]


def _lock(exercise: Exercise, command: Command, asked: c.LockField, at_ms: int) -> list[Happening]:
    section = _section(exercise, asked.section)
    if section.locked_by == command.by.id and _holds(section, at_ms):
        return []
    if _is_others(section, command.by.id, at_ms):
        raise CommandRefused(
            Refusal.TAKEN, "Somebody is writing here. What you write is kept beside it if you save it all the same."
        )
    return [(e.FieldLocked(asked.section), command.by.id)]


def _unlock(exercise: Exercise, command: Command, asked: c.UnlockField, _at_ms: int) -> list[Happening]:
    section = _section(exercise, asked.section)
    return [(e.FieldUnlocked(asked.section), command.by.id)] if section.locked_by == command.by.id else []


def _write(exercise: Exercise, command: Command, asked: c.WriteField, at_ms: int) -> list[Happening]:
    section, text = _section(exercise, asked.section), asked.text.strip()
    if text == section.text:
        return []
    if _is_others(section, command.by.id, at_ms) or (
        asked.seen_version != section.version and section.by != command.by.id
    ):
        return [(e.FieldClashed(asked.section, text, section.version), command.by.id)]
    return [(e.FieldWritten(asked.section, text, section.version + 1), command.by.id)]


def _is_others(section: Section, person: ParticipantId, at_ms: int) -> bool:
    """Whether somebody else is at work on a section."""
    return section.locked_by not in (None, person) and _holds(section, at_ms)


def _holds(section: Section, at_ms: int) -> bool:
    return at_ms - section.locked_ms < LOCK_LASTS_MS


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
