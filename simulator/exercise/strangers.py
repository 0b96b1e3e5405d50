"""Strangers: what a journal names that its texts do not have.

A journal that a server wrote has none. One that came as a file may be another's, or edited by hand, and is told so
before anything is made of it.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import fields

from simulator.exercise.events import EVENT_TYPES, Event
from simulator.playbook import Playbook
from simulator.scenario.model import Scenario

PAGED_ALL = "all"


def strangers(scenario: Scenario, playbook: Playbook, events: Iterable[Event]) -> Iterator[tuple[int, str]]:
    """(number of the entry, what is wrong with it); nothing for a journal that fits."""
    known, last_ms = _known(scenario, playbook), 0
    for event in events:
        if event.at_ms < last_ms:
            yield event.seq, f"its time, {event.at_ms} ms, lies before that of the entry above it"
        last_ms = max(last_ms, event.at_ms)
        for name in _NAMED[type(event.data)]:
            said = getattr(event.data, name)
            for one in (said,) if isinstance(said, str) else said:
                if one and one not in known[name]:
                    yield event.seq, f"there is no {_NOUNS[name]} {one!r}"


_NOUNS: Mapping[str, str] = {
    "seat": "seat", "seats": "seat", "target": "seat or contact", "contact": "contact", "severity": "severity",
    "role": "role", "inject": "inject", "question": "question", "template": "template", "channels": "channel",
    "check": "check", "move": "move", "metric": "metric", "part": "part", "section": "section of the postmortem",
    "reply_to": "inject",
}  # fmt: skip
"""Fields of events that name something of the texts, with what they name."""


def _known(scenario: Scenario, playbook: Playbook) -> Mapping[str, Collection[str]]:
    seats, injects = {str(one.id) for one in scenario.seats}, {str(one.id) for one in scenario.injects}
    contacts = {str(one.id) for one in scenario.contacts}
    return {
        "seat": seats,
        "seats": seats,
        "target": seats | contacts | {PAGED_ALL},
        "contact": contacts,
        "severity": set(map(str, playbook.severity_ids)),
        "role": set(map(str, playbook.role_ids)),
        "inject": injects,
        "reply_to": injects,
        "question": {str(one.id) for one in scenario.questions},
        "template": set(map(str, playbook.template_ids)),
        "channels": set(map(str, playbook.channel_ids)),
        "check": {str(one.id) for one in scenario.checks},
        "move": {str(one.id) for one in scenario.moves},
        "metric": set(map(str, scenario.world)),
        "part": {str(one.id) for one in scenario.parts},
        "section": {str(one.id) for one in playbook.template(playbook.postmortem.template).fields},
    }


_NAMED: Mapping[type, tuple[str, ...]] = {
    kind: tuple(one.name for one in fields(kind) if one.name in _NOUNS) for kind in EVENT_TYPES.values()
}
