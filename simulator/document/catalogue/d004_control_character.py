"""A character that no text may have."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="D004",
    title="a character that no text may have",
    cause=(
        "Control characters, the line separators that only some readers know, and halves of surrogate pairs "
        "cannot be seen and are read differently by different tools."
    ),
    example="title: The\u0000spike\n",
    mend="Delete the character; editors can show invisible characters.",
)
