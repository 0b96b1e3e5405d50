"""The tables of docs/scoring.md, made from the playbook, so that the page cannot say anything else than the data."""

from collections.abc import Iterable, Iterator

from scoring.kinds import kinds
from simulator.playbook import Criterion, Playbook


def criteria_markdown(playbook: Playbook) -> str:
    """A table for each phase: the criterion, its kind, weight and owner, its sources, and why it weighs that much."""
    return "\n".join(_lines(playbook)).strip() + "\n"


def kinds_markdown() -> str:
    """A row for each kind: what it judges, and the keys that it adds to a criterion."""
    rows = []
    for name, kind in kinds().items():
        fields = kind.Params.model_fields
        keys = ", ".join(f"`{key}`" for key in fields) or "none"
        rows.append((f"`{name}`", _first_sentence(kind.__doc__ or ""), keys))
    return "\n".join(_table(("Kind", "Judges", "Keys"), rows)) + "\n"


def _lines(playbook: Playbook) -> Iterator[str]:
    for phase in playbook.lifecycle.phases:
        mine = [criterion for criterion in playbook.criteria if criterion.phase == phase.id]
        yield f"### {phase.title}, {sum(criterion.points for criterion in mine)} points"
        yield ""
        yield from _table(("Criterion", "Kind", "Points", "Role", "Why this weight", "Sources"), map(_row, mine))
        yield ""


def _row(criterion: Criterion) -> tuple[str, ...]:
    critical = ", critical" if criterion.critical else ""
    levels = f" ({', '.join(criterion.severities)})" if criterion.severities else ""
    sources = "<br>".join(f"`{path}`" for path in criterion.source)
    return (
        f"{criterion.title}{levels}<br>`{criterion.id}`",
        criterion.kind,
        f"{criterion.points}{critical}",
        criterion.role,
        criterion.weight_because,
        sources,
    )


def _first_sentence(text: str) -> str:
    return text.strip().split("\n\n")[0].replace("\n", " ").partition(": ")[2]


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', '/') for cell in row)} |"
