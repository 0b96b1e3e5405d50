"""The tables of docs/scoring.md, made from the playbook, so that the page cannot say anything else than the data."""

from collections.abc import Iterable, Iterator

from scoring.kinds import kinds
from simulator.playbook import Criterion, Playbook
from simulator.playbook.evaluation import Marker


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


def conduct(playbook: Playbook) -> tuple[tuple[str, str], ...]:
    """(path, title) of each duty and anti-pattern of the commander, rule of the room, and anti-pattern of triage."""
    duties = [(f"commander.duties.{one.id}", one.title) for one in playbook.commander.duties]
    wrong = [(f"commander.anti_patterns.{one.id}", one.title) for one in playbook.commander.anti_patterns]
    rules = [(f"war_room.rules.{one.id}", one.text) for one in playbook.war_room.rules]
    triage = [(f"triage.anti_patterns.{one.id}", one.title) for one in playbook.triage.anti_patterns]
    return (*duties, *wrong, *rules, *triage)


def conduct_markdown(playbook: Playbook) -> str:
    """A row for each of them: the criteria that the record decides, and the markers that people rate."""
    rows = [
        (
            f"{title}<br>`{path}`",
            _citing(path, playbook.criteria) or "none",
            _citing(path, playbook.markers) or "none",
        )
        for path, title in conduct(playbook)
    ]
    return "\n".join(_table(("What the playbook asks", "Judged by", "Rated by people"), rows)) + "\n"


def _citing(path: str, cited: Iterable[Criterion | Marker]) -> str:
    return "<br>".join(f"`{one.id}`" for one in cited if path in one.source)


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
    taken = f"<br>takes along {', '.join(f'`{one}`' for one in criterion.depends)}" if criterion.depends else ""
    return (
        f"{criterion.title}{levels}<br>`{criterion.id}`{taken}",
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
