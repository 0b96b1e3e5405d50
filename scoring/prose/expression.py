"""Expression: a regular expression that PCRE2 compiles when it is first searched.

PCRE2 compiles one in a twentieth of the time that `re` takes, and searches a message in half of it; docs/benchmarks.md
has the figures. Both find the same here, which a test holds every expression to, but that to PCRE2 an accent that
stands alone belongs to its word. Where PCRE2 meets one of its limits (its stack, the steps that it may take, half a
surrogate pair), `re` looks instead.
"""

import re
import sys
from collections.abc import Callable, Iterator
from typing import Any, Protocol

import pcre2

END = sys.maxsize
_FLAGS = {
    re.IGNORECASE: pcre2.IGNORECASE,
    re.MULTILINE: pcre2.MULTILINE,
    re.DOTALL: pcre2.DOTALL,
    re.VERBOSE: pcre2.VERBOSE,
}
_BEYOND = (pcre2.LibraryError, UnicodeEncodeError)


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


class Expression:
    """What is looked for, in the syntax of `re`."""

    __slots__ = ("_compiled", "flags", "pattern")

    def __init__(self, pattern: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self.pattern, self.flags = pattern, flags
        self._compiled: Any = None

    def search(self, text: str, start: int = 0, end: int = END) -> Hit | None:
        """The first place, between two offsets."""
        try:
            found: Hit | None = (self._compiled or self._compile()).search(text, start, end)
        except _BEYOND:
            return self._plain().search(text, start, end)
        return found

    def match(self, text: str, start: int = 0, end: int = END) -> Hit | None:
        """The same, only at the first offset."""
        try:
            found: Hit | None = (self._compiled or self._compile()).match(text, start, end)
        except _BEYOND:
            return self._plain().match(text, start, end)
        return found

    def fullmatch(self, text: str) -> Hit | None:
        """The whole text, if it is of this form."""
        try:
            found: Hit | None = (self._compiled or self._compile()).fullmatch(text)
        except _BEYOND:
            return self._plain().fullmatch(text)
        return found

    def finditer(self, text: str, start: int = 0, end: int = END) -> Iterator[Hit]:
        """Every place, between two offsets."""
        try:
            return iter(list((self._compiled or self._compile()).finditer(text, start, end)))
        except _BEYOND:
            return self._plain().finditer(text, start, end)

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
            self._compiled = pcre2.compile(pattern, wanted)
        except pcre2.LibraryError:  # where a program may not write code of its own, it goes without
            self._compiled = pcre2.compile(pattern, wanted, jit=False)
        return self._compiled

    def _plain(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self.flags)
