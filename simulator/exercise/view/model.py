"""What a screen shows: finished, frozen values with nothing in them that the viewer may not know.

People appear by their opaque ids; whoever draws the screen puts the names in. Times are exercise time in
milliseconds since T+0. Where a card says what the viewer may do, it is a tuple of command names.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from simulator.ids import ParticipantId


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


@dataclass(frozen=True, slots=True)
class NeedView:
    """Something that waits for the viewer."""

    id: str
    kind: str
    """``acknowledge``, ``reply``, ``question``, ``approve``, ``review``, ``hand``."""
    label: str
    ref: str
    """The inject, question or move it is about."""
    due_ms: int | None = None


@dataclass(frozen=True, slots=True)
class FeedItem:
    """Something that arrived or was sent."""

    seq: int
    at_ms: int
    via: str
    kind: str
    """``inject``, ``message``, ``notice`` (of the room itself)."""
    text: str
    subject: str = ""
    sender: str = ""
    sender_title: str = ""
    by: ParticipantId | None = None
    to_you: bool = False
    inject: str = ""
    template: str = ""
    asks: str | None = None
    answered_by: ParticipantId | None = None
    may: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SeatView:
    """A seat and who sits there."""

    id: str
    title: str
    required: bool
    participant: ParticipantId | None
    presence: str
    """``empty``, ``asleep``, ``paged`` (on the way), ``here``."""
    brief: str = ""
    """Only on one's own seat."""
    mine: bool = False
    arrives_ms: int | None = None


@dataclass(frozen=True, slots=True)
class RoleView:
    """A role and who holds it."""

    id: str
    title: str
    duty: str
    prefix: str
    holders: tuple[ParticipantId, ...]
    several: bool
    mine: bool
    may: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonView:
    """Somebody in the room."""

    participant: ParticipantId
    kind: str
    seats: tuple[str, ...]
    roles: tuple[str, ...]
    hand_raised_ms: int | None
    muted: bool
    awake: bool
    me: bool = False


@dataclass(frozen=True, slots=True)
class Sighting:
    """What a check found."""

    at_ms: int
    text: str
    by: ParticipantId | None


@dataclass(frozen=True, slots=True)
class CheckView:
    """Something to look at."""

    id: str
    label: str
    kind: str
    takes_ms: int
    state: str
    """``idle``, ``looking``, ``found``."""
    ready_ms: int | None
    sightings: tuple[Sighting, ...]
    """Oldest first."""
    may: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MoveResult:
    """How one run of a move went."""

    at_ms: int
    text: str
    helps: bool | None
    """None: the world refused."""


@dataclass(frozen=True, slots=True)
class MoveView:
    """A mitigation."""

    id: str
    label: str
    command: str
    takes_ms: int
    needs: str | None
    """The role whose word it needs."""
    wants_review: bool
    state: str
    """``idle``, ``proposed``, ``approved``, ``declined``, ``running``, ``done``, ``refused``."""
    reason: str = ""
    proposed_by: ParticipantId | None = None
    approved_by: ParticipantId | None = None
    reviewed_by: ParticipantId | None = None
    declined_because: str = ""
    ends_ms: int | None = None
    results: tuple[MoveResult, ...] = ()
    may: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RungView:
    """A rung of the playbook's ladder with the moves on it."""

    id: str
    order: int
    title: str
    moves: tuple[MoveView, ...]


@dataclass(frozen=True, slots=True)
class PageTargetView:
    """Somebody who can be paged."""

    id: str
    title: str
    paged_as: tuple[str, ...]
    """Titles of the playbook's page targets that this one answers."""
    state: str
    """``asleep``, ``paged``, ``here``, ``reachable``."""
    paged_ms: int | None
    says: str = ""
    may: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SeverityChoice:
    """A severity that can be declared."""

    id: str
    name: str
    definition: str
    declared: bool


@dataclass(frozen=True, slots=True)
class ChatLine:
    """A line of the war-room chat."""

    seq: int
    at_ms: int
    by: ParticipantId | None
    text: str
    me: bool
    kind: str = "said"
    """``said`` or ``notice`` (arrivals, roles, the room's own)."""


@dataclass(frozen=True, slots=True)
class DirectLine:
    """A direct message to or from the viewer."""

    seq: int
    at_ms: int
    by: ParticipantId
    to: ParticipantId
    text: str


@dataclass(frozen=True, slots=True)
class TimelineLine:
    """An entry of the incident's timeline."""

    seq: int
    at_ms: int
    text: str
    by: ParticipantId | None
    by_hand: bool


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question of the exercise."""

    id: str
    number: int | None
    text: str
    asked_ms: int
    mine: bool
    act: str | None
    """What must be done to answer it; None when it is answered in writing."""
    answer: str = ""
    answered_by: ParticipantId | None = None
    answered_ms: int | None = None
    may: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClashView:
    """A text that lost the race, kept."""

    at_ms: int
    by: ParticipantId | None
    text: str


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section of the postmortem."""

    id: str
    label: str
    hint: str
    required: bool
    text: str
    version: int
    written_by: ParticipantId | None
    locked_by: ParticipantId | None
    clashes: tuple[ClashView, ...]
    holds: str = "text"


