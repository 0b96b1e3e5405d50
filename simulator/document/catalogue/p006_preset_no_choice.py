"""A preset that is not among the choices."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="P006",
    title="a preset that is not among the choices",
    cause="A field offers choices, and what stands in it at first is none of them.",
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
      layout: "{status}"
      fields:
        - {id: status, label: Status, hint: State, holds: status, required: true, choices: [Draft, Final], preset: Open}
""",
    mend="Preset one of the choices, or none.",
)
