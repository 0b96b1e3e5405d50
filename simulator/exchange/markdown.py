"""A document in Markdown: its title, its sections, and in them lists, tables and prose."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*\s*")
_UNDERLINE = re.compile(r"(=+|-+)\s*")
_RULE_LEAST = 3
"""Marks of a line that underlines."""
_BOLD_HEADING = re.compile(r"\*\*([^*]{2,60}?):?\*\*:?\s*")
_ITEM = re.compile(r"(?P<depth>\s*)(?:[-*+•]|\d{1,3}[.)])\s+(?P<text>.*)")
_RULE = re.compile(r"[\s|:+-]*-[\s|:+-]*")
_FENCE = re.compile(r"\s*(```|~~~)")
_IMAGE = re.compile(r"!\[([^\]]*)\]\([^)]*\)")
_LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")
_EMPHASIS = re.compile(r"(?<![\w\\])(\*\*|__|\*|_|~~|`)(?=\S)(.+?)(?<=\S)\1(?!\w)")
_TAG = re.compile(r"</?[a-zA-Z][^>]*>")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a section with its number, from 1; of a row of a table, its cells."""

    number: int
    text: str
    cells: tuple[str, ...] = ()
    item: bool = False
    """It is an entry of a list."""


@dataclass(frozen=True, slots=True)
class Section:
    """What stands below a heading, up to the next one."""

    heading: str
    level: int
    """1 for the largest; 0 for what stands before the first."""
    lines: tuple[Line, ...]

    @property
    def prose(self) -> str:
        """Its paragraphs, lists and tables left out."""
        return " ".join(line.text for line in self.lines if not line.item and not line.cells and line.text)

    @property
    def items(self) -> tuple[str, ...]:
        """The entries of its lists, and the rows of its tables with their cells in one line."""
        return tuple(
            ", ".join(filter(None, line.cells)) if line.cells else line.text
            for line in self.lines
            if line.item or line.cells
        )


def sections(text: str) -> tuple[Section, ...]:
    """The sections of a document in their order, the one before the first heading included."""
    found: list[Section] = []
    heading, level, lines = "", 0, list[Line]()
    for line, headed in _lines(text.splitlines()):
        if headed:
            found.append(Section(heading, level, _told(lines)))
            heading, level, lines = plain(line.text), headed, []
        else:
            lines.append(line)
    return (*found, Section(heading, level, _told(lines)))


def plain(text: str) -> str:
    """A text without marks of emphasis, links and tags."""
    text = _TAG.sub(" ", _LINK.sub(r"\1", _IMAGE.sub(r"\1", text)))
    for _ in range(2):
        text = _EMPHASIS.sub(r"\2", text)
    return " ".join(text.replace("\\", "").split())


def _lines(texts: Sequence[str]) -> Iterator[tuple[Line, int]]:
    """Each line, and the level of the heading that it is, 0 for none."""
    fenced = False
    for number, text in enumerate(texts, start=1):
        if _FENCE.match(text):
            fenced = not fenced
            continue
        following = texts[number] if number < len(texts) else ""
        before = texts[number - 2] if number > 1 else ""
        if fenced:
            yield Line(number, text.strip()), 0
        elif found := _HEADING.fullmatch(text):
            yield Line(number, found[2]), len(found[1])
        elif found := _BOLD_HEADING.fullmatch(text.strip()):
            yield Line(number, found[1]), 6
        elif (
            text.strip()
            and "|" not in text
            and not _ITEM.match(text)
            and _UNDERLINE.fullmatch(following)
            and len(following.strip()) >= _RULE_LEAST
        ):
            yield Line(number, text.strip()), 1 if following.startswith("=") else 2
        elif _UNDERLINE.fullmatch(text) and text.strip() and (before.strip() or len(text.strip()) >= _RULE_LEAST):
            continue
        else:
            yield _line(number, text), 0


def _line(number: int, text: str) -> Line:
    stripped = text.strip().removeprefix(">").strip()
    if stripped.startswith("|") or (stripped.count("|") > 1 and not _ITEM.match(text)):
        if _RULE.fullmatch(stripped):
            return Line(number, "")
        return Line(
            number,
            "",
            tuple(plain(cell.replace("\0", "|")) for cell in stripped.replace("\\|", "\0").strip("|").split("|")),
        )
    if found := _ITEM.fullmatch(text):
        return Line(number, found["text"].strip(), item=True)
    return Line(number, stripped)


def _told(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines that say something; what goes on below an entry of a list belongs to it."""
    told: list[Line] = []
    for line in lines:
        gap = not told or told[-1].number + 1 != line.number
        if line.text and not line.item and not line.cells and told and told[-1].item and not gap:
            told[-1] = Line(line.number, f"{told[-1].text} {line.text}", item=True)
        elif line.text or any(line.cells):
            told.append(line)
    return tuple(told)
