"""How grave a draft's incident is, read off the playbook: from signs to severity, blast radius and pages."""

from collections.abc import Collection
from dataclasses import dataclass

from simulator.playbook import Playbook, classify
from simulator.times import format_duration

_BLAST_PATH = "triage.blast_radius."


@dataclass(frozen=True, slots=True)
class Standing:
    """What the playbook says about an incident with these signs."""

    severity: str
    because: str
    blast_radius: str
    paging: str
    pages: tuple[str, ...]
    """The page targets of the paging row."""
    informed: tuple[str, ...]
    """The page targets whose paging is a deed that some severity asks for, such as leadership."""
    owed: frozenset[str]
    """Those of them that this severity wants told, by its row or by what it requires."""
    acknowledge_within: str | None
    """As the script writes it; None where the severity sets no time."""


def standing(playbook: Playbook, signs: Collection[str]) -> Standing:
    """The row of each table that fits; signs that the playbook does not have are passed over."""
    known = tuple(sign.id for sign in playbook.decision_tree.signs if sign.id in signs)
    severity = str(classify(playbook, known))
    told = [sign.text for sign in playbook.decision_tree.signs if sign.id in known]
    blast = _blast_radius(playbook, severity, known)
    paging = _paging(playbook, severity, blast)
    row = next(one for one in playbook.triage.paging if one.id == paging)
    within = next(
        (one.within for one in playbook.severity(severity).requirements if one.deed == "acknowledged" and one.within),
        None,
    )
    return Standing(
        severity,
        (". ".join(told) or playbook.severity(severity).definition).rstrip(".") + ".",
        blast,
        paging,
        tuple(str(target) for target in row.page),
        *_informed(playbook, severity, row.page),
        None if within is None else format_duration(within),
    )


def _informed(playbook: Playbook, severity: str, row: Collection[str]) -> tuple[tuple[str, ...], frozenset[str]]:
    """Who must be there to be told, whatever the severity turns out to be, and who of them is told at this one."""
    asked = {one.deed for each in playbook.severities.levels for one in each.requirements}
    here = {one.deed for one in playbook.severity(severity).requirements}
    targets = [one for one in playbook.page_targets.targets if asked & set(one.deeds)]
    owed = frozenset(str(one.id) for one in targets if one.id in row or here & set(one.deeds))
    return tuple(str(one.id) for one in targets), owed


def _blast_radius(playbook: Playbook, severity: str, signs: Collection[str]) -> str:
    """The row that the deciding question of the tree cites; else the first of that severity."""
    rows = {str(row.id): row for row in playbook.triage.blast_radius}
    for question in playbook.decision_tree.questions:
        if set(question.any_of) & set(signs):
            cited = [path.removeprefix(_BLAST_PATH) for path in question.cites if path.startswith(_BLAST_PATH)]
            named = [row for row in cited if row in signs or (row in rows and any(row in sign for sign in signs))]
            found = next((row for row in (*named, *reversed(cited)) if row in rows), None)
            if found is not None:
                return found
            break
    return next((name for name, row in rows.items() if severity in row.severities), next(iter(rows)))


def _paging(playbook: Playbook, severity: str, blast: str) -> str:
    """The row of the same name; else the first, or for the gravest the widest that no blast radius has."""
    rows = {str(row.id): row for row in playbook.triage.paging}
    if blast in rows:
        return blast
    own = {str(row.id) for row in playbook.triage.blast_radius}
    free = [name for name in rows if name not in own]
    if severity == str(playbook.severity_ids[0]) and free:
        return max(free, key=lambda name: len(rows[name].page))
    return next(iter(rows))
