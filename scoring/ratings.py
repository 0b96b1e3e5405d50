"""Ratings: what evaluators gave each marker, what the record suggests, and how far they agree.

Not observed is not zero: it stands beside the marker and enters no figure. Agreement is taken over the ratings as they
stood when the card was released, since from then on evaluators see each other's; what they change afterwards is shown
and not counted, or talking until all agree would look like agreement.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from scoring.agreement import intraclass_correlation, weighted_kappa
from scoring.verdict import Verdict
from simulator.exercise.evaluation import Rating
from simulator.exercise.state import Exercise
from simulator.ids import ParticipantId
from simulator.playbook.criteria import Lost
from simulator.playbook.evaluation import Evaluation, Marker

Measure = Literal["weighted-kappa", "icc-2-1"]
_DECIMALS = 2
_PAIR = 2
_LOST: Mapping[Verdict, Lost] = {
    Verdict.MET: "met",
    Verdict.PARTLY: "partly",
    Verdict.LATE: "late",
    Verdict.MISSED: "missed",
}


@dataclass(frozen=True, slots=True)
class Given:
    """What one evaluator gave a marker."""

    by: ParticipantId
    step: int | None
    """None: not observed."""
    counted: int | None
    """The step that agreement is taken over: the one that stood when the card was released; None if none did."""
    note: str
    seq: int
    earlier: tuple[int | None, ...]
    """What they gave before, the first one first."""


@dataclass(frozen=True, slots=True)
class Suggested:
    """The step that the record suggests, and the verdicts from which it does."""

    step: int
    because: tuple[tuple[str, Verdict], ...]
    """(criterion, verdict), those that were observed."""


@dataclass(frozen=True, slots=True)
class MarkerRating:
    """A marker with all that was given."""

    marker: str
    title: str
    phase: str
    given: tuple[Given, ...]
    suggested: Suggested | None
    """None where the record has nothing to say of it."""
    apart: bool
    """Whether two evaluators are so far apart that they should talk about it."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far the evaluators agree over the markers that all of them rated."""

    measure: Measure
    value: float | None
    """None where it is undefined; `because` says why."""
    at_least: float
    evaluators: int
    markers: int
    same: int
    """Markers to which all gave the same step."""
    because: str = ""

    @property
    def flagged(self) -> bool:
        """Whether agreement is too low for the ratings to be taken as they are."""
        return self.value is not None and self.value < self.at_least


@dataclass(frozen=True, slots=True)
class Assessment:
    """All that people rated."""

    markers: tuple[MarkerRating, ...] = ()
    agreement: Agreement | None = None
    """None with fewer than two evaluators."""


def assess(exercise: Exercise, verdicts: Mapping[str, Verdict], released_seq: int | None) -> Assessment:
    """The ratings of an exercise, with what its findings suggest. `released_seq`: the entry that released the card."""
    sheet = exercise.playbook.evaluation
    if sheet is None:
        return Assessment()
    markers = tuple(_marker(exercise, sheet, marker, verdicts, released_seq) for marker in sheet.markers)
    return Assessment(markers, agreement_of(sheet, markers))


def suggest(sheet: Evaluation, marker: Marker, verdicts: Mapping[str, Verdict]) -> Suggested | None:
    """The middle one of the steps that the verdicts of the marker's criteria count as, the lower one of two."""
    known = tuple((str(name), verdicts[name]) for name in marker.suggests if name in verdicts)
    seen = tuple((name, verdict) for name, verdict in known if verdict in _LOST)
    steps = sorted(sheet.suggestion.steps[_LOST[verdict]] for _, verdict in seen)
    return Suggested(steps[(len(steps) - 1) // 2], seen) if steps else None


def agreement_of(sheet: Evaluation, markers: Sequence[MarkerRating]) -> Agreement | None:
    """Agreement of those who rated enough to be compared; None while there are fewer than two of them."""
    rules, given = sheet.agreement, [{one.by: one.counted for one in marker.given} for marker in markers]
    people = dict.fromkeys(by for row in given for by in row)
    raters = [by for by in people if sum(row.get(by) is not None for row in given) >= rules.fewest]
    if len(raters) < _PAIR:
        return None
    full = [[row.get(by) for by in raters] for row in given]
    rows = [[step for step in row if step is not None] for row in full if None not in row]
    measure: Measure = "weighted-kappa" if len(raters) == _PAIR else "icc-2-1"
    same = sum(1 for row in rows if len(set(row)) == 1)
    value, because = _value(rows, rules.fewest, len(raters))
    return Agreement(measure, value, rules.at_least, len(raters), len(rows), same, because)


def _value(rows: list[list[int]], fewest: int, raters: int) -> tuple[float | None, str]:
    if len(rows) < fewest:
        return None, f"Only {len(rows)} markers were rated by all; below {fewest} nothing can be said."
    pair = raters == _PAIR
    exact = weighted_kappa([row[0] for row in rows], [row[1] for row in rows]) if pair else intraclass_correlation(rows)
    if exact is None:
        return None, "All gave the same step throughout; where nothing varies, agreement cannot be told from habit."
    return round(float(exact), _DECIMALS), ""


def _marker(
    exercise: Exercise, sheet: Evaluation, marker: Marker, verdicts: Mapping[str, Verdict], released_seq: int | None
) -> MarkerRating:
    rated = exercise.ratings.get(marker.id, {})
    given = tuple(_given(by, history, released_seq) for by, history in rated.items())
    steps = [one.step for one in given if one.step is not None]
    apart = bool(steps) and max(steps) - min(steps) >= sheet.agreement.apart
    return MarkerRating(marker.id, marker.title, marker.phase, given, suggest(sheet, marker, verdicts), apart)


def _given(by: ParticipantId, history: tuple[Rating, ...], released_seq: int | None) -> Given:
    alone = [one for one in history if released_seq is None or one.seq < released_seq]
    counted, last = alone[-1].step if alone else None, history[-1]
    return Given(by, last.step, counted, last.note, last.seq, tuple(one.step for one in history[:-1]))
