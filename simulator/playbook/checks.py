"""What a playbook must mean, beyond its shape: names that lead somewhere, templates whole, bounds in order.

Each check yields flaws at a place; the reader turns them into faults with line and column. Each
code has its page in the catalogue, ``simulator/document/catalogue/p0*.py``.
"""

from collections.abc import Iterator, Mapping

from simulator.document import Flaw, Path, Value
from simulator.document.places import pattern
from simulator.ids import SeverityId
from simulator.playbook.classify import classify
from simulator.playbook.model import Playbook
from simulator.playbook.path import lookup
from simulator.playbook.references import closest, references
from simulator.playbook.template import FILLED_KINDS, Template, stray_brace
from simulator.times import format_duration

_LEVELS = pattern("severities.levels.*.id")


def flaws(playbook: Playbook, raw: Value) -> Iterator[Flaw]:
    """All flaws; `raw` is the document's value, from which the playbook was read.

    Of a document with faults the playbook is only what remains (`simulator.document.remains`): names are therefore
    looked up in `raw`, and a flaw says what else it rests on.
    """
    dangling = list(_dangling(raw))
    yield from dangling
    yield from _lost(playbook)
    yield from _twins(raw, ())
    for number, template in enumerate(playbook.templates.templates):
        yield from _template_flaws(template, ("templates", "templates", number))
    yield from _missing_severities(playbook)
    yield from _reversed_bounds(playbook)
    yield from _idle_rows(playbook)
    yield from _other_rhythms(playbook)
    if not dangling:  # else the tree itself may ask for what does not exist
        yield from _misjudged(playbook)


def _dangling(raw: Value) -> Iterator[Flaw]:
    """Names of what the playbook does not have."""
    for place in references(raw):
        if place.name not in place.known:
            message = f"there is no {place.noun} {place.name!r} in this playbook"
            mend = _did_you_mean(place.name, place.known)
            yield Flaw("P001", place.path, message, mend, place.at_key, rests_on=(place.given,))


def _did_you_mean(name: str, known: tuple[str, ...]) -> str:
    guess = closest(name, known)
    meant = f"Did you mean {guess!r}? " if guess else ""
    return f"{meant}There are: {', '.join(known)}."


def _lost(playbook: Playbook) -> Iterator[Flaw]:
    """Citations of places that the playbook does not have."""
    for path, sources in _citations(playbook):
        for number, source in enumerate(sources):
            try:
                lookup(playbook, source)
            except KeyError as error:
                mend = "Write the way from the top, by keys and ids, like severities.SEV-1.requirements.commander."
                chapter = source.partition(".")[0]
                yield Flaw("P002", (*path, number), f"the path {error.args[0]}", mend, rests_on=((chapter,),))


def _citations(playbook: Playbook) -> Iterator[tuple[Path, tuple[str, ...]]]:
    for number, question in enumerate(playbook.decision_tree.questions):
        yield ("decision_tree", "questions", number, "cites"), question.cites
    for number, step in enumerate(playbook.on_call.escalation_path.steps):
        yield ("on_call", "escalation_path", "steps", number, "cites"), step.cites
    for number, criterion in enumerate(playbook.criteria):
        yield ("criteria", number, "source"), criterion.source
    for number, marker in enumerate(playbook.markers):
        yield ("evaluation", "markers", number, "source"), marker.source


def _twins(raw: Value, path: Path) -> Iterator[Flaw]:
    """Ids that stand twice in one list."""
    if isinstance(raw, dict):
        for key, value in raw.items():
            yield from _twins(value, (*path, key))
    elif isinstance(raw, list):
        seen: set[str] = set()
        for number, value in enumerate(raw):
            name = value.get("id") if isinstance(value, dict) else None
            if isinstance(name, str) and name in seen:
                yield Flaw(
                    "P003",
                    (*path, number, "id"),
                    f"the id {name!r} stands twice in this list",
                    "Give each entry an id of its own.",
                )
            if isinstance(name, str):
                seen.add(name)
            yield from _twins(value, (*path, number))


