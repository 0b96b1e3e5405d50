"""Variations of a play: some of its acts left out, changed or added, and played again."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from simulator.rehearsal import rehearse
from simulator.rehearsal.plays import acts_of
from simulator.scenario.model import Act, Play
from simulator.times import format_moment, parse_moment

Like = Mapping[str, str]
"""Acts by what they are like: ``at``, ``by``, ``do``, ``label``, or a field of the command."""


@dataclass(frozen=True)
class Varied:
    """A play that is another one but for some acts, perhaps in a scenario that is another but for some facts."""

    of: str = "by-the-book"
    script: str = "0230-503-spike"
    """The scenario that it is a play of."""
    without: tuple[Like, ...] = ()
    changed: tuple[tuple[Like, Mapping[str, object]], ...] = ()
    added: tuple[Mapping[str, object], ...] = ()
    later: tuple[tuple[Like, str], ...] = ()
    """Acts, and by how much (``T+1:00`` is a minute) they come later."""
    world: Callable[[object], object] = field(default=lambda scenario: scenario)

    def also(self, **more):
        """This variation with further changes."""
        return replace(self, **{name: (*getattr(self, name), *value) for name, value in more.items()})

    def written_into(self, scenario, playbook):
        """The scenario with this variation as its only play, every criterion scored: what the script gives no chance
        for, a variation of its world may. Every change must find the acts that it is about."""
        acts = acts_of(scenario, playbook, scenario.plays[self.of])
        for like in self.without:
            acts = _without(acts, like)
        for like, fields in self.changed:
            acts = _changed(acts, like, fields)
        for like, by in self.later:
            acts = _later(acts, like, parse_moment(by))
        acts = sorted([*acts, *map(Act.model_validate, self.added)], key=lambda act: act.at)
        varied = self.world(scenario)
        play = Play(title="Varied", acts=tuple(acts)).model_copy(update={"until": varied.plays[self.of].until})
        return varied.model_copy(update={"plays": {"varied": play}, "unscored": ()})

    def played(self, scenario, playbook):
        """(the scenario, its journal); refusals that the play itself does not have are faults of the variation."""
        varied = self.written_into(scenario, playbook)
        rehearsal = rehearse(varied, playbook, "varied")
        assert not rehearsal.refused, [(one.act.do, format_moment(one.at_ms), one.answer) for one in rehearsal.refused]
        return varied, rehearsal.events


def drop(*like, **more):
    return Varied(without=like, **more)


def change(like, **fields):
    return Varied(changed=((like, fields),))


def refill(like, **fields):
    return change(like, fields=fields)


def add(*acts, **more):
    return Varied(added=acts, **more)


def act(at, by, do, **fields):
    return {"at": at, "by": by, "do": do, **fields}


def say(at, by, text):
    return act(at, by, "say", text=text)


def _is_like(act, like):
    known = {"at": format_moment(act.at), "by": act.by, "do": act.do, "label": act.label, **act.fields}
    return all(known.get(key) == value for key, value in like.items())


def _without(acts, like):
    kept = [act for act in acts if not _is_like(act, like)]
    assert len(kept) < len(acts), f"no act is like {like}"
    return kept


def _changed(acts, like, fields):
    _without(acts, like)
    return [_with(act, fields) if _is_like(act, like) else act for act in acts]


def _with(act, fields):
    written = {**act.model_dump(by_alias=True, exclude_defaults=True), "at": format_moment(act.at)}
    for key, value in fields.items():
        written[key] = {**written[key], **value} if isinstance(value, dict) else value
    return Act.model_validate(written)


def _later(acts, like, by_ms):
    _without(acts, like)
    return [act.model_copy(update={"at": act.at + by_ms}) if _is_like(act, like) else act for act in acts]
