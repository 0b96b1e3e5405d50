"""Not UTF-8."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="D003",
    title="not UTF-8",
    cause=(
        "A file is read as UTF-8 and nothing is guessed, since a wrong guess would change names and signs "
        "without a word."
    ),
    example=b"title: Caf\xe9\n",
    mend="Save the file in the encoding UTF-8.",
)
