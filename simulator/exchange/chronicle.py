"""The timeline of a postmortem: its rows with their instants, and what each of them tells of."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from simulator.exchange.clocks import Told, read_moment, take_moment
from simulator.exchange.dates import fold
from simulator.exchange.markdown import Line, Section, plain
from simulator.exchange.timing import placed, reading_of

TIMELINE = (
    r"time ?line|chronolog|sequence of events|events|what happened when|zeitlicher ablauf|zeitleiste|"
    r"ablauf|verlauf|deroule|cronolog|linea de tiempo"
)
_TITLES_OF_TIME = re.compile(r"(time|when|utc|zeit|uhrzeit|heure|hora|date|datum|fecha|t\+?|timestamp)\b.*")
_RANGE = re.compile(r"^\s*(?:[-\u2013\u2014]|to|bis|until|a)\s*\d{1,2}[:.h]\d\d(?::\d\d)?\s*(?:utc|z)?", re.IGNORECASE)
_WORDS_OF_A_NAME = 3
_TELLING = 1_000
"""Characters of a row that are looked at for what it tells of."""
_BETWEEN_CELLS = " \u2014 "
_BETWEEN = re.compile(r"^[\s\]\)*_`~:\u2013\u2014|>,.-]+")


class Sort(StrEnum):
    """What a row of a timeline tells of."""

    DETECTION = "detection"
    """Somebody or something noticed it."""
    MITIGATION = "mitigation"
    """Something was done about it."""
    OUTSIDE = "outside"
    """Word from customers, the press, other teams."""
    FINDING = "finding"
    """Something was found out."""
    CHANGE = "change"
    """Something was changed before it began."""
    BEGINNING = "beginning"
    """The harm began."""
    OVER = "over"
    """It was over."""
    ALERT = "alert"
    """A further alert, or a figure that moved."""
    RESPONSE = "response"
    """The team's own doing: declared, joined, told."""


_SIGNS: tuple[tuple[Sort, str], ...] = (
    (
        Sort.OVER,
        (
            r"\b(resolved|fully (recovered|restored)|all clear|incident (closed|over|ends?|ended)|recovered|"
            r"back to normal"
            r"|service restored|behoben|wiederhergestellt|resolu|retour a la normale|resuelto|restablecid)"
        ),
    ),
    (
        Sort.OUTSIDE,
        (
            r"\b(customers?|users?|tweet|twitter|support tickets?|tickets?|callers?|press|journalist|reddit|partners?"
            r"|kunden?|clients?|clientes?|presse)\b.*\b(report\w*|complain\w*|ask\w*|call\w*|tweet\w*|"
            r"wr[io]te\w*|notice\w*"
            r"|contact\w*|meld\w*|signal\w*|plaign\w*|llam\w*|quej\w*)"
            r"|\b(reports?|complaints?|tickets|tweets|calls) (from|by|of|come|came|start)"
            r"|support (sees|saw|receives|received|gets|got)|first (customer|ticket|complaint)"
            r"|\bceo\b|\bcto\b (asks|asked)"
        ),
    ),
    (
        Sort.DETECTION,
        (
            r"\b(alert(s|ed|ing)?|page[rds]?|paging|alarm\w*|pagerduty|monitoring|detected|monitors? (fire|"
            r"trigger)|fired"
            r"|triggered|on-?call (engineer )?(is |was )?(paged|notified|alerted)|ausgelost|entdeckt|"
            r"alerte\w*|detecte\w*"
            r"|alerta\w*|detecta\w*)\b"
        ),
    ),
    (
        Sort.MITIGATION,
        (
            r"\b(roll(s|ed|ing)?[ -]?back|revert\w*|restart\w*|reboot\w*|fail(s|ed|ing)?[ -]?over|disabl\w*"
            r"|turn(s|ed)? off|switch(es|ed)?|scal(es|ed|ing)|redeploy\w*|hot-?fix\w*|patch\w*|drain\w*|"
            r"block(s|ed)|throttl\w*|purg\w*"
            r"|flush\w*|clear(s|ed)|kill(s|ed)|fix(es)? (is |was )?(deployed|shipped|merged|applied|rolled)"
            r"|(deploy|ship|appl|push)\w* (a |the )?(fix|mitigation|workaround)|mitigat\w*|stopp?(s|ed)|put back"
            r"|restore[sd]?|renew\w*|reissu\w*|rotat\w*|zuruckgeroll\w*|neu gestartet|abgeschaltet|"
            r"redemarr\w*|annule\w*|desactiv\w*"
            r"|reinici\w*)\b"
        ),
    ),
    (
        Sort.CHANGE,
        (
            r"\b(deploy(s|ed|ment)?|release[sd]?|roll(s|ed)? out|rollout|merge[sd]?"
            r"|config(uration)? (change|push)|migration"
            r"|change (is |was )?(applied|made)|upgrade[sd]?|ausgerollt|deploye\w*|despliegue|desplega\w*)\b"
        ),
    ),
    (
        Sort.FINDING,
        (
            r"\b(identif\w*|found|finds|discover\w*|realiz\w*|realis\w*|root cause|traced|logs? show\w*|confirm\w*"
            r"|diagnos\w*|correlat\w*|suspect\w*|gefunden|ursache|cause|causa)\b"
        ),
    ),
    (
        Sort.BEGINNING,
        (
            r"\b(begins?|began|starts?|started|first (errors?|failures?|symptoms?)|errors? (rise|rose|begin|"
            r"began|start)"
            r"|impact start\w*|onset|beginn\w*|debut\w*|commence\w*|empieza\w*|comienz\w*)\b"
        ),
    ),
    (
        Sort.ALERT,
        (
            r"\b(error rate|latency|cpu|memory|disk|queue|traffic|errors|requests|connections|fehlerrate|taux d.erreur"
            r"|tasa de error|drops?|rises?|spikes?)\b"
        ),
    ),
)
"""What the words of a row tell of, the most telling first; a row without any of them is the team's own doing."""


