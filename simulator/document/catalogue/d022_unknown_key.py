"""An unknown key."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="D022",
    title="an unknown key",
    cause=(
        "The format has no such key at this place; it would be without effect. Often it is misspelt or "
        "indented wrongly."
    ),
    example="format: 1\ntitle: One\nseets: []\n",
    mend="Write one of the keys that the fault lists, or take it out.",
)
