"""A keyframe beyond the bounds of its metric."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="S035",
    title="a keyframe beyond its metric's bounds",
    cause="A metric never shows less than its `least` and more than its `most`; a keyframe beyond them is never seen.",
    example="""\
world:
  error_rate: {label: Errors, unit: "%", normal: 0.5, main: true, most: 100, course: {T-1:00: 0.5, T+0: 800}}
""",
    mend="Write a value between the bounds, or other bounds.",
)
