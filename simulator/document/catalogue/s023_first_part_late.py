"""A first part that begins late."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="S023",
    title="a first part that begins late",
    cause="The exercise opens with its first part, at T+0.",
    example="""\
parts:
  - {id: all, title: All, lasts: 40m, phase: triage, begins: T+5:00}
""",
    mend="Write begins: T+0 there, or leave it out.",
)
