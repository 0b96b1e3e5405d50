"""Several documents in one file."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="D007",
    title="several documents in one file",
    cause="A line '---' begins another document. Only one is read from a file, and the others would be lost.",
    example="title: One\n---\ntitle: Two\n",
    mend="Keep one document in a file; take out the line '---'.",
)
