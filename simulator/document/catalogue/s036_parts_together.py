"""Two parts that begin at once."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="S036",
    title="two parts that begin at the same time",
    cause="One part is played at a time: the earlier of the two would be over before anybody saw it.",
    example="""\
parts:
  - {id: first, title: First, lasts: 10m, phase: triage}
  - {id: second, title: Second, lasts: 10m, phase: mitigation, begins: T+10:00}
  - {id: third, title: Third, lasts: 20m, phase: mitigation, begins: T+10:00}
""",
    mend="Let each part begin after the one above it, or make them one.",
)
