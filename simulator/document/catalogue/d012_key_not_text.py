"""A key that is not text."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="D012",
    title="a key that is not text",
    cause="Keys are text. An unquoted number, true, null, a list or a mapping is none.",
    example="links:\n  5: https://status.example\n",
    mend="Put the key in quotes.",
)
