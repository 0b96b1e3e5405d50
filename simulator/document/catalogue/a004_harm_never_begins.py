"""A harm that never begins by itself."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="A004",
    title="a failing metric that never passes its mark by itself",
    cause=(
        "The harm counts as stopped below `stops_below`, and the metric's own course stays below it: unless a move "
        "makes it worse, nothing was ever broken, and the card says so."
    ),
    example="""\
world:
  error_rate: {label: Errors, unit: "%", normal: 0.5, main: true, course: {T-1:00: 0.5, T+0: 2}}
""",
    mend="Let the course rise above the mark, or lower `stops_below`.",
    advice=True,
)
