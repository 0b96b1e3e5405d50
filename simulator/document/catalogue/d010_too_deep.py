"""Too deep."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="D010",
    title="too deep",
    cause="More than 40 mappings and lists stand inside each other. Nothing in a script needs that.",
    example="seats: " + "[" * 50 + "]" * 50 + "\n",
    mend="Write it flatter.",
)
