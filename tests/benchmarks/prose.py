"""Grading prose: one message of four thousand characters."""

from collections.abc import Iterator
from functools import partial

from scoring.prose import Truth, Writing, grade
from tests.benchmarks.measure import Figure, percentile, run_ms

LONG, TIMES = 4_000, 120
SENTENCES = (
    "About 35 % of card payments have failed with HTTP 503 since 02:28 UTC, for all merchants. ",
    "We have not found the cause yet; the gateway refuses connections on all six addresses. ",
    "Nobody is to blame for this, and no, we do not promise that it will be over by 03:00. ",
    '"It was the deploy," somebody said; the deploy log shows that it went out 45 minutes before. ',
    "The next update comes at 03:00 UTC on the status page. ",
)
KINDS = ("status_update", "customer_email", "postmortem", "chat")


def figures() -> Iterator[Figure]:
    text = (" ".join(SENTENCES) * (LONG // len("".join(SENTENCES)) + 1))[:LONG]
    for kind in KINDS:
        writings = [_writing(kind, text, number) for number in range(TIMES)]
        took = [run_ms(partial(grade, writing)) for writing in writings]
        yield Figure("prose", f"{kind}, 4,000 characters, p99", percentile(took, 99), "ms", "< 20")


def _writing(kind: str, text: str, number: int) -> Writing:
    return Writing(kind=kind, text=f"{number} {text}"[:LONG], truth=Truth(), required=None)
