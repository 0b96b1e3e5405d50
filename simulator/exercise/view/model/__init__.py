"""What a screen shows: finished, frozen values with nothing in them that the viewer may not know.

People appear by their opaque ids; whoever draws the screen puts the names in. Times are exercise time in
milliseconds since T+0. Where a card says what the viewer may do, it is a tuple of command names.
"""

from dataclasses import dataclass, replace
from typing import Any

from simulator.exercise.view.model.act import (
    CheckView,
    MoveResult,
    MoveView,
    NeedView,
    PageTargetView,
    QuestionView,
    RungView,
    SeverityChoice,
    Sighting,
)
from simulator.exercise.view.model.charts import ChartsView, Mark, MetricView
from simulator.exercise.view.model.conduct import ConsoleView, InjectRow, NoteView, PulseRow
from simulator.exercise.view.model.evaluation import EvaluationView, MarkerView, ObservationView, RatingView
from simulator.exercise.view.model.frame import Audience, ClockView, DueView, HeaderView, Viewer
from simulator.exercise.view.model.people import LobbyView, PersonView, RoleView, SeatView
from simulator.exercise.view.model.record import ClashView, PostmortemView, SectionView, TimelineLine
from simulator.exercise.view.model.words import (
    ChatLine,
    DirectLine,
    FeedItem,
    FormField,
    Prefill,
    StatusPageView,
    StatusPost,
    TemplateForm,
)


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
    prefills: tuple[Prefill, ...] = ()
    status_page: StatusPageView | None = None
    console: ConsoleView | None = None
    evaluation: EvaluationView | None = None
    """Of those who judge."""
    ending: tuple[str, str] | None = None
    """(title, text), once the exercise is over."""
    card_released: bool = False
    person_cards: str = "own"
    """Who sees what people did each: ``team`` (nobody), ``own`` or ``coach``."""
    may: tuple[str, ...] = ()

    def with_panels(self, **panels: Any) -> "View":  # noqa: ANN401 - any of the fields above
        """This view with some of its panels filled."""
        return replace(self, **panels)


__all__ = [
    "Audience",
    "ChartsView",
    "ChatLine",
    "CheckView",
    "ClashView",
    "ClockView",
    "ConsoleView",
    "DirectLine",
    "DueView",
    "EvaluationView",
    "FeedItem",
    "FormField",
    "HeaderView",
    "InjectRow",
    "LobbyView",
    "Mark",
    "MarkerView",
    "MetricView",
    "MoveResult",
    "MoveView",
    "NeedView",
    "NoteView",
    "ObservationView",
    "PageTargetView",
    "PersonView",
    "PostmortemView",
    "Prefill",
    "PulseRow",
    "QuestionView",
    "RatingView",
    "RoleView",
    "RungView",
    "SeatView",
    "SectionView",
    "SeverityChoice",
    "Sighting",
    "StatusPageView",
    "StatusPost",
    "TemplateForm",
    "TimelineLine",
    "View",
    "Viewer",
]
