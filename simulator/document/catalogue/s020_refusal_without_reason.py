"""A refusal without a reason."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="S020",
    title="a refusal without a reason",
    cause="What is only possible under a condition is refused before; people need to hear why.",
    example="""\
moves:
  - {id: rollback, rung: rollback, label: Roll back, possible: after T+9:00}
""",
    mend="Write the world's words under impossible_because.",
)
