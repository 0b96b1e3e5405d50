"""A seat with nothing to do."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="A001",
    title="a seat that nothing reaches for ten minutes",
    cause=(
        "Whoever waits for ten minutes stops playing. Counted is what comes by itself, in the time that is "
        "played; what depends on people's acts is taken to fill one gap each."
    ),
    example="""\
parts:
  - {id: play, title: Play, lasts: 40m, phase: triage}
""",
    mend=("Address something to the seat in between, or let the clock jump over the stretch."),
    playable=True,
    advice=True,
)
