"""What people judge: who may rate and override, when, and with what."""

from collections.abc import Mapping
from typing import get_args

from simulator.exercise import commands as c
from simulator.exercise import events as e
from simulator.exercise.commands import ActorKind, Command, CommandRefused, Refusal
from simulator.exercise.deliver import Happening, Rule
from simulator.exercise.evaluation import standing
from simulator.exercise.state import Exercise, Stage
from simulator.playbook import Criterion
from simulator.playbook.criteria import Lost
from simulator.playbook.evaluation import STEPS
from simulator.times import SECOND_MS

UNOBSERVED = "not-observed"
VERDICTS = (*get_args(Lost), UNOBSERVED)
"""What a finding may be changed to."""
CLOCKS_APART_MS = 5 * SECOND_MS
"""How far the clock of whoever notes may be ahead."""


def _rate(exercise: Exercise, command: Command, asked: c.Rate, _at_ms: int) -> list[Happening]:
    _known_marker(exercise, asked.marker)
    if not 0 <= asked.step <= STEPS:
        raise CommandRefused(Refusal.UNKNOWN, f"The steps go from 1 to {STEPS}; 0 is for what was not observed.")
    step, note, by = asked.step or None, asked.note.strip(), command.by.id
    former = exercise.ratings.get(asked.marker, {}).get(by, ())
    if not former:
        return [(e.RatingGiven(asked.marker, step, note), by)]
    if (former[-1].step, former[-1].note) == (step, note):
        return []
    return [(e.RatingRevised(asked.marker, step, note), by)]


def _note(exercise: Exercise, command: Command, asked: c.NoteMoment, at_ms: int) -> list[Happening]:
    text = asked.text.strip()
    if not text:
        raise CommandRefused(Refusal.NEEDS_TEXT, "Write something first.")
    if asked.marker:
        _known_marker(exercise, asked.marker)
    happened_ms = at_ms if asked.happened_ms is None else asked.happened_ms
    if not 0 <= happened_ms <= at_ms + CLOCKS_APART_MS:
        raise CommandRefused(Refusal.NOT_NOW, "A note belongs to a moment that has been. Set it to now or earlier.")
    return [(e.MomentNoted(min(happened_ms, at_ms), text, asked.marker), command.by.id)]


def _override(exercise: Exercise, command: Command, asked: c.OverrideFinding, _at_ms: int) -> list[Happening]:
    criterion, reason = _criterion(exercise, asked.criterion), asked.reason.strip()
    if exercise.stage is not Stage.ENDED:
        raise CommandRefused(
            Refusal.NOT_NOW, "While play goes on a finding may still change by itself. Override it when play is over."
        )
    _rated_first(exercise, command)
    if not reason:
        raise CommandRefused(Refusal.NEEDS_TEXT, "Say why: the reason stands beside the finding on the card.")
    points = _points(criterion, asked)
    held = standing(exercise.overrides.get(asked.criterion, ()))
    if held and (held.verdict, held.points, held.reason) == (asked.verdict, points, reason):
        return []
    return [(e.FindingOverridden(asked.criterion, asked.verdict, points, reason), command.by.id)]


def _withdraw(exercise: Exercise, command: Command, asked: c.WithdrawOverride, _at_ms: int) -> list[Happening]:
    _criterion(exercise, asked.criterion)
    held = standing(exercise.overrides.get(asked.criterion, ()))
    if held is None:
        raise CommandRefused(Refusal.NOT_NOW, "Nobody has overridden that finding, or it was withdrawn already.")
    if command.by.kind is not ActorKind.FACILITATOR and held.by != command.by.id:
        raise CommandRefused(
            Refusal.NOT_ALLOWED, "Somebody else wrote that override. They, or a facilitator, can withdraw it."
        )
    return [(e.OverrideWithdrawn(asked.criterion, asked.reason.strip()), command.by.id)]


def _rated_first(exercise: Exercise, command: Command) -> None:
    """Evaluators see the findings once they have judged by themselves, and overrule none before."""
    if command.by.kind is ActorKind.FACILITATOR or exercise.card_released:
        return
    left = sum(command.by.id not in exercise.ratings.get(one.id, {}) for one in exercise.playbook.markers)
    if left:
        markers = "a marker is" if left == 1 else f"{left} markers are"
        raise CommandRefused(Refusal.NOT_NOW, f"Rate first: {markers} open on your sheet. Then you see the findings.")


def _points(criterion: Criterion, asked: c.OverrideFinding) -> int:
    """What the verdict keeps of the points: all, none, or what was asked for within the criterion's weight."""
    of = criterion.points
    if asked.verdict not in VERDICTS:
        raise CommandRefused(Refusal.UNKNOWN, f"A finding's verdict is one of {', '.join(VERDICTS)}.")
    least, most = {"met": (of, of), "missed": (0, 0), UNOBSERVED: (0, 0)}.get(asked.verdict, (0, of))
    points = least if asked.points is None and least == most else asked.points
    if points is None:
        raise CommandRefused(Refusal.NEEDS_TEXT, f"Say how many of the {of} points {asked.verdict!r} keeps.")
    if not least <= points <= most:
        bounds = f"{least}" if least == most else f"{least} to {most}"
        raise CommandRefused(Refusal.UNKNOWN, f"A finding that is {asked.verdict} keeps {bounds} of {of} points.")
    return points


def _criterion(exercise: Exercise, criterion: str) -> Criterion:
    judged = (*exercise.playbook.criteria, *exercise.scenario.criteria)
    found = next((one for one in judged if one.id == criterion and one.id not in exercise.scenario.unscored), None)
    if found is None:
        raise CommandRefused(Refusal.UNKNOWN, f"There is no finding {criterion!r} on this card.")
    return found


def _known_marker(exercise: Exercise, marker: str) -> None:
    known = [one.id for one in exercise.playbook.markers]
    if marker not in known:
        listed = f"Markers: {', '.join(known)}." if known else "It has none."
        raise CommandRefused(Refusal.UNKNOWN, f"The playbook has no marker {marker!r}. {listed}")


RULES: Mapping[type, Rule] = {
    c.Rate: _rate,
    c.NoteMoment: _note,
    c.OverrideFinding: _override,
    c.WithdrawOverride: _withdraw,
}
