"""A key that stands twice."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="D011",
    title="a key that stands twice",
    cause="The same key stands twice in one mapping. YAML readers keep the last and drop the first without a word.",
    example="title: One\ntitle: Two\n",
    mend="Keep one of them, or rename the other.",
)
