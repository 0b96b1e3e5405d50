"""Grading prose: messages of four thousand characters in several voices, with facts and the fields of their kind."""

import gc
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count, cycle, islice, product

from scoring.prose import FIELDS, Truth, Writing, grade
from tests.benchmarks.measure import Figure, percentile, processor_ms

LONG, TIMES, BEFORE = 4_000, 120, 44
"""How long a message is, how many are measured of a voice, and how many the process has read before, none the same."""
KINDS = ("declaration", "status_update", "customer_email", "exec_reply", "resolved", "five_whys", "postmortem", "chat")
_ONGOING = {
    "service": "Ledger API",
    "symptom": "POST /entries times out after 30 s",
    "error_rate_pct": 48,
    "affected_scope": "48% of write requests, all customers; reads unaffected",
    "affected_pct": 48,
    "started_at": "2026-05-06T11:30:00Z",
    "as_of": "2026-05-06T11:39:00Z",
    "duration_min": 9,
    "severity": "SEV1",
    "cause_known": False,
    "cause": "index rebuild took a table lock",
    "eta_known": False,
    "data_loss": False,
    "people": ["Nadia Petrov", "Sam Ortiz"],
}
_OVER = {**_ONGOING, "ended_at": "2026-05-06T12:41:00Z", "as_of": "2026-05-06T13:00:00Z", "duration_min": 71}
TRUTHS = tuple(
    Truth.read(given)
    for given in (
        _ONGOING,
        {**_ONGOING, "cause_known": True, "current_error_rate_pct": 12},
        {**_OVER, "cause_known": True},
        {**_OVER, "cause_known": True, "data_loss": True, "affected_pct": 100, "affected_scope": "12,400 orders lost"},
    )
)
"""While it goes on, its cause unknown and known, and over, without and with a loss of data."""
_THINGS = (
    "gateway database checkout search deploy rollback vendor team customers payments errors requests network cache "
    "release change alert dashboard log queue region server traffic capacity limit timeout pool config flag token"
)
WORDS = tuple(_THINGS.split())
_OPENINGS = ("", "Still, ", "As of now, ", "Meanwhile, ", "We can say that ", "For the record: ", "At this hour ")
_SAID = (
    "About 35 % of card payments have failed with HTTP 503 since 02:28 UTC, for all merchants ({tail}). ",
    "We have not found the cause yet; the gateway refuses connections on all six addresses ({tail}). ",
    "Nobody is to blame for this ({tail}), and no, we do not promise that it will be over by 03:00. ",
    '"It was the deploy," somebody said; the deploy log shows that it went out {n} minutes before ({tail}). ',
    "The next update comes at 03:{n} UTC on the status page ({tail}). ",
)
VOICES: dict[str, tuple[str, ...]] = {
    "ordinary prose": tuple(opening + said for opening, said in product(_OPENINGS, _SAID)),
    "a numbered list": (
        "{at}. Roll back the {one} of the {two}, then check {three} - P{p}, @nadia, by 2026-06-{n}\n",
        "{at}. Why did the {one} fail? Because nobody had tested the {two} of {three}.\n",
        "{at}) Sam Ortiz will add a limit to the {one} and an alert for {two} by June {n}.\n",
    ),
    "a pasted log": (
        "2026-05-06T11:{n}:{n}.{id}Z ERROR [{one}-{p}] {two}.{three}: connection refused after 30 s id={id}\n",
        "2026-05-06T11:{n}:{n}.{id}Z WARN [{one}-{p}] {two}.{three}: retrying in {n} s, HTTP 503 id={id}\n",
    ),
    "minimisers": (
        "Only a few {one} users in {two} were affected for a short time ({three}). ",
        "A small number of customers saw brief {one} errors, and only some requests to {two} failed for {n} minutes. ",
    ),
    "minimisers in one sentence": ("only a few users of {one} and a small number of customers briefly, ",),
    "times and shares": (
        "- It began at 11:{n} UTC and ended at 12:{n}, after {n} minutes; {n} % of {one} failed in {two}.\n",
        "- From 11:{n} to 11:5{p}, {n} of 400 {one} requests and a third of {two} timed out.\n",
    ),
    "promises and causes": (
        "It will be fixed by 14:{n}, because Sam forgot to test the {one}. ",
        "We guarantee that {one} is back before 15:{n}; the {two} caused it, the vendor should have checked {three}. ",
        "This will never happen again after 16:{n}, since the team broke the {one}. ",
    ),
    "a table": (
        "| Review the {one} {two} of {three} | Sam Ortiz | 2026-06-{n} | P{p} |\n",
        "| Add an alert on {one} | the {two} team | TBD | P{p} |\n",
    ),
}
"""Of each voice, the sentences or lines that a message repeats with other words and figures."""


def figures() -> Iterator[Figure]:
    numbers = count()
    for voice in VOICES:
        write = partial(_writings, voice, numbers)
        for writing in islice(write(), BEFORE):  # patterns are compiled once
            grade(writing)
        took = _took(write)
        yield Figure("prose", f"{voice}, 4,000 characters, p50", percentile(took, 50), "ms of processor")
        yield Figure("prose", f"{voice}, 4,000 characters, p99", percentile(took, 99), "ms of processor", "< 20")


def _took(write: Callable[[], Iterator[Writing]]) -> list[float]:
    gc.collect()
    gc.disable()
    try:
        return [processor_ms(partial(grade, writing)) for writing in islice(write(), TIMES)]
    finally:
        gc.enable()


def _writings(voice: str, numbers: Iterator[int]) -> Iterator[Writing]:
    """Messages of which nobody has read a sentence before, each kind with each of the facts in turn."""
    for (kind, truth), number in zip(cycle(product(KINDS, TRUTHS)), numbers, strict=False):
        yield Writing(kind, _text(VOICES[voice], number), truth, FIELDS.get(kind))


def _text(lines: tuple[str, ...], number: int) -> str:
    parts, length = [], 0
    for at in count(1):
        turn = number * 97 + at
        one, two, three = (WORDS[(turn // len(WORDS) ** power + power * at) % len(WORDS)] for power in range(3))
        parts.append(
            lines[turn % len(lines)].format(
                at=at,
                one=one,
                two=two,
                three=three,
                tail=f"{one}, {two}, {three}",
                p=turn % 4,
                n=10 + turn % 50,
                id=turn,
            )
        )
        length += len(parts[-1])
        if length >= LONG:
            break
    return "".join(parts)[:LONG]
