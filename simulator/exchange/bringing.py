"""One door for what people bring: by its name a file is a postmortem, a spreadsheet, or another tool's exercise."""

import json
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath

from simulator.exchange.cexf import is_cexf, read_cexf
from simulator.exchange.foreign import Foreign, ForeignFormat
from simulator.exchange.msel import Corrections, DryRun, Sheet, SpreadsheetRefused, dry_run, to_scenario
from simulator.exchange.msel.sheets import MOST_BYTES
from simulator.exchange.msel.table import read_table
from simulator.exchange.msel.workbook import read_workbook
from simulator.exchange.other_yaml import read_other
from simulator.exchange.postmortem import Placed, Unplaced, from_postmortem
from simulator.exchange.writing import Draft, scenario_text
from simulator.playbook import Playbook


class Sort(StrEnum):
    """What somebody brings."""

    POSTMORTEM = "postmortem"
    SPREADSHEET = "spreadsheet"
    OTHER = "other"
    """An exercise of another tool, in JSON or YAML."""


ENDINGS = {
    ".md": Sort.POSTMORTEM, ".markdown": Sort.POSTMORTEM, ".txt": Sort.POSTMORTEM,
    ".xlsx": Sort.SPREADSHEET, ".xlsm": Sort.SPREADSHEET, ".xls": Sort.SPREADSHEET, ".ods": Sort.SPREADSHEET,
    ".csv": Sort.SPREADSHEET, ".tsv": Sort.SPREADSHEET,
    ".json": Sort.OTHER, ".yaml": Sort.OTHER, ".yml": Sort.OTHER,
}  # fmt: skip
"""What a file is, by the ending of its name."""
_TABLES = (".csv", ".tsv", ".txt")


class CannotBring(Exception):  # noqa: N818 -- the file's fault, told to who brought it
    """A file that nothing can be made of; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Brought:
    """A draft of what somebody brought, and everything that is to be said about it."""

    sort: Sort
    name: str
    draft: Draft
    comments: tuple[str, ...]
    run: DryRun | None = None
    """Of a list of events: what became of each row."""
    placed: tuple[Placed, ...] = ()
    """Of a postmortem: what became of each row of the timeline."""
    unplaced: tuple[Unplaced, ...] = ()
    unmapped: tuple[str, ...] = ()
    """Of another tool's exercise: what has no place here."""

    @property
    def text(self) -> str:
        """The draft as the text of a scenario."""
        return scenario_text(self.draft, self.comments)


def sort_of(filename: str) -> Sort | None:
    """What a file is by its name; None for an ending that is not known."""
    return ENDINGS.get(PurePath(filename.lower()).suffix)


def bring(
    data: bytes,
    filename: str,
    playbook: Playbook,
    *,
    name: str = "",
    sort: Sort | None = None,
    corrections: Corrections | None = None,
) -> Brought:
    """The draft of a file; raises CannotBring. `name` is what it is to be called, else what the file says."""
    kind = sort or sort_of(filename)
    if kind is None:
        raise CannotBring(
            f"“{PurePath(filename).name}” has an ending that is not known. Known are {', '.join(ENDINGS)}."
        )
    if len(data) > MOST_BYTES:
        raise CannotBring(f"The file has {len(data) // 1_000_000} MB; at most {MOST_BYTES // 1_000_000} are read.")
    try:
        if kind is Sort.POSTMORTEM:
            return _postmortem(data, playbook, name or _stem(filename))
        if kind is Sort.SPREADSHEET:
            return _listed(kind, name or _stem(filename), _sheets(data, filename), playbook, corrections)
        told = _foreign(data, filename)
        brought = _listed(kind, name or told.name, told.sheets, playbook, corrections, told.unmapped)
    except (SpreadsheetRefused, ForeignFormat) as refused:
        raise CannotBring(str(refused)) from refused
    return brought


def _stem(filename: str) -> str:
    return " ".join(PurePath(filename).stem.replace("_", " ").split()) or "New scenario"


def _postmortem(data: bytes, playbook: Playbook, name: str) -> Brought:
    made = from_postmortem(_text(data), playbook, name)
    if not made.placed:
        raise CannotBring(
            "No timeline was found. It needs a table or a list in which each row begins with its time, such as "
            "“| 14:05 | Alert HighErrorRate fires |” or “- 14:05 UTC: alert fires”."
        )
    return Brought(
        Sort.POSTMORTEM, str(made.draft["title"]), made.draft, made.comments, None, made.placed, made.unplaced
    )


def _listed(
    kind: Sort,
    name: str,
    sheets: tuple[Sheet, ...],
    playbook: Playbook,
    corrections: Corrections | None,
    unmapped: tuple[str, ...] = (),
) -> Brought:
    run = dry_run(sheets, playbook, corrections)
    draft, comments = to_scenario(run, playbook, name)
    rest = (
        ("What the other tool knows and this one has no place for:", *(f"- {one}" for one in unmapped))
        if unmapped
        else ()
    )
    return Brought(kind, str(draft.get("title") or name), draft, (*comments, *rest), run, unmapped=unmapped)


def _sheets(data: bytes, filename: str) -> tuple[Sheet, ...]:
    ending = PurePath(filename.lower()).suffix
    if ending == ".ods":
        raise CannotBring("OpenDocument spreadsheets are not read. Save the list as XLSX or CSV.")
    return (read_table(data, _stem(filename)),) if ending in _TABLES else read_workbook(data)


def _foreign(data: bytes, filename: str) -> Foreign:
    text = _text(data)
    if not filename.lower().endswith((".yaml", ".yml")):
        try:
            if is_cexf(json.loads(text)):
                return read_cexf(text)
        except (ValueError, RecursionError) as broken:
            raise CannotBring(f"This is no JSON: {broken}.") from broken
    return read_other(text, _stem(filename))


def _text(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    if b"\0" in data:
        raise CannotBring("This is no text.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
