"""What can be done: what waits for the viewer, checks, moves, pages, severities, questions."""

from collections.abc import Iterator

from simulator.exercise.decide.mitigation import needs_word
from simulator.exercise.roles import answerable, commander, holders
from simulator.exercise.state import Exercise, InjectState, MoveState, Presence, QuestionState, Stage
from simulator.exercise.view.model import (
    Audience,
    CheckView,
    MoveResult,
    MoveView,
    NeedView,
    PageTargetView,
    QuestionView,
    RungView,
    SeverityChoice,
    Sighting,
    Viewer,
)
from simulator.exercise.view.people import with_own
from simulator.exercise.view.scene import Scene
from simulator.exercise.view.sight import CONDUCT, people_behind, reaches
from simulator.scenario.cast import Contact, Seat
from simulator.scenario.script import Check, Move


def plays(exercise: Exercise, viewer: Viewer) -> bool:
    """Whether the viewer acts, and the clock runs."""
    return viewer.audience is Audience.SEAT and viewer.participant is not None and exercise.stage is Stage.RUNNING


def needs(exercise: Exercise, viewer: Viewer) -> tuple[NeedView, ...]:
    """What waits for the viewer, the most urgent first."""
    if viewer.audience is not Audience.SEAT:
        return ()
    waiting = [*_demands(exercise, viewer), *_words(exercise, viewer), *_open_questions(exercise, viewer)]
    return tuple(sorted(waiting, key=lambda need: (need.due_ms is None, need.due_ms or 0)))


def _demands(exercise: Exercise, viewer: Viewer) -> Iterator[NeedView]:
    for inject in exercise.scenario.injects:
        state = exercise.injects.get(inject.id, InjectState())
        if inject.asks is None or state.delivered_ms is None or not set(state.seats) & set(viewer.seats):
            continue
        done = state.acknowledged_by if inject.asks == "acknowledge" else state.replied_by
        if done is None:
            due = None if inject.within is None else state.delivered_ms + inject.within
            label = inject.subject or exercise.playbook.channel(inject.via).title
            yield NeedView(f"{inject.asks}-{inject.id}", inject.asks, label, inject.id, due)


def _words(exercise: Exercise, viewer: Viewer) -> Iterator[NeedView]:
    mine = people_behind(exercise, viewer)
    for move in exercise.scenario.moves:
        state = exercise.moves.get(move.id, MoveState())
        if state.stage == "proposed" and move.needs and mine & set(answerable(exercise, move.needs)):
            yield NeedView(f"approve-{move.id}", "approve", move.label, move.id)
        waits = state.stage in ("proposed", "approved") and move.reviewed and state.reviewed_by is None
        if waits and state.proposed_by not in mine:
            yield NeedView(f"review-{move.id}", "review", move.label, move.id)
    if commander(exercise) in mine:
        for person in exercise.hands:
            yield NeedView(f"hand-{person}", "hand", "", person)


def _open_questions(exercise: Exercise, viewer: Viewer) -> Iterator[NeedView]:
    for question in questions(exercise, viewer):
        if question.mine and question.answered_ms is None:
            yield NeedView(f"question-{question.id}", "question", question.text, question.id)


def checks(exercise: Exercise, viewer: Viewer) -> tuple[CheckView, ...]:
    """What can be looked at, with what this viewer has found. Others must be told."""
    return tuple(_check(exercise, check, viewer) for check in exercise.scenario.checks)


def _check(exercise: Exercise, check: Check, viewer: Viewer) -> CheckView:
    mine = people_behind(exercise, viewer)
    found = [one for one in exercise.found.get(check.id, ()) if viewer.audience in CONDUCT or one.by in mine]
    ready = next((one.ready_ms for one in exercise.looking if one.check == check.id and one.by in mine), None)
    return CheckView(
        id=check.id,
        label=check.label,
        kind=check.kind,
        takes_ms=check.takes,
        state="looking" if ready is not None else "found" if found else "idle",
        ready_ms=ready,
        sightings=tuple(Sighting(one.at_ms, one.text, one.by) for one in found),
        may=("look",) if ready is None and plays(exercise, viewer) else (),
    )


def rungs(exercise: Exercise, viewer: Viewer) -> tuple[RungView, ...]:
    """The ladder, with the moves on each rung. A rung without moves here is shown too: it was thought of."""
    return tuple(
        RungView(
            rung.id,
            number,
            rung.title,
            tuple(_move(exercise, move, viewer) for move in exercise.scenario.moves if move.rung == rung.id),
        )
        for number, rung in enumerate(exercise.playbook.mitigation.rungs, start=1)
    )


