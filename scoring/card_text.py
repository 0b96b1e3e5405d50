"""The scorecard in words: a headline, and a page for the terminal."""

from collections.abc import Iterator

from scoring.card import Finding, Scorecard
from scoring.metrics import Measure
from scoring.verdict import Verdict
from scoring.wording import length_words
from simulator.times import format_moment

RATING_WORDS = {
    "P": "performed without challenges",
    "S": "performed with some challenges",
    "M": "performed with major challenges",
    "U": "unable to be performed",
}
_SIGNS = {Verdict.LATE: "late", Verdict.PARTLY: "partly", Verdict.MISSED: "missed", Verdict.MET: "met"}


def headline(card: Scorecard) -> str:
    """One plain sentence: what became of the harm, and how much of what the playbook wants was done."""
    observed = [finding for finding in card.findings if finding.observed]
    if not observed:
        return "Nothing has been observed yet."
    behind = [(len(card.late_or_partly), "late or in part"), (len(card.missed), "missed")]
    counted = "".join(f", {number} {word}" for number, word in behind if number)
    return f"{_harm(card)}; {len(card.held)} of {len(observed)} expectations were met{counted}."


def card_text(card: Scorecard) -> str:
    """The card for a terminal: sums, metrics, then what was lost and why, and what was held."""
    return "\n".join(_lines(card)) + "\n"


def _harm(card: Scorecard) -> str:
    mttm = next((measure for measure in card.metrics if measure.id == "mttm"), None)
    if mttm is None or mttm.ms is None:
        return "The harm to customers did not stop" if card.stage == "ended" else "The harm to customers goes on"
    return f"The harm to customers stopped {length_words(mttm.ms)} after the alert"


def _lines(card: Scorecard) -> Iterator[str]:
    share = "nothing observed" if card.score_pct is None else f"{card.score_pct} %"
    yield f"{card.title}: {share} ({card.points} of {card.of} points), {_rated(card.rating)}"
    yield from _judged(card)
    yield headline(card)
    if card.ending:
        yield f"Ending: {card.ending_title} ({card.ending})"
    yield ""
    for phase in card.phases:
        yield f"  {phase.title:<15}{phase.rating or '-':<3}{phase.points:>4} of {phase.of:>3}"
    yield ""
    for measure in card.metrics:
        yield f"  {_measured(measure)}"
    yield from _real(card)
    yield from _group("Missed", card.missed)
    yield from _group("Late or in part", card.late_or_partly)
    yield from _kept(card.held)
    yield from _left_out(card.unobserved)


def _real(card: Scorecard) -> Iterator[str]:
    """The real responders beside the players."""
    if card.published is None:
        return
    yield ""
    yield f"The real responders ({card.published.organisation}, {card.published.date})"
    for one in card.published.comparisons:
        ours = "you did not" if one.ours_ms is None else f"you {format_moment(one.ours_ms)}"
        yield f"  {format_moment(one.theirs_ms):<10}{one.text} ({ours})"


def _judged(card: Scorecard) -> Iterator[str]:
    """What people put beside the scorer's figures, if they did."""
    count, sums = sum(1 for finding in card.findings if finding.override), card.overridden
    if count:
        yield f"With {count} overridden: {sums.score_pct} % ({sums.points} of {sums.of} points), {_rated(sums.rating)}"


def _rated(rating: str | None) -> str:
    return "not rated" if rating is None else f"{rating}, {RATING_WORDS[rating]}"


def _measured(measure: Measure) -> str:
    length = "not reached" if measure.ms is None else length_words(measure.ms)
    verdict = "" if measure.verdict is None else f": {measure.verdict.value}"
    return f"{measure.title:<6}{length:<16}target {measure.target}{verdict}"


def _group(title: str, findings: tuple[Finding, ...]) -> Iterator[str]:
    if not findings:
        return
    yield ""
    yield f"{title}:"
    for finding in findings:
        kept = f"{finding.points:>2} of {finding.of:>2}"
        yield f"  {kept}  {finding.title} [{finding.criterion}, {_SIGNS[finding.verdict]}]"
        yield f"            wanted  {finding.expected}"
        yield f"            done    {finding.actual}"
        if finding.evidence:
            yield f"            entries {', '.join(str(seq) for seq in finding.evidence)}"


def _kept(findings: tuple[Finding, ...]) -> Iterator[str]:
    if findings:
        yield ""
        yield "Held:"
    for finding in findings:
        yield f"  {finding.points:>2} of {finding.of:>2}  {finding.title} [{finding.criterion}]"


def _left_out(findings: tuple[Finding, ...]) -> Iterator[str]:
    if findings:
        yield ""
        yield "Not observed, and in no sum:"
    for finding in findings:
        yield f"            {finding.title} [{finding.criterion}]: {finding.actual}"