@dataclass(frozen=True, slots=True)
class Event:
    """A row of the timeline with its instant."""

    line: int
    """Of the document, from 1."""
    written: str
    """The row as it stands there."""
    text: str
    """What happened, without the time."""
    sort: Sort
    at_ms: int
    """On one line of time; only differences mean anything."""


@dataclass(frozen=True, slots=True)
class Chronicle:
    """A timeline: rows with an instant in the order of time, and those without."""

    events: tuple[Event, ...]
    without: tuple[tuple[int, str], ...]
    """(line, text) of each row that tells no time."""


def chronicle(found: Sequence[Section]) -> Chronicle:
    """The timeline of a document: the rows of the sections that are called so, else every row with a time."""
    named = [
        section for section in found if re.search(rf"\b({TIMELINE})", fold(section.heading)) and _timed(section.lines)
    ]
    rows = [row for section in (named or found) for row in _rows(section.lines, loose=not named)]
    moments = [told for _, told, _, _ in rows]
    timed = placed(moments, reading_of(moments))
    events = [
        Event(number, written, text, sort_of(text), at_ms)
        for (number, _, text, written), at_ms in zip(rows, timed, strict=True)
        if at_ms is not None and text
    ]
    without = tuple(
        (number, written) for (number, _, _, written), at_ms in zip(rows, timed, strict=True) if at_ms is None
    )
    return Chronicle(tuple(sorted(events, key=lambda event: event.at_ms)), without if named else ())


def sort_of(text: str) -> Sort:
    """What a row tells of."""
    words = fold(text[:_TELLING])
    return next((sort for sort, signs in _SIGNS if re.search(signs, words)), Sort.RESPONSE)


def _timed(lines: Sequence[Line]) -> bool:
    return any(told is not None for _, told, _, _ in _rows(lines, loose=False))


def _rows(lines: Sequence[Line], *, loose: bool) -> Iterator[tuple[int, Told | None, str, str]]:
    """(line, moment, what happened, the row) of each row; where it is loose, only of those with a time."""
    for line in lines:
        told, text = _of_cells(line.cells) if line.cells else _of_text(line.text)
        written = " | ".join(line.cells) if line.cells else plain(line.text)
        titles = bool(line.cells) and _TITLES_OF_TIME.fullmatch(fold(line.cells[0])) is not None
        heads = not line.cells and not line.item and told is None
        if not titles and (told is not None or not (loose or heads)):
            yield line.number, told, text, written


def _of_cells(cells: Sequence[str]) -> tuple[Told | None, str]:
    """The first cell that is a moment; a date and a clock in two cells belong together."""
    for number, cell in enumerate(cells):
        told = read_moment(cell)
        if told is None:
            told, rest = take_moment(cell)
            told = told if told is not None and not _RANGE.sub("", rest).strip(" .;)]") else None
        if told is not None:
            both = read_moment(f"{cell} {cells[number + 1]}") if number + 1 < len(cells) else None
            skipped = number + (2 if both is not None else 1)
            others = [one for place, one in enumerate(cells) if one and (place >= skipped or place < number)]
            return both or told, _BETWEEN_CELLS.join(
                one for place, one in enumerate(others) if not place or not _is_who(one)
            )
    return None, _BETWEEN_CELLS.join(filter(None, cells))


def _is_who(cell: str) -> bool:
    """Whether a cell behind what happened names somebody: few words, no sentence."""
    return len(cell.split()) <= _WORDS_OF_A_NAME and not cell.endswith(".")


def _of_text(text: str) -> tuple[Told | None, str]:
    bare = plain(text)
    told, rest = take_moment(bare)
    if told is None:
        return None, bare
    return told, _BETWEEN.sub(
        "", _RANGE.sub("", _BETWEEN.sub(" ", rest, count=1) if not _RANGE.match(rest) else rest)
    ).strip()
