"""What every drawing made on the server is of: an element, a time axis, a scale of values.

Every shape carries plain presentation attributes, which hold where no stylesheet is read, and a class
by which the page's theme overrides them.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

from simulator.times import MINUTE_MS

WIDTH = 1000
GUTTER = 310
"""Left of the time axis, for what is told in words."""
EDGE = 22
AXIS = 22
TICKS = (1, 2, 5, 10, 15, 30, 60, 120, 240)
"""Distances of the ticks that read well, in minutes."""
MOST_TICKS = 12
HEADROOM = 1.05
"""How far a scale of values goes beyond the highest."""


@dataclass(frozen=True, slots=True)
class Course:
    """The curve above the lanes."""

    label: str
    unit: str
    points: tuple[tuple[int, float], ...]
    """(exercise time in ms, value), oldest first."""
    threshold: float | None = None


@dataclass(frozen=True, slots=True)
class Scale:
    """From exercise time to the drawing."""

    first_ms: int
    last_ms: int

    def x(self, at_ms: float) -> float:
        """Where a moment stands, from the left; what lies outside is drawn at the edge."""
        share = (at_ms - self.first_ms) / max(self.last_ms - self.first_ms, 1)
        return round(GUTTER + min(max(share, 0), 1) * (WIDTH - GUTTER - EDGE), 1)

    @property
    def ticks(self) -> Iterable[int]:
        """Moments to be named below the axis."""
        span = self.last_ms - self.first_ms
        step = next((one for one in TICKS if span / (one * MINUTE_MS) <= MOST_TICKS), TICKS[-1]) * MINUTE_MS
        first = -(-self.first_ms // step) * step
        return range(first, self.last_ms + 1, step)


def drawing(width: int, height: int, parts: Iterable[Markup], title: str, **more: str) -> Markup:
    """A whole drawing, named for those who do not see it."""
    return element(
        "svg",
        *parts,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width} {height}",
        width=width,
        height=height,
        aria_label=title,
        class_="plot",
        **more,
    )


def grid(scale: Scale, height: int, name_time: Callable[[int], str], axis: int) -> Markup:
    """Lines at moments that read well, each named under the graph."""
    lines = []
    for tick in scale.ticks:
        x = scale.x(tick)
        lines.append(
            element("line", x1=x, x2=x, y1=EDGE, y2=height - EDGE, stroke="#d5d9e0", stroke_width=1, class_="plot-line")
        )
        text = element(
            "text",
            name_time(tick),
            x=x,
            y=axis + 14,
            font_size=11,
            text_anchor="middle",
            fill="#5a6270",
            class_="plot-muted plot-figures",
        )
        lines.append(text)
    return element("g", *lines)


def measured(course: Course, most: float, axis: int) -> Iterable[Markup]:
    """A curve's name, the top of its scale and its axis; `most`, headroom included, is at the top."""
    yield element("text", course.label, x=0, y=EDGE + 12, font_size=13, font_weight=600, fill="#1c222b")
    yield element(
        "text",
        f"{round(most / HEADROOM, 1):g} {course.unit}",
        x=GUTTER - 8,
        y=EDGE + 30,
        font_size=11,
        text_anchor="end",
        fill="#5a6270",
        class_="plot-muted plot-figures",
    )
    yield element(
        "line", x1=GUTTER, x2=WIDTH - EDGE, y1=axis, y2=axis, stroke="#8a92a0", stroke_width=1, class_="plot-axis"
    )


def element(name: str, *content: str, **attributes: object) -> Markup:
    """An SVG element; what is not markup already is escaped. ``stroke_width`` names ``stroke-width``."""
    written = "".join(f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"' for key, value in attributes.items())
    return Markup(f"<{name}{written}>{''.join(escape(part) for part in content)}</{name}>")  # noqa: S704 -- all of it escaped here
