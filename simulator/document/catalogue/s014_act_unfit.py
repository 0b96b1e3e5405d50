"""A command with the wrong fields."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="S014",
    title="a command with the wrong fields",
    cause=(
        "An act has the fields of its command, no others, and values of their kinds. A message has the "
        "fields of its template."
    ),
    example="""\
plays:
  short:
    title: Short
    acts:
      - {at: T+1:00, by: on-call, do: declare, level: SEV-1}
""",
    mend="Write the fields as docs/protocol.md lists them.",
)
