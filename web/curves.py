"""Two curves on one axis, ours and the book's, with the area between them shaded: red for more harm, green for less."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence

from markupsafe import Markup

from simulator.times import MINUTE_MS
from web.shapes import AXIS, EDGE, HEADROOM, WIDTH, Course, Scale, drawing, element, grid, measured

HEIGHT = 170
"""From the top of the drawing to its axis."""

Points = Sequence[tuple[int, float]]


def curves(ours: Course, book: Points, titles: tuple[str, str, str], name_time: Callable[[int], str]) -> Markup:
    """The drawing; `titles` are its own, then the names of our curve and of the book's."""
    title, our_name, book_name = titles
    moments = [at_ms for at_ms, _ in ours.points]
    scale = Scale(min(moments, default=0), max(moments, default=MINUTE_MS))
    most = max([value for _, value in (*ours.points, *book)] + [1e-9]) * HEADROOM

    def y(value: float) -> float:
        return round(HEIGHT - value / most * (HEIGHT - EDGE), 1)

    def line(points: Iterable[tuple[int, float]]) -> str:
        return " ".join(f"{scale.x(at_ms)},{y(value)}" for at_ms, value in points)

    parts = [
        element("title", title),
        grid(scale, HEIGHT + AXIS + EDGE, name_time, HEIGHT),
        *_between(ours.points, book, line),
        element(
            "polyline", points=line(ours.points), fill="none", stroke="#c62f2f", stroke_width=1.75, class_="plot-curve"
        ),
        element("polyline", points=line(book), fill="none", stroke="#2e7d4f", stroke_width=1.75, class_="plot-book"),
        *_named(ours, most, (our_name, book_name)),
    ]
    return drawing(WIDTH, HEIGHT + AXIS + EDGE, parts, title, role="img")


def _between(ours: Points, book: Points, line: Callable[[Iterable[tuple[int, float]]], str]) -> Iterable[Markup]:
    """The two areas; where both curves agree there is nothing to see."""
    if not ours or not book:
        return
    times = sorted({at_ms for at_ms, _ in (*ours, *book) if at_ms <= ours[-1][0]})
    pairs = [(at_ms, value(ours, at_ms), value(book, at_ms)) for at_ms in times]
    base = [(at_ms, theirs) for at_ms, _, theirs in reversed(pairs)]
    more = [(at_ms, max(mine, theirs)) for at_ms, mine, theirs in pairs]
    less = [(at_ms, min(mine, theirs)) for at_ms, mine, theirs in pairs]
    for area, fill, name in ((more, "#c62f2f", "plot-more"), (less, "#2e7d4f", "plot-less")):
        yield element("polygon", points=line([*area, *base]), fill=fill, fill_opacity=0.18, class_=name)


def value(points: Points, at_ms: int) -> float:
    """A curve's height at an instant; beyond its ends it goes on as it was."""
    after = bisect_right([moment for moment, _ in points], at_ms)
    if after == 0:
        return points[0][1]
    start_ms, low = points[after - 1]
    if after == len(points):
        return low
    end_ms, high = points[after]
    return low + (high - low) * (at_ms - start_ms) / (end_ms - start_ms)


def _named(ours: Course, most: float, names: tuple[str, str]) -> Iterable[Markup]:
    """The scale, and a line with its name for each curve."""
    yield from measured(ours, most, HEIGHT)
    signs = (("#c62f2f", "plot-curve"), ("#2e7d4f", "plot-book"))
    for number, (name, (stroke, kind)) in enumerate(zip(names, signs, strict=True)):
        top = EDGE + 42 + 22 * number
        yield element("line", x1=0, x2=22, y1=top - 4, y2=top - 4, stroke=stroke, stroke_width=2.5, class_=kind)
        yield element("text", name, x=30, y=top, font_size=12, fill="#1c222b")
