"""Drawing only what changed: a panel whose every source is as it was is not rendered again.

A change in a room touches few of its twenty panels, and most of what one seat sees another sees too.
Which parts of a view a panel shows is nowhere written down: it is watched. While a template draws, each
value that it reads of the view is noted; as long as all of them are equal in a later view, or in
another person's, the drawing is the same and is taken as it is.
"""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass, is_dataclass
from typing import TYPE_CHECKING, Any, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from simulator.exercise.view.model import View

KEPT_PER_PANEL = 12
"""Drawings of one panel that are kept: about one for each kind of viewer in a room."""

Path = tuple[str, ...]
_PRESENT = object()
"""Noted for a part that is read further: that it is there."""


class Panel(Protocol):
    """Something that draws a region of a screen."""

    @property
    def name(self) -> str:
        """What the region is called."""

    @property
    def template(self) -> str:
        """What draws it."""

    def render(self, view: View, code: str, names: Mapping[str, str]) -> str:
        """Its HTML."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """HTML, and all that it was made of."""

    html: str
    sources: Mapping[Path, object]

    def fits(self, view: View) -> bool:
        """Whether it would come out the same for this view."""
        return all(_is(view, path, value) for path, value in self.sources.items())


class Drawings:
    """The drawings of one room."""

    def __init__(self) -> None:
        self._kept: dict[str, deque[Drawing]] = defaultdict(lambda: deque(maxlen=KEPT_PER_PANEL))
        self._names: Mapping[str, str] = {}

    def draw(self, panels: Iterable[Panel], view: View, code: str, names: Mapping[str, str]) -> dict[str, str]:
        """Every panel's HTML by its name."""
        if names != self._names:
            self._kept.clear()
            self._names = names
        return {panel.name: self._draw(panel, view, code, names) for panel in panels}

    def _draw(self, panel: Panel, view: View, code: str, names: Mapping[str, str]) -> str:
        kept = self._kept[panel.template]
        for drawing in kept:
            if drawing.fits(view):
                return drawing.html
        sources: dict[Path, object] = {}
        html = panel.render(cast("View", _Watched(view, (), sources)), code, names)
        kept.appendleft(Drawing(html, sources))
        return html


class _Watched:
    """Part of a view that notes what is read of it."""

    __slots__ = ("_part", "_path", "_sources")

    def __init__(self, part: object, path: Path, sources: dict[Path, object]) -> None:
        self._part = part
        self._path = path
        self._sources = sources

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 -- whatever the view has there
        value = getattr(self._part, name)
        path = (*self._path, name)
        if is_dataclass(value):
            self._sources[path] = _PRESENT
            return _Watched(value, path, self._sources)
        self._sources[path] = value
        return value


def _is(view: View, path: Path, value: object) -> bool:
    found: object = view
    for name in path:
        found = getattr(found, name, None)
    return is_dataclass(found) if value is _PRESENT else found == value
