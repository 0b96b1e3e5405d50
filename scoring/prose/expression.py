"""Expression: a regular expression that PCRE2 compiles when it is first searched.

PCRE2 compiles one in a twentieth of the time that `re` takes, and searches a message in half of it; docs/benchmarks.md
has the figures. Both find the same here, which a test holds every expression to, but that to PCRE2 an accent that
stands alone belongs to its word. Where PCRE2 meets one of its limits (its stack, the steps that it may take, half a
surrogate pair), `re` looks instead. In a sentence the library's own methods take four times as long as its search
does, so what they call is called here.
"""

import re
import sys
from collections.abc import Callable, Iterator
from typing import Any, Protocol

import pcre2
from pcre2 import _cy as search_of

END = sys.maxsize
_FLAGS = {
    re.IGNORECASE: pcre2.IGNORECASE,
    re.MULTILINE: pcre2.MULTILINE,
    re.DOTALL: pcre2.DOTALL,
    re.VERBOSE: pcre2.VERBOSE,
}
_BEYOND = (pcre2.LibraryError, UnicodeEncodeError)
_first, _each, _span, _words = (
    search_of.match,
    search_of.match_generator,
    search_of.match_substring_span_bynumber,
    search_of.match_substring_bynumber,
)
_BARE = search_of.create_match_context()
_HERE = int(search_of.MatchOption.ANCHORED)
_WHOLE = _HERE | int(search_of.MatchOption.ENDANCHORED)


class Hit(Protocol):
    """A place where an expression stands: what `re.Match` has too."""

    def __getitem__(self, group: int | str, /) -> Any:  # noqa: ANN401 -- None if the group took no part
        """The words of a group; 0 is the whole."""

    def start(self, group: int | str = 0, /) -> int:
        """Where it begins; -1 if it took no part."""

    def end(self, group: int | str = 0, /) -> int:
        """Where it ends."""

    def span(self, group: int | str = 0, /) -> tuple[int, int]:
        """Both."""


class _Found:
    """A place that PCRE2 has found."""

    __slots__ = ("_found", "_groups", "_span", "_text")

    def __init__(self, found: Any, text: str, groups: dict[str, int]) -> None:  # noqa: ANN401 -- the library has no types
        self._found, self._text, self._groups = found, text, groups
        self._span: tuple[int, int] | None = None

    def __getitem__(self, group: int | str, /) -> Any:  # noqa: ANN401 -- None if the group took no part
        return _words(self._found, self._text, self._groups[group] if isinstance(group, str) else group)

    def start(self, group: int | str = 0, /) -> int:
        return self.span(group)[0]

    def end(self, group: int | str = 0, /) -> int:
        return self.span(group)[1]

    def span(self, group: int | str = 0, /) -> tuple[int, int]:
        if group == 0:
            if self._span is None:
                self._span = _span(self._found, self._text, 0)
            return self._span
        found: tuple[int, int] = _span(
            self._found, self._text, self._groups[group] if isinstance(group, str) else group
        )
        return found


class Expression:
    """What is looked for, in the syntax of `re`."""

    __slots__ = ("_code", "_groups", "flags", "pattern")

    def __init__(self, pattern: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self.pattern, self.flags = pattern, flags
        self._code: Any = None
        self._groups: dict[str, int] = {}

    def search(self, text: str, start: int = 0, end: int = END) -> Hit | None:
        """The first place, between two offsets."""
        length = len(text)
        begin, behind = _within(start, end, length) if start or end < length else (0, length)
        try:
            found = _first(self._code or self._compile(), text, behind, begin, _BARE, 0)[0]
        except _BEYOND:
            return self._plain().search(text, start, end)
        return None if found is None else _Found(found, text, self._groups)

    def match(self, text: str, start: int = 0, end: int = END) -> Hit | None:
        """The same, only at the first offset."""
        length = len(text)
        begin, behind = _within(start, end, length) if start or end < length else (0, length)
        try:
            found = _first(self._code or self._compile(), text, behind, begin, _BARE, _HERE)[0]
        except _BEYOND:
            return self._plain().match(text, start, end)
        return None if found is None else _Found(found, text, self._groups)

    def fullmatch(self, text: str) -> Hit | None:
        """The whole text, if it is of this form."""
        try:
            found = _first(self._code or self._compile(), text, len(text), 0, _BARE, _WHOLE)[0]
        except _BEYOND:
            return self._plain().fullmatch(text)
        return None if found is None else _Found(found, text, self._groups)

    def finditer(self, text: str, start: int = 0, end: int = END) -> Iterator[Hit]:
        """Every place, between two offsets."""
        length = len(text)
        begin, behind = _within(start, end, length) if start or end < length else (0, length)
        try:
            held = list(_each(self._code or self._compile(), text, behind, begin, _BARE))
        except _BEYOND:
            return self._plain().finditer(text, start, end)
        groups = self._groups
        return iter([_Found(found, text, groups) for found, _, _ in held])

    def findall(self, text: str, start: int = 0, end: int = END) -> list[str]:
        """The words of every place."""
        return [found[0] for found in self.finditer(text, start, end)]

    def sub(self, instead: str | Callable[[Hit], str], text: str) -> str:
        """The text with something else in every place; nothing in it stands for a group."""
        parts, done = [], 0
        for found in self.finditer(text):
            parts += [text[done : found.start()], instead if isinstance(instead, str) else instead(found)]
            done = found.end()
        return "".join([*parts, text[done:]]) if parts else text

    def split(self, text: str) -> list[str]:
        """What stands between its places."""
        parts, done = [], 0
        for found in self.finditer(text):
            parts.append(text[done : found.start()])
            done = found.end()
        return [*parts, text[done:]]

    def _compile(self) -> Any:  # noqa: ANN401 -- the library has no types
        wanted = sum(theirs for ours, theirs in _FLAGS.items() if self.flags & ours)
        pattern = self.pattern.replace(r"\Z", r"\z")
        try:
            compiled = pcre2.compile(pattern, wanted)
        except pcre2.LibraryError:  # where a program may not write code of its own, it goes without
            compiled = pcre2.compile(pattern, wanted, jit=False)
        self._code, self._groups = compiled._pcre2_code, dict(compiled.groupindex)  # noqa: SLF001 -- see above
        return self._code

    def _plain(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self.flags)


def _within(start: int, end: int, length: int) -> tuple[int, int]:
    """Both, where the text has them."""
    return max(0, min(start, length)), max(0, min(end, length))
