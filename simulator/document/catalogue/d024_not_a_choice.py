"""A value that is not among the choices."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="D024",
    title="a value that is not among the choices",
    cause="Only some values are possible here, and this is none of them.",
    example="format: 2\ntitle: One\n",
    mend="Write one of the values that the fault lists.",
)
