"""The branch graph of a script: what leads to what, in layers from left to right.

Layers by the longest way from what waits for nothing; circles, which the reader refuses, are cut where they close.
Within a layer things stand near what leads to them (the mean of their places, a few sweeps to and fro).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from web.authoring.outline import ending_name
from web.shapes import drawing, element

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from markupsafe import Markup

    from web.authoring.outline import Item, Link, Outline

BOX = 26
GAP = 10
BETWEEN = 56
LETTER = 7.2
LONGEST = 26
EDGE = 8
SWEEPS = 6
SIGNS = {
    "inject": "●",
    "question": "◇",
    "part": "▮",
    "check": "○",
    "move": "◆",
    "ending": "■",
    "deed": "▸",
    "metric": "∿",
}
"""What stands before a name, so that its kind is told without colours."""

Place = tuple[float, float, float]
"""x, y and width of a box."""


def branches(script: Outline, titles: Mapping[str, str]) -> Markup | None:
    """The drawing, named by ``titles["branches"]``; None where nothing leads to anything."""
    nodes = linked(script)
    if not nodes:
        return None
    links = [link for link in script.links if link.source in nodes and link.target in nodes]
    places, width, height = _places(_ordered(_layers(nodes, links), links), nodes)
    title = titles.get("branches", "")
    drawn = [_edge(link, places) for link in links] + [_box(nodes[name], places[name], titles) for name in places]
    return drawing(round(width), round(height), [element("title", title), *drawn], title, role="group")


def linked(script: Outline) -> dict[str, Item]:
    """What leads to something, or is led to, by the names that links use."""
    named = {ending_name(item.id) if item.kind == "ending" else item.id: item for item in reversed(script.items)}
    used = {name for link in script.links for name in (link.source, link.target)}
    return {name: named[name] for name in reversed(named) if name in used}


def _layers(nodes: Mapping[str, Item], links: Sequence[Link]) -> list[list[str]]:
    before: dict[str, list[str]] = {name: [] for name in nodes}
    for link in links:
        if link.source != link.target:
            before[link.target].append(link.source)
    depth: dict[str, int] = {}
    for name in nodes:
        _deepen(name, before, depth)
    last = max(depth.values())
    layers: list[list[str]] = [[] for _ in range(last + 1)]
    for name, item in nodes.items():
        layers[last if item.kind == "ending" else depth[name]].append(name)
    return [layer for layer in layers if layer]


def _deepen(start: str, before: Mapping[str, list[str]], depth: dict[str, int]) -> None:
    """The longest way to `start`, without recursion, for a chain may be as long as a script."""
    stack, on_the_way = [start], set[str]()
    while stack:
        name = stack[-1]
        if name in depth:
            stack.pop()
            continue
        on_the_way.add(name)
        open_ = [one for one in before[name] if one not in depth and one not in on_the_way]
        if open_:
            stack.extend(open_)
        else:
            depth[name] = max((depth[one] + 1 for one in before[name] if one in depth), default=0)
            on_the_way.discard(name)
            stack.pop()


def _ordered(layers: list[list[str]], links: Sequence[Link]) -> list[list[str]]:
    beside: dict[str, list[str]] = {}
    for link in links:
        beside.setdefault(link.source, []).append(link.target)
        beside.setdefault(link.target, []).append(link.source)
    for sweep in range(SWEEPS):
        at = {name: place / len(layer) for layer in layers for place, name in enumerate(layer)}
        for layer in layers if sweep % 2 else reversed(layers):
            layer.sort(key=lambda name: _mean([at[one] for one in beside.get(name, ())], at[name]))
            at.update((name, place / len(layer)) for place, name in enumerate(layer))
    return layers


def _mean(values: Sequence[float], otherwise: float) -> float:
    return sum(values) / len(values) if values else otherwise


def _places(layers: list[list[str]], nodes: Mapping[str, Item]) -> tuple[dict[str, Place], float, float]:
    tallest = max(len(layer) for layer in layers) * (BOX + GAP)
    places: dict[str, Place] = {}
    x = float(EDGE)
    for layer in layers:
        width = max(_width(nodes[name]) for name in layer)
        y = EDGE + (tallest - len(layer) * (BOX + GAP)) / 2
        for name in layer:
            places[name] = (x, round(y, 1), round(_width(nodes[name]), 1))
            y += BOX + GAP
        x += width + BETWEEN
    return places, x - BETWEEN + EDGE, tallest + 2 * EDGE


def _width(item: Item) -> float:
    return 30 + LETTER * min(len(item.id), LONGEST)


def _edge(link: Link, places: Mapping[str, Place]) -> Markup:
    from_x, from_y, width = places[link.source]
    to_x, to_y, _ = places[link.target]
    start, y1, y2 = from_x + width, from_y + BOX / 2, to_y + BOX / 2
    bend = max(abs(to_x - start) / 2, 20)
    path = f"M{start:.0f},{y1:.0f} C{start + bend:.0f},{y1:.0f} {to_x - bend:.0f},{y2:.0f} {to_x - 5:.0f},{y2:.0f}"
    dashes = {} if link.how == "after" else {"stroke_dasharray": "5 4" if link.how == "if" else "1 4"}
    tip = f"M{to_x:.0f},{y2:.0f} l-7,-4 l0,8 Z"
    return element(
        "g",
        element("path", d=path, fill="none", stroke="#8a92a0", stroke_width=1.5, class_="plot-edge", **dashes),
        element("path", d=tip, fill="#8a92a0", class_="plot-tip"),
    )


def _box(item: Item, place: Place, titles: Mapping[str, str]) -> Markup:
    x, y, width = place
    told = ", ".join(filter(None, (item.id, titles.get(item.kind, item.kind), item.label[:80])))
    label = item.id if len(item.id) <= LONGEST else item.id[: LONGEST - 1] + "…"
    parts = [
        element("title", told),
        element("rect", x=x, y=y, width=width, height=BOX, rx=4, fill="#ffffff", stroke="#8a92a0",
                stroke_width=2 if item.kind == "ending" else 1, class_=f"plot-box plot-box--{item.kind}"),
        element("text", SIGNS[item.kind], x=x + 8, y=y + 17, font_size=12, fill="#1f5fbf", class_="plot-sign"),
        element("text", label, x=x + 23, y=y + 17, font_size=12, fill="#1c222b"),
    ]  # fmt: skip
    if not item.line:
        return element("g", *parts)
    return element("a", *parts, href=f"#line-{item.line}", aria_label=told, data_line=item.line, class_="plot-link")
