"""Columns that do not go with what the field holds."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="P007",
    title="columns that do not go with what the field holds",
    cause="A field that holds a table needs columns; any other field can have none.",
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
      layout: "{entries}"
      fields:
        - {id: entries, label: Entries, hint: Rows, holds: table, required: true}
""",
    mend="Add columns to the table, or take them away from what is none.",
)
