"""Jumps out of order."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="S010",
    title="jumps out of order",
    cause=("The clock only jumps forward, so the places where it may land stand in order of time, through all parts."),
    example="""\
parts:
  - {id: all, title: All, lasts: 40m, phase: triage, jumps: [T+18:00, T+9:00]}
""",
    mend="Sort them.",
)
