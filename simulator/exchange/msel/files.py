"""A scenario's list of events as a file."""

from collections.abc import Mapping
from datetime import datetime

from simulator.document import Value
from simulator.exchange.msel.layout import MSEL_SHEET
from simulator.exchange.msel.rows import msel_sheets, msel_table
from simulator.exchange.msel.table import write_table
from simulator.exchange.msel.workbook import write_workbook
from simulator.playbook import Playbook
from simulator.scenario.model import Scenario

_TITLES_AT = 4
"""Row, from 0, of the titles in the workbook; what the exercise is stands above."""


def msel_file(
    scenario: Scenario, written: Mapping[str, Value], playbook: Playbook, ending: str, begins: datetime | None = None
) -> bytes:
    """The file's bytes; the ending is ``.xlsx`` or ``.csv``."""
    if ending == ".csv":
        return write_table(msel_table(scenario, written, playbook, begins))
    return write_workbook(msel_sheets(scenario, written, playbook, begins), {MSEL_SHEET: _TITLES_AT})
