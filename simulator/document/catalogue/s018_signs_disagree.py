"""Signs that lead to another severity."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="S018",
    title="signs that lead to another severity",
    cause=(
        "The signs are walked through the playbook's decision tree; they lead to a severity that is not "
        "the one in the facts. Participants who use the tree would be graded as wrong."
    ),
    example="""\
facts:
  severity: SEV-3
  signs: [revenue-blocked]
""",
    mend="Correct the severity, or the signs.",
)
