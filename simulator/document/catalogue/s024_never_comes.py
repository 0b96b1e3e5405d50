"""Something that no play can bring about."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="S024",
    title="something that no play can bring about",
    cause=(
        "What waits for a milestone that nothing reaches, or for a condition that cannot hold when it is "
        "asked, never comes, and neither does what waits for that. Metrics and severities are taken to be "
        "able to have any value."
    ),
    example="""\
injects:
  - {id: call, at: T+5:00, via: phone, text: Hello, if: after rollback and not after rollback}
""",
    mend=(
        "Let it wait for something that can happen, mend its condition, or take it out. `tabletop explore` "
        "shows what plays reach."
    ),
    playable=True,
)
