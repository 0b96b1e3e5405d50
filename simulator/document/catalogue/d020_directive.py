"""A directive."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="D020",
    title="a directive",
    cause=(
        "A line that begins with % gives orders to the YAML reader, such as which version of YAML to follow. "
        "Scripts are always read by the same rules."
    ),
    example="%YAML 1.1\n---\ntitle: One\n",
    mend="Take out the lines that begin with %.",
)
