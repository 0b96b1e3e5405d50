"""A play built on itself."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="S015",
    title="a play built on itself",
    cause=(
        "A play may take over the acts of another, which may be built on a third; the first of them must "
        "stand by itself."
    ),
    example="""\
plays:
  one: {title: One, from: two}
  two: {title: Two, from: one}
""",
    mend="Let one of them have no 'from'.",
)
