"""Drawings made on the server: the same SVG on the page, in print and in a report.

Shapes differ as well as colours: a disc was met, a diamond
late, a half disc partly, a cross missed, a ring not observed.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from simulator.times import MINUTE_MS
from web.shapes import AXIS, EDGE, GUTTER, HEADROOM, WIDTH, Course, Scale, drawing, element, grid, measured

GRAPH_HEIGHT = 110
ROW = 19
HEADING = 24
FILLS = {"met": "#2e7d4f", "late": "#b98900", "partly": "#c05f14", "missed": "#c62f2f", "not-observed": "#7a5bb5"}
CLASSES = {
    "met": "plot-met",
    "late": "plot-late",
    "partly": "plot-partly",
    "missed": "plot-missed",
    "not-observed": "plot-unseen",
}


@dataclass(frozen=True, slots=True)
class Item:
    """Something that was due, or done, or both."""

    label: str
    verdict: str
    due_ms: int | None
    done_ms: int | None
    href: str = ""


@dataclass(frozen=True, slots=True)
class Lane:
    """Items that belong together: a role's, or a phase's."""

    title: str
    items: tuple[Item, ...]

    @property
    def rows(self) -> tuple[tuple[Item, ...], ...]:
        """Items of one label share a row: the slots of a cadence."""
        named: dict[str, list[Item]] = {}
        for item in self.items:
            named.setdefault(item.label, []).append(item)
        return tuple(tuple(row) for row in named.values())


def swimlane(lanes: Sequence[Lane], course: Course, title: str, name_time: Callable[[int], str]) -> Markup:
    """What was due and what was done, under the curve of what failed, on one time axis."""
    scale = _scale(lanes, course)
    top = GRAPH_HEIGHT + AXIS
    height = top + sum(HEADING + ROW * len(lane.rows) for lane in lanes) + EDGE
    parts = [element("title", title), _hatch(), grid(scale, height, name_time, GRAPH_HEIGHT), _graph(course, scale)]
    for lane in lanes:
        parts.append(_lane(lane, scale, top))
        top += HEADING + ROW * len(lane.rows)
    return drawing(WIDTH, height, parts, title, role="group")


def bar(share_pct: int, rating: str, title: str) -> Markup:
    """A phase's points as a bar, in the colour of its rating."""
    verdict = {"P": "met", "S": "late", "M": "partly", "U": "missed"}.get(rating, "not-observed")
    width = 200
    parts = [
        element("title", title),
        element("rect", x=0, y=0, width=width, height=10, rx=3, fill="#e2e5ea", class_="plot-track"),
        element(
            "rect",
            x=0,
            y=0,
            width=max(round(width * share_pct / 100), 3) if rating else 0,
            height=10,
            rx=3,
            fill=FILLS[verdict],
            class_=CLASSES[verdict],
        ),
    ]
    return drawing(width, 10, parts, title, role="img", preserveAspectRatio="none")


def _scale(lanes: Sequence[Lane], course: Course) -> Scale:
    """As long as the exercise was; what is due days later stands at its edge and presses nothing together."""
    items = [item for lane in lanes for item in lane.items]
    moments = [at_ms for at_ms, _value in course.points]
    moments += [item.done_ms for item in items if item.done_ms is not None]
    moments = moments or [item.due_ms for item in items if item.due_ms is not None]
    return Scale(min(moments, default=0), max(moments, default=MINUTE_MS))


def _graph(course: Course, scale: Scale) -> Markup:
    most = max([value for _at, value in course.points] + [course.threshold or 0, 1e-9]) * HEADROOM

    def y(value: float) -> float:
        return round(GRAPH_HEIGHT - value / most * (GRAPH_HEIGHT - EDGE), 1)

    points = " ".join(f"{scale.x(at_ms)},{y(value)}" for at_ms, value in course.points)
    parts = [*measured(course, most, GRAPH_HEIGHT)]
    if course.threshold is not None:
        band_top = y(most)
        parts.append(
            element(
                "rect",
                x=GUTTER,
                y=band_top,
                width=WIDTH - GUTTER - EDGE,
                height=y(course.threshold) - band_top,
                fill="#fdeeee",
                class_="plot-band",
            )
        )
    parts.append(
        element("polyline", points=points, fill="none", stroke="#c62f2f", stroke_width=1.75, class_="plot-curve")
    )
    return element("g", *parts)