def _template_flaws(template: Template, path: Path) -> Iterator[Flaw]:
    """Placeholders and fields that do not belong together, presets and fillings that do not fit, lost columns."""
    fields = {field.id for field in template.fields}
    for name in sorted(template.placeholders - fields):
        where = "layout" if f"{{{name}}}" in template.layout else "subject"
        yield Flaw(
            "P004",
            (*path, where),
            f"the placeholder {{{name}}} has no field",
            f"Add a field with the id {name}, or take the placeholder out.",
            rests_on=((*path, "fields", "*", "id"),),
        )
    for where, text in (("subject", template.subject), ("layout", template.layout)):
        if stray := stray_brace(text):
            message = f"the brace in {stray!r} belongs to no placeholder"
            mend = "Close it, write a name of small letters and hyphens in it, or take it out."
            yield Flaw("P004", (*path, where), message, mend)
    for number, field in enumerate(template.fields):
        at = (*path, "fields", number)
        if field.id not in template.placeholders:
            yield Flaw(
                "P005",
                (*at, "id"),
                f"the field {field.id!r} stands nowhere in the text",
                f"Write {{{field.id}}} where its value belongs, or take the field out.",
                rests_on=((*path, "layout"), (*path, "subject")),
            )
        if field.preset and field.choices and field.preset not in field.choices:
            yield Flaw(
                "P006",
                (*at, "preset"),
                f"the preset {field.preset!r} is not among the choices",
                f"Choose one of {', '.join(field.choices)}.",
                rests_on=((*at, "choices"),),
            )
        if field.fills is not None and FILLED_KINDS[field.fills] != field.holds:
            yield Flaw(
                "P013",
                (*at, "fills"),
                f"the field {field.id!r} holds a {field.holds}, and {field.fills!r} is a {FILLED_KINDS[field.fills]}",
                f"Let it hold a {FILLED_KINDS[field.fills]}, or take the key out.",
                rests_on=((*at, "holds"),),
            )
        if (field.holds == "table") != bool(field.columns):
            yield Flaw(
                "P007",
                at,
                f"the field {field.id!r} is a table without columns, or has columns and is no table",
                "Give columns to a field that holds a table, and to no other.",
                rests_on=((*at, "holds"), (*at, "columns")),
            )


def _missing_severities(playbook: Playbook) -> Iterator[Flaw]:
    """Tables by severity that leave one out."""
    for number, row in enumerate(playbook.phase_durations.rows):
        yield from _left_out(playbook, row.within, ("phase_durations", "rows", number, "within"))
    due = {entry.id: entry for entry in playbook.postmortem.schedule}
    yield from _left_out(playbook, due, ("postmortem", "schedule"))


def _left_out(playbook: Playbook, table: Mapping[SeverityId, object], path: Path) -> Iterator[Flaw]:
    missing = [severity for severity in playbook.severity_ids if severity not in table]
    if missing:
        yield Flaw(
            "P008",
            path,
            f"nothing is said here of {', '.join(missing)}",
            "Say it for each severity; best-effort and optional are possible too.",
            rests_on=(path, _LEVELS),
        )


def _reversed_bounds(playbook: Playbook) -> Iterator[Flaw]:
    """Bounds of which the lower is above the upper."""
    bounds: list[tuple[Path, int | None, int | None]] = [
        (("detection", "sources", number, "latency"), source.latency.min, source.latency.max)
        for number, source in enumerate(playbook.detection.sources)
    ]
    bounds += [
        (("communication", "timeline", number), row.opens, row.closes)
        for number, row in enumerate(playbook.communication.timeline)
    ]
    bounds.append((("war_room", "responders"), playbook.war_room.responders.min, playbook.war_room.responders.max))
    for path, lower, upper in bounds:
        if lower is not None and upper is not None and lower > upper:
            yield Flaw("P009", path, "the lower bound is above the upper one", "Exchange the two.", rests_on=(path,))


def _idle_rows(playbook: Playbook) -> Iterator[Flaw]:
    """Rows of the communication timeline without a time, or with two kinds of it."""
    for number, row in enumerate(playbook.communication.timeline):
        if (row.every is None) == (row.opens is None):
            message = f"the row {row.id!r} has neither a span nor a rhythm, or both"
            at: Path = ("communication", "timeline", number)
            rests_on = ((*at, "from"), (*at, "every"))
            yield Flaw("P010", at, message, "Give it `from` (and `to`), or `every`.", rests_on=rests_on)


def _other_rhythms(playbook: Playbook) -> Iterator[Flaw]:
    """Rows that tell another rhythm than the one that people are held to."""
    for number, row in enumerate(playbook.communication.timeline):
        rhythms = {one.every for one in playbook.communication.cadences if one.deed == row.deed}
        if row.every is not None and rhythms and row.every not in rhythms:
            told, held = format_duration(row.every), format_duration(min(rhythms))
            message = f"the row {row.id!r} says every {told}, its cadence every {held}"
            at: Path = ("communication", "timeline", number, "every")
            yield Flaw("P014", at, message, rests_on=(("communication", "cadences"),))


def _misjudged(playbook: Playbook) -> Iterator[Flaw]:
    """Examples, and the playbook's own exercise, that the decision tree puts at another level."""
    for level, severity in enumerate(playbook.severities.levels):
        for number, example in enumerate(severity.examples):
            path = ("severities", "levels", level, "examples", number, "signs")
            yield from _verdict(playbook, example.signs, severity.id, path)
    yield from _verdict(playbook, playbook.exercise.signs, playbook.exercise.severity, ("exercise", "signs"))


def _verdict(playbook: Playbook, signs: tuple[str, ...], expected: SeverityId, path: Path) -> Iterator[Flaw]:
    verdict = classify(playbook, signs)
    if verdict != expected:
        message = f"these signs lead the decision tree to {verdict}, but this is given as {expected}"
        mend = "Change the signs, the level, or the questions of the tree."
        yield Flaw("P011", path, message, mend, rests_on=(path, ("decision_tree",), _LEVELS, ("exercise", "severity")))
