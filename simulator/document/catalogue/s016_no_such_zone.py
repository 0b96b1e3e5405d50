"""An unknown time zone."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="S016",
    title="an unknown time zone",
    cause=("The story's clock has a zone, by its name in the IANA database, so that it can be told in UTC as well."),
    example="""\
setting: {company: Acme, service: api, starts: Saturday 02:30 Mars/Olympus, story: Night}
""",
    mend="Write UTC or a name such as Europe/Berlin.",
)
