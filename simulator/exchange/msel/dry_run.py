"""What would become of a spreadsheet, row by row, before anything is made of it.

Nothing is lost without a word: each row becomes an inject, a part, or a note, or is refused with its reason; what
stands in columns that nobody could map is kept in the inject's note.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from simulator.exchange.msel.carried import divided
from simulator.exchange.msel.columns import Column, find_header
from simulator.exchange.msel.injects import Making
from simulator.exchange.msel.layout import is_own
from simulator.exchange.msel.listing import Listing, Row, Sort, listing
from simulator.exchange.msel.sheets import Corrections, Sheet, SpreadsheetRefused, cell_text
from simulator.exchange.timing import Reading, placed
from simulator.exchange.writing import Draft
from simulator.playbook import Playbook
from simulator.times import format_moment, parse_moment

_SHOWN = 200
_STARTS = (
    "startex",
    "start of exercise",
    "ubungsbeginn",
    "start der ubung",
    "debut de l exercice",
    "debex",
    "inicio del ejercicio",
)


@dataclass(frozen=True, slots=True)
class Made:
    """A row that became an inject."""

    sheet: str
    row: int
    inject: Draft


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that did not, and why; its content is kept with the draft."""

    sheet: str
    row: int
    reason: str
    content: str


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that was assumed, or done otherwise than it stood there."""

    sheet: str
    row: int
    text: str


@dataclass(frozen=True, slots=True)
class SheetRead:
    """A sheet and what was made of it."""

    name: str
    header_row: int
    """As the spreadsheet counts, from 1; 0 where no header was found and the sheet was not read."""
    rows: int
    """Rows that are not empty, the header and what stands above it included."""
    reading: Reading | None
    columns: tuple[Column, ...]
    above: tuple[str, ...] = ()
    """What stands above the header."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of the list, from which a part is made."""

    title: str
    at_ms: int
    """When the first inject below it arrives."""


@dataclass(frozen=True, slots=True)
class Start:
    """The story's clock at T+0, where the list tells it."""

    ms: int
    """Since midnight, or since the first day of the calendar."""
    zone_ms: int | None


@dataclass(frozen=True, slots=True)
class DryRun:
    """Everything that an import would do."""

    sheets: tuple[SheetRead, ...]
    made: tuple[Made, ...]
    refused: tuple[Refused, ...]
    remarks: tuple[Remark, ...]
    sections: tuple[Section, ...]
    people: Mapping[str, str]
    """Titles of the seats that injects go to, by their ids."""
    senders: Mapping[str, str]
    """Names of the personas that send them, by their ids."""
    carried: Draft | None
    """What else a scenario that was exported here consists of."""
    start: Start | None

    @property
    def unmapped(self) -> tuple[Column, ...]:
        """Columns whose content is kept in the notes, because it is not known what they hold."""
        return tuple(column for sheet in self.sheets for column in sheet.columns if not column.field and column.filled)


def dry_run(sheets: Sequence[Sheet], playbook: Playbook, corrections: Corrections | None = None) -> DryRun:
    """Read a spreadsheet; raises SpreadsheetRefused where no sheet has a header."""
    corrected = corrections or Corrections()
    carried: Draft | None = None
    listings, read = [], []
    for whole in sheets:
        sheet, below = divided(whole)
        carried = below or carried
        if below is not None and not sheet.rows:
            continue
        found = None if sheet.name in corrected.left_out else _listing(sheet, corrected)
        read.append(_sheet_read(sheet, found))
        if found is not None:
            listings.append(found)
    if not listings:
        raise SpreadsheetRefused(
            "No sheet has a row of titles such as Time, Description, From, To. Put one above the list."
        )
    return _made(listings, tuple(read), carried, playbook)


def _listing(sheet: Sheet, corrected: Corrections) -> Listing | None:
    header = find_header(sheet, corrected.columns)
    if header is None:
        return None
    own = is_own([column.title for column in header.columns]) and not corrected.columns
    return listing(sheet, header, corrected.readings.get(sheet.name, ""), own=own)


def _sheet_read(sheet: Sheet, found: Listing | None) -> SheetRead:
    rows = sum(any(cell_text(cell) for cell in row) for row in sheet.rows)
    if found is None:
        return SheetRead(sheet.name, 0, rows, None, ())
    above = tuple(" | ".join(filter(None, map(cell_text, row))) for row in sheet.rows[: found.header.row])
    return SheetRead(
        sheet.name, found.header.row + 1, rows, found.reading, found.header.columns, tuple(filter(None, above))
    )


