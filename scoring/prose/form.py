"""Form: a regular expression over words that is compiled when it is first looked for, not when the program starts."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Form:
    """A way of saying something; with the methods of a compiled pattern that graders need."""

    pattern: str

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The first place, between two offsets."""
        return self._compiled.search(text, start, len(text) if end is None else end)

    def match(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The same, only at the first offset."""
        return self._compiled.match(text, start, len(text) if end is None else end)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The whole text, if it is of this form."""
        return self._compiled.fullmatch(text)

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Every place, between two offsets."""
        return self._compiled.finditer(text, start, len(text) if end is None else end)

    def findall(self, text: str, start: int = 0, end: int | None = None) -> list[str]:
        """The words of every place."""
        return [found[0] for found in self.finditer(text, start, end)]

    def sub(self, instead: str | Callable[[re.Match[str]], str], text: str) -> str:
        """The text with something else in every place."""
        return self._compiled.sub(instead, text)
