"""References: every place of a playbook that names something defined elsewhere in it.

One table says where such names stand. In a pattern, ``*`` is each entry of a list and ``%`` each
key of a mapping.
"""

import difflib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from simulator.document import Path, Value
from simulator.playbook.model import Playbook

Known = Callable[[Playbook], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Reference:
    """A name at a place, and what it has to be a name of."""

    path: Path
    name: str
    noun: str
    known: Known
    """The names that exist."""
    at_key: bool
    """Whether the name is a key."""


def references(raw: Value) -> Iterator[Reference]:
    """Every reference of a document that has the playbook's shape."""
    for noun, known, patterns in _PLACES:
        for pattern in patterns:
            for path, name in _matches(raw, tuple(pattern.split(".")), ()):
                yield Reference(path, name, noun, known, pattern.endswith("%"))


def closest(name: str, known: tuple[str, ...]) -> str | None:
    """The known name that was probably meant."""
    return next(iter(difflib.get_close_matches(name, known, n=1)), None)


def _matches(value: Value, pattern: tuple[str, ...], path: Path) -> Iterator[tuple[Path, str]]:
    if not pattern:
        if isinstance(value, str):
            yield path, value
        return
    step, rest = pattern[0], pattern[1:]
    if step == "*" and isinstance(value, list):
        for number, entry in enumerate(value):
            yield from _matches(entry, rest, (*path, number))
    elif step == "%" and isinstance(value, dict):
        yield from (((*path, key), key) for key in value)
    elif isinstance(value, dict) and step in value:
        yield from _matches(value[step], rest, (*path, step))


def _signs(playbook: Playbook) -> tuple[str, ...]:
    return tuple(sign.id for sign in playbook.decision_tree.signs)


def _page_targets(playbook: Playbook) -> tuple[str, ...]:
    return tuple(target.id for target in playbook.page_targets.targets)


def _patterns(playbook: Playbook) -> tuple[str, ...]:
    return tuple(pattern.id for pattern in playbook.patterns.patterns)


def _phases(playbook: Playbook) -> tuple[str, ...]:
    return tuple(phase.id for phase in playbook.lifecycle.phases)


_PLACES: tuple[tuple[str, Known, tuple[str, ...]], ...] = (
    (
        "severity",
        lambda playbook: playbook.severity_ids,
        (
            "phase_durations.rows.*.within.%",
            "decision_tree.questions.*.then",
            "decision_tree.otherwise",
            "triage.goal.%",
            "triage.blast_radius.*.severities.*",
            "communication.timeline.*.severities.*",
            "postmortem.schedule.*.id",
            "metrics.metrics.*.target.severity",
            "exercise.severity",
        ),
    ),
    (
        "sign",
        _signs,
        ("severities.levels.*.examples.*.signs.*", "decision_tree.questions.*.any_of.*", "exercise.signs.*"),
    ),
    ("page target", _page_targets, ("triage.paging.*.page.*", "on_call.escalation_path.steps.*.page.*")),
    ("pattern", _patterns, ("diagnostic_questions.questions.*.patterns.*",)),
    ("phase", _phases, ("criteria.*.phase",)),
    (
        "channel",
        lambda playbook: playbook.channel_ids,
        ("communication.timeline.*.channels.*", "templates.templates.*.channels.*"),
    ),
    (
        "template",
        lambda playbook: playbook.template_ids,
        (
            "communication.cadences.*.templates.*",
            "postmortem.template",
            "on_call.handoff",
            "exercise.parts.*.questions.*.template",
        ),
    ),
)
