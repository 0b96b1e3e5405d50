"""Signs that lead to another severity."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="P011",
    title="signs that lead to another severity",
    cause=(
        "The decision tree, walked with the signs of an example or of the exercise, ends at another severity "
        "than the one that it is given as."
    ),
    example="exercise:\n  signs: [small-subset]\n",
    mend="Change the signs, the severity, or the questions of the tree.",
)
