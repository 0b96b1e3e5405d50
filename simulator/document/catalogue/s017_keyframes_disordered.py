"""Keyframes out of order."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="S017",
    title="keyframes out of order",
    cause="A metric's course is drawn from left to right, and needs a point at least.",
    example="""\
world:
  error_rate: {label: Errors, normal: 0.5, main: true, course: {T+2:00: 35, T+0: 0.5}}
""",
    mend="Write the keyframes in order of time.",
)