def _move(exercise: Exercise, move: Move, viewer: Viewer) -> MoveView:
    state = exercise.moves.get(move.id, MoveState())
    return MoveView(
        id=move.id,
        label=move.label,
        command=move.command,
        takes_ms=move.takes,
        needs=move.needs,
        wants_review=move.reviewed,
        state=state.stage,
        reason=state.reason,
        proposed_by=state.proposed_by,
        approved_by=state.approved_by,
        reviewed_by=state.reviewed_by,
        declined_because=state.declined_because,
        ends_ms=state.ends_ms,
        results=tuple(MoveResult(one.at_ms, one.text, one.helps) for one in state.results),
        may=_may_move(exercise, move, state, viewer) if plays(exercise, viewer) else (),
    )


def _may_move(exercise: Exercise, move: Move, state: MoveState, viewer: Viewer) -> tuple[str, ...]:
    allowed = []
    again = move.repeatable or state.stage != "done"
    if state.stage in ("idle", "declined", "refused", "done") and again:
        allowed.append("propose")
    gives = move.needs is not None and viewer.participant in answerable(exercise, move.needs)
    if gives and state.stage == "proposed":
        allowed.append("approve")
    if gives and state.stage in ("proposed", "approved"):
        allowed.append("decline")
    if (
        move.reviewed
        and state.stage in ("proposed", "approved")
        and state.reviewed_by is None
        and state.proposed_by != viewer.participant
    ):
        allowed.append("review")
    free = (
        not needs_word(exercise, move)
        or viewer.participant in holders(exercise, str(move.needs))
        or state.stage == "approved"
    )
    if free and again and state.stage not in ("running", "declined"):
        allowed.append("run")
    return tuple(allowed)


def pages(scene: Scene, viewer: Viewer) -> tuple[PageTargetView, ...]:
    """Everybody who can be paged; nobody pages themselves."""
    nobody = scene.once(_page_targets, may=False)
    if not plays(scene.exercise, viewer):
        return nobody
    return with_own(scene.once(_page_targets, may=True), nobody, viewer)


def _page_targets(exercise: Exercise, *, may: bool) -> tuple[PageTargetView, ...]:
    targets: tuple[Seat | Contact, ...] = (*exercise.scenario.seats, *exercise.scenario.contacts)
    return tuple(
        PageTargetView(
            id=who.id,
            title=who.title,
            paged_as=tuple(exercise.playbook.page_target(target).title for target in who.paged_as),
            state=_reached(exercise, who.id),
            paged_ms=exercise.milestones.get(f"{who.id}.paged"),
            says=next(
                (
                    one.says
                    for one in exercise.scenario.contacts
                    if one.id == who.id and _reached(exercise, who.id) == "here"
                ),
                "",
            ),
            may=("page",) if may and f"{who.id}.paged" not in exercise.milestones else (),
        )
        for who in targets
    )


def _reached(exercise: Exercise, target: str) -> str:
    state = exercise.presence.get(target) or exercise.contacts.get(target) or Presence(awake=False)
    if state.arrived_ms is not None:
        return "here"
    if state.paged_ms is not None:
        return "paged"
    return "asleep" if target in exercise.presence else "reachable"


def paging_table(exercise: Exercise) -> tuple[tuple[str, str], ...]:
    """The playbook's table of whom to page."""
    playbook = exercise.playbook
    return tuple(
        (row.title, ", ".join(playbook.page_target(target).title for target in row.page))
        for row in playbook.triage.paging
    )


def severities(exercise: Exercise) -> tuple[SeverityChoice, ...]:
    """Every severity, with what the playbook says it is."""
    return tuple(
        SeverityChoice(level.id, level.name, level.definition, level.id == exercise.severity)
        for level in exercise.playbook.severities.levels
    )


def questions(exercise: Exercise, viewer: Viewer) -> tuple[QuestionView, ...]:
    """The questions asked so far that reach the viewer, with their answers."""
    shown = []
    for question in exercise.scenario.questions:
        state = exercise.questions.get(question.id, QuestionState())
        if state.asked_ms is None or not reaches(exercise, viewer, state.seats):
            continue
        done_ms = exercise.milestones.get(question.answered_by) if question.answered_by else state.answered_ms
        mine = bool(set(state.seats) & set(viewer.seats))
        shown.append(
            QuestionView(
                id=question.id,
                number=question.number,
                text=question.text,
                asked_ms=state.asked_ms,
                mine=mine,
                act=question.answered_by,
                answer=state.answer,
                answered_by=state.answered_by,
                answered_ms=done_ms,
                may=("answer",) if mine and question.answered_by is None and plays(exercise, viewer) else (),
            )
        )
    return tuple(shown)
