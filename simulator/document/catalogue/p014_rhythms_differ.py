"""A timeline row and a cadence that differ."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="P014",
    title="a timeline row and a cadence that differ",
    cause=(
        "The communication timeline tells people how often something is said; the cadence of the same deed is what "
        "they are held to. If the two differ, people are graded by a number that they were not shown."
    ),
    example="""\
communication:
  timeline:
    - {id: updates, every: 20m, action: Tell colleagues, channels: [chat], deed: internal-update}
  cadences:
    - {id: internal-update, every: 30m, text: An update, templates: [handoff], deed: internal-update}
""",
    mend="Write the same duration in both.",
)
