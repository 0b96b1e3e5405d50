"""An inject that waits for itself."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="S022",
    title="an inject that waits for itself",
    cause="Injects that wait for each other never come.",
    example="""\
injects:
  - {id: one, after: two, via: chat, text: One}
  - {id: two, after: one, via: chat, text: Two}
""",
    mend="Let one of them come at a moment, or after something else.",
)
