"""Told: when something was told, and which moments it names."""

import re
from dataclasses import dataclass
from typing import Self

from scoring.messages.figures import clocks_ms
from scoring.record import Record, Sent
from simulator.scenario.calendar import ahead_of_utc_ms


@dataclass(frozen=True, slots=True)
class Told:
    """When something was told, and what the severity may be called in it."""

    at_ms: int
    severities: frozenset[str]

    @classmethod
    def of(cls, record: Record, sent: Sent) -> Self:
        """A message, as it went out: the severity as it was, or as it had been declared."""
        true = record.true_severity(sent.event.at_ms)
        return cls(sent.event.at_ms, frozenset({true, sent.before.severity or true}))

    @classmethod
    def in_report(cls, record: Record, section: str) -> Self:
        """A section of the report, when it was last written: any severity that it had or was declared as."""
        marks = record.marks.get(f"postmortem.{section}", ())
        at_ms = marks[-1].at_ms if marks else record.now_ms
        declared = (one.severity for one in record.exercise.declared)
        return cls(at_ms, frozenset({record.severity, record.true_severity(at_ms), *declared}))


def bare(text: str) -> str:
    """A name by its letters and digits alone, all small: 'SEV 1' and 'sev-1' are the same."""
    return re.sub(r"[\W_]", "", text).casefold()


def stated_ms(record: Record, text: str, near_ms: int) -> tuple[int, ...]:
    """Every time of day that a text states, as exercise time: in UTC, and unless it says so in the story's zone."""
    created = record.exercise.created
    if created is None:
        return ()
    starts_ms = created.starts_at_wall_ms
    return clocks_ms(text, starts_ms, near_ms, ahead_of_utc_ms(record.scenario, starts_ms))
