"""A deadline that nobody can meet."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="S026",
    title="a deadline that nobody can meet",
    cause=(
        "The playbook's row of whom to page, or an inject that wants an answer, asks for somebody who is not "
        "in the story or cannot be there in time. The room would lose points for what it could not do."
    ),
    example="""\
facts: {paging: full-outage}
""",
    mend=(
        "Add a seat or a contact with that `paged_as`, give the answer more time, or list what is judged by "
        "it under `unscored`."
    ),
    playable=True,
)
