"""A time that would be read as a number."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="D014",
    title="a time that would be read as a number",
    cause="In YAML 1.1, digits parted by colons are a number in base sixty: 2:30 is 150.",
    example="lasts: 2:30\n",
    mend="For a moment of the exercise write T+2:30, for a duration 2m30s; as text, put it in quotes.",
)