def _lane(lane: Lane, scale: Scale, top: int) -> Markup:
    rows = [_row(row, scale, top + HEADING + ROW * number) for number, row in enumerate(lane.rows)]
    heading = element(
        "text", lane.title, x=0, y=top + HEADING - 7, font_size=12, font_weight=600, fill="#5a6270", class_="plot-muted"
    )
    rule = element(
        "line", x1=0, x2=WIDTH - EDGE, y1=top + 3, y2=top + 3, stroke="#d5d9e0", stroke_width=1, class_="plot-line"
    )
    return element("g", rule, heading, *rows)


def _row(row: Sequence[Item], scale: Scale, top: int) -> Markup:
    middle, first = top + ROW / 2, row[0]
    told = element("text", _fit(first.label), x=0, y=middle + 4, font_size=12, fill="#1c222b")
    drawn = element("g", element("title", first.label), told, *(_marks(item, scale, middle) for item in row))
    return element("a", drawn, href=first.href) if first.href else drawn


def _marks(item: Item, scale: Scale, middle: float) -> Markup:
    parts = []
    if item.due_ms is not None and item.done_ms is not None and item.done_ms > item.due_ms:
        start, end = scale.x(item.due_ms), scale.x(item.done_ms)
        parts.append(element("rect", x=start, y=middle - 4, width=round(end - start, 1), height=8, fill="url(#late)"))
    if item.due_ms is not None:
        x = scale.x(item.due_ms)
        line = element(
            "line", x1=x, x2=x, y1=middle - 7, y2=middle + 7, stroke="#1c222b", stroke_width=2, class_="plot-due"
        )
        parts.append(line)
    at_ms = item.done_ms if item.done_ms is not None else item.due_ms
    if at_ms is not None:
        parts.append(_sign(item.verdict, scale.x(at_ms), middle))
    return element("g", *parts)


def _sign(verdict: str, x: float, y: float) -> Markup:
    fill, name = FILLS.get(verdict, FILLS["not-observed"]), CLASSES.get(verdict, CLASSES["not-observed"])
    if verdict == "met":
        return element("circle", cx=x, cy=y, r=5, fill=fill, class_=name)
    if verdict == "late":
        return element("path", d=f"M{x},{y - 6} L{x + 6},{y} L{x},{y + 6} L{x - 6},{y} Z", fill=fill, class_=name)
    if verdict == "partly":
        return element("path", d=f"M{x},{y - 6} A6,6 0 0 1 {x},{y + 6} Z", fill=fill, class_=name)
    if verdict == "missed":
        arm = f"M{x - 6:.1f},{y - 4:.1f} l2,-2 l4,4 l4,-4 l2,2 l-4,4 l4,4 l-2,2 l-4,-4 l-4,4 l-2,-2 l4,-4 Z"
        return element("path", d=arm, fill=fill, class_=name)
    return element(
        "path",
        d=f"M{x - 5},{y} a5,5 0 1 0 10,0 a5,5 0 1 0 -10,0 M{x - 2.5},{y} a2.5,2.5 0 1 1 5,0 a2.5,2.5 0 1 1 -5,0",
        fill=fill,
        class_=name,
    )


def _hatch() -> Markup:
    stroke = element("line", x1=0, y1=0, x2=0, y2=6, stroke="#b98900", stroke_width=3, class_="plot-hatch")
    pattern = element(
        "pattern", stroke, id="late", width=6, height=6, patternUnits="userSpaceOnUse", patternTransform="rotate(45)"
    )
    return element("defs", pattern)


def _fit(label: str) -> str:
    most = 46
    return label if len(label) <= most else label[: most - 1] + "…"
