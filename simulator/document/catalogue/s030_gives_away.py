"""A text that gives the answer away."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="S030",
    title="a text that gives the answer away",
    cause=(
        "What everybody can read from the beginning (title, brief, labels of checks and moves, what arrives "
        "at T+0) holds most of the words in which the cause is told."
    ),
    example="""\
checks:
  - {id: log, label: See that the new ranking model does not load, shows: An error.}
""",
    mend=("Say what one looks at or does, not what one will find."),
    playable=True,
)
