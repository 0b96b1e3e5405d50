"""An ending that does not close the list."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="S009",
    title="an ending that does not close the list",
    cause=(
        "Endings are asked in order and the first whose condition holds is told. So the last one must "
        "have no condition, and all others must have one."
    ),
    example="""\
endings:
  - {id: fine, title: Fine, if: after rollback, text: It worked}
  - {id: worse, title: Worse, if: not after rollback, text: It did not}
""",
    mend="Take the condition away from the last ending; give one to each before it.",
)
