"""Too large."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="D002",
    title="too large",
    cause=(
        "A document may have 2 000 000 bytes and 100 000 values. A script is far smaller; something that "
        "large is something else."
    ),
    example="title: " + "a" * 2_000_000 + "\n",
    mend="Divide it, or take out what is not a script.",
)
