"""The kinds of criteria, one module each: dropping a file in here adds a kind.

A module's name is the kind's; it holds ``Params``, the keys that its criteria carry in YAML, and ``judge``.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from types import ModuleType

from pydantic import ValidationError

from scoring.kinds.base import KindParams
from scoring.record import Record
from scoring.verdict import Judgement
from simulator.playbook import Criterion, Playbook
from simulator.same import Same

_NOT_KINDS = ("base",)


@cache
def kinds() -> Mapping[str, ModuleType]:
    """Every kind by its name."""
    names = sorted(found.name for found in pkgutil.iter_modules(__path__) if found.name not in _NOT_KINDS)
    return {name: importlib.import_module(f"{__name__}.{name}") for name in names}


def judge(criterion: Criterion, record: Record) -> Judgement:
    """What became of a criterion. Raises KeyError or ValidationError where `check_params` would have said so."""
    itself = Same(criterion)
    judgement = record.judged.get(itself)
    if judgement is None:
        judge_of_kind, params = _kind(itself)
        judgement = record.judged[itself] = judge_of_kind(criterion, params, record)
    return judgement


@lru_cache(maxsize=1 << 12)
def _kind(criterion: Same) -> tuple[Callable[[Criterion, KindParams, Record], Judgement], KindParams]:
    """The judge of a criterion's kind, and the keys of the criterion, read once."""
    (written,) = criterion.values
    assert isinstance(written, Criterion)  # noqa: S101 - see above
    kind = kinds()[written.kind]
    return kind.judge, kind.Params.model_validate(written.params)


def check_params(playbook: Playbook, criteria: Sequence[Criterion] | None = None) -> list[tuple[str, str]]:
    """(criterion's id, what is wrong with it) for every fault of the playbook's criteria, or of those given."""
    judged = playbook.criteria if criteria is None else criteria
    return [(criterion.id, fault) for criterion in judged for fault in _faults(playbook, criterion)]


def _faults(playbook: Playbook, criterion: Criterion) -> Iterator[str]:
    owners = (*playbook.role_ids, *(target.id for target in playbook.page_targets.targets))
    if criterion.role not in owners:
        yield f"nobody is called {criterion.role!r}; a criterion belongs to one of: {', '.join(owners)}"
    kind = kinds().get(criterion.kind)
    if kind is None:
        yield f"there is no kind {criterion.kind!r}; kinds: {', '.join(kinds())}"
        return
    try:
        params: KindParams = kind.Params.model_validate(criterion.params)
    except ValidationError as error:
        for fault in error.errors():
            where = ".".join(str(step) for step in fault["loc"]) or criterion.kind
            yield f"{where}: {fault['msg'].removeprefix('Value error, ')}"
    else:
        yield from params.flaws(playbook)
