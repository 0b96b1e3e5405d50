"""Nobody is awake."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="S021",
    title="nobody is awake",
    cause="People are woken by page, and the first page must reach somebody who is awake.",
    example="""\
wake: paged
seats:
  - {id: on-call, title: Engineer on call, paged_as: [on-call, team-lead]}
""",
    mend="Write awake: true at the seat that is on call, or wake: everyone.",
)
