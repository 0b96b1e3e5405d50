"""A fact that no message needs."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="S028",
    title="a fact that no message needs",
    cause=(
        "Of the figures for one section of the postmortem the first that holds is asked for. What stands "
        "after one without a condition is never looked at."
    ),
    example="""\
facts:
  figures:
    - {field: users-affected, text: 900 users, value: 900}
    - {field: users-affected, text: 1200 users, value: 1200}
""",
    mend=("Give the earlier figure a condition, or take one of them out."),
    playable=True,
)
