"""A play by the book that leaves out what the book asks for."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="S032",
    title="a play by the book that leaves something out",
    cause=(
        "by-the-book is what everybody else is compared with: the cost of delay, the explorer's deviations, "
        "what good looks like. A message of it without a required field would teach the wrong thing."
    ),
    example="""\
plays:
  by-the-book:
    title: By the book
    acts:
      - {at: T+2:00, by: lead, do: send, template: status-investigating, fields: {service: Search}}
""",
    mend=("Fill the field, truthfully."),
    playable=True,
)
