"""Scripted plays: each act must be a command that the room knows, with fields that it understands."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import MISSING, fields

from simulator.document import Flaw, Path, Value
from simulator.document.places import names, pattern
from simulator.exercise.commands import COMMAND_TYPES
from simulator.exercise.parse import parse_command
from simulator.playbook import Playbook
from simulator.scenario.meaning.meant import did_you_mean
from simulator.scenario.model import Act, Play, Scenario
from simulator.times import format_moment, parse_moment

BY_THE_BOOK = "by-the-book"
"""The play that all others are compared with."""
FACILITATOR = "facilitator"
"""Who acts when no seat does."""
_NO_SEAT = ("jump", "improvise-inject", "send")
"""Commands whose ``to`` is not a seat."""

Known = Mapping[str, tuple[str, Collection[str], tuple[Path, ...]]]
"""What each field of a command names, the names that there are, and where the scenario gives them."""


def flaws(scenario: Scenario, playbook: Playbook | None, raw: Value) -> Iterator[Flaw]:
    """Plays in a circle, and acts that nobody could do."""
    actors = (*names(raw, "seats.*.id"), FACILITATOR)
    known = _known(raw, playbook) if playbook else {}
    for name, play in scenario.plays.items():
        yield from _circle(scenario.plays, name, play)
        yield from _order(name, play)
        for number, act in enumerate(play.acts):
            path: Path = ("plays", name, "acts", number)
            if act.by not in actors:
                message = f"the scenario has no seat {act.by!r}"
                mend = did_you_mean(act.by, actors, "Seats here, and the facilitator")
                yield Flaw("S003", (*path, "by"), message, mend, rests_on=(pattern("seats.*.id"),))
            if not {"at", "after"} & act.model_fields_set:
                yield Flaw("S007", path, "neither at nor after says when this is done", rests_on=(path,))
            yield from _act(act, path, known)
            if playbook is not None:
                yield from _message(act, path, playbook)


def _order(name: str, play: Play) -> Iterator[Flaw]:
    """Acts in the order of time, none of them before the start or in time that was jumped over."""
    before_ms, jumped_ms, path = 0, 0, ("plays", name, "acts")
    for number, act in enumerate(play.acts):
        if act.after is not None:
            continue
        place: Path = (*path, number, "at")
        if act.at < 0:
            yield Flaw("S031", place, "this act comes before T+0, when nobody plays yet", rests_on=(path,))
        elif act.at < jumped_ms:
            landed = format_moment(jumped_ms)
            yield Flaw("S031", place, f"the clock has jumped to {landed} before this act", rests_on=(path,))
        elif act.at < before_ms:
            above = format_moment(before_ms)
            message = f"this act at {format_moment(act.at)} stands below one at {above}"
            yield Flaw("S031", place, message, rests_on=(path,))
        before_ms = max(before_ms, act.at)
        if act.do == "jump":
            jumped_ms = max(jumped_ms, _jump_ms(act))


def _jump_ms(act: Act) -> int:
    """Where a jump wants to go; it may land earlier, never later. 0 where that cannot be read."""
    try:
        return parse_moment(act.fields.get("to_ms"))
    except ValueError:
        return 0


def _circle(plays: Mapping[str, Play], name: str, play: Play) -> Iterator[Flaw]:
    seen, base = [name], play.built_on
    while base is not None and base in plays and base not in seen:
        seen.append(base)
        base = plays[base].built_on
    if base == name:
        yield Flaw("S015", ("plays", name, "from"), f"{name!r} is built on itself: {' <- '.join((*seen, name))}")


def _act(act: Act, path: Path, known: Known) -> Iterator[Flaw]:
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
            yield Flaw("S014", (*path, "do"), message, f"Write {key!r} beside it.", rests_on=(path,))
            return
    if not strange:
        yield from _values(act, path, known)


def _values(act: Act, path: Path, known: Known) -> Iterator[Flaw]:
    try:
        parse_command(act.do, act.fields)
    except ValueError as error:
        yield Flaw("S014", (*path, "do"), str(error), rests_on=(path,))
        return
    for field, value in act.fields.items():
        noun, there, rests_on = known.get(field, ("", (), ()))
        if not noun or (field == "to" and act.do in _NO_SEAT):
            continue
        for position, name in enumerate(value if isinstance(value, list) else [value]):
            if name not in there:
                where = (*path, field, position) if isinstance(value, list) else (*path, field)
                mend = did_you_mean(str(name), there)
                yield Flaw("S003", where, f"there is no {noun} {name!r}", mend, rests_on=rests_on)


def _message(act: Act, path: Path, playbook: Playbook) -> Iterator[Flaw]:
    """Fields of a message that its template does not have."""
    template, written = act.fields.get("template"), act.fields.get("fields")
    if act.do != "send" or template not in playbook.template_ids or not isinstance(written, dict):
        return
    form = playbook.template(str(template))
    if path[1] == BY_THE_BOOK:
        for field in form.fields:
            if field.required and not field.preset and not written.get(field.id):
                message = f"the message {template!r} leaves {field.label!r} empty"
                yield Flaw("S032", (*path, "fields"), message, rests_on=(path,))
    known = [field.id for field in form.fields]
    for name in written:
        if name not in known:
            message = f"the template {template!r} has no field {name!r}"
            yield Flaw("S014", (*path, "fields", name), message, did_you_mean(name, known, "Its fields"), at_key=True)


def _known(raw: Value, playbook: Playbook) -> Known:
    sections = [field.id for field in playbook.template(playbook.postmortem.template).fields]
    seat = _given(raw, "seat", "seats.*.id")
    return {
        "seat": seat,
        "to": seat,
        "participant": seat,
        "target": _given(raw, "seat or contact", "seats.*.id", "contacts.*.id", also=("all",)),
        "inject": _given(raw, "inject", "injects.*.id"),
        "reply_to": _given(raw, "inject", "injects.*.id"),
        "severity": ("severity", playbook.severity_ids, ()),
        "role": ("role", playbook.role_ids, ()),
        "check": _given(raw, "check", "checks.*.id"),
        "move": _given(raw, "move", "moves.*.id"),
        "template": ("template", playbook.template_ids, ()),
        "channels": ("channel", playbook.channel_ids, ()),
        "via": ("channel", playbook.channel_ids, ()),
        "question": _given(raw, "question", "questions.*.id"),
        "section": ("postmortem section", sections, ()),
    }


def _given(
    raw: Value, noun: str, *given: str, also: tuple[str, ...] = ()
) -> tuple[str, Collection[str], tuple[Path, ...]]:
    return noun, (*also, *names(raw, *given)), tuple(map(pattern, given))
