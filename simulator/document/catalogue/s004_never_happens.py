"""A wait for what cannot happen."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="S004",
    title="a wait for what cannot happen",
    cause=(
        "What follows 'after' is the id of an inject, check, move, question or part, a finer milestone "
        "such as hotfix.started, or a deed of the playbook. Nothing of this name can happen here, so it "
        "would be waited for in vain."
    ),
    example="""\
injects:
  - {id: news, after: rolback, via: chat, text: Nothing has changed}
""",
    mend="Write the id of something that can happen.",
)
