"""How well prose is graded: ``python -m tests.scoring.prose.measure learn|held [--errors LABEL] [--file NAME]``.

Precision, recall, F1 and how many quotations fit, for each label; a deduction is what counts as found. Of `held`
only totals are printed, whatever is asked for: who has seen its errors can measure nothing with it any more.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from scoring.prose import Graded, grade
from tests.scoring.prose.corpus import Example, examples

FLAGS = ("unfilled", "dishonest", "blame", "speculation", "promise", "vague_symptom", "not_systemic", "etiquette")
PARTS = ("specific", "owner", "due", "priority")
MAIN = (*FLAGS[1:], "missing")
LABELS = (*FLAGS, "missing", *(f"action_{part}" for part in PARTS))


@dataclass
class Tally:
    """What was found and missed of one label."""

    hits: int = 0
    wrong: int = 0
    missed: int = 0
    quoted: int = 0
    quotable: int = 0
    errors: list[tuple[str, str, str]] = field(default_factory=list)

    def count(self, *, gold: bool, found: bool, where: str, what: str) -> None:
        """Add one verdict."""
        self.hits += gold and found
        self.wrong += found and not gold
        self.missed += gold and not found
        if gold != found:
            self.errors.append(("WRONG " if found else "MISSED", where, what))

    @property
    def precision(self) -> float:
        """Right deductions of all deductions."""
        return self.hits / (self.hits + self.wrong) if self.hits + self.wrong else 0.0

    @property
    def recall(self) -> float:
        """Found deductions of all that are due."""
        return self.hits / (self.hits + self.missed) if self.hits + self.missed else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def measured(corpus: list[Example]) -> dict[str, Tally]:
    """A tally for each label."""
    tallies = {label: Tally() for label in LABELS}
    for example in corpus:
        graded = grade(example.writing)
        for label in FLAGS:
            if example.judged(label):
                _flag(tallies[label], example, graded, label)
        if example.writing.required is not None and "missing" not in example.ignored:
            for name in example.writing.required:
                tallies["missing"].count(
                    gold=name in example.missing, found=name in (graded.missing or ()), where=example.id, what=name
                )
        if "actions" not in example.ignored:
            _items(tallies, example, graded)
    return tallies


def _flag(tally: Tally, example: Example, graded: Graded, label: str) -> None:
    found, spans = graded.deducts(label), graded.spans(label)
    gold = example.spans.get(label)
    told = f"gold {gold} | " if gold is not None else ""
    notes = [(note.rule, note.quote, note.confidence) for note in graded.notes if note.label == label]
    tally.count(gold=gold is not None, found=found, where=example.id, what=f"{told}notes {notes}")
    wanted = [span for span in gold or () if span]
    if found and wanted:
        fits = any(fit(quote, span) >= 0.5 for quote in spans for span in wanted)
        tally.quotable += 1
        tally.quoted += fits
        if not fits:
            tally.errors.append(("QUOTE ", example.id, f"gold {wanted} | quoted {spans}"))


def _items(tallies: dict[str, Tally], example: Example, graded: Graded) -> None:
    for item in example.actions:
        best = max(graded.actions or (), key=lambda one: fit(one.quote, item["quote"]), default=None)
        if best is not None and fit(best.quote, item["quote"]) < 0.5:
            best = None
        for part in PARTS:
            found = best is not None and not getattr(best, part)
            what = f"{item['quote']!r} as {best.quote if best else None!r}"
            tallies[f"action_{part}"].count(gold=not item[part], found=found, where=example.id, what=what)


def fit(one: str, other: str) -> float:
    """The share of the shorter text's words that stand in the longer one."""
    a, b = Counter(one.lower().split()), Counter(other.lower().split())
    shorter = min(a.total(), b.total())
    return (a & b).total() / shorter if shorter else 0.0


def report(tallies: dict[str, Tally], count: int) -> Iterator[str]:
    """The table."""
    yield f"{count} messages{'':7}{'P':>6}{'R':>6}{'F1':>6}{'due':>5}{'found':>6}  quotes"
    for label in LABELS:
        one = tallies[label]
        quotes = f"{one.quoted}/{one.quotable}" if one.quotable else "-"
        due, found = one.hits + one.missed, one.hits + one.wrong
        yield f"{label:20}{one.precision:6.2f}{one.recall:6.2f}{one.f1:6.2f}{due:5}{found:6}  {quotes}"
    hits, wrong = (sum(getattr(tallies[label], name) for label in MAIN) for name in ("hits", "wrong"))
    fits, asked = (sum(getattr(tallies[label], name) for label in FLAGS) for name in ("quoted", "quotable"))
    yield f"macro F1, eight main labels {sum(tallies[label].f1 for label in MAIN) / len(MAIN):.3f}"
    yield f"precision of what deducts {hits / max(hits + wrong, 1):.3f}, quotations that fit {fits / max(asked, 1):.3f}"


def main() -> None:
    """Print the table, and for `learn` the errors of a label."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("part", choices=("learn", "held"))
    parser.add_argument("--errors", action="append", choices=LABELS, default=[])
    parser.add_argument("--file", action="append", default=[])
    asked = parser.parse_args()
    seen = asked.part == "learn"
    corpus = [one for one in examples(asked.part) if not seen or not asked.file or one.file in asked.file]
    begun = time.perf_counter()
    tallies = measured(corpus)
    lines = [
        *report(tallies, len(corpus)),
        f"{(time.perf_counter() - begun) * 1000 / max(len(corpus), 1):.2f} ms a message",
    ]
    for label in asked.errors if seen else ():
        lines += [f"{label} {kind} {where} {what}" for kind, where, what in tallies[label].errors]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
