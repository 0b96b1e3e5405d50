"""Not exactly one main metric."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="S008",
    title="not exactly one main metric",
    cause=("One graph is the incident's: it stands first in the room, on the projector and on the scorecard."),
    example="""\
world:
  error_rate: {label: Errors, normal: 0.5, main: false, course: {T+0: 35}}
""",
    mend="Write main: true at exactly one metric.",
)
