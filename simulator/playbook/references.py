"""References: every place of a playbook that names something defined elsewhere in it.

One table says where such names stand, as patterns of `simulator.document.places`.
"""

import difflib
from collections.abc import Iterator
from dataclasses import dataclass

from simulator.document import Path, Value
from simulator.document.places import names, pattern, texts


@dataclass(frozen=True, slots=True)
class Reference:
    """A name at a place, and what it has to be a name of."""

    path: Path
    name: str
    noun: str
    known: tuple[str, ...]
    """The names that exist."""
    given: Path
    """The pattern of the places where they are given."""
    at_key: bool
    """Whether the name is a key."""


def references(raw: Value) -> Iterator[Reference]:
    """Every reference of a document that has the playbook's shape, or what is left of it."""
    for noun, given, patterns in _PLACES:
        known = names(raw, given)
        for written in patterns:
            for path, name in texts(raw, written):
                yield Reference(path, name, noun, known, pattern(given), written.endswith("%"))


def closest(name: str, known: tuple[str, ...]) -> str | None:
    """The known name that was probably meant."""
    return next(iter(difflib.get_close_matches(name, known, n=1)), None)


_PLACES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "severity",
        "severities.levels.*.id",
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
        "decision_tree.signs.*.id",
        ("severities.levels.*.examples.*.signs.*", "decision_tree.questions.*.any_of.*", "exercise.signs.*"),
    ),
    ("page target", "page_targets.targets.*.id", ("triage.paging.*.page.*", "on_call.escalation_path.steps.*.page.*")),
    ("pattern", "patterns.patterns.*.id", ("diagnostic_questions.questions.*.patterns.*",)),
    ("phase", "lifecycle.phases.*.id", ("criteria.*.phase", "evaluation.markers.*.phase")),
    (
        "criterion",
        "criteria.*.id",
        ("evaluation.markers.*.suggests.*", "criteria.*.depends.*"),
    ),
    (
        "channel",
        "channels.channels.*.id",
        ("communication.timeline.*.channels.*", "templates.templates.*.channels.*"),
    ),
    (
        "template",
        "templates.templates.*.id",
        (
            "communication.cadences.*.templates.*",
            "postmortem.template",
            "on_call.handoff",
            "exercise.parts.*.questions.*.template",
        ),
    ),
)
"""Noun, place that gives names of it, places that use them."""
