"""An unknown playbook."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="S001",
    title="an unknown playbook",
    cause=(
        "A scenario is graded by a playbook, and no playbook of that id was found beside the shipped ones "
        "or among your own."
    ),
    example="""\
playbook: incident-respond
""",
    mend="Write the id of a playbook that is here, or put the playbook file into the folder of playbooks.",
)
