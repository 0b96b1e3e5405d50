"""Paging: the row of the paging table that is right here, all of it, soon, and nobody whom it does not need.

Who is not in the row and was given a role has to be called as soon: what that role then owed late is charged here.
"""

from collections.abc import Iterator, Sequence

from pydantic import Field

from scoring.bounds import due_by_ms, path_flaw
from scoring.kinds.base import KindParams, unless
from scoring.lateness import verdict_on
from scoring.record import Mark, Record
from scoring.story import Hopeless, Story
from scoring.verdict import Judgement, Part, Verdict, mean_pct, unobserved
from scoring.wording import listed, moment_words
from simulator.exercise import events as e
from simulator.playbook import Criterion, Playbook
from simulator.scenario.cast import Contact


class Params(KindParams):
    """What goes wrong costs, in percent of the points."""

    within: str = Field(description="The path of the time in which help is called, from detection.")
    woken_pct: int = Field(ge=0, le=100, description="What a target keeps that only the pager itself woke.")
    wrong_costs_pct: int = Field(ge=0, le=100, description="For each contact who is not needed.")
    crowd_costs_pct: int = Field(ge=0, le=100, description="For more people than a room bears.")

    def flaws(self, playbook: Playbook) -> Iterator[str]:
        """A path that leads nowhere."""
        if flaw := path_flaw(playbook, self.within):
            yield flaw

    def hopeless(self, criterion: Criterion, story: Story) -> Iterator[Hopeless]:
        """It asks for somebody who can be called: of the row, or asleep with a seat."""
        del criterion
        one = story.scenario
        row = next((row for row in story.playbook.triage.paging if row.id == one.facts.paging), None)
        wanted = set() if row is None else set(row.page)
        asleep = [seat for seat in one.seats if one.wake == "paged" and not seat.awake]
        others = [contact for contact in one.contacts if wanted & set(contact.paged_as)]
        yield from unless(asleep or others or row is None, "everybody who is needed is there from the start")


def judge(_criterion: Criterion, params: Params, record: Record) -> Judgement:
    """One part for each target of the row that can be reached here, and for each sleeper who was given a role."""
    row = next(row for row in record.playbook.triage.paging if row.id == record.scenario.facts.paging)
    due_ms = due_by_ms(record, params.within) or 0
    targets = [part for target in row.page if (part := _part(params, record, target, due_ms)) is not None]
    parts = [*targets, *_role_holders(params, record, row.page, due_ms)]
    titles = [record.playbook.page_target(target).title for target in row.page]
    expected = f"{row.title}: {listed(titles)}; by {moment_words(record, due_ms)}"
    seen = [part for part in parts if part.verdict is not Verdict.NOT_OBSERVED]
    wrong = list(_wrong(record))
    if not seen:
        return unobserved(expected, "Nobody had to be paged, or not yet.")
    cost = params.wrong_costs_pct * len(wrong) + params.crowd_costs_pct * _crowded(record, wrong)
    kept_pct = max(0, mean_pct([part.kept_pct for part in seen]) - cost)
    evidence = tuple(dict.fromkeys(seq for part in seen for seq in part.evidence)) + tuple(
        mark.seq for _, mark in wrong
    )
    return Judgement(
        _verdict(seen, cost), kept_pct, expected, _told(seen, wrong), evidence, due_ms=due_ms, parts=tuple(parts)
    )


def _verdict(seen: list[Part], cost: int) -> Verdict:
    verdicts = {part.verdict for part in seen}
    if verdicts == {Verdict.MISSED}:
        return Verdict.MISSED
    if verdicts == {Verdict.MET} and not cost:
        return Verdict.MET
    return Verdict.LATE if verdicts <= {Verdict.MET, Verdict.LATE} and not cost else Verdict.PARTLY


