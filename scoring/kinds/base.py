"""What the kinds of criteria have in common."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, Protocol

from pydantic import BaseModel, ConfigDict

from scoring.record import Record
from scoring.story import Hopeless, Names, Story
from scoring.verdict import Judgement, Part, Verdict, mean_pct
from simulator.playbook import Criterion, Playbook
from simulator.times import format_moment


class KindParams(BaseModel):
    """The keys that a kind adds to a criterion. Unknown keys are faults."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, defer_build=True)

    def flaws(self, playbook: Playbook) -> Iterator[str]:
        """What the keys name and the playbook does not have, one sentence each."""
        del playbook
        yield from ()

    def hopeless(self, criterion: Criterion, story: Story) -> Iterator[Hopeless]:
        """Why no play of a scenario can earn or lose the criterion: here, by what the keys name of it (`Names`).

        What a script gives no means to do is not asked of anybody; a criterion of which nothing is left is not judged.
        """
        del criterion
        named = list(self._named())
        asked = [
            (one, [value for value in values if one.any_of or story.there(one.noun, value)]) for one, values in named
        ]
        if named and not any(values for _, values in asked) and not self.asks_more():
            told = "; ".join(dict.fromkeys(story.lacks(one.noun, value) for one, values in named for value in values))
            yield Hopeless("never judged", told)
            return
        for one, values in asked:
            lacking = [why for value in values if (why := story.lacks(one.noun, value))]
            if lacking and (not one.any_of or len(lacking) == len(values)):
                yield Hopeless("never earned", "; ".join(lacking))

    def asks_more(self) -> bool:
        """Whether something is asked that names nothing of the scenario, and so can always be done."""
        return False

    def _named(self) -> Iterator[tuple[Names, tuple[str, ...]]]:
        for key, field in type(self).model_fields.items():
            names = next((one for one in field.metadata if isinstance(one, Names)), None)
            if names is not None and (values := getattr(self, key)):
                yield names, (values,) if isinstance(values, str) else tuple(values)


class Kind(Protocol):
    """A module of this package: one kind of criterion."""

    Params: type[Any]
    """Its keys, a `KindParams`."""

    def judge(self, criterion: Criterion, params: Any, record: Record) -> Judgement:  # noqa: ANN401 - its own Params
        """What became of the criterion in an exercise."""
        ...


def scored(record: Record, kind: str) -> Iterator[Criterion]:
    """The criteria of a kind by which an exercise is judged, at its severity."""
    unscored = record.scenario.unscored
    for one in (*record.playbook.criteria, *record.scenario.criteria):
        if one.kind == kind and one.id not in unscored and (not one.severities or record.severity in one.severities):
            yield one


def unknown(noun: str, names: Sequence[str], known: Sequence[str]) -> Iterator[str]:
    """A sentence for each name that is not known."""
    for name in names:
        if name not in known:
            yield f"there is no {noun} {name!r} in this playbook; there are: {', '.join(known)}"


def due_too_late(story: Story, due_ms: int) -> Iterator[Hopeless]:
    """What is due after the last moment of a scenario is missed by nobody; given is the soonest that it can be due."""
    if due_ms > story.ends_ms:
        due, ends = format_moment(due_ms), format_moment(story.ends_ms)
        yield Hopeless("never lost", f"it is due at {due} at the soonest, and the story ends by {ends}")


def unless(given: object, because: str) -> Iterator[Hopeless]:
    """Not judged, for that reason, unless something is given."""
    if not given:
        yield Hopeless("never judged", because)


def of_parts(expected: str, actual: str, parts: Sequence[Part], **more: Any) -> Judgement:  # noqa: ANN401 - Judgement's
    """The judgement on several things of equal weight; those not observed count for nothing."""
    seen = [part for part in parts if part.verdict is not Verdict.NOT_OBSERVED]
    if not seen:
        return Judgement(Verdict.NOT_OBSERVED, 0, expected, actual, parts=tuple(parts))
    kept_pct = mean_pct([part.kept_pct for part in seen])
    evidence = tuple(sorted({seq for part in seen for seq in part.evidence}))
    return Judgement(verdict_of_parts(seen), kept_pct, expected, actual, evidence=evidence, parts=tuple(parts), **more)


def whole_of(judgement: Judgement) -> Judgement:
    """A judgement on something that is done when all of it is: begun, and not due yet, it counts neither way."""
    open_still = [part for part in judgement.parts if part.verdict is Verdict.NOT_OBSERVED]
    if judgement.verdict is not Verdict.MET or not open_still:
        return judgement
    left = len(open_still)
    told = f"{len(judgement.parts) - left} of {len(judgement.parts)} were done; the rest was not due."
    return replace(judgement, verdict=Verdict.NOT_OBSERVED, kept_pct=0, actual=told)


def verdict_of_parts(parts: Sequence[Part]) -> Verdict:
    """Late if all was done and some of it late; partly if some of it was not done, or not whole."""
    verdicts = {part.verdict for part in parts}
    if verdicts <= {Verdict.MET, Verdict.LATE} and Verdict.LATE in verdicts:
        return Verdict.LATE
    if verdicts == {Verdict.MISSED}:
        return Verdict.MISSED
    return Verdict.MET if verdicts == {Verdict.MET} else Verdict.PARTLY
