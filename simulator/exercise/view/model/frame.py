"""Who looks, and the frame of every screen."""

from dataclasses import dataclass
from enum import StrEnum

from simulator.ids import ParticipantId
from simulator.times import MINUTE_MS


class Audience(StrEnum):
    """In what capacity somebody looks."""

    FACILITATOR = "facilitator"
    EVALUATOR = "evaluator"
    SEAT = "seat"
    OBSERVER = "observer"
    PROJECTOR = "projector"


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who looks. Two viewers that are equal see the same."""

    audience: Audience
    participant: ParticipantId | None = None
    seats: tuple[str, ...] = ()
    """Set when the screen of certain seats is looked at (also by the facilitator)."""


@dataclass(frozen=True, slots=True)
class ClockView:
    """The clock: what the page needs to go on counting by itself."""

    state: str
    """``lobby``, ``running``, ``paused``, ``ended`` or ``stopped`` (a real incident)."""
    at_ms: int
    wall_ms: int
    """The wall instant at which `at_ms` was true."""
    rate_pct: int
    """100 is real time; 0 while it stands."""
    story_wall_ms: int
    """The story's calendar instant of T+0, ms since the Unix epoch."""
    zone: str
    paused_because: str = ""
    part: str = ""
    part_title: str = ""
    part_left_ms: int = 0
    """Planned play time that is left in this part; negative when overrun."""
    parts: tuple[tuple[str, str], ...] = ()
    jump_to_ms: int | None = None
    """The next place to which the clock may jump; None if there is none."""
    may: tuple[str, ...] = ()

    @property
    def minute_ms(self) -> int:
        """The present instant, less what has passed of the story's minute."""
        return self.at_ms - (self.story_wall_ms + self.at_ms) % MINUTE_MS


@dataclass(frozen=True, slots=True)
class HeaderView:
    """The line on top of the room."""

    title: str
    company: str
    service: str
    severity: str | None
    phase: str
    commander: ParticipantId | None
    channel: str
    resolved: bool
    channel_begins: str = ""
    """How the channel's name begins by the playbook's convention, such as ``#inc-2026-01-03-``."""


@dataclass(frozen=True, slots=True)
class DueView:
    """Something the playbook wants by a time, for the declared severity."""

    id: str
    label: str
    due_ms: int
    role: str
    state: str
    """``open``, ``met``, ``late`` (done after its time), ``missed`` (its time is past), ``waived``."""
    met_ms: int | None = None
