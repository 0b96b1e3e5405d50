"""A good play for a scenario that has none written: what the playbook wants, in its order and well within its times.

It knows no more than the script says: it looks at everything, climbs the ladder until the harm stops, and writes what
the facts hold. It is a yardstick for drafts and what the other players deviate from, not a replacement for a play that
an author has written.
"""

from collections.abc import Iterator
from typing import Any

from simulator.playbook import Playbook
from simulator.rehearsal.players.filled import channel_name, filled, value
from simulator.rehearsal.players.posts import COMMANDER, FACILITATOR, Posts, posts
from simulator.scenario.conditions import After, Condition, MetricIs, Not
from simulator.scenario.model import Act, Scenario
from simulator.scenario.script import Move
from simulator.times import HOUR_MS, MINUTE_MS, SECOND_MS

_DECLARED_MS = 90 * SECOND_MS
_ORGANISED_MS = 2 * MINUTE_MS
_MITIGATING_MS = 4 * MINUTE_MS
_STEP_MS = 5 * SECOND_MS
_UPDATE_EVERY_MS = 25 * MINUTE_MS


def agenda(scenario: Scenario, playbook: Playbook) -> list[Act]:
    """The acts, in order of time."""
    who = posts(scenario)
    parts = (_answer, _look, _organise, _tell, _mitigate, _close)
    acts = [act for part in parts for act in part(scenario, playbook, who)]
    return sorted(acts, key=lambda act: act.at)


def _act(by: str, do: str, at_ms: int = 0, when: Condition | None = None, **fields: Any) -> Act:  # noqa: ANN401
    known = {"at": at_ms, "by": by, "do": do, "when": when, "after": None, "delay": 0, "label": "", **fields}
    return Act.model_construct(_fields_set={"at", "by", "do"}, **known)


