"""Master scenario event lists (HSEEP: MSEL): spreadsheets in, as people really have them, and spreadsheets out.

``workbook`` and ``table`` open files; ``columns`` finds the header and what each column holds; ``dry_run`` tells what
would become of every row; ``draft`` makes a scenario of it. ``rows`` and ``carried`` are the way out.
"""

from simulator.exchange.msel.draft import to_scenario
from simulator.exchange.msel.dry_run import DryRun, dry_run
from simulator.exchange.msel.sheets import Corrections, Sheet, SpreadsheetRefused

__all__ = ["Corrections", "DryRun", "Sheet", "SpreadsheetRefused", "dry_run", "to_scenario"]
