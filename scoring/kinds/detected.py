"""Detected: an incident of which customers told us first is a failure of detection, and leaves an action item.

Observed only where the script has customers, or people outside, see it first.
"""

from collections.abc import Iterator

from pydantic import Field

from scoring.closing import told_out
from scoring.kinds.base import KindParams, unknown, unless
from scoring.messages.answering import mentions
from scoring.messages.writings import action_items
from scoring.metrics import SEEN_OUTSIDE, customer_detected
from scoring.record import Record
from scoring.story import Hopeless, Story
from scoring.verdict import WHOLE_PCT, Judgement, Verdict, unobserved
from simulator.exercise.state import Section
from simulator.playbook import Criterion, Playbook


class Params(KindParams):
    """Where the action item stands, and by which words it speaks of detection."""

    section: str = Field(description="The section of the postmortem that holds the action items.")
    words: tuple[str, ...] = Field(min_length=1, description="Any of these is about detection.")

    def flaws(self, playbook: Playbook) -> Iterator[str]:
        """Names that the playbook does not have."""
        known = [field.id for field in playbook.template(playbook.postmortem.template).fields]
        yield from unknown("section of the postmortem", [self.section], known)

    def hopeless(self, criterion: Criterion, story: Story) -> Iterator[Hopeless]:
        """It asks that those outside see it first."""
        del criterion
        outside = story.scenario.facts.detected_by in SEEN_OUTSIDE
        yield from unless(outside, "an alert, or one of us, sees it first")


def judge(criterion: Criterion, params: Params, record: Record) -> Judgement:
    """Judged when play is over, or once such an item stands."""
    if not customer_detected(record):
        return unobserved(criterion.title, "An alert, or one of us, saw it first.")
    items = action_items(record.exercise.sections.get(params.section, Section()).text)
    about = next((item for item in items if any(mentions(item.quote, word) for word in params.words)), None)
    expected = f"{criterion.title}: customers knew before we did, which is a failure of detection"
    if about is None:
        if not told_out(record):
            return unobserved(expected, "The postmortem can still say so.")
        return Judgement(Verdict.MISSED, 0, expected, "No action item is about hearing of it first.")
    marks = record.marks.get(f"postmortem.{params.section}", ())
    evidence = (marks[-1].seq,) if marks else ()
    told = f"There is an action item for it: {about.quote[:80]}."
    return Judgement(Verdict.MET, WHOLE_PCT, expected, told, evidence, confidence="likely")