def _answer(scenario: Scenario, playbook: Playbook, who: Posts) -> Iterator[Act]:
    """What is asked of somebody is answered within the time given."""
    seats = {str(seat.id) for seat in scenario.seats}
    for inject in scenario.injects:
        by = next((str(one) for one in inject.to if one in seats), who.on_call)
        soon_ms = min(15 * SECOND_MS, (inject.within or MINUTE_MS) // 2)
        if inject.asks == "acknowledge":
            yield _act(by, "acknowledge", after=str(inject.id), delay=soon_ms, inject=str(inject.id))
        elif inject.asks == "reply":
            template = playbook.template(inject.reply_with or _reply_template(playbook))
            at_ms = (inject.at or 0) + inject.delay + soon_ms
            words = filled(template, scenario, at_ms)
            yield _act(
                by, "send", after=str(inject.id), delay=soon_ms, template=str(template.id), fields=words,
                reply_to=str(inject.id),
            )  # fmt: skip
    for question in scenario.questions:
        if question.answered_by is None:
            text = question.good or scenario.facts.because
            by = next((str(one) for one in question.to if one in seats), who.commander)
            yield _act(by, "answer", after=str(question.id), delay=MINUTE_MS, question=str(question.id), text=text)


def _reply_template(playbook: Playbook) -> str:
    return str(next(one.id for one in playbook.templates.templates if one.kind == "exec_reply"))


def _look(scenario: Scenario, _playbook: Playbook, who: Posts) -> Iterator[Act]:
    """Everything is looked at, by two; what belongs to the checklists first, what cannot be looked at yet later."""
    order = sorted(scenario.checks, key=lambda check: (check.possible is not None, not check.counts_as))
    free_ms = {who.on_call: 20 * SECOND_MS, who.scribe: 30 * SECOND_MS + _gathered_ms(scenario)}
    for check in order:
        seat = min(free_ms, key=lambda one: free_ms[one])
        yield _act(seat, "look", free_ms[seat], check=str(check.id))
        free_ms[seat] += check.takes + _STEP_MS


def _organise(scenario: Scenario, playbook: Playbook, who: Posts) -> Iterator[Act]:
    severity = str(scenario.facts.severity)
    yield _act(who.on_call, "declare", _DECLARED_MS, severity=severity, reason=scenario.facts.because)
    yield _act(who.on_call, "open-war-room", _DECLARED_MS + _STEP_MS, channel=channel_name(scenario))
    wanted = _wanted(scenario, playbook)
    asleep = {str(seat.id) for seat in scenario.seats if scenario.wake == "paged" and not seat.awake}
    for post in scenario.posts:
        if (wanted & set(post.paged_as) and str(post.id) != who.on_call) or str(post.id) in asleep:
            yield _act(who.on_call, "page", _DECLARED_MS + 2 * _STEP_MS, target=str(post.id), reason=severity)
    there_ms = _ORGANISED_MS + _gathered_ms(scenario)
    for number, (role, seat) in enumerate(_roles(playbook, who)):
        yield _act(who.commander, "assign-role", there_ms + number * _STEP_MS, role=role, to=seat)
    yield _act(who.commander, "say", there_ms + MINUTE_MS, text=f"[IC] I have command. {scenario.facts.because}")


def _wanted(scenario: Scenario, playbook: Playbook) -> set[str]:
    """The page targets of the row that fits, and those whose paging is a deed that the severity asks for."""
    row = next((one for one in playbook.triage.paging if one.id == scenario.facts.paging), None)
    asked = {one.deed for one in playbook.severity(str(scenario.facts.severity)).requirements}
    told = {str(one.id) for one in playbook.page_targets.targets if asked & set(one.deeds)}
    return told | set(row.page if row else ())


def _gathered_ms(scenario: Scenario) -> int:
    """How long it takes until everybody who sleeps has come; nothing where all are awake."""
    sleepers = (seat.arrives for seat in scenario.seats if scenario.wake == "paged" and not seat.awake)
    return max(sleepers, default=0)


def _roles(playbook: Playbook, who: Posts) -> Iterator[tuple[str, str]]:
    """The commander first, who then gives out the others."""
    held = {COMMANDER: who.commander, "operations-lead": who.on_call, "communications-lead": who.teller}
    for role in sorted(playbook.role_ids, key=lambda one: one != COMMANDER):
        if role in held or role == "scribe":
            yield str(role), held.get(str(role), who.scribe)


def _tell(scenario: Scenario, playbook: Playbook, who: Posts) -> Iterator[Act]:
    """One message for each deed that the severity wants, at two thirds of its time; then an update in each stretch."""
    declaration = next(one for one in playbook.templates.templates if one.kind == "declaration")
    yield _send(
        scenario, playbook, who.commander, str(declaration.id), _ORGANISED_MS + _gathered_ms(scenario) + 2 * _STEP_MS
    )
    for requirement in playbook.severity(str(scenario.facts.severity)).requirements:
        template = next((one for one in playbook.templates.templates if requirement.deed in one.deeds), None)
        if template is not None and requirement.within is not None:
            yield _send(scenario, playbook, who.teller, str(template.id), requirement.within * 2 // 3)
    update = next((one for one in playbook.templates.templates if one.kind == "status_update"), None)
    if update is not None:
        for at_ms in range(_UPDATE_EVERY_MS, max(scenario.play_ms, HOUR_MS), _UPDATE_EVERY_MS):
            going_on = Condition("not after resolved", ((Not(After("resolved")),),))
            yield _send(scenario, playbook, who.teller, str(update.id), at_ms, going_on)


def _send(
    scenario: Scenario, playbook: Playbook, by: str, template: str, at_ms: int, when: Condition | None = None
) -> Act:
    words = filled(playbook.template(template), scenario, at_ms)
    return _act(by, "send", at_ms, when, template=template, fields=words)


def _mitigate(scenario: Scenario, playbook: Playbook, who: Posts) -> Iterator[Act]:
    """The ladder from its first rung, one move at a time, until the harm has stopped."""
    rungs = [str(rung.id) for rung in playbook.mitigation.rungs]
    facts, at_ms = scenario.facts, _MITIGATING_MS + _gathered_ms(scenario)
    harm = Condition(
        "the harm goes on", ((Not(MetricIs(facts.failing, below=True, value=facts.stops_below, over_ms=0)),),)
    )
    for move in sorted(scenario.moves, key=lambda one: rungs.index(one.rung)):
        yield from _move(move, who, at_ms, harm)
        at_ms += move.takes + 2 * MINUTE_MS


def _move(move: Move, who: Posts, at_ms: int, harm: Condition) -> Iterator[Act]:
    name = str(move.id)
    yield _act(who.on_call, "propose", at_ms, harm, move=name, reason=move.label)
    if move.reviewed:
        yield _act(who.scribe, "review", at_ms + _STEP_MS, harm, move=name)
    if move.needs is not None:
        yield _act(who.commander, "approve", at_ms + 2 * _STEP_MS, harm, move=name)
    yield _act(who.on_call, "run", at_ms + 3 * _STEP_MS, harm, move=name)


def _close(scenario: Scenario, playbook: Playbook, who: Posts) -> Iterator[Act]:
    """Called over when it is; then the messages of the end, the date of the postmortem, and the postmortem."""
    facts = scenario.facts
    stable = MetricIs(facts.failing, below=True, value=facts.stops_below, over_ms=facts.stable_for)
    over = facts.over or Condition("stable", ((stable,),))
    until_ms = max(scenario.play_ms, HOUR_MS)
    still = Not(After("resolved"))
    open_and_over = Condition(f"{over} and not after resolved", tuple((*terms, still) for terms in over.any_of))
    for at_ms in range(_MITIGATING_MS, until_ms, MINUTE_MS):
        yield _act(who.commander, "resolve", at_ms, open_and_over, reason="It has been stable for long enough.")
    for template in playbook.templates.templates:
        if template.kind in ("resolution", "resolved"):
            words = filled(template, scenario, until_ms)
            yield _act(who.teller, "send", after="resolved", delay=MINUTE_MS, template=str(template.id), fields=words)
    yield _act(who.commander, "schedule-postmortem", after="resolved", delay=2 * MINUTE_MS, in_hours=24)
    for number, field in enumerate(playbook.template(playbook.postmortem.template).fields):
        text = value(field, scenario, until_ms)
        delay_ms = 3 * MINUTE_MS + number * _STEP_MS
        yield _act(who.commander, "write-field", after="resolved", delay=delay_ms, section=field.id, text=text)
    yield _act(FACILITATOR, "end-exercise", until_ms)
