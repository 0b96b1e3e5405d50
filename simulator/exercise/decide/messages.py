"""What people write: messages in templates, the war room's chat, direct messages, the scribe's timeline, answers."""

from collections.abc import Mapping
from functools import lru_cache

from simulator.exercise import commands as c
from simulator.exercise import events as e
from simulator.exercise.commands import Command, CommandRefused, Refusal
from simulator.exercise.deliver import Happening, Rule
from simulator.exercise.roles import commander, seats_of
from simulator.exercise.state import Exercise, InjectState, QuestionState
from simulator.playbook import Template
from simulator.same import Same
from simulator.times import DAY_MS

WRITTEN_IN_PLACE = ("timeline", "postmortem")
"""Kinds of template that are written in a panel of their own, and sent to nobody."""
FURTHEST_BACK_MS = 7 * DAY_MS
"""How long before T+0 a line of the timeline may lie: a cause can be days old, a slip of the finger is older."""


def _send(exercise: Exercise, command: Command, asked: c.Send, _at_ms: int) -> list[Happening]:
    if asked.template not in exercise.playbook.template_ids:
        raise CommandRefused(Refusal.UNKNOWN, f"The playbook has no template {asked.template!r}.")
    template = exercise.playbook.template(asked.template)
    if template.kind in WRITTEN_IN_PLACE:
        raise CommandRefused(
            Refusal.NOT_ALLOWED, f"{template.title} is not sent to anybody: it has a panel of its own. Write it there."
        )
    known = {field.id for field in template.fields}
    # sorted, as a journal has them that is read back: what is in memory and what is on disk may differ in nothing
    fields = {name: text.strip() for name, text in sorted(asked.fields.items()) if text.strip()}
    unknown = sorted(set(fields) - known)
    if unknown:
        raise CommandRefused(
            Refusal.UNKNOWN, f"{template.title} has no field {unknown[0]!r}. Fields: {', '.join(sorted(known))}."
        )
    if not fields:
        raise CommandRefused(Refusal.NEEDS_TEXT, "Every field is empty. Write what people need to know, then send it.")
    if left := template.unwritten(fields):
        labels = ", ".join(field.label for field in left)
        raise CommandRefused(Refusal.NEEDS_TEXT, f"Not sent. Yours to write: {labels}.")
    channels = tuple(dict.fromkeys(asked.channels)) or tuple(template.channels[:1])
    wrong = [channel for channel in channels if channel not in template.channels]
    if wrong:
        raise CommandRefused(
            Refusal.NOT_ALLOWED, f"{template.title} goes out on {', '.join(template.channels)}, not on {wrong[0]}."
        )
    if asked.reply_to:
        _may_reply(exercise, command, asked.reply_to, template)
    seat = seats_of(exercise, command.by.id)[0]
    sent = _message(Same(template), tuple(fields.items()), channels, asked.to, asked.reply_to, seat)
    return [(sent, command.by.id)]


def _may_reply(exercise: Exercise, command: Command, inject: str, template: Template) -> None:
    """Refuse an answer to what has not come, what came to somebody else, and one in another form than it wants."""
    written, state = exercise.scenario.inject(inject), exercise.injects.get(inject, InjectState())
    if written is None or state.delivered_ms is None or not set(seats_of(exercise, command.by.id)) & set(state.seats):
        raise CommandRefused(Refusal.UNKNOWN, "What you answer has not arrived.")
    if written.reply_with is not None and written.reply_with != template.id:
        wanted = exercise.playbook.template(written.reply_with).title
        raise CommandRefused(Refusal.NOT_ALLOWED, f"That is answered by {wanted}. Open it beside the letter.")


@lru_cache(maxsize=1 << 10)
def _message(
    template_itself: Same,
    fields: tuple[tuple[str, str], ...],
    channels: tuple[str, ...],
    to: str,
    reply_to: str,
    seat: str,
) -> e.MessageSent:
    """A template that is sent with these fields. An explorer's plays send the same again and again: it is one value."""
    (template,) = template_itself.values
    assert isinstance(template, Template)  # noqa: S101 - see above
    held = dict(fields)
    subject, body = template.fill_subject(held), template.fill(held)
    text = f"{subject}\n\n{body}" if subject else body
    return e.MessageSent(template.id, channels, text, held, to, reply_to, seat)


