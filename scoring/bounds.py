"""Bounds: the playbook's times, found by their path; paths joined by `` + `` lead to the sum of their times."""

from functools import lru_cache

from scoring.record import Record
from simulator.playbook import lookup
from simulator.playbook.model import Playbook
from simulator.same import Same

SEVERITY = "{severity}"
_AND = " + "


def bound_ms(record: Record, path: str) -> int | None:
    """The duration at a path in milliseconds, ``{severity}`` standing for the true one; None where none is set."""
    return duration_at(record.playbook, path.replace(SEVERITY, record.severity))


def due_by_ms(record: Record, path: str) -> int | None:
    """When something is due that has the duration at a path from detection; None where no time is set."""
    within_ms = bound_ms(record, path)
    return None if within_ms is None else record.detected_ms + within_ms


def duration_at(playbook: Playbook, path: str) -> int | None:
    """The duration that stands at a path; None where the path leads nowhere, or to something else."""
    return _duration_at(Same(playbook), path)


@lru_cache(maxsize=1 << 12)
def _duration_at(book: Same, path: str) -> int | None:
    (playbook,) = book.values
    assert isinstance(playbook, Playbook)  # noqa: S101 - see above
    try:
        found = [lookup(playbook, one) for one in path.split(_AND)]
    except KeyError:
        return None
    times = [one for one in found if isinstance(one, int)]
    return sum(times) if len(times) == len(found) else None


def path_flaw(playbook: Playbook, path: str) -> str | None:
    """What is wrong with a path to a duration: it must lead to one for at least one severity."""
    paths = [path.replace(SEVERITY, severity) for severity in playbook.severity_ids]
    if any(duration_at(playbook, one) is not None for one in paths):
        return None
    return f"the path {path} leads to no duration of the playbook"
