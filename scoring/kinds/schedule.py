"""Schedule: the postmortem gets a date, and one that is near enough."""

from collections.abc import Iterator

from scoring.closing import told_out
from scoring.kinds.base import KindParams, unless
from scoring.lateness import verdict_on
from scoring.record import Record
from scoring.story import Hopeless, Story
from scoring.verdict import Judgement, Verdict, unobserved
from scoring.wording import length_words
from simulator.ids import SeverityId
from simulator.playbook import Criterion
from simulator.times import HOUR_MS


class Params(KindParams):
    """It has no keys of its own: the schedule of the playbook says by when."""

    def hopeless(self, criterion: Criterion, story: Story) -> Iterator[Hopeless]:
        """It asks for a severity that wants a date."""
        del criterion
        rows = [one for one in story.playbook.postmortem.schedule if one.id in story.severities]
        wanted = [one for one in rows if isinstance(one.within, int) and one.required != "optional"]
        yield from unless(wanted, "no severity that it can have asks for a date")


def judge(criterion: Criterion, _params: Params, record: Record) -> Judgement:
    """Judged once the incident is resolved, and the date set or the postmortem played out."""
    due = next((one for one in record.playbook.postmortem.schedule if one.id == SeverityId(record.severity)), None)
    if due is None or not isinstance(due.within, int) or due.required == "optional":
        return unobserved(criterion.title, f"{record.severity} does not ask for one by a time.")
    expected = f"Scheduled within {length_words(due.within)} of the resolution"
    if record.exercise.resolved_ms is None:
        return unobserved(expected, "It was not declared resolved.")
    hours, mark = record.exercise.postmortem_hours, record.marks.get("postmortem-scheduled")
    if hours is None or mark is None:
        return (
            Judgement(Verdict.MISSED, 0, expected, "No date was set.")
            if told_out(record)
            else unobserved(expected, "Not yet.")
        )
    set_for = hours * HOUR_MS
    verdict, kept_pct = verdict_on(record.lateness, due.within, set_for - due.within)
    return Judgement(verdict, kept_pct, expected, f"Set for {hours} hours after.", (mark[-1].seq,), mark[-1].at_ms)
