"""The wrong kind of value."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="D023",
    title="the wrong kind of value",
    cause="Text stands where a number is wanted, one value where a list is wanted, or the like.",
    example="format: 1\ntitle: 7\n",
    mend="Write the kind of value that the fault names; a number that is meant as text goes in quotes.",
)
