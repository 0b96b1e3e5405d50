"""Rule: a pattern with a name, and what may speak against it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from scoring.prose.model import Confidence

_PART = re.compile(r"\{([a-z]+)\}")


@dataclass(frozen=True, slots=True)
class Rule:
    """What a finder looks for."""

    id: str
    pattern: str
    """See `scoring.prose.grammar.pattern`."""
    confidence: Confidence = "likely"
    denied: bool = False
    """Whether it holds even where it is denied, since a denial is part of what it looks for."""


@dataclass(frozen=True, slots=True)
class Family:
    """The rules of one finder, and the patterns around them that make them say nothing."""

    name: str
    rules: Sequence[Rule]
    vetoes: Sequence[str] = ()
    """Patterns; a rule whose words overlap with one of these says nothing."""
    parts: Mapping[str, str] = field(default_factory=dict)
    """What patterns have in common; a pattern names it in braces."""

    def pattern(self, source: str) -> str:
        """A pattern with its parts put in."""
        while _PART.search(source):
            source = _PART.sub(lambda named: self.parts[named[1]], source)
        return source

    def sources(self) -> Iterator[str]:
        """Every pattern, its parts put in."""
        yield from (self.pattern(one) for one in (*self.vetoes, *(rule.pattern for rule in self.rules)))


def rules(name: str, *patterns: str, denied: bool = False) -> tuple[Rule, ...]:
    """Rules of one name."""
    return tuple(Rule(name, pattern, denied=denied) for pattern in patterns)
