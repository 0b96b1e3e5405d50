"""An address that is nobody's."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="S012",
    title="an address that is nobody's",
    cause="What arrives is addressed to seats, to roles of the playbook, or to all.",
    example="""\
injects:
  - {id: call, at: T+9:00, via: phone, to: [cfo], text: What does it cost}
""",
    mend="Write a seat, a role or 'all'.",
)
