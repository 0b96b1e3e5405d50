"""Drawing only what changed: a panel whose every source is as it was is not rendered again, nor a row of it.

A change in a room touches few of its twenty panels, and most of what one seat sees another sees too.
Which parts of a view a panel shows is nowhere written down: it is watched. While a template draws, each
value that it reads of the view is noted; as long as all of them are equal in a later view, or in
another person's, the drawing is the same and is taken as it is.

A list that grows, such as the chat, is drawn row by row (`draw_rows`): a row is kept by what it shows, by the page
around it and by what it read of the view, and every seat whose row would be the same gets that one.
"""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass, fields, is_dataclass
from typing import TYPE_CHECKING, Any, Protocol, cast

from jinja2 import pass_context
from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Mapping

    from jinja2.runtime import Context

    from simulator.exercise.view.model import View, Viewer

KEPT_PER_PANEL = 12
"""Drawings of one panel that are looked through: about one for each kind of viewer in a room."""
KEPT_AROUND = 128
"""For how many kinds of viewer the rows of one list are kept; those that nobody asked for the longest go."""
OF_THE_ROOM = "names"
"""What of a page is the same for the whole room; when it changes, everything is drawn anew."""

Path = tuple[str, ...]
_PRESENT = object()
"""Noted for a part that is read further: that it is there."""


class Pen(Protocol):
    """A template's macro that draws one row."""

    name: str

    def __call__(self, item: Any) -> str:  # noqa: ANN401 -- whatever the list holds
        """The row."""


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
    sources: dict[Path, object]

    def fits(self, view: View) -> bool:
        """Whether it would come out the same for this view; an equal value takes its place, to be known at once."""
        for path, value in self.sources.items():
            found: object = view
            for name in path:
                found = getattr(found, name, None)
            if found is value or (value is _PRESENT and is_dataclass(found)):
                continue
            if found != value:
                return False
            self.sources[path] = found
        return True


class Drawings:
    """The drawings of one room."""

    def __init__(self) -> None:
        self._last: dict[tuple[str, Viewer], Drawing] = {}
        self._kept: dict[str, deque[Drawing]] = defaultdict(lambda: deque(maxlen=KEPT_PER_PANEL))
        self._rows: dict[tuple[str, str], _Rows] = defaultdict(_Rows)
        self._names: Mapping[str, str] = {}

    def draw(self, panels: Iterable[Panel], view: View, code: str, names: Mapping[str, str]) -> dict[str, str]:
        """Every panel's HTML by its name."""
        if names is not self._names:
            if names != self._names:
                self._forget()
            self._names = names
        return {panel.name: self._draw(panel, view, code, names) for panel in panels}

    def _forget(self) -> None:
        self._last.clear()
        self._kept.clear()
        self._rows.clear()

    def _draw(self, panel: Panel, view: View, code: str, names: Mapping[str, str]) -> str:
        place = (panel.template, view.viewer)
        last = self._last.get(place)
        if last is None or not last.fits(view):
            last = self._last[place] = self._kept_for(panel, view) or self._draw_anew(panel, view, code, names)
        return last.html

    def _kept_for(self, panel: Panel, view: View) -> Drawing | None:
        return next((drawing for drawing in self._kept[panel.template] if drawing.fits(view)), None)

    def _draw_anew(self, panel: Panel, view: View, code: str, names: Mapping[str, str]) -> Drawing:
        notes = _Notes(view, self._rows, panel.template)
        html = panel.render(cast("View", _Watched(view, (), notes)), code, names)
        drawing = Drawing(html, notes.sources)
        self._kept[panel.template].appendleft(drawing)
        return drawing


@pass_context
def draw_rows(context: Context, view: View | _Watched, pen: Pen, items: Iterable[Hashable]) -> Markup:
    """The template filter that draws a list: ``view | rows(line, view.chat)`` draws each by the macro ``line``.

    The macro may show its item, the page, and what it reads of the view itself; nothing that was read outside of it.
    """
    around = _around(context["page"])
    rows = view._draw_rows(pen, around, items) if isinstance(view, _Watched) else map(pen, items)  # noqa: SLF001 -- plain names are the view's
    return Markup("".join(rows))  # noqa: S704 -- each is what a macro gave


