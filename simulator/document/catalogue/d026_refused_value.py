"""A value that cannot be read."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="D026",
    title="a value that cannot be read",
    cause=(
        "The value is of the right kind, but it is not written as this place wants it: a duration, a moment, "
        "a condition and so on have their own writing."
    ),
    example="format: 1\ntitle: One\nlasts: two minutes\n",
    mend="Write it as the fault shows.",
)
