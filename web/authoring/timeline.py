"""The time line of a script: parts as bands, injects and questions as marks in lanes, on one axis of exercise time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from simulator.times import MINUTE_MS, format_moment
from web.shapes import TICKS, drawing, element

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from markupsafe import Markup

    from web.authoring.outline import Item, Outline

Lanes = Literal["channel", "seat"]
WIDTH = 700
GUTTER = 128
EDGE = 14
TOP = 44
ROW = 20
LETTER = 6.3
"""Width of a letter of a label."""
MOST_TICKS = 9
LONGEST = 24
QUESTIONS = "?"
"""The lane of questions, where lanes are channels."""


@dataclass(frozen=True, slots=True)
class Scale:
    """From exercise time to the drawing."""

    first_ms: int
    last_ms: int

    def x(self, at_ms: int) -> float:
        """Where a moment stands, from the left."""
        share = (at_ms - self.first_ms) / max(self.last_ms - self.first_ms, 1)
        return round(GUTTER + min(max(share, 0), 1) * (WIDTH - GUTTER - EDGE), 1)


def timeline(script: Outline, lanes: Lanes, titles: Mapping[str, str]) -> Markup:
    """The drawing; `titles` names it under ``timeline`` and each lane by its id."""
    timed = [item for item in script.of("inject", "question") if item.at_ms is not None]
    parts = script.of("part")
    scale = _scale(timed, parts)
    rows: list[Markup] = []
    top = TOP
    for lane, items in _lanes(timed, lanes).items():
        packed = _pack(items, scale)
        rows.append(_lane(titles.get(lane, lane), packed, scale, top, titles))
        top += max(len(packed), 1) * ROW + 6
    height = top + EDGE
    title = titles.get("timeline", "")
    return drawing(
        WIDTH, height, [element("title", title), _bands(parts, scale, height), _axis(scale, height), *rows], title,
        role="group",
    )  # fmt: skip


def _scale(timed: Sequence[Item], parts: Sequence[Item]) -> Scale:
    moments = [item.at_ms or 0 for item in timed]
    ends = [(part.at_ms or 0) + part.lasts_ms for part in parts]
    return Scale(min([0, *moments]), max([5 * MINUTE_MS, *moments, *ends]))


def _lanes(items: Sequence[Item], lanes: Lanes) -> dict[str, list[Item]]:
    found: dict[str, list[Item]] = {}
    for item in items:
        names: tuple[str, ...] = item.to
        if lanes == "channel":
            names = (item.via or QUESTIONS,)
        for name in names:
            found.setdefault(name, []).append(item)
    return found


def _pack(items: Sequence[Item], scale: Scale) -> list[list[tuple[Item, float, bool]]]:
    """The items of a lane in as few rows as their labels need: (item, x, label to its left)."""
    rows: list[list[tuple[Item, float, bool]]] = []
    ends: list[float] = []
    for item in sorted(items, key=lambda one: one.at_ms or 0):
        x, wide = scale.x(item.at_ms or 0), 14 + LETTER * min(len(item.id), LONGEST)
        left = x + wide > WIDTH
        start, end = (x - wide, x + 8) if left else (x - 8, x + wide)
        row = next((number for number, taken in enumerate(ends) if taken <= start), None)
        if row is None:
            row = len(rows)
            rows.append([])
            ends.append(0)
        rows[row].append((item, x, left))
        ends[row] = end + 4
    return rows


def _lane(
    title: str, rows: list[list[tuple[Item, float, bool]]], scale: Scale, top: float, titles: Mapping[str, str]
) -> Markup:
    rule = element(
        "line", x1=0, x2=scale.x(scale.last_ms), y1=top - 3, y2=top - 3, stroke="#d5d9e0", class_="plot-line"
    )
    heading = element(
        "text", _fit(title, 16), x=0, y=top + 14, font_size=12, font_weight=600, fill="#5a6270", class_="plot-muted"
    )
    marks = [
        _mark(item, x, top + ROW * number + ROW / 2, left=left, titles=titles)
        for number, row in enumerate(rows)
        for item, x, left in row
    ]
    return element("g", rule, heading, *marks)


def _mark(item: Item, x: float, y: float, *, left: bool, titles: Mapping[str, str]) -> Markup:
    told = (
        f"{item.id}, {titles.get(item.kind, item.kind)}, {'≈ ' if item.planned else ''}{format_moment(item.at_ms or 0)}"
    )
    where = {"x": x - 9, "text_anchor": "end"} if left else {"x": x + 9}
    label = element("text", _fit(item.id, LONGEST), y=y + 4, font_size=12, fill="#1c222b", **where)
    return element(
        "a", element("title", told), _shape(item, x, y), label, href=f"#line-{item.line}", aria_label=told,
        data_line=item.line, class_="plot-link",
    )  # fmt: skip


def _shape(item: Item, x: float, y: float) -> Markup:
    """A disc is an inject, a diamond a question; hollow what only waits for something."""
    paint = {"fill": "none" if item.planned else "#1f5fbf", "stroke": "#1f5fbf", "stroke_width": 2}
    name = "plot-mark plot-mark--planned" if item.planned else "plot-mark"
    if item.kind == "question":
        return element("path", d=f"M{x},{y - 6} L{x + 6},{y} L{x},{y + 6} L{x - 6},{y} Z", class_=name, **paint)
    return element("circle", cx=x, cy=y, r=5, class_=name, **paint)


def _bands(parts: Sequence[Item], scale: Scale, height: float) -> Markup:
    drawn: list[Markup] = []
    for number, part in enumerate(parts):
        start, end = scale.x(part.at_ms or 0), scale.x((part.at_ms or 0) + part.lasts_ms)
        if number + 1 < len(parts):
            end = scale.x(parts[number + 1].at_ms or 0)
        width = round(max(end - start, 2), 1)
        band = element(
            "rect", x=start, y=0, width=width, height=18, fill="#eef0f4" if number % 2 else "#e2e5ea",
            class_="plot-part" if number % 2 else "plot-track",
        )  # fmt: skip
        edge = element("line", x1=start, x2=start, y1=0, y2=height - EDGE, stroke="#8a92a0", class_="plot-axis")
        name = element(
            "text",
            _fit(part.label or part.id, int((width - 6) / LETTER)),
            x=start + 4,
            y=13,
            font_size=12,
            fill="#1c222b",
        )
        drawn.append(
            element("a", element("title", part.label or part.id), band, edge, name, href=f"#line-{part.line}",
                    aria_label=part.label or part.id, data_line=part.line, class_="plot-link")
        )  # fmt: skip
    return element("g", *drawn)


def _axis(scale: Scale, height: float) -> Markup:
    span = scale.last_ms - scale.first_ms
    step = next((one for one in TICKS if span / (one * MINUTE_MS) <= MOST_TICKS), TICKS[-1]) * MINUTE_MS
    first = -(-scale.first_ms // step) * step
    drawn: list[Markup] = []
    for tick in range(first, scale.last_ms + 1, step):
        x = scale.x(tick)
        drawn.append(element("line", x1=x, x2=x, y1=TOP - 8, y2=height - EDGE, stroke="#d5d9e0", class_="plot-line"))
        drawn.append(
            element("text", format_moment(tick).removesuffix(":00"), x=x, y=TOP - 12, font_size=11,
                    text_anchor="end" if x > WIDTH - 40 else "middle", fill="#5a6270", class_="plot-muted plot-figures")
        )  # fmt: skip
    return element("g", *drawn)


def _fit(label: str, most: int) -> str:
    if most < 3:  # noqa: PLR2004 -- fewer letters say nothing
        return ""
    return label if len(label) <= most else label[: most - 1] + "…"
