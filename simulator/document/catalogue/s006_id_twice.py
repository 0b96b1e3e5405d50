"""An id that is taken."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="S006",
    title="an id that is taken",
    cause=(
        "Injects, checks, moves, questions and parts share one set of ids, since all of them can be "
        "waited for; they may not bear the name of a deed or a template either. Seats and contacts share "
        "another."
    ),
    example="""\
checks:
  - {id: page, label: Look at the page, shows: It fails}
""",
    mend="Give it another id.",
)
