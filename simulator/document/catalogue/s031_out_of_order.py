"""Things out of the order of time."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="S031",
    title="not in the order of time",
    cause=(
        "A script is read from top to bottom, and what stands above happens first. An act, inject or question "
        "that stands below a later one has mostly a wrong time. So has an act before T+0, or one that a jump "
        "of the clock above it has passed."
    ),
    example="""\
plays:
  late:
    title: Late
    acts:
      - {at: T+5:00, by: on-call, do: run, move: rollback}
      - {at: T+2:00, by: on-call, do: acknowledge, inject: page}
""",
    mend=("Mend the time, or put it where it belongs."),
    playable=True,
)