def _part(params: Params, record: Record, target: str, due_ms: int) -> Part | None:
    title = record.playbook.page_target(target).title
    reached = [
        *(str(seat.id) for seat in record.scenario.seats if target in seat.paged_as),
        *(str(contact.id) for contact in record.scenario.contacts if target in contact.paged_as),
    ]
    if not reached or any(_there(record, who) for who in reached):
        return None
    timed_elsewhere = bool(record.playbook.page_target(target).deeds)
    return _called(params, record, title, reached, due_ms, own_time=not timed_elsewhere)


def _role_holders(params: Params, record: Record, row: Sequence[str], due_ms: int) -> Iterator[Part]:
    """Seats that slept, stand in no target of the row, and were given something to do."""
    given = {event.data.participant for event in record.of(e.RoleAssigned) if isinstance(event.data, e.RoleAssigned)}
    for seat in record.scenario.seats:
        free = not set(seat.paged_as) & set(row) and not _there(record, str(seat.id))
        if free and record.exercise.seats.get(seat.id) in given:
            yield _called(params, record, seat.title, [str(seat.id)], due_ms, own_time=True)


def _called(params: Params, record: Record, title: str, reached: Sequence[str], due_ms: int, *, own_time: bool) -> Part:
    """What became of calling one target; one with a deadline of its own is not timed here a second time."""
    paged = [mark for who in reached if (mark := record.first(f"{who}.paged")) is not None]
    first = min(paged, key=lambda mark: mark.at_ms, default=None)
    if first is not None:
        called_ms = first.at_ms if own_time else min(mark.at_ms for mark in record.marks["paged"])
        verdict, kept_pct = verdict_on(record.lateness, due_ms - record.detected_ms, called_ms - due_ms)
        return Part(title, verdict, kept_pct, due_ms, first.at_ms, (first.seq,))
    if record.escalated is not None and any(record.scenario.seat(who) for who in reached):
        return Part(title, Verdict.PARTLY, params.woken_pct, due_ms, record.escalated.at_ms, (record.escalated.seq,))
    open_still = record.now_ms <= due_ms + record.lateness.grace
    return Part(title, Verdict.NOT_OBSERVED if open_still else Verdict.MISSED, due_ms=due_ms)


def _there(record: Record, who: str) -> bool:
    """Whether a seat was awake from the start."""
    seat = record.scenario.seat(who)
    if seat is None:
        return False
    created = record.exercise.created
    everyone = created is not None and created.wake != "paged"
    return seat.awake or everyone or (record.escalated is not None and record.escalated.at_ms == 0)


def _wrong(record: Record) -> Iterator[tuple[Contact, Mark]]:
    """The contacts who were paged and are not needed here, but for those whom the all-hands call brings."""
    called = next((one for one in record.obligations if one.deed == "all-hands-called"), None)
    for event in record.of(e.Paged):
        if isinstance(event.data, e.Paged):
            contact = record.scenario.contact(event.data.target)
            all_hands = called is not None and event.at_ms >= called.due_ms
            if contact is not None and not contact.needed and not all_hands:
                yield contact, Mark(event.at_ms, event.seq)


def _crowded(record: Record, wrong: list[tuple[Contact, Mark]]) -> bool:
    return any(contact.crowd > record.playbook.war_room.responders.max for contact, _ in wrong)


def _told(seen: list[Part], wrong: list[tuple[Contact, Mark]]) -> str:
    missing = [part.label for part in seen if part.verdict is Verdict.MISSED]
    woken = [part.label for part in seen if part.verdict is Verdict.PARTLY]
    late = [part.label for part in seen if part.verdict is Verdict.LATE]
    sentences = [
        f"Paged late: {listed(late)}." if late else "",
        f"Not paged: {listed(missing)}." if missing else "",
        f"Woken only by the pager's own escalation: {listed(woken)}." if woken else "",
        f"Paged without need: {listed([contact.title for contact, _ in wrong])}." if wrong else "",
    ]
    return " ".join(filter(None, sentences)) or "All of them were paged, and nobody else."
