"""A command that does not exist."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="S013",
    title="a command that does not exist",
    cause="The acts of a play are the commands of the client protocol, by their names there.",
    example="""\
plays:
  short:
    title: Short
    acts:
      - {at: T+1:00, by: on-call, do: announce, severity: SEV-1}
""",
    mend="Write the name of a command; docs/protocol.md lists them.",
)
