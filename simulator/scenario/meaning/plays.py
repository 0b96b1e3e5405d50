"""Scripted plays: each act must be a command that the room knows, with fields that it understands."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import MISSING, fields

from simulator.document import Path, Value
from simulator.exercise.commands import COMMAND_TYPES
from simulator.exercise.parse import parse_command
from simulator.playbook import Playbook
from simulator.scenario.meaning.flaw import Flaw, did_you_mean
from simulator.scenario.model import Act, Play, Scenario

FACILITATOR = "facilitator"
"""Who acts when no seat does."""
_NO_SEAT = ("jump", "improvise-inject", "send")
"""Commands whose ``to`` is not a seat."""

Known = Mapping[str, tuple[str, Collection[str]]]
"""What each field of a command names, and the names that there are."""


def flaws(scenario: Scenario, playbook: Playbook, _raw: Value) -> Iterator[Flaw]:
    """Plays in a circle, and acts that nobody could do."""
    actors = (*(seat.id for seat in scenario.seats), FACILITATOR)
    known = _known(scenario, playbook)
    for name, play in scenario.plays.items():
        yield from _circle(scenario.plays, name, play)
        for number, act in enumerate(play.acts):
            path: Path = ("plays", name, "acts", number)
            if act.by not in actors:
                mend = did_you_mean(act.by, actors, "Seats here, and the facilitator")
                yield Flaw("S003", (*path, "by"), f"the scenario has no seat {act.by!r}", mend)
            yield from _act(act, path, known, playbook)


def _circle(plays: Mapping[str, Play], name: str, play: Play) -> Iterator[Flaw]:
    seen, base = [name], play.built_on
    while base is not None and base in plays and base not in seen:
        seen.append(base)
        base = plays[base].built_on
    if base == name:
        yield Flaw("S015", ("plays", name, "from"), f"{name!r} is built on itself: {' <- '.join((*seen, name))}")


def _act(act: Act, path: Path, known: Known, playbook: Playbook) -> Iterator[Flaw]:
    kind = COMMAND_TYPES.get(act.do)
    if kind is None:
        mend = did_you_mean(act.do, COMMAND_TYPES)
        yield Flaw("S013", (*path, "do"), f"there is no command {act.do!r}", mend)
        return
    own = {field.name: field for field in fields(kind)}
    strange = [key for key in act.fields if key not in own]
    for key in strange:
        message = f"the command {act.do!r} has no field {key!r}"
        yield Flaw("S014", (*path, key), message, did_you_mean(key, own, "Its fields"), at_key=True)
    for key, field in own.items():
        if key not in act.fields and field.default is MISSING and field.default_factory is MISSING:
            message = f"the command {act.do!r} lacks its field {key!r}"
            yield Flaw("S014", (*path, "do"), message, f"Write {key!r} beside it.")
            return
    if not strange:
        yield from _values(act, path, known, playbook)


def _values(act: Act, path: Path, known: Known, playbook: Playbook) -> Iterator[Flaw]:
    try:
        parse_command(act.do, act.fields)
    except ValueError as error:
        yield Flaw("S014", (*path, "do"), str(error))
        return
    for field, value in act.fields.items():
        noun, names = known.get(field, ("", ()))
        if not noun or (field == "to" and act.do in _NO_SEAT):
            continue
        for position, name in enumerate(value if isinstance(value, list) else [value]):
            if name not in names:
                where = (*path, field, position) if isinstance(value, list) else (*path, field)
                yield Flaw("S003", where, f"there is no {noun} {name!r}", did_you_mean(str(name), names))
    yield from _message(act, path, playbook)


def _message(act: Act, path: Path, playbook: Playbook) -> Iterator[Flaw]:
    """Fields of a message that its template does not have."""
    template, written = act.fields.get("template"), act.fields.get("fields")
    if act.do != "send" or template not in playbook.template_ids or not isinstance(written, dict):
        return
    known = [field.id for field in playbook.template(str(template)).fields]
    for name in written:
        if name not in known:
            message = f"the template {template!r} has no field {name!r}"
            yield Flaw("S014", (*path, "fields", name), message, did_you_mean(name, known, "Its fields"), at_key=True)


def _known(scenario: Scenario, playbook: Playbook) -> Known:
    seats = [seat.id for seat in scenario.seats]
    injects = [inject.id for inject in scenario.injects]
    sections = [field.id for field in playbook.template(playbook.postmortem.template).fields]
    return {
        "seat": ("seat", seats),
        "to": ("seat", seats),
        "participant": ("seat", seats),
        "target": ("seat or contact", ("all", *seats, *(contact.id for contact in scenario.contacts))),
        "inject": ("inject", injects),
        "reply_to": ("inject", injects),
        "severity": ("severity", playbook.severity_ids),
        "role": ("role", playbook.role_ids),
        "check": ("check", [check.id for check in scenario.checks]),
        "move": ("move", [move.id for move in scenario.moves]),
        "template": ("template", playbook.template_ids),
        "channels": ("channel", playbook.channel_ids),
        "via": ("channel", playbook.channel_ids),
        "question": ("question", [question.id for question in scenario.questions]),
        "section": ("postmortem section", sections),
    }
