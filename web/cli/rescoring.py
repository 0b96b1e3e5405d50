"""Journals scored once more: by the texts that were pinned to them, and by another playbook."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scoring import UnscorableError, score
from scoring.difference import Difference, difference
from simulator.document import DocumentError
from simulator.exercise.events import MessageSent, RoleAssigned
from simulator.exercise.strangers import strangers
from simulator.journal import Export, ExportError, open_store, read_export
from simulator.playbook import read_playbook
from simulator.scenario.read import read_scenario
from web.library import refuse_criteria

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from scoring import Scorecard
    from simulator.journal import ExerciseRecord, Transaction
    from simulator.playbook import Playbook


class Misfit(ValueError):  # noqa: N818 -- the author's fault, not an error of ours
    """An exercise was played with something that the scenario, or the playbook, does not have."""


FAULTS = (DocumentError, ExportError, UnicodeDecodeError, UnscorableError, Misfit)
"""What whoever named the files can mend."""


@dataclass(frozen=True, slots=True)
class Rescored:
    """An exercise with what would change."""

    name: str
    found: Difference


def read_journal(path: Path) -> Export:
    """An exported exercise. Raises ExportError or UnicodeDecodeError."""
    return read_export(path.read_text("utf-8"), str(path))


def read_other(path: Path) -> Playbook:
    """A playbook to be tried. Raises DocumentError with all its faults, those of its criteria too."""
    text = path.read_text("utf-8")
    playbook = read_playbook(text, str(path))
    refuse_criteria(text, str(path), playbook, playbook.criteria)
    return playbook


def stored_exercises(database: str) -> Iterator[tuple[str, Export]]:
    """(name, exercise) of every exercise in a database that has begun, newest first. Nothing is written."""
    with closing(open_store(database, migrates=False)) as store, store.reading() as tx:
        for record in tx.journal.list_exercises():
            export = _export(tx, record)
            if export.events and any(event.at_ms > 0 for event in export.events):
                yield f"{record.title} ({record.code})", export


def score_export(export: Export, name: str) -> Scorecard:
    """The card by the exercise's own texts."""
    playbook = read_playbook(export.playbook, f"{name}: playbook")
    scenario = read_scenario(export.scenario, f"{name}: scenario", lambda _id: playbook)
    if faults := [f"{name}:{seq + 1}: {wrong}." for seq, wrong in strangers(scenario, playbook, export.events)]:
        raise Misfit("\n".join([*faults, "The file was changed, or is another exercise's. Export the exercise again."]))
    return score(scenario, playbook, export.events)


def rescore(export: Export, playbook: Playbook, name: str) -> Rescored:
    """What another playbook would change. Raises what is in FAULTS."""
    _refuse_misfit(export, playbook, name)
    where = f"{name}: scenario"
    scenario = read_scenario(export.scenario, where, lambda _id: playbook)
    refuse_criteria(export.scenario, where, playbook, scenario.criteria)
    after = score(scenario, playbook, export.events)
    return Rescored(name, difference(score_export(export, name), after))


def _refuse_misfit(export: Export, playbook: Playbook, name: str) -> None:
    """The journal names templates and roles; the rest is looked at as the scenario is read."""
    known = {template.id for template in playbook.templates.templates} | set(playbook.role_ids)
    used = {event.data.template for event in export.events if isinstance(event.data, MessageSent)}
    used |= {event.data.role for event in export.events if isinstance(event.data, RoleAssigned)}
    if missing := sorted(used - known):
        message = f"{name}: was played with {', '.join(missing)}, which the playbook {playbook.id} does not have. "
        raise Misfit(message + "Try a copy of the playbook that it was played by, with other weights or times.")


def _export(tx: Transaction, record: ExerciseRecord) -> Export:
    texts = [tx.journal.get_text(sha) for sha in (record.scenario_sha, record.playbook_sha)]
    scenario, playbook = (text or "" for text in texts)
    about = {"id": str(record.id), "code": record.code, "title": record.title}
    return Export(about, {}, scenario, playbook, tuple(tx.journal.read(record.id)))
