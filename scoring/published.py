"""The real responders: when they came to what the players came to, where a scenario replays a published incident."""

from dataclasses import dataclass

from scoring.record import Record
from simulator.times import SECOND_MS


@dataclass(frozen=True, slots=True)
class Comparison:
    """One thing that both came to, or one of them."""

    text: str
    """What the real responders did."""
    theirs_ms: int
    """Exercise time at which they did."""
    ours_ms: int | None
    """None where the players did not."""
    evidence: tuple[int, ...]

    @property
    def earlier_s(self) -> int | None:
        """Seconds by which the players were earlier; negative when later, None when they never came to it."""
        return None if self.ours_ms is None else (self.theirs_ms - self.ours_ms) // SECOND_MS


@dataclass(frozen=True, slots=True)
class Benchmark:
    """The published incident, and how its responders compare with the players. It is worth no points."""

    organisation: str
    date: str
    report: str
    comparisons: tuple[Comparison, ...]


def benchmark(known: Record) -> Benchmark | None:
    """The comparison; None where a scenario replays no published incident."""
    published = known.scenario.published
    if published is None:
        return None
    compared = []
    for real in published.responders:
        mark = known.first(real.milestone)
        ours_ms, evidence = (None, ()) if mark is None else (mark.at_ms, (mark.seq,))
        compared.append(Comparison(real.text, real.at, ours_ms, evidence))
    return Benchmark(published.organisation, published.date, published.report, tuple(compared))