def _say(exercise: Exercise, command: Command, asked: c.Say, _at_ms: int) -> list[Happening]:
    if not asked.text.strip():
        raise CommandRefused(Refusal.NEEDS_TEXT, "Write something first.")
    if command.by.id in exercise.muted:
        raise CommandRefused(Refusal.NOT_NOW, "You have muted yourself. Unmute to speak.")
    return [(e.ChatPosted(asked.text.strip(), seats_of(exercise, command.by.id)[0]), command.by.id)]


def _say_directly(exercise: Exercise, command: Command, asked: c.SayDirectly, _at_ms: int) -> list[Happening]:
    if not asked.text.strip():
        raise CommandRefused(Refusal.NEEDS_TEXT, "Write something first.")
    if asked.to not in exercise.people or asked.to == command.by.id:
        raise CommandRefused(Refusal.UNKNOWN, "Choose somebody else in the room to write to.")
    return [(e.DirectMessageSent(asked.to, asked.text.strip()), command.by.id)]


def _raise_hand(exercise: Exercise, command: Command, _asked: c.RaiseHand, _at_ms: int) -> list[Happening]:
    return [] if command.by.id in exercise.hands else [(e.HandRaised(), command.by.id)]


def _lower_hand(exercise: Exercise, command: Command, asked: c.LowerHand, _at_ms: int) -> list[Happening]:
    whose = asked.participant or command.by.id
    if whose != command.by.id and commander(exercise) != command.by.id:
        raise CommandRefused(Refusal.NOT_ALLOWED, "Only the commander gives somebody else the word.")
    return [(e.HandLowered(whose), command.by.id)] if whose in exercise.hands else []


def _mute(exercise: Exercise, command: Command, _asked: c.Mute, _at_ms: int) -> list[Happening]:
    return [] if command.by.id in exercise.muted else [(e.Muted(), command.by.id)]


def _unmute(exercise: Exercise, command: Command, _asked: c.Unmute, _at_ms: int) -> list[Happening]:
    return [(e.Unmuted(), command.by.id)] if command.by.id in exercise.muted else []


def _record(_exercise: Exercise, command: Command, asked: c.RecordEntry, at_ms: int) -> list[Happening]:
    if not asked.text.strip():
        raise CommandRefused(Refusal.NEEDS_TEXT, "Write what happened.")
    happened = at_ms if asked.happened_ms is None else asked.happened_ms
    if happened > at_ms:
        raise CommandRefused(Refusal.NOT_NOW, "That time has not come yet. A timeline records what has happened.")
    if happened < -FURTHEST_BACK_MS:
        raise CommandRefused(
            Refusal.UNKNOWN,
            "That is more than a week before the start. Look at the time again; tell older things in words.",
        )
    return [(e.TimelineEntryWritten(happened, asked.text.strip()), command.by.id)]


def _answer(exercise: Exercise, command: Command, asked: c.Answer, _at_ms: int) -> list[Happening]:
    question = exercise.scenario.question(asked.question)
    state = exercise.questions.get(asked.question, QuestionState())
    if question is None or state.asked_ms is None:
        raise CommandRefused(Refusal.UNKNOWN, "That has not been asked.")
    if question.answered_by is not None:
        raise CommandRefused(Refusal.NOT_ALLOWED, "This one is answered by doing it, not by writing about it.")
    if not set(seats_of(exercise, command.by.id)) & set(state.seats):
        raise CommandRefused(Refusal.NOT_ALLOWED, "That was asked of somebody else.")
    if not asked.text.strip():
        raise CommandRefused(Refusal.NEEDS_TEXT, "Write an answer, with your reason.")
    return [(e.QuestionAnswered(asked.question, asked.text.strip()), command.by.id)]


RULES: Mapping[type, Rule] = {
    c.Send: _send,
    c.Say: _say,
    c.SayDirectly: _say_directly,
    c.RaiseHand: _raise_hand,
    c.LowerHand: _lower_hand,
    c.Mute: _mute,
    c.Unmute: _unmute,
    c.RecordEntry: _record,
    c.Answer: _answer,
}
