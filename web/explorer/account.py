"""What a survey means: coverage, dead ends, extremes, scores, and what of it is wrong with the scenario."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from simulator.rehearsal.exploring import reachable, told
from simulator.times import MINUTE_MS
from web.explorer.choosing import KINDS

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator, Mapping, Sequence

    from simulator.rehearsal.exploring import Ground
    from web.explorer.survey import Survey, Visit

AT_MOST = {"nothing": 40, "everything": 80, "opposite": 60}
"""What each extreme may score, in percent. A team that does nothing, everything, or the contrary of what it is taught
must not come near one that tries; the honest average lies above eighty."""
EXTREMES = {"nothing": "Doing nothing", "everything": "Doing everything at once", "opposite": "The playbook's opposite"}


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of one sort of thing was reached."""

    noun: str
    reached: int
    of: int
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of one kind of player."""

    player: str
    plays: int
    low: int
    """A tenth of the plays score at most this, in percent."""
    middle: int
    high: int
    histogram: tuple[int, ...]
    """Plays by tens of percent, ten entries."""


@dataclass(frozen=True, slots=True)
class Extreme:
    """A play that should score low."""

    name: str
    title: str
    score_pct: int
    at_most: int


@dataclass(frozen=True, slots=True)
class Remark:
    """What is wrong with a scenario, or is to be looked at."""

    text: str
    """The whole of it, with criteria by their ids, as a script has them."""
    lead: str = ""
    """The same without the criteria, where it is about some."""
    criteria: tuple[str, ...] = ()
    to_copy: str = ""
    """What may be written into the script for it."""

    def __str__(self) -> str:
        """The whole of it."""
        return self.text


@dataclass(frozen=True, slots=True)
class Account:
    """The account of an exploration."""

    scenario: str
    title: str
    ways: int
    plays: int
    whole: bool
    """Whether every plan was played."""
    coverage: tuple[Coverage, ...]
    never_lost: tuple[str, ...]
    """Criteria that plays were judged by, and on which none of them lost a point."""
    endings: tuple[tuple[str, int], ...]
    dead_ends: tuple[tuple[str, str], ...]
    """(choice, the one ending after it)."""
    extremes: tuple[Extreme, ...]
    players: tuple[tuple[str, int], ...]
    best: tuple[tuple[int, str, str], ...]
    """(score in percent, ending, the play in words)."""
    worst: tuple[tuple[int, str, str], ...]
    scores: tuple[Scores, ...]
    shortest_min: int
    longest_min: int
    problems: tuple[Remark, ...]
    findings: tuple[Remark, ...]
    """What is to be looked at, and wrong only where it was not meant (`tabletop explore --strict`)."""
    titles: Mapping[str, str]
    """Criterion -> what people call it."""

    def told(self) -> dict[str, Any]:
        """The account for a program: remarks are sentences."""
        return asdict(self) | {side: [str(one) for one in getattr(self, side)] for side in ("problems", "findings")}


def account(over: Ground, survey: Survey) -> Account:
    """The account of what was explored."""
    coverage = tuple(_coverage(over, survey))
    never_lost = tuple(sorted(survey.judged - survey.lost))
    extremes = tuple(
        Extreme(name, title, survey.named[f"extreme:{name}"].score_pct, AT_MOST[name])
        for name, title in EXTREMES.items()
        if f"extreme:{name}" in survey.named
    )
    return Account(
        scenario=str(over.scenario.id),
        title=over.scenario.title,
        ways=over.ways,
        plays=survey.plays,
        whole="every" in survey.scores,
        coverage=coverage,
        never_lost=never_lost,
        endings=tuple(sorted(survey.endings.items(), key=lambda ending: (-ending[1], ending[0]))),
        dead_ends=tuple(_dead_ends(over, survey)),
        extremes=extremes,
        players=tuple((name.removeprefix("player:"), one.score_pct) for name, one in survey.named.items() if ":" in name
                      and name.startswith("player:")),
        best=tuple(_ranked(over, survey.best)),
        worst=tuple(_ranked(over, survey.worst)),
        scores=tuple(_scores(kind, counted) for kind in KINDS if (counted := survey.scores.get(kind))),
        shortest_min=survey.shortest_ms // MINUTE_MS,
        longest_min=survey.longest_ms // MINUTE_MS,
        problems=tuple(_problems(over, coverage, extremes, survey)),
        findings=tuple(_findings(never_lost, survey.plays)),
        titles={one.id: one.title for one in (*over.playbook.criteria, *over.scenario.criteria)},
    )  # fmt: skip


def _coverage(over: Ground, survey: Survey) -> Iterator[Coverage]:
    there = reachable(over.scenario)
    left = there - survey.reach
    for noun in ("injects", "branches", "checks", "moves", "questions", "endings"):
        missing: frozenset[str] = getattr(left, noun)
        of = len(getattr(there, noun))
        yield Coverage(noun, of - len(missing), of, tuple(sorted(missing)))
    missing_criteria = survey.asked - survey.earned
    yield Coverage(
        "criteria", len(survey.asked) - len(missing_criteria), len(survey.asked), tuple(sorted(missing_criteria))
    )


def _dead_ends(over: Ground, survey: Survey) -> Iterator[tuple[str, str]]:
    """Choices after which every play came to the last ending, though others of the same decision did not."""
    last = str(over.scenario.endings[-1].id)
    for number, decision in enumerate(over.decisions):
        others = set().union(*(survey.after.get((number, taken), set()) for taken in range(len(decision.options))))
        if others <= {last}:
            continue
        for taken, option in enumerate(decision.options):
            if survey.after.get((number, taken)) == {last}:
                yield f"{decision.title}: {option.title}", last


def _ranked(over: Ground, visits: list[Visit]) -> Iterator[tuple[int, str, str]]:
    for one in visits:
        yield one.score_pct, one.ending, one.name or told(over, one.plan)


def _scores(kind: str, counted: Counter[int]) -> Scores:
    ordered = sorted(counted.elements())
    at = [ordered[len(ordered) * tenths // 10] for tenths in (1, 5, 9)]
    histogram = tuple(sum(count for pct, count in counted.items() if min(pct // 10, 9) == tens) for tens in range(10))
    return Scores(kind, len(ordered), at[0], at[1], at[2], histogram)


def _findings(never_lost: tuple[str, ...], plays: int) -> Iterator[Remark]:
    if never_lost:
        yield _about(f"nobody can lose these, so they are a gift; none of {plays} plays did", never_lost)


def _unearned(survey: Survey) -> Iterator[Remark]:
    """Criteria for which there is no chance, apart from those that were judged and always lost."""
    if no_chance := sorted(survey.asked - survey.judged):
        lead, to_copy = "no play gave a chance for these criteria, so write", f"unscored: [{', '.join(no_chance)}]"
        yield Remark(f"{lead}: {to_copy}", lead, tuple(no_chance), to_copy)
    if lost := sorted(survey.judged - survey.earned):
        yield _about("these criteria were judged, and no play earned them; by-the-book lacks an act", lost)


def _about(lead: str, criteria: Sequence[str]) -> Remark:
    return Remark(f"{lead}: {', '.join(criteria)}", lead, tuple(criteria))


def _problems(
    over: Ground, coverage: tuple[Coverage, ...], extremes: tuple[Extreme, ...], survey: Survey
) -> Iterator[Remark]:
    for one in coverage:
        if one.missing:
            named = ", ".join(one.missing)
            if one.noun == "criteria":
                yield from _unearned(survey)
            else:
                yield Remark(f"no play reached these {one.noun}: {named}")
    for extreme in extremes:
        if extreme.score_pct > extreme.at_most:
            yield Remark(f"{extreme.title.lower()} scores {extreme.score_pct} %, more than {extreme.at_most} %")
    if "by-the-book" not in over.scenario.plays:
        yield Remark("there is no play 'by-the-book' to explore from: an agenda made from the playbook was used")
    yield from map(Remark, survey.failures)
