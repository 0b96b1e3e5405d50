"""An id that stands twice in one list."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="P003",
    title="an id that stands twice in one list",
    cause="Paths find an entry by its id, so that an id may stand only once in a list.",
    example="""\
production:
  title: In production
  points:
    - {id: practise, text: Hold an exercise}
    - {id: practise, text: Hold another}
""",
    mend="Give each entry an id of its own.",
)
