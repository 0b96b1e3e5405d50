"""A value out of bounds."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="D025",
    title="a value out of bounds",
    cause="The value is too small, too large, too short, too long, or not of the form that is wanted here.",
    example="format: 1\ntitle: ''\n",
    mend="Write it larger, smaller, longer, shorter or in the form that the fault shows.",
)
