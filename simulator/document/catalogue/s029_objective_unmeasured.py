"""An objective that nothing measures."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="S029",
    title="an objective that nothing measures",
    cause=(
        "An objective is reached or not by what its criteria find. With all of them unscored nobody will ever know."
    ),
    example="""\
unscored: [ladder-order]
objectives:
  - {text: Climb the ladder., criteria: [ladder-order]}
""",
    mend=("Name a criterion that is scored here, or take the objective out."),
    playable=True,
)
