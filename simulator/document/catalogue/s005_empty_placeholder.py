"""A placeholder that no metric fills."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="S005",
    title="a placeholder that no metric fills",
    cause="In texts, braces stand for the value of a metric at that moment.",
    example="""\
checks:
  - {id: graph, label: Look at the graph, shows: "{errors} % fail"}
""",
    mend="Write the id of a metric of the world between the braces, or no braces.",
)
