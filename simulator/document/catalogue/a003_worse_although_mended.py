"""A truth that grows worse although the harm has stopped."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="A003",
    title="facts that change although the harm may have stopped",
    cause=(
        "What becomes true by the clock becomes true in every room, also in one that has mended it by then: its "
        "messages are held against what never came, and deadlines of a severity run that it has prevented. Counted is "
        "the soonest that a move can have brought the failing metric below its mark, after the playbook's shortest "
        "time to triage."
    ),
    example="""\
facts:
  changes:
    - {after: spreads, severity: SEV-1, scope: 70 % of the attempts}
injects:
  - {id: spreads, at: T+20:00, via: dashboard, text: "{error_rate} % fail, in all four cities."}
""",
    mend="Let the inject ask whether the harm lasts, as with if: failing above 3, or come before it can have stopped.",
    playable=True,
    advice=True,
)
