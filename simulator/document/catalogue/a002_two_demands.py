"""Two demands at once."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="A002",
    title="two demands on one seat within a minute",
    cause=(
        "Whoever is asked for two things at once answers neither well, and the room learns only that it was hectic."
    ),
    example="""\
injects:
  - {id: one, at: T+3:00, via: phone, to: [lead], text: Ring, asks: reply, within: 5m}
  - {id: two, at: T+3:20, via: email, to: [lead], text: Hello, asks: reply, within: 5m}
""",
    mend=("Put a minute between them, or address one of them to somebody else."),
    playable=True,
    advice=True,
)
