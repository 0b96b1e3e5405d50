"""Context: what every check of a claim needs of the message and of the facts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from scoring.prose import topic
from scoring.prose.claims.figures import Figure, shares
from scoring.prose.form import Form
from scoring.prose.grammar.matches import Match, matches, reading_of
from scoring.prose.grammar.reading import Reading
from scoring.prose.model import Confidence, Writing
from scoring.prose.rules.honest import HONEST
from scoring.prose.scope import negated
from scoring.prose.sentences import Sentence
from scoring.prose.text import Text
from scoring.prose.truth import Truth

_MANY_PCT = 10
_SEVERE = 2
"""Severities count down: 1 and 2 are the highest."""
TOLERANCE = 0.9
"""A figure may flatter by a tenth."""
_ALL_PCT = 90
_ALL = Form(
    r"\b(?:all|every|each)(?: of)?(?: the| our| your)? (?:\d+ |(?:one|two|three|four|five|six|seven|eight|nine|ten"
    r"|\w+teen) )?"
)


_NO = Form(r"\b(?:no|not|n't|never|anything but|hardly)\b[\w ]*$")


@dataclass(frozen=True, slots=True)
class Falsehood:
    """A claim that the facts contradict, in the flattering direction."""

    facet: str
    start: int
    end: int
    rule: str
    fact: str
    confidence: Confidence = "likely"


@dataclass(frozen=True)
class Context:
    """A message and what was true."""

    text: Text
    writing: Writing

    @property
    def truth(self) -> Truth:
        """What was true when it was sent."""
        return self.writing.truth

    @cached_property
    def reading(self) -> Reading:
        """Its letters."""
        return reading_of(self.text, self.truth.people)

    @cached_property
    def matches(self) -> dict[str, list[Match]]:
        """Where the rules of honesty hold, by rule."""
        found: dict[str, list[Match]] = {}
        for match in matches(HONEST, self.text, self.truth.people):
            found.setdefault(match.rule.id, []).append(match)
        return found

    @cached_property
    def true_shares(self) -> tuple[float, ...]:
        """Every share that may truly be stated, in percent."""
        truth = self.truth
        worded = (figure.high for figure in shares(f"{truth.affected_scope or ''} {truth.symptom or ''}".lower()))
        given = (truth.error_rate_pct, truth.current_error_rate_pct, truth.affected_pct)
        return tuple(one for one in (*given, *worded) if one)

    @cached_property
    def shares(self) -> tuple[Figure, ...]:
        """Every share that the message states."""
        return tuple(one for one in shares(self.text.lower) if not self.text.quoted(one.start))

    @property
    def affected_pct(self) -> float:
        """The share of the group that matters; 0 where it is not given."""
        truth = self.truth
        return truth.affected_pct if truth.affected_pct is not None else truth.error_rate_pct or 0.0

    @property
    def grave(self) -> bool:
        """Whether no small word fits it: a tenth affected, data lost, or one of the two highest severities."""
        rank = re.search(r"\d", self.truth.severity or "")
        severe = rank is not None and int(rank[0]) <= _SEVERE
        return severe or self.affected_pct >= _MANY_PCT or bool(self.truth.data_loss)

    def sentence(self, at: int) -> Sentence | None:
        """The sentence at an offset."""
        return self.text.sentence_at(at)

    def holding(self, *rules: str) -> Iterator[Match]:
        """Where one of these rules holds and is not denied."""
        for rule in rules:
            for match in self.matches.get(rule, ()):
                sentence = self.sentence(match.start)
                if match.rule.denied or not self._denied(sentence, match.start):
                    yield match

    def _denied(self, sentence: Sentence | None, at: int) -> bool:
        if sentence is None:
            return _NO.search(self.text.lower, max(at - 14, 0), at) is not None
        return negated(sentence, at)

    def numbered(self, at: int) -> bool:
        """Whether a true number stands in the sentence at an offset."""
        sentence = self.sentence(at)
        if sentence is None:
            return False
        if sentence.start not in self._numbered:
            self._numbered[sentence.start] = self._has_true_number(sentence)
        return self._numbered[sentence.start]

    @cached_property
    def _numbered(self) -> dict[int, bool]:
        """Of sentences that were asked for, by where they begin, whether a true number stands there."""
        return {}

    def _has_true_number(self, sentence: Sentence) -> bool:
        near = [one for one in self.shares if sentence.start <= one.start < sentence.end]
        if any(one.high >= TOLERANCE * min(self.true_shares, default=0) for one in near):
            return True
        return any(one in sentence.lower for one in self._counts)

    @cached_property
    def told(self) -> bool:
        """Whether a true number of those affected stands anywhere in the message: what is vague beside it is fine."""
        least = TOLERANCE * self.affected_pct
        given = any(one.high >= least for one in self.shares) if least else False
        return given or any(one in self.text.lower for one in self._counts) or self._all_told

    def told_by(self, at: int) -> bool:
        """Whether such a number stands before an offset."""
        return self._first_told <= at or self._all_told

    @cached_property
    def _first_told(self) -> int:
        """Where the first of them ends; behind the message if there is none."""
        least, lower = TOLERANCE * self.affected_pct, self.text.lower
        given = (one.end for one in self.shares if one.high >= least)
        counted = (lower.find(one) + len(one) for one in self._counts if one in lower)
        return min((*given, *counted), default=len(lower) + 1)

    @cached_property
    def _all_told(self) -> bool:
        """Whether it says of all of them that they are hit, and they are."""
        if self.affected_pct < _ALL_PCT:
            return False
        subject = topic.subject(self.truth)
        return any(
            subject.match(self.text.lower, one.end()) and not self.text.quoted(one.start())
            for one in _ALL.finditer(self.text.lower)
        )

    @cached_property
    def _counts(self) -> frozenset[str]:
        return frozenset(re.findall(r"\d[\d,. ]*\d{2}", self.truth.affected_scope or ""))
