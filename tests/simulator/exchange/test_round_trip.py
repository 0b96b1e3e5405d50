"""A list that was exported comes back as the same scenario, whatever the scenario is."""

import csv
from datetime import UTC, datetime
from functools import cache
from io import StringIO
from pathlib import Path

import pytest

from simulator.document import load
from simulator.exchange.bringing import bring
from simulator.exchange.msel import layout
from simulator.exchange.msel.files import msel_file
from simulator.exchange.msel.table import write_table
from simulator.playbook import read_playbook
from simulator.scenario.read import read_scenario

SCENARIOS = Path(__file__).parents[3] / "scenarios"
SHIPPED = sorted(path.stem for path in SCENARIOS.glob("*.yaml"))


@cache
def book():
    return read_playbook(
        (SCENARIOS / "playbooks" / "incident-response.yaml").read_text("utf-8"), "incident-response.yaml"
    )


def shipped(name):
    text = (SCENARIOS / f"{name}.yaml").read_text("utf-8")
    return read_scenario(text, f"{name}.yaml", {book().id: book()}.get), load(text, name).value


@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
@pytest.mark.parametrize("name", SHIPPED)
def test_every_shipped_scenario_comes_back_whole(name, ending):
    scenario, written = shipped(name)
    data = msel_file(scenario, written, book(), ending, datetime(2026, 12, 1, 10, tzinfo=UTC))
    brought = bring(data, f"list{ending}", book())
    assert brought.run.refused == ()
    assert brought.run.unmapped == ()
    assert read_scenario(brought.text, name, {book().id: book()}.get) == scenario


def test_the_columns_are_hseeps_in_their_order():
    scenario, written = shipped("first-ten-minutes")
    text = msel_file(scenario, written, book(), ".csv", datetime(2026, 12, 1, 10, tzinfo=UTC)).decode("utf-8-sig")
    header, page, *_ = csv.reader(StringIO(text))
    row = dict(zip(header, page, strict=True))
    assert tuple(header) == layout.COLUMNS
    assert row["Planned time"] == "T+0"
    assert row["Scenario time"] == "Wednesday 10:00:00 UTC"
    assert row["Wall time planned"] == "2026-12-01 10:00:00+00:00"
    assert row["To"] == "Search engineer on call (on-call)"
    assert row["Expected action and deadline"] == "acknowledge within 15m"
    assert row["Objective / capability / critical task"] == "Triage"


def test_what_somebody_wrote_into_the_list_changes_the_scenario_or_its_notes():
    scenario, written = shipped("first-ten-minutes")
    text = msel_file(scenario, written, book(), ".csv").decode("utf-8-sig")
    rows = list(csv.reader(StringIO(text)))
    rows[1][layout.COLUMNS.index(layout.PLANNED)] = "T+1:00"
    rows[1][layout.COLUMNS.index(layout.STATUS)] = "approved by Jo"
    brought = bring(write_table(rows), "list.csv", book())
    inject = read_scenario(brought.text, "x", {book().id: book()}.get).injects[0]
    assert inject.at == 60_000
    assert inject.note == "Status: approved by Jo"


def test_a_row_that_was_given_a_later_time_moves_behind_the_others():
    scenario, written = shipped("first-ten-minutes")
    rows = list(csv.reader(StringIO(msel_file(scenario, written, book(), ".csv").decode("utf-8-sig"))))
    rows[1][layout.COLUMNS.index(layout.PLANNED)] = "T+9:00"
    back = read_scenario(bring(write_table(rows), "list.csv", book()).text, "x", {book().id: book()}.get)
    moments = [one.at for one in back.injects if one.at is not None]
    assert moments == sorted(moments)
    assert {one.id for one in back.injects} == {one.id for one in scenario.injects}


def test_cells_that_would_become_formulas_are_guarded_and_come_back():
    data = write_table(
        [("Time", "Description"), ("0:00", "=cmd|' /C calc'!A0"), ("0:05", "+1 and -1"), ("0:06", "@all")]
    )
    cells = [row[1] for row in csv.reader(StringIO(data.decode("utf-8-sig")))][1:]
    assert [cell[0] for cell in cells] == ["'", "'", "'"]
    brought = bring(data, "list.csv", book())
    assert [one.inject["text"] for one in brought.run.made] == ["=cmd|' /C calc'!A0", "+1 and -1", "@all"]


def test_the_same_scenario_gives_the_same_csv():
    scenario, written = shipped("first-ten-minutes")
    assert msel_file(scenario, written, book(), ".csv") == msel_file(scenario, written, book(), ".csv")
