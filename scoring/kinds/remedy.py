"""Remedy: an action item takes up what the playbook has against the pattern that the incident belongs to.

Observed only where a scenario names its patterns. Which words tell that an item is about a pattern's mitigation stands
with the pattern, so that a team that adds one of its own needs no Python.
"""

from collections.abc import Iterator

from pydantic import Field

from scoring.closing import told_out
from scoring.kinds.base import KindParams, unknown, unless
from scoring.kinds.document import could_write
from scoring.messages.answering import mentions
from scoring.messages.writings import action_items
from scoring.record import Record
from scoring.story import Hopeless, Story
from scoring.verdict import WHOLE_PCT, Judgement, Verdict, unobserved
from simulator.exercise.state import Section
from simulator.playbook import Criterion, Playbook


class Params(KindParams):
    """Where the action items stand."""

    section: str = Field(description="The section of the postmortem that holds the action items.")

    def flaws(self, playbook: Playbook) -> Iterator[str]:
        """Names that the playbook does not have."""
        known = [field.id for field in playbook.template(playbook.postmortem.template).fields]
        yield from unknown("section of the postmortem", [self.section], known)

    def hopeless(self, criterion: Criterion, story: Story) -> Iterator[Hopeless]:
        """It asks for a pattern that the playbook knows a remedy for."""
        del criterion
        known = {one.id for one in story.playbook.patterns.patterns if one.told_by}
        yield from unless(known & set(story.scenario.patterns), "it shows no pattern with a known remedy")


def judge(criterion: Criterion, params: Params, record: Record) -> Judgement:
    """Judged when play is over, or once such an item stands; one item for any of the patterns will do."""
    patterns = [one for one in record.playbook.patterns.patterns if one.id in record.scenario.patterns]
    if not any(pattern.told_by for pattern in patterns):
        return unobserved(criterion.title, "It shows no pattern that the playbook knows a remedy for.")
    if not could_write(record):
        return unobserved(criterion.title, "The exercise did not come to the postmortem.")
    wanted = "; ".join(f"{pattern.title}: {pattern.mitigation}" for pattern in patterns)
    expected = f"{criterion.title}. {wanted}."
    items = action_items(record.exercise.sections.get(params.section, Section()).text)
    words = [word for pattern in patterns for word in pattern.told_by]
    about = next((item for item in items if any(mentions(item.quote, word) for word in words)), None)
    if about is None:
        if not told_out(record):
            return unobserved(expected, "The postmortem can still say so.")
        return Judgement(Verdict.MISSED, 0, expected, "No action item takes it up.", confidence="likely")
    marks = record.marks.get(f"postmortem.{params.section}", ())
    evidence = (marks[-1].seq,) if marks else ()
    told = f"An action item takes it up: {about.quote[:80]}."
    return Judgement(Verdict.MET, WHOLE_PCT, expected, told, evidence, confidence="likely")
