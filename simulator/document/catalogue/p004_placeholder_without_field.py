"""A placeholder without a field."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="P004",
    title="a placeholder without a field",
    cause=(
        "A template's subject or layout has a name in braces for which the template has no field, so that "
        "nobody could fill it."
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
      layout: "{date} {weather}"
      fields:
        - {id: date, label: Date, hint: Today, holds: date, required: true}
""",
    mend="Add the field, or take the placeholder out.",
)
