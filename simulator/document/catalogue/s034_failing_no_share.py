"""A failing share that is measured in something else."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="S034",
    title="a failing share that is no share",
    cause=(
        "What fails is told in percent: messages are held against it, and the cost of delay is counted from it. "
        "Milliseconds or a count would be read as percent."
    ),
    example="""\
world:
  error_rate: {label: Errors, unit: ms, normal: 0.5, main: true, course: {T-1:00: 0.5, T+0: 80}}
""",
    mend='Name a metric under `failing` whose unit is "%", such as the share of requests that fail or are too slow.',
)
