"""An anchor or alias."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="D009",
    title="an anchor or alias",
    cause=(
        "Anchors (&name) and aliases (*name) repeat a value elsewhere. A few lines of them can stand for "
        "gigabytes, and a reader of the script must search for what is meant; so they are not taken at all."
    ),
    example="story: &story At night\ntitle: *story\n",
    mend="Write the value out wherever it is needed. A text that begins with & or * goes in quotes.",
)
