"""A jump over a deadline."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="S011",
    title="a jump over a deadline",
    cause=(
        "A jump may skip only time in which the playbook wants nothing of anybody: it lands two minutes "
        "before the next due time at the latest, or the room would miss a deadline that it never saw. An "
        "exercise can be opened all the same, for in play such a jump lands at the nearest place that is allowed: "
        "a scenario stays playable with a copy of the playbook whose times are tighter."
    ),
    example="""\
parts:
  - {id: all, title: All, lasts: 40m, begins: T+0, phase: triage, jumps: [T+59:00]}
""",
    mend="Let it land earlier, or put another jump before what it passes over; the fault lists what is allowed.",
    playable=True,
)
