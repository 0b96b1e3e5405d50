"""A branch that an earlier one always takes."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="S025",
    title="a branch that is never taken",
    cause=(
        "Of variants, outcomes and endings the first that holds is taken. One with the condition of an "
        "earlier one, or after one without a condition, is never reached."
    ),
    example="""\
checks:
  - id: look
    label: Look
    shows: Nothing.
    variants:
      - {if: after rollback, text: Better.}
      - {if: after rollback, text: Well again.}
""",
    mend=("Give each branch a condition of its own, the narrowest first."),
    playable=True,
)
