"""A scenario as a master scenario event list: one row for each inject, in HSEEP's columns and ours."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from simulator.document import Value
from simulator.exchange.msel import layout
from simulator.exchange.msel.carried import as_cells, carried_rows
from simulator.exchange.msel.sheets import Sheet
from simulator.playbook import Playbook
from simulator.scenario.calendar import REHEARSAL_DAY, story_clock, story_start_ms
from simulator.scenario.model import Scenario
from simulator.scenario.script import Inject

_MARK = "EXERCISE: all of this is invented. Master scenario events list (MSEL)."


def msel_sheets(
    scenario: Scenario, written: Mapping[str, Value], playbook: Playbook, begins: datetime | None = None
) -> tuple[Sheet, Sheet]:
    """The list with what stands above it, and the sheet that carries the rest.

    `written` is the scenario as its text has it, so that reading both back gives the same values; `begins` is when the
    session is planned to start, for the column of wall time.
    """
    above = (
        (scenario.title,),
        (_MARK,),
        (f"{scenario.setting.company}, {scenario.setting.service}; T+0 is {scenario.setting.starts}",),
        (),
    )
    listed = msel_rows(scenario, written, playbook, begins)
    return Sheet(layout.MSEL_SHEET, as_cells([*above, *listed])), Sheet(
        layout.SCENARIO_SHEET, as_cells(list(carried_rows(written)))
    )


def msel_table(
    scenario: Scenario, written: Mapping[str, Value], playbook: Playbook, begins: datetime | None = None
) -> list[Sequence[str]]:
    """The same for a file of one sheet: the list, and the rest below it."""
    return [*msel_rows(scenario, written, playbook, begins), (), *carried_rows(written)]


def msel_rows(
    scenario: Scenario, written: Mapping[str, Value], playbook: Playbook, begins: datetime | None = None
) -> list[Sequence[str]]:
    """The titles, and a row for each inject in the order of the script."""
    entries = written.get("injects")
    raw = [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []
    rows = (
        _row(inject, entry, scenario, playbook, begins) for inject, entry in zip(scenario.injects, raw, strict=True)
    )
    return [layout.COLUMNS, *rows]


def _row(
    inject: Inject, entry: Mapping[str, Value], scenario: Scenario, playbook: Playbook, begins: datetime | None
) -> tuple[str, ...]:
    told = {
        layout.NUMBER: str(inject.id),
        layout.CATEGORY: layout.CONTINGENCY if inject.after or inject.when else layout.INJECT,
        layout.PLANNED: _text(entry.get("at")),
        layout.STORY: _story(inject, scenario),
        layout.WALL: _wall(inject, begins),
        layout.SYNOPSIS: inject.text,
        layout.VIA: str(inject.via),
        layout.SENDER: _sender(inject, scenario),
        layout.TO: "; ".join(_recipient(one, scenario) for one in inject.to),
        layout.CONTROLLER: layout.AUTOMATIC,
        layout.EXPECTED: _owed(entry),
        layout.OBJECTIVE: _phase(inject, scenario, playbook),
        layout.NOTES: inject.note,
        layout.STATUS: layout.READY,
        layout.TRIGGER: "; ".join(f"{key} {entry[key]}" for key in ("after", "delay", "if") if key in entry),
        layout.SUBJECT: inject.subject or "",
        layout.PUBLIC: "yes" if inject.public else "",
        layout.VARIANTS: json.dumps(entry["variants"], ensure_ascii=False) if entry.get("variants") else "",
    }
    return tuple(told.get(column, "") for column in layout.COLUMNS)


def _text(value: Value) -> str:
    return value if isinstance(value, str) else ""


def _due_ms(inject: Inject) -> int | None:
    return None if inject.at is None else inject.at + inject.delay


def _story(inject: Inject, scenario: Scenario) -> str:
    at_ms = _due_ms(inject)
    if at_ms is None:
        return ""
    return f"{story_clock(story_start_ms(scenario, REHEARSAL_DAY), at_ms):%A %H:%M:%S} UTC"


def _wall(inject: Inject, begins: datetime | None) -> str:
    at_ms = _due_ms(inject)
    if begins is None or at_ms is None:
        return ""
    return (begins + timedelta(milliseconds=at_ms)).isoformat(" ", timespec="seconds")


def _sender(inject: Inject, scenario: Scenario) -> str:
    if inject.sender is None:
        return ""
    persona = scenario.persona(inject.sender)
    return inject.sender if persona is None else _named(persona.name, inject.sender)


def _recipient(name: str, scenario: Scenario) -> str:
    seat = scenario.seat(name)
    return name if seat is None else _named(seat.title, name)


def _named(title: str, name: str) -> str:
    """The title with the id behind it; ids keep the round trip, titles are for who reads."""
    return f"{title.replace('; ', ', ')} ({name})"


def _owed(entry: Mapping[str, Value]) -> str:
    if "asks" not in entry or "within" not in entry:
        return ""
    reply_with = f" with {entry['reply_with']}" if entry.get("reply_with") else ""
    return f"{entry['asks']}{reply_with} within {entry['within']}"


def _phase(inject: Inject, scenario: Scenario, playbook: Playbook) -> str:
    """The phase of the part that is played by then, as planned; what comes after something else has none."""
    at_ms = _due_ms(inject)
    parts = [part for part in scenario.parts if at_ms is not None and part.begins is not None and part.begins <= at_ms]
    if not parts:
        return ""
    return next((phase.title for phase in playbook.lifecycle.phases if phase.id == parts[-1].phase), "")
