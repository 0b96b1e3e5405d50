"""A timeline row without a time, or with two."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="P010",
    title="a timeline row without a time, or with two",
    cause=(
        "A row of the communication timeline is due once, in a span (`from`, and mostly `to`), or again and "
        "again (`every`)."
    ),
    example="""\
communication:
  timeline:
    - {id: aware, action: Tell colleagues, channels: [chat], deed: declared}
""",
    mend="Give it `from`, with `to` if the span ends, or `every`.",
)