def _made(
    listings: Sequence[Listing], read: tuple[SheetRead, ...], carried: Draft | None, playbook: Playbook
) -> DryRun:
    entries = [(one, row) for one in listings for row in one.rows if row.sort is Sort.ENTRY]
    times, start = _times(listings, entries)
    making = Making(playbook, [(row, one.own) for one, row in entries], reserved=_reserved(carried))
    made: list[Made] = []
    refused: list[Refused] = []
    remarks: list[Remark] = []
    sections: list[Section] = []
    heading: str | None = None
    last_ms: int | None = None
    for one in listings:
        for row in one.rows:
            if row.sort is Sort.HEADER:
                remarks.append(Remark(row.sheet, row.number, "the titles once more"))
                continue
            if row.sort is Sort.SECTION:
                heading = row.cells[0][1]
                continue
            became = making.inject(row, times[row.sheet, row.number], last_ms, own=one.own)
            if became.reason:
                refused.append(Refused(row.sheet, row.number, became.reason, row.content))
            elif became.aside:
                remarks.append(Remark(row.sheet, row.number, _aside(made, became.aside)))
            else:
                made.append(Made(row.sheet, row.number, became.inject))
            remarks += [Remark(row.sheet, row.number, text) for text in became.remarks]
            last_ms = became.at_ms if became.at_ms is not None else last_ms
            if heading is not None and became.at_ms is not None:
                sections.append(Section(heading, became.at_ms))
                heading = None
    if heading is not None and listings[-1].rows[-1].sort is Sort.SECTION:
        remarks.append(
            Remark(listings[-1].name, listings[-1].rows[-1].number, f"nothing stands below “{heading[:_SHOWN]}”")
        )
    ordered, sorted_in = _in_order(made)
    remarks += sorted_in
    return DryRun(
        read,
        ordered,
        tuple(refused),
        tuple(remarks),
        tuple(sections),
        making.people,
        making.senders,
        carried,
        start,
    )


def _in_order(made: Sequence[Made]) -> tuple[tuple[Made, ...], list[Remark]]:
    """The injects as they arrive, and a remark for each that stood below a later one; equals stay as they stood.

    What waits for something stays behind the inject that it stood behind.
    """
    remarks: list[Remark] = []
    arrives: list[tuple[int, Made]] = []
    above_ms = latest_ms = 0
    for one in made:
        at = one.inject.get("at")
        if isinstance(at, str) and "after" not in one.inject:
            above_ms = parse_moment(at)
            if above_ms < latest_ms:
                told = f"it stood below a row at {format_moment(latest_ms)}; sorted in at {format_moment(above_ms)}"
                remarks.append(Remark(one.sheet, one.row, told))
            latest_ms = max(latest_ms, above_ms)
        arrives.append((above_ms, one))
    return tuple(one for _, one in sorted(arrives, key=itemgetter(0))), remarks


def _aside(made: Sequence[Made], text: str) -> str:
    """Put what players are expected to do into the note of the inject before it."""
    inject = made[-1].inject if made else None
    if inject is None:
        return f"no inject stands before what is expected here: {text}"
    inject["note"] = f"{inject.get('note') or ''}\n{text}".strip()
    return f"kept in the note of “{inject['id']}”, since it is no inject but what players are expected to do"


def _times(
    listings: Sequence[Listing], entries: Sequence[tuple[Listing, Row]]
) -> tuple[dict[tuple[str, int], int | None], Start | None]:
    """When each row is, counted from the start of the exercise, and the story's clock at its start."""
    found: dict[tuple[str, int], int | None] = {}
    for one in listings:
        rows = [row for row in one.rows if row.sort is Sort.ENTRY]
        if one.reading is not Reading.CLOCK:
            moments = placed([row.moment for row in rows], one.reading)
            found |= {(row.sheet, row.number): at_ms for row, at_ms in zip(rows, moments, strict=True)}
    by_day = [row for one, row in entries if one.reading is Reading.CLOCK]
    clocks = placed([row.moment for row in by_day], Reading.CLOCK, [row.day_ms for row in by_day])
    known = [at_ms for at_ms in clocks if at_ms is not None]
    if not known:
        return found | {(row.sheet, row.number): None for row in by_day}, None
    starts = [at for row, at in zip(by_day, clocks, strict=True) if at is not None and _is_start(row)]
    zero_ms = starts[0] if starts else min(known)
    found |= {
        (row.sheet, row.number): None if at_ms is None else at_ms - zero_ms
        for row, at_ms in zip(by_day, clocks, strict=True)
    }
    zone = next(
        (row.moment.zone_ms for row in by_day if row.moment is not None and row.moment.zone_ms is not None), None
    )
    return found, Start(zero_ms + (zone or 0), zone)


def _is_start(row: Row) -> bool:
    from simulator.exchange.msel.columns import normal  # noqa: PLC0415 -- beside its only use

    words = normal(f"{row.of('title')} {row.of('text')}"[:_SHOWN])
    return any(word in words for word in _STARTS)


def _reserved(carried: Draft | None) -> Iterator[str]:
    """Ids that the rest of a scenario has taken."""
    for key in ("parts", "checks", "moves", "questions"):
        entries = (carried or {}).get(key)
        for entry in entries if isinstance(entries, list) else ():
            if isinstance(entry, dict) and isinstance(entry.get("id"), str):
                yield str(entry["id"])
