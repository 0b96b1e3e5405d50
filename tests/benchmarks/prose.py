"""Grading prose: one message of four thousand characters."""

from collections.abc import Iterator
from functools import partial

from scoring.prose import Truth, Writing, grade
from tests.benchmarks.measure import Figure, percentile, run_ms

LONG, TIMES, BEFORE = 4_000, 120, 20
"""How long a message is, how many are measured, and how many the process has read before, none of them the same."""
OPENINGS = ("", "Still, ", "As of now, ", "Meanwhile, ", "We can say that ", "For the record: ", "At this hour ")
SENTENCES = (
    "About 35 % of card payments have failed with HTTP 503 since 02:28 UTC, for all merchants{}. ",
    "We have not found the cause yet; the gateway refuses connections on all six addresses{}. ",
    "Nobody is to blame for this{}, and no, we do not promise that it will be over by 03:00. ",
    '"It was the deploy," somebody said; the deploy log shows that it went out 45 minutes before{}. ',
    "The next update comes at 03:00 UTC on the status page{}. ",
)
WORDS = (
    "gateway database checkout search deploy rollback vendor team customers payments errors requests network cache "
    "release change alert dashboard log queue region server traffic capacity limit timeout pool config flag token"
)
KINDS = ("status_update", "customer_email", "postmortem", "chat")


def figures() -> Iterator[Figure]:
    for number, kind in enumerate(KINDS):
        for at in range(BEFORE):  # patterns are compiled once
            grade(_writing(kind, -1 - at * len(KINDS) - number))
        writings = [_writing(kind, at * len(KINDS) + number) for at in range(TIMES)]
        took = [run_ms(partial(grade, writing)) for writing in writings]
        yield Figure("prose", f"{kind}, 4,000 characters, p99", percentile(took, 99), "ms", "< 20")


def _writing(kind: str, number: int) -> Writing:
    """A message of which nobody has read a sentence before."""
    return Writing(kind=kind, text="".join(_sentences(number))[:LONG], truth=Truth(), required=None)


def _sentences(number: int) -> Iterator[str]:
    words = WORDS.split()
    for at in range(LONG // 60):
        turn = number * 67 + at
        opening = OPENINGS[turn % len(OPENINGS)]
        tail = ", ".join(words[(turn // len(words) ** power + power * at) % len(words)] for power in range(3))
        yield opening + SENTENCES[turn % len(SENTENCES)].format(f" ({tail})")
