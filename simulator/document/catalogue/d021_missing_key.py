"""A missing key."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="D021",
    title="a missing key",
    cause="The mapping lacks a key that it must have. The fault is reported where the mapping begins.",
    example="format: 1\nseats: []\n",
    mend="Add the key.",
)
