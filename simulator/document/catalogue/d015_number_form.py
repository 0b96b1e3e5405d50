"""A number that is not the same to all readers."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="D015",
    title="a number that is not the same to all readers",
    cause=(
        "Octal (0755), hexadecimal and binary numbers, leading zeros, underscores between digits, exponents "
        "without a point and a sign, and points without a digit on both sides are different values, or text, "
        "to different readers."
    ),
    example="lasts: 0755\n",
    mend="Write the number in plain decimals, like 1000 or 0.5; as text, put it in quotes.",
)
