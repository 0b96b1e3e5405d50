"""A name that the playbook does not have."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="P001",
    title="a name that the playbook does not have",
    cause=(
        "Rows, examples and questions refer to severities, signs, page targets, channels, templates, phases "
        "and patterns by their ids. This id is not among them."
    ),
    example="""\
triage:
  paging:
    - {id: outage, title: Full outage, page: [oncall]}
""",
    mend="Write one of the ids that the fault lists, or define the new one in its chapter.",
)
