"""``docs/library.md``: what there is to play, and what exploring it found. ``python -m web.explorer.catalogue``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.rehearsal.exploring import reachable
from simulator.times import MINUTE_MS
from web.explorer.account import EXTREMES
from web.explorer.tour import ground_of, survey_named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from simulator.rehearsal.exploring import Ground
    from web.explorer.survey import Survey

SHIPPED = Path(__file__).resolve().parents[2] / "scenarios"
OPENING = """\
# The library

Every scenario here can be played, won, lost and scored: CI explores each until every inject, branch, check, move,
question and ending was reached and every criterion earned, and fails if one is not. This page is generated:
`python -m web.explorer.catalogue > docs/library.md`; a test compares it.

Minutes are those at the table. *By the book* is the score of the scenario's own good play; *nothing*, *everything* and
*opposite* are what a team scores that does nothing, everything at once, or the contrary of what the playbook teaches.
"""
FOUND = (
    "Scenario", "Injects", "Branches", "Checks", "Moves", "Endings", "Criteria", "Plays", "By the book", "Nothing",
    "Everything", "Opposite",
)  # fmt: skip


def library_markdown(folder: Path = SHIPPED) -> str:
    """The page of a folder of scenarios."""
    grounds = [ground_of(path) for path in sorted(folder.glob("*.yaml"))]
    return "\n".join(_lines(sorted(grounds, key=_order)))


def _order(over: Ground) -> tuple[int, str]:
    return ("first", "medium", "hard").index(over.scenario.difficulty), over.scenario.title


def _lines(grounds: list[Ground]) -> Iterator[str]:
    yield OPENING
    yield "## What there is\n"
    yield "| Scenario | Severity | Pattern | Seats | Minutes | Difficulty | What it is like |"
    yield "|---|---|---|---|---|---|---|"
    for over in grounds:
        one, book = over.scenario, over.playbook
        titles = {pattern.id: pattern.title for pattern in book.patterns.patterns}
        patterns = ", ".join(titles[name] for name in one.patterns) or "none"
        minutes = one.play_ms // MINUTE_MS
        like = " ".join(one.summary.split())
        yield (
            f"| **{one.title}**<br>`{one.id}` | {one.facts.severity} | {patterns} | {len(one.seats)} | {minutes} "
            f"| {one.difficulty} | {like} |"
        )
    yield "\n## What exploring found\n"
    yield f"| {' | '.join(FOUND)} |"
    yield f"|{'---|' * len(FOUND)}"
    for over in grounds:
        yield _explored(over, survey_named(over))
    replays = [over for over in grounds if over.scenario.published is not None]
    if replays:
        yield "\n## Published incidents\n"
        yield "What the real responders achieved stands on the scorecard beside what you did.\n"
        yield "| Scenario | Whose | When | Report |"
        yield "|---|---|---|---|"
        yield from (_published(over) for over in replays)
    yield ""


def _explored(over: Ground, survey: Survey) -> str:
    there = reachable(over.scenario)
    counts = (there.injects, there.branches, there.checks, there.moves, there.endings)
    book = survey.named.get("by-the-book")
    scores = [book.score_pct if book else 0, *(survey.named[f"extreme:{name}"].score_pct for name in EXTREMES)]
    held = [*map(len, counts), len(survey.asked), len(over.scenario.plays)]
    cells = [*map(str, held), *(f"{one} %" for one in scores)]
    return f"| {over.scenario.title} | {' | '.join(cells)} |"


def _published(over: Ground) -> str:
    found = over.scenario.published
    return "" if found is None else (
        f"| {over.scenario.title} | {found.organisation} | {found.date} | <{found.report}> |"
    )  # fmt: skip


if __name__ == "__main__":
    sys.stdout.write(library_markdown())
