"""Bearing: whether words have to do with the incident at hand.

They do where they share a word that carries meaning with what the script says of it: its facts, what can be looked at
and done, and the patterns that it belongs to. Cannot tell whether what they say is right.
"""

import re
from functools import lru_cache

from scoring.prose.topic import stems
from simulator.playbook import Playbook
from simulator.same import Same
from simulator.scenario.model import Scenario

_SHORT_NAME = re.compile(r"\b[A-Z]{2,3}s?\b|\b[a-z]+-?\d+\b|\b\d{3,}\b", re.ASCII)
"""What is too short for a stem: DNS, TTL, 503."""


def bears(scenario: Scenario, playbook: Playbook, text: str) -> bool:
    """Whether a text has a word of what the script says."""
    return not _words_of(Same(scenario, playbook)).isdisjoint(_meaning(text))


def singles_out(scenario: Scenario, playbook: Playbook, text: str) -> bool:
    """Whether a text has a word by which one knows this incident from others."""
    return not _own_words(Same(scenario, playbook)).isdisjoint(_meaning(text))


def is_foreign(scenario: Scenario, playbook: Playbook, text: str) -> bool:
    """Whether a text has words that carry meaning, and none that this incident or any other is told in."""
    key = Same(scenario, playbook)
    said = _meaning(text)
    known = (_words_of(key), _own_words(key), _of_every_incident(Same(playbook)), _OF_ANY)
    return bool(said) and all(said.isdisjoint(one) for one in known)


def meaning(text: str) -> frozenset[str]:
    """The words of a text that carry meaning, by their beginnings."""
    return _meaning(text)


_OF_ANY = frozenset(
    stems("""
    failed failure errors requests process standard tests testing checks review change changed alert alarm warning
    missing broken release deploy rollback server database dashboard logs graph metric limit rule runbook customers
    component thing human reason engineer design code software version updated configuration monitoring
    """)
)
"""Of such words any incident could be told."""


@lru_cache(maxsize=1 << 12)
def _meaning(text: str) -> frozenset[str]:
    return frozenset({*stems(text), *(name.lower().removesuffix("s") for name in _SHORT_NAME.findall(text))})


@lru_cache(maxsize=16)
def _words_of(scenario_and_playbook: Same) -> frozenset[str]:
    """What the script says of the incident itself, in few words."""
    scenario, playbook = scenario_and_playbook.values
    assert isinstance(scenario, Scenario)  # noqa: S101 - see above
    assert isinstance(playbook, Playbook)  # noqa: S101
    facts = scenario.facts
    told = [scenario.setting.service or "", facts.symptom, facts.scope, facts.because, facts.cause.text]
    told += [one.label for one in scenario.moves]
    told += [one.label for one in scenario.checks]
    told += [one.label for one in scenario.world.values()]
    for one in playbook.patterns.patterns:
        if one.id in scenario.patterns:
            told += [one.title, one.description, one.mitigation, *one.told_by]
    return _meaning("\n".join(told))


@lru_cache(maxsize=16)
def _own_words(scenario_and_playbook: Same) -> frozenset[str]:
    """These, and what people may read in play, as far as the playbook does not say it of every incident."""
    scenario, playbook = scenario_and_playbook.values
    assert isinstance(scenario, Scenario)  # noqa: S101 - see above
    assert isinstance(playbook, Playbook)  # noqa: S101
    read = _meaning(scenario.model_dump_json(include=_READ_IN_PLAY))
    return (_words_of(scenario_and_playbook) - _OF_ANY) | (read - _OF_ANY - _of_every_incident(Same(playbook)))


@lru_cache(maxsize=16)
def _of_every_incident(playbook_itself: Same) -> frozenset[str]:
    (playbook,) = playbook_itself.values
    assert isinstance(playbook, Playbook)  # noqa: S101 - see above
    return _meaning(playbook.model_dump_json(exclude={"patterns"}))


_READ_IN_PLAY = {"injects", "checks", "moves", "contacts", "personas", "seats"}
