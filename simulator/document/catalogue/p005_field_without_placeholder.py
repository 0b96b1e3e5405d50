"""A field that stands nowhere in the text."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="P005",
    title="a field that stands nowhere in the text",
    cause=(
        "A template asks for a value that neither its subject nor its layout shows, so that what is typed "
        "would be lost."
    ),
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
      layout: "{date}"
      fields:
        - {id: date, label: Date, hint: Today, holds: date, required: true}
        - {id: mood, label: Mood, hint: How it went, holds: text, required: false}
""",
    mend="Write its placeholder where the value belongs, or take the field out.",
)
