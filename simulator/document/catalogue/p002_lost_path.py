"""A path that leads nowhere."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="P002",
    title="a path that leads nowhere",
    cause=(
        "A citation names a place of the same file by keys and ids, from the top, with dots between. One of "
        "its steps does not exist."
    ),
    example="""\
on_call:
  escalation_path:
    derived: true
    text: From the requirements.
    steps:
      - {id: first, after: 0s, condition: It fires, page: [on-call], cites: [severities.SEV-9]}
""",
    mend="Follow the path from the top of the file and correct the step that the fault names.",
)
