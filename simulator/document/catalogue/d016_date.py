"""A date."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="D016",
    title="a date",
    cause=(
        "In YAML 1.1, 2026-01-01 is a date and not text, and a time of day beside it is moved to another zone "
        "by some readers."
    ),
    example="title: 2026-01-01\n",
    mend="Put it in quotes.",
)
