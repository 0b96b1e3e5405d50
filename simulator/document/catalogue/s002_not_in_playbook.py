"""A name that the playbook does not have."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="S002",
    title="a name that the playbook does not have",
    cause=(
        "Severities, channels, templates, rungs, roles, page targets, phases, patterns and table rows are "
        "named by the ids of the playbook; what a criterion of the scenario's own rests on, by the way to it."
    ),
    example="""\
facts:
  severity: SEV-0
""",
    mend="Write one of the ids that the fault lists, or add the new one to your copy of the playbook.",
)
