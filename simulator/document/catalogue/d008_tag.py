"""An explicit tag."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="D008",
    title="an explicit tag",
    cause=(
        "A tag (an exclamation mark and a name) tells a YAML reader to build something else than what is "
        "written, in some readers even to run code. None is taken."
    ),
    example="title: !!python/name:os.system\n",
    mend="Take the tag out; for text, use quotes.",
)
