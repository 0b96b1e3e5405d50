"""Too many faults."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="D019",
    title="too many faults",
    cause=(
        "After 500 faults, reading stops: the file is probably not a script at all, or one habit is behind "
        "most of them."
    ),
    example="seats: [" + "yes, " * 600 + "]\n",
    mend="Mend what is shown; what follows is looked at then.",
)
