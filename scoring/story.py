"""Story: what a scenario can come to, for the kinds to say which criteria no play can earn or lose.

Worked out without playing, by the linter's fixed point (`simulator.scenario.meaning.reachability`). Whatever it is not
sure of can happen: metrics take any value, people do all that the room lets them do.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from scoring.moments import is_moment
from simulator.exercise.detection import harm_ms
from simulator.ids import SeverityId
from simulator.playbook import Playbook
from simulator.scenario.meaning.milestones import milestone_names
from simulator.scenario.meaning.reachability import horizon_ms, possible
from simulator.scenario.model import Scenario
from simulator.scenario.script import Check, Inject, Move, Question

Noun = Literal["milestone", "check item", "kind of check"]


@dataclass(frozen=True, slots=True)
class Names:
    """Said of a key in a kind's parameters: its values name things of the scenario."""

    noun: Noun
    any_of: bool = False
    """Whether one of them is enough; else all are wanted."""


@dataclass(frozen=True, slots=True)
class Hopeless:
    """Why a criterion tells one play from another nowhere in a scenario."""

    lot: Literal["never judged", "never earned", "never lost"]
    because: str


@dataclass(frozen=True)
class Story:
    """What can come about in a scenario."""

    scenario: Scenario
    playbook: Playbook

    def comes(self, milestone: str) -> bool:
        """Whether some play can reach a milestone."""
        return is_moment(milestone) or milestone in self._possible

    def earliest_ms(self, milestone: str) -> int:
        """A moment before which a milestone cannot come."""
        if milestone == "detected":
            return harm_ms(self.scenario)
        return min(0, self.scenario.facts.started)

    @cached_property
    def ends_ms(self) -> int:
        """The last moment that the parts and jumps of the script can reach, or a play of its own comes to."""
        plays = self.scenario.plays.values()
        played = (at_ms for play in plays for at_ms in (play.until or 0, *(act.at for act in play.acts)))
        return max(horizon_ms(self.scenario), *played, 0)

    @cached_property
    def severities(self) -> tuple[SeverityId, ...]:
        """The severities that can be in force: the first one, and graver ones that the facts can change to."""
        order, first = self.playbook.severity_ids, self.scenario.facts.severity
        return (*(one for one in order[: order.index(first)] if one in self.turns), first)

    @cached_property
    def turns(self) -> tuple[SeverityId, ...]:
        """The severities that the facts can change to."""
        changes = (one.severity for one in self.scenario.facts.changes if self.comes(one.after))
        return tuple(one for one in changes if one in self.playbook.severity_ids)

    @cached_property
    def injects(self) -> tuple[Inject, ...]:
        """Those that can arrive."""
        return tuple(one for one in self.scenario.injects if self.comes(one.id))

    @cached_property
    def checks(self) -> tuple[Check, ...]:
        """Those that can be looked at."""
        return tuple(one for one in self.scenario.checks if self.comes(one.id))

    @cached_property
    def moves(self) -> tuple[Move, ...]:
        """Those that can be made."""
        return tuple(one for one in self.scenario.moves if self.comes(one.id))

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """Those that can be put and are answered in writing."""
        return tuple(one for one in self.scenario.questions if not one.answered_by and self.comes(one.id))

    def there(self, noun: Noun, name: str) -> bool:
        """Whether the script has anything of the name at all."""
        return noun == "milestone" or name in self._named(noun, self.scenario.checks)

    def lacks(self, noun: Noun, name: str) -> str:
        """Why nothing of that name can come about; empty where something can."""
        if noun == "milestone":
            if self.comes(name):
                return ""
            known = name in milestone_names(self.scenario, self.playbook)
            return f"no play can reach {name!r}" if known else f"nothing that can happen here is called {name!r}"
        if name in self._named(noun, self.checks):
            return ""
        what = f"a check of the kind {name!r}" if noun == "kind of check" else f"a check that counts as {name!r}"
        return f"{what} is never possible" if self.there(noun, name) else f"there is not {what}"

    @staticmethod
    def _named(noun: Noun, checks: tuple[Check, ...]) -> frozenset[str]:
        if noun == "kind of check":
            return frozenset(check.kind for check in checks)
        return frozenset(name for check in checks for name in check.counts_as)

    @cached_property
    def _possible(self) -> frozenset[str]:
        reached = possible(self.scenario, milestone_names(self.scenario, self.playbook))
        return reached - {name for name, given in self._given(reached).items() if not given}

    def _given(self, reached: frozenset[str]) -> Mapping[str, bool]:
        """Deeds of the room and the playbook that ask for somebody or something, and whether it is there."""
        there = {target for post in self.scenario.posts for target in post.paged_as}
        written = {deed for template in self.playbook.templates.templates for deed in template.deeds}
        targets = self.playbook.page_targets.targets
        called = {deed for target in targets if target.id in there for deed in target.deeds}
        moves = sum(move.id in reached for move in self.scenario.moves)
        given = {str(deed): deed in written | called for target in targets for deed in target.deeds}
        given |= {f"move-{number}": moves >= number for number in (1, 2, 3)}
        asked = any(one.asks == "acknowledge" and one.id in reached for one in self.scenario.injects)
        return given | {"acknowledged": asked}
