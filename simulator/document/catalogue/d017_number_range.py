"""A number out of range."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="D017",
    title="a number out of range",
    cause="Infinity, not-a-number and numbers too large to be counted with have no place in a script.",
    example="lasts: .inf\n",
    mend="Write a number of at most 18 digits; as text, put it in quotes.",
)
