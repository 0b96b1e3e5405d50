"""An account in words, for the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from web.explorer.account import Account


def in_words(one: Account) -> str:
    """The account as a page of text."""
    return "\n".join(_lines(one))


def _lines(one: Account) -> Iterator[str]:
    yield f"{one.title} ({one.scenario})"
    how = "all of them" if one.whole else f"a sample of {one.ways:,}".replace(",", " ")
    yield f"  {one.plays} plays, {how}; {one.shortest_min} to {one.longest_min} minutes at the table"
    for part in one.coverage:
        missing = f"  never: {', '.join(part.missing)}" if part.missing else ""
        yield f"  {part.noun:<10} {part.reached} of {part.of}{missing}"
    yield "  endings    " + ", ".join(f"{name} {count}" for name, count in one.endings)
    for choice, ending in one.dead_ends:
        yield f"  dead end   {choice} -> always {ending}"
    for extreme in one.extremes:
        yield f"  {extreme.title:<26} {extreme.score_pct:>3} %  (at most {extreme.at_most})"
    for name, score in one.players:
        yield f"  player {name:<19} {score:>3} %"
    for spread in one.scores:
        yield f"  {spread.player:<10} {spread.plays:>5} plays: {spread.low} / {spread.middle} / {spread.high} %"
    yield from (f"  best  {score:>3} %  {ending}: {words}" for score, ending, words in one.best[:1])
    yield from (f"  worst {score:>3} %  {ending}: {words}" for score, ending, words in one.worst[:1])
    yield from (f"  PROBLEM: {problem}" for problem in one.problems)
    yield from (f"  FINDING: {finding}" for finding in one.findings)
