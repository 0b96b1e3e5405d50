"""A criterion that its kind cannot judge."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="P012",
    title="a criterion that its kind cannot judge",
    cause=(
        "Each kind of criterion has keys of its own, and names severities, requirements, templates or milestones of "
        "the playbook. One of them is missing, misspelt or does not exist."
    ),
    example="""\
criteria:
  - {id: told-late, title: Leadership is told, phase: communication, kind: deadlin, points: 5, role: incident-commander,
     source: [severities.SEV-1.requirements.leadership], why: They ask otherwise., good: Tell them in time.}
""",
    mend="Write the key or name that the fault lists; docs/scoring.md shows the keys of each kind.",
)
