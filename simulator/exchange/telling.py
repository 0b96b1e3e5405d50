"""What became of a file, as lines for a terminal: nothing that was left out is left unsaid."""

from collections.abc import Iterator

from simulator.exchange.bringing import Brought
from simulator.exchange.msel import DryRun


def account(brought: Brought) -> Iterator[str]:
    """The lines, most important first."""
    if brought.run is not None:
        yield from _of_list(brought.run)
    if brought.placed or brought.unplaced:
        yield f"{len(brought.placed)} rows of the timeline were placed:"
        yield from (f"  line {one.line}: {one.became}" for one in brought.placed)
    if brought.unplaced:
        yield f"{len(brought.unplaced)} rows could not be placed:"
        yield from (f"  line {one.line}: {one.reason}. {one.text}" for one in brought.unplaced)
    if brought.unmapped:
        yield "What has no place here:"
        yield from (f"  {one}" for one in brought.unmapped)


def _of_list(run: DryRun) -> Iterator[str]:
    for sheet in run.sheets:
        if not sheet.header_row:
            yield f"Sheet “{sheet.name}” was not read ({sheet.rows} rows): no row of titles, or left out."
            continue
        yield f"Sheet “{sheet.name}”: titles in row {sheet.header_row}, times read as {sheet.reading}."
        yield from (
            f"  {column.title} -> {column.field} ({column.confidence} %)" for column in sheet.columns if column.field
        )
    yield f"{len(run.made)} injects."
    if run.unmapped:
        yield "Columns that are kept in the injects' notes:"
        yield from (f"  {column.sheet}: {column.title}" for column in run.unmapped)
    if run.refused:
        yield f"{len(run.refused)} rows were refused; they stand as comments in the draft:"
        yield from (f"  {one.sheet}, row {one.row}: {one.reason}" for one in run.refused)
    if run.remarks:
        yield "To be looked at:"
        yield from (f"  {one.sheet}, row {one.row}: {one.text}" for one in run.remarks)
