"""Telling: whether a message that went out told anybody anything.

A form that is posted blank, with "TBD" in each field or one sentence in all of them, has been sent and has told nobody:
nothing counts as said by it, no deadline is kept and no rhythm served. One field of what its writer alone knows is
enough to have told something, and that nothing is new is something. Whom it is addressed to, who signs, and when the
next one comes is not yet that.
"""

from collections.abc import Mapping, Sequence

from scoring.messages.blanks import filled
from scoring.messages.pasted import pasted_fields
from scoring.messages.voids import is_unchanged
from simulator.exercise.dues import PROMISE_FIELDS
from simulator.exercise.events import MessageSent
from simulator.exercise.state import Exercise
from simulator.playbook import Template
from simulator.playbook.template import Holds, TemplateField


def tells(exercise: Exercise, sent: MessageSent) -> bool:
    """Whether any of what a form leaves to its writer to tell is really filled in."""
    template = exercise.playbook.template(sent.template)
    own = [field for field in template.fields if field.required and _is_telling(field)]
    if not own or any(is_unchanged(sent.fields.get(field.id, "")) for field in own):
        return True
    return bool(own_words(exercise, template, sent.fields, own))


def _is_telling(field: TemplateField) -> bool:
    """Whether a field is for what happened, and the record does not know it."""
    given = field.fills is not None or field.preset or field.choices
    return not given and field.holds not in _ABOUT_THE_MESSAGE and field.id not in PROMISE_FIELDS


_ABOUT_THE_MESSAGE: frozenset[Holds] = frozenset({"person", "link", "channel", "date"})


def own_words(
    exercise: Exercise,
    template: Template,
    fields: Mapping[str, str],
    wanted: Sequence[TemplateField],
    often: frozenset[str] = frozenset(),
) -> frozenset[str]:
    """The texts that somebody wrote into some fields, each once; what is pasted over a form is none."""
    pasted = pasted_fields(exercise, template, fields, often)
    return frozenset(
        text.strip() for field in wanted if field.id not in pasted and filled(field, text := fields.get(field.id, ""))
    )
