"""A field that the record fills with something of another sort."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="P013",
    title="a field that is filled with what it does not hold",
    cause="What `fills` takes from the record is of another sort than what the field holds, such as a day for a time.",
    example="""\
templates:
  title: Templates
  templates:
    - id: handoff
      title: Handoff
      kind: handoff
      phase: detection
      channels: [chat]
      audience: internal
      source: Handbook
      layout: "{at}"
      fields:
        - {id: at, label: Time, hint: "HH:MM", holds: clock, required: true, fills: today}
""",
    mend="Name what is of the field's own sort, or leave the field to its writer.",
)
