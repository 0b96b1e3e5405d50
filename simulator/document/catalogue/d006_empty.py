"""An empty document."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="D006",
    title="an empty document",
    cause="There is nothing in the file, or nothing but comments.",
    example="# to be written\n",
    mend="Write the keys and values that the format asks for.",
)
