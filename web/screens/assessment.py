"""What evaluators rated, for those who judge: ratings with their notes, the suggestions, how far they agree."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from flask_babel import gettext as _

from web.screens import cards
from web.screens.sheet import Sheet
from web.screens.visit import Visit

if TYPE_CHECKING:
    from scoring.ratings import Agreement, MarkerRating
    from simulator.playbook.evaluation import Evaluation


@dataclass(frozen=True, slots=True)
class GivenRow:
    """One evaluator's rating."""

    by: str
    step: int | None
    name: str
    note: str
    earlier: tuple[str, ...]
    """What they gave before."""


@dataclass(frozen=True, slots=True)
class MarkerRow:
    """A marker with what was given."""

    id: str
    title: str
    given: tuple[GivenRow, ...]
    suggested: str
    apart: bool


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """How far evaluators agree, in words."""

    measure: str
    value: str
    flagged: bool
    said: str


@dataclass(frozen=True, slots=True)
class Panel:
    """The panel on the scorecard."""

    markers: tuple[MarkerRow, ...]
    agreement: AgreementRow | None
    people: int


@dataclass(frozen=True, slots=True)
class Seen:
    """What the room is told of a marker: the steps that were given, without whose."""

    title: str
    steps: tuple[tuple[int, str, str], ...]
    """(step, what it is called, what it looks like)."""


def panel_for(here: Visit, card: Sheet) -> Panel | None:
    """All ratings: for facilitators at any time, for evaluators once the card is out; None where nobody rated."""
    exercise, sheet = here.room.exercise, here.room.exercise.playbook.evaluation
    may_see = here.is_facilitator or (here.identity.judges and here.view.card_released)
    if sheet is None or not may_see or not exercise.ratings:
        return None
    from scoring import Verdict  # noqa: PLC0415 -- the server starts without it
    from scoring.ratings import assess  # noqa: PLC0415

    verdicts = {one.criterion: Verdict(one.verdict) for one in card.findings}
    assessment = assess(exercise, verdicts, next(iter(cards.issues_of(here.room)), None))
    markers = tuple(_marker(sheet, one, here) for one in assessment.markers)
    people = len({given.by for one in assessment.markers for given in one.given})
    return Panel(markers, _agreement(assessment.agreement), people)


def seen_by_evaluators(here: Visit, ratings: Mapping[str, tuple[int, ...]]) -> tuple[Seen, ...]:
    """What the room is told, by the issued card: every marker that somebody rated."""
    sheet = here.room.exercise.playbook.evaluation
    return tuple(_seen(sheet, ratings)) if sheet is not None else ()


def _seen(sheet: "Evaluation", ratings: Mapping[str, tuple[int, ...]]) -> Iterator[Seen]:
    for marker in sheet.markers:
        steps = sorted(set(ratings.get(marker.id, ())))
        if steps:
            yield Seen(marker.title, tuple((one, sheet.steps[one - 1], marker.anchors[one - 1]) for one in steps))


def _marker(sheet: "Evaluation", one: "MarkerRating", here: Visit) -> MarkerRow:
    given = tuple(
        GivenRow(
            by=here.page.name(rating.by),
            step=rating.step,
            name=_step(sheet, rating.step),
            note=rating.note,
            earlier=tuple(_step(sheet, step) for step in rating.earlier),
        )
        for rating in one.given
    )
    return MarkerRow(one.marker, one.title, given, _step(sheet, one.suggested.step) if one.suggested else "", one.apart)


def _step(sheet: "Evaluation", step: int | None) -> str:
    return _("not observed") if step is None else f"{step} {sheet.steps[step - 1]}"


def _agreement(agreement: "Agreement | None") -> AgreementRow | None:
    if agreement is None:
        return None
    pair = agreement.measure == "weighted-kappa"
    measure = _("weighted kappa") if pair else _("intraclass correlation")
    if agreement.value is None:
        return AgreementRow(measure, "-", flagged=False, said=agreement.because)
    told = {"markers": agreement.markers, "same": agreement.same, "least": f"{agreement.at_least:g}"}
    if agreement.flagged:
        said = _(
            "Below %(least)s: the ratings say as much of who rated as of the team. Talk over the markers that are "
            "apart, before anybody learns from them. Same step on %(same)s of %(markers)s markers.",
            **told,
        )
    else:
        said = _("%(least)s or more is wanted. Same step on %(same)s of %(markers)s markers.", **told)
    return AgreementRow(measure, f"{agreement.value:.2f}", agreement.flagged, said)
