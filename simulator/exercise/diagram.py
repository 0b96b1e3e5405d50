"""The diagram of an exercise's stages, drawn from the table that the engine itself uses."""

from simulator.exercise.state import STAGES


def stages_markdown() -> str:
    """A Markdown table: one row for each legal change of stage."""
    rows = [
        f"| {stage} | {event} | {following} |"
        for stage, changes in STAGES.items()
        for event, following in changes.items()
    ]
    return "\n".join(["| stage | event | next stage |", "|---|---|---|", *rows])
