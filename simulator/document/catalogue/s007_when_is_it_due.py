"""Not exactly one time."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="S007",
    title="not exactly one time",
    cause=(
        "What is scripted falls due at a moment (at) or after something has happened (after), and one of "
        "them must be said."
    ),
    example="""\
injects:
  - {id: page, at: T+0, after: declared, via: pager, text: It fails}
""",
    mend="Write either at or after, not both and not neither.",
)
