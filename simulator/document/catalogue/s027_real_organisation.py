"""A real organisation in an invented story."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="S027",
    title="a real organisation in an invented story",
    cause=(
        "An exercise that names a real company reads as an accusation when it is quoted. Only a replay of an "
        "incident that an organisation has published itself, with its report under `published`, may name it."
    ),
    example="""\
setting: {company: Cloudflare}
""",
    mend=("Invent a name, or give the report under `published`."),
    playable=True,
)