FILTERS: Mapping[str, Callable[..., Any]] = {"rows": draw_rows}


class _Rows:
    """The rows that one macro of one panel has drawn.

    Those that read the same of the view are kept together, by what they read there: an own row may read more.
    """

    def __init__(self) -> None:
        self._kinds: dict[frozenset[Path], _Kept] = {}

    def draw(self, notes: _Notes, pen: Pen, around: Hashable, items: Iterable[Hashable]) -> list[str]:
        """A row for each item; what they read is noted, whether they were drawn now or before."""
        kinds = {paths: kept.fitting(notes.view, around) for paths, kept in self._kinds.items()}
        rows: list[str] = []
        used: set[frozenset[Path]] = set()
        for item in items:
            for paths, drawn in kinds.items():
                if item in drawn:
                    used.add(paths)
                    rows.append(drawn[item])
                    break
            else:
                row, read = notes.watch(pen, item)
                if read not in kinds:
                    kinds[read] = self._kinds.setdefault(read, _Kept(read)).fitting(notes.view, around)
                kinds[read][item] = row
                used.add(read)
                rows.append(row)
        notes.read(path for paths in used for path in paths)
        return rows


class _Kept:
    """Rows that read the same parts of the view."""

    def __init__(self, paths: Iterable[Path]) -> None:
        self._paths = tuple(paths)
        self._drawn: dict[Hashable, dict[Hashable, str]] = {}
        """(the page, what stood there) -> item -> row; the one that was asked for last is the last."""

    def fitting(self, view: View, around: Hashable) -> dict[Hashable, str]:
        """The rows that would come out the same for this view and page."""
        place = (around, tuple(_at(view, path) for path in self._paths))
        drawn = self._drawn[place] = self._drawn.pop(place, {})
        if len(self._drawn) > KEPT_AROUND:
            del self._drawn[next(iter(self._drawn))]
        return drawn


class _Notes:
    """What is read of a view while a panel is drawn."""

    __slots__ = ("_row", "_rows", "_template", "sources", "view")

    def __init__(self, view: View, rows: Mapping[tuple[str, str], _Rows], template: str) -> None:
        self.view = view
        self.sources: dict[Path, object] = {}
        self._row: set[Path] | None = None
        self._rows = rows
        self._template = template

    def note(self, path: Path, value: object) -> None:
        self.sources[path] = value
        if self._row is not None:
            self._row.add(path)

    def read(self, paths: Iterable[Path]) -> None:
        """Note what rows that were taken as they are had read."""
        for path in paths:
            self.note(path, _at(self.view, path))

    def rows_of(self, pen: Pen) -> _Rows:
        return self._rows[self._template, pen.name]

    def watch(self, pen: Pen, item: Hashable) -> tuple[str, frozenset[Path]]:
        """A row, and what it read."""
        outer, self._row = self._row, set()
        try:
            return str(pen(item)), frozenset(self._row)
        finally:
            if outer is not None:
                outer |= self._row
            self._row = outer


class _Watched:
    """Part of a view that notes what is read of it."""

    __slots__ = ("_notes", "_part", "_path")

    def __init__(self, part: object, path: Path, notes: _Notes) -> None:
        self._part = part
        self._path = path
        self._notes = notes

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 -- whatever the view has there
        value = getattr(self._part, name)
        path = (*self._path, name)
        if is_dataclass(value):
            self._notes.note(path, _PRESENT)
            return _Watched(value, path, self._notes)
        self._notes.note(path, value)
        return value

    def _draw_rows(self, pen: Pen, around: Hashable, items: Iterable[Hashable]) -> list[str]:
        return self._notes.rows_of(pen).draw(self._notes, pen, around, items)


def _at(view: View, path: Path) -> object:
    """What stands there in a view; `_PRESENT` for a part that is read further."""
    found: object = view
    for name in path:
        found = getattr(found, name, None)
    return _PRESENT if is_dataclass(found) else found


def _around(page: object) -> Hashable:
    """All of a page but what is the whole room's."""
    return tuple(getattr(page, one.name) for one in fields(page) if one.name != OF_THE_ROOM)  # type: ignore[arg-type]
