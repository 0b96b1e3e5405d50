"""A severity of which nothing is said."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="P008",
    title="a severity of which nothing is said",
    cause="Phase durations and the postmortem schedule say something of every severity; here one is left out.",
    example="""\
postmortem:
  schedule:
    - {id: SEV-1, required: required, within: 48h}
""",
    mend="Add it, with a duration, `best-effort` or `optional`.",
)
