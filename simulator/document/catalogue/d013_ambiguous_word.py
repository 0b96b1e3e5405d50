"""A word that is not the same to all readers."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="D013",
    title="a word that is not the same to all readers",
    cause=(
        "In YAML 1.1 the words yes, no, on, off, y and n are true and false, also in capitals, and so are "
        "other spellings of true, false and null; in YAML 1.2 they are text. A country list with NO in it has "
        "lost Norway that way."
    ),
    example="seats:\n  - id: on-call\n    title: On call\n    awake: yes\n",
    mend="Write true or false; as text, put the word in quotes.",
)
