"""Something owed that cannot be judged."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="S019",
    title="something owed that cannot be judged",
    cause=("What asks for an answer says within what time, and only what asks for a reply can name its template."),
    example="""\
injects:
  - {id: call, at: T+9:00, via: phone, asks: reply, text: What does it cost}
""",
    mend="Write asks, within and reply_with together.",
)
