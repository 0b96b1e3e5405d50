"""A sign with a hidden meaning."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="D018",
    title="a sign with a hidden meaning",
    cause="In YAML 1.1, the key << merges another mapping into this one, and = stands for a default value.",
    example="seats:\n  - id: on-call\n    title: On call\n    <<: {awake: true}\n",
    mend="Write the keys out; as plain text, put the sign in quotes.",
)
