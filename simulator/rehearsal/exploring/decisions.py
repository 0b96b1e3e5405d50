"""Where people decide, and what they may do there: read off the playbook's demands and the script's own offers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from simulator.playbook import Playbook
from simulator.rehearsal.exploring import conduct, ladder, telling, words
from simulator.rehearsal.players.acting import (
    Change,
    act,
    both,
    later,
    played,
    replaced,
    unchanged,
    with_more,
    without,
)
from simulator.rehearsal.players.posts import posts
from simulator.scenario.model import Act, Scenario
from simulator.times import MINUTE_MS, SECOND_MS

_LATE_MS = 12 * MINUTE_MS
_EARLY_MS = 6 * MINUTE_MS


class Skill(StrEnum):
    """How good a choice is: what experienced people take, what beginners slip into, what nobody should."""

    GOOD = "good"
    SLIP = "slip"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that may be done at a decision."""

    id: str
    title: str
    skill: Skill
    change: Change


@dataclass(frozen=True, slots=True)
class Decision:
    """A point at which people decide; its first option is what the good play does."""

    id: str
    title: str
    options: tuple[Option, ...]


def decisions(scenario: Scenario, playbook: Playbook, good: Sequence[Act]) -> tuple[Decision, ...]:
    """The decisions of a scenario, those left out at which there is nothing to decide.

    `good` are the acts from which the options deviate.
    """
    acts = list(good)
    kinds = {one.do for one in acts}
    asked = (
        ("acknowledge", "The page", _acknowledge()),
        ("looks", "What is looked at", tuple(_looks(scenario, acts))),
        ("severity", "The severity", tuple(_severity(playbook, acts))),
        ("paging", "Who is called", tuple(_paging(scenario))),
        ("roles", "Roles", _roles()),
        ("moves", "Which mitigations", tuple(_named(ladder.orders(scenario, playbook, acts)))),
        ("care", "How they are made", tuple(_named(ladder.care(scenario, acts)))),
        ("hands", "Whose hands", tuple(_named(conduct.hands(scenario)))),
        ("talk", "The war room", tuple(_named(conduct.talk(scenario, acts)))),
        ("messages", "Messages", tuple(_named(telling.messages(scenario, playbook, acts)))),
        ("words", "The words", tuple(_named(words.voices(scenario, playbook)))),
        ("answers", "What is asked in writing", _answers()),
        ("resolution", "When it is called over", _resolution(scenario)),
        ("postmortem", "The postmortem", _postmortem()),
    )
    needs = {"acknowledge": "acknowledge", "roles": "assign-role", "answers": "answer", "postmortem": "write-field"}
    return tuple(
        Decision(name, title, (Option("by-the-book", "as the good play has it", Skill.GOOD, unchanged), *options))
        for name, title, options in asked
        if options and needs.get(name, "") in {*kinds, ""}
    )


def _named(rows: Iterator[tuple[str, str, str, Change]]) -> Iterator[Option]:
    for name, title, skill, change in rows:
        yield Option(name, title, Skill(skill), change)


def _acknowledge() -> tuple[Option, ...]:
    return (
        Option("late", "acknowledged twelve minutes late", Skill.SLIP, later(_LATE_MS, "acknowledge")),
        Option("never", "never acknowledged", Skill.WRONG, without("acknowledge")),
    )


def _looks(scenario: Scenario, acts: list[Act]) -> Iterator[Option]:
    who = posts(scenario)
    ends = max((one.at for one in acts), default=0)

    def round_of_looks(at_ms: int) -> list[Act]:
        begins = (at_ms + number * 10 * SECOND_MS for number in range(len(scenario.checks)))
        return [
            act(who.on_call, "look", when, check=str(one.id)) for one, when in zip(scenario.checks, begins, strict=True)
        ]

    often = [one for third in range(1, 4) for one in round_of_looks(ends * third // 4)]
    everything = with_more(round_of_looks(20 * SECOND_MS))
    yield Option("everything", "everything, at the beginning", Skill.SLIP, everything)
    yield Option("again", "everything, again and again", Skill.SLIP, with_more(often))
    yield Option("nothing", "nothing", Skill.WRONG, without("look"))


def _severity(playbook: Playbook, acts: list[Act]) -> Iterator[Option]:
    declared = {str(one.fields.get("severity")) for one in played(acts, {"declare"})}
    if not declared:
        return
    yield Option("late", "declared twelve minutes late", Skill.SLIP, later(_LATE_MS, "declare"))
    for level in playbook.severity_ids:
        if str(level) not in declared:
            change = both(_declared(str(level)), without("change-severity"))
            yield Option(str(level), f"declared {level}", Skill.SLIP, change)
    yield Option("never", "never declared", Skill.WRONG, without("declare", "change-severity"))


def _declared(severity: str) -> Change:
    return lambda acts: [replaced(one, severity=severity) if one.do == "declare" else one for one in acts]


def _paging(scenario: Scenario) -> Iterator[Option]:
    who = posts(scenario).on_call
    others = [str(post.id) for post in scenario.posts if str(post.id) != who]
    everybody = [act(who, "page", 90 * SECOND_MS, target=target, reason="All hands.") for target in others]
    strangers = [one for one in everybody if (found := scenario.contact(one.fields["target"])) and not found.needed]
    late_hands = [replaced(one, at=31 * MINUTE_MS) for one in everybody]
    yield Option("late", "called twelve minutes late", Skill.SLIP, later(_LATE_MS, "page"))
    yield Option("everybody", "everybody", Skill.SLIP, with_more(everybody))
    yield Option("all-hands", "everybody, after half an hour", Skill.SLIP, with_more(late_hands))
    if strangers:
        yield Option(
            "strangers", "only those who cannot help", Skill.WRONG, both(without("page"), with_more(strangers))
        )
    yield Option("nobody", "nobody", Skill.WRONG, without("page"))


def _roles() -> tuple[Option, ...]:
    return (
        Option("late", "given out twelve minutes late", Skill.SLIP, later(_LATE_MS, "assign-role")),
        Option("none", "never given out", Skill.WRONG, without("assign-role")),
    )


def _answers() -> tuple[Option, ...]:
    return (
        Option("vague", "in two words", Skill.SLIP, lambda acts: [_vaguely(one) for one in acts]),
        Option("none", "not at all", Skill.WRONG, without("answer")),
    )


def _vaguely(one: Act) -> Act:
    return replaced(one, text="It depends.") if one.do == "answer" else one


def _resolution(scenario: Scenario) -> tuple[Option, ...]:
    who = posts(scenario).commander
    early = [act(who, "resolve", _EARLY_MS, reason="It looks better.")]
    return (
        Option("early", "after six minutes", Skill.WRONG, with_more(early)),
        Option("never", "never", Skill.SLIP, without("resolve")),
    )


def _postmortem() -> tuple[Option, ...]:
    blaming = "Somebody in the other team should have been more careful."
    return (
        Option("undated", "written, and given no date", Skill.SLIP, without("schedule-postmortem")),
        Option("blaming", "one sentence, and whose fault it was", Skill.WRONG, _written(blaming)),
        Option("none", "never written", Skill.WRONG, without("write-field", "schedule-postmortem")),
    )


def _written(text: str) -> Change:
    return lambda acts: [replaced(one, text=text) if one.do == "write-field" else one for one in acts]
