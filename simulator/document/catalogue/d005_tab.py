"""A tab."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="D005",
    title="a tab",
    cause=(
        "A tab is as wide as each editor pleases, so indentation made of it cannot be trusted. No tabs are "
        "taken anywhere, to keep the rule simple."
    ),
    example="seats:\n\t- id: on-call\n",
    mend="Use spaces. In text, write \\t inside double quotes.",
)
