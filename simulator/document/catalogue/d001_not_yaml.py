"""Not YAML."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="D001",
    title="not YAML",
    cause=(
        "The text breaks YAML's own rules at this place, so what follows cannot be read. Most often a colon, "
        "a quote or the indentation is the reason."
    ),
    example="title: The spike: at night\n",
    mend=(
        "Look at the line and the one above it: indent alike what belongs together, and put text with a colon "
        "in quotes."
    ),
)