@dataclass(frozen=True, slots=True)
class PostmortemView:
    """The postmortem as it stands."""

    open: bool
    scheduled_in_hours: int | None
    scheduled_by: ParticipantId | None
    sections: tuple[SectionView, ...]
    figures: tuple[str, ...]
    """Numbers that the company has found out by now."""
    may: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """A moment on the charts' shared time line."""

    at_ms: int
    kind: str
    """``move``, ``inject``, ``declared``, ``message``, ``resolved``, ``jump``."""
    label: str
    seq: int


@dataclass(frozen=True, slots=True)
class MetricView:
    """A live metric."""

    id: str
    label: str
    unit: str
    decimals: int
    normal: float
    threshold: float | None
    good: str
    main: bool
    now: float
    state: str
    """``ok`` or ``bad``: on which side of its threshold it is."""
    points: tuple[tuple[int, float], ...]
    """(exercise time in ms, value), oldest first."""


@dataclass(frozen=True, slots=True)
class ChartsView:
    """All metrics on one time line."""

    metrics: tuple[MetricView, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class FormField:
    """A field of a template in the composer."""

    id: str
    label: str
    hint: str
    holds: str
    required: bool
    choices: tuple[str, ...] = ()
    preset: str = ""


@dataclass(frozen=True, slots=True)
class TemplateForm:
    """A template that can be sent."""

    id: str
    title: str
    kind: str
    phase: str
    audience: str
    channels: tuple[tuple[str, str], ...]
    """(id, title) of each channel it may go out on."""
    fields: tuple[FormField, ...]
    layout: str
    """Text with {field} where a field stands."""


@dataclass(frozen=True, slots=True)
class StatusPost:
    """A post on the public status page, as customers see it."""

    seq: int
    at_ms: int
    title: str
    text: str
    stage: str
    """``investigating``, ``identified``, ``resolved`` or ``update``."""


@dataclass(frozen=True, slots=True)
class StatusPageView:
    """The public status page."""

    company: str
    service: str
    state: str
    """``operational``, ``investigating``, ``identified``, ``resolved``."""
    posts: tuple[StatusPost, ...]
    """Newest first."""


@dataclass(frozen=True, slots=True)
class LobbyView:
    """Before T+0."""

    story: str
    seats: tuple[SeatView, ...]
    people: tuple[PersonView, ...]
    missing: tuple[str, ...]
    """Titles of required seats that are empty."""
    wake: str
    may: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class InjectRow:
    """An inject on the facilitator's list."""

    id: str
    state: str
    """``pending``, ``due`` (within a minute), ``delivered``, ``held``, ``skipped``, ``waiting`` (for its milestone)."""
    due_ms: int | None
    delivered_ms: int | None
    waits_for: str
    condition: str
    via: str
    sender: str
    to: tuple[str, ...]
    subject: str
    text: str
    note: str
    skipped_because: str = ""
    may: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PulseRow:
    """How somebody is doing, for the facilitator."""

    seat: str
    title: str
    participant: ParticipantId | None
    presence: str
    last_act_ms: int | None
    acts: int
    open_demands: int


@dataclass(frozen=True, slots=True)
class NoteView:
    """A private note of the facilitator."""

    seq: int
    at_ms: int
    text: str
    by: ParticipantId | None


@dataclass(frozen=True, slots=True)
class ConsoleView:
    """What only the facilitator sees."""

    injects: tuple[InjectRow, ...]
    pulse: tuple[PulseRow, ...]
    notes: tuple[NoteView, ...]
    personas: tuple[tuple[str, str], ...]
    channels: tuple[tuple[str, str], ...]
    truth: tuple[tuple[str, str], ...]
    """Facts as they stand: (label, text)."""
    may: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class View:
    """All that one viewer may see. A panel that the viewer does not have is None."""

    viewer: Viewer
    seq: int
    """The last event that it takes account of."""
    awake: bool
    clock: ClockView
    header: HeaderView
    lobby: LobbyView
    dues: tuple[DueView, ...] = ()
    needs: tuple[NeedView, ...] = ()
    feed: tuple[FeedItem, ...] = ()
    """Oldest first."""
    seats: tuple[SeatView, ...] = ()
    roles: tuple[RoleView, ...] = ()
    people: tuple[PersonView, ...] = ()
    checks: tuple[CheckView, ...] = ()
    rungs: tuple[RungView, ...] = ()
    pages: tuple[PageTargetView, ...] = ()
    paging_table: tuple[tuple[str, str], ...] = ()
    """(blast radius, whom to page) rows of the playbook."""
    severities: tuple[SeverityChoice, ...] = ()
    chat: tuple[ChatLine, ...] = ()
    direct: tuple[DirectLine, ...] = ()
    timeline: tuple[TimelineLine, ...] = ()
    """In the order in which it happened."""
    questions: tuple[QuestionView, ...] = ()
    postmortem: PostmortemView | None = None
    charts: ChartsView | None = None
    templates: tuple[TemplateForm, ...] = ()
    status_page: StatusPageView | None = None
    console: ConsoleView | None = None
    ending: tuple[str, str] | None = None
    """(title, text), once the exercise is over."""
    card_released: bool = False
    may: tuple[str, ...] = ()

    def with_panels(self, **panels: Any) -> "View":  # noqa: ANN401 - any of the fields above
        """This view with some of its panels filled."""
        return replace(self, **panels)
