"""A name that the scenario does not have."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="S003",
    title="a name that the scenario does not have",
    cause="Seats, personas, metrics, parts, endings, plays and labels are named by their ids in this file.",
    example="""\
injects:
  - {id: page, at: T+0, via: pager, from: alerter, text: It fails}
""",
    mend="Write one of the ids that the fault lists, or add the new one.",
)
