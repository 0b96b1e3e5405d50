"""Advice: what the judge says of an exercise, beside the card and never in it."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from web.judge.agreement import Agreement, agreement
from web.judge.answer import Says
from web.judge.looks import Look
from web.judge.subjects import Subject, subjects

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from web.judge.worker import Judge
    from web.live.room import Room

FINE, UNSEEN = "met", "not-observed"
"""The verdicts by which people say that there is nothing to look at, and that they cannot say."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What the judge said of one text."""

    subject: Subject
    key: str
    says: Says
    quote: str
    mine: Says | None
    """What whoever looks has said themselves."""

    @property
    def seq(self) -> int:
        """The entry of the journal to look at."""
        return self.subject.place(self.quote)


@dataclass(frozen=True, slots=True)
class Advice:
    """All that the judge says of an exercise, as far as it has come."""

    host: str
    model: str
    look: tuple[Remark, ...] = ()
    """Where it asks people to look."""
    quiet: tuple[Remark, ...] = ()
    """Where it saw nothing."""
    waiting: int = 0
    """Answers still to come."""
    dropped: tuple[tuple[str, int], ...] = ()
    """Why answers were dropped, and how many."""
    failed: tuple[tuple[str, int], ...] = ()
    """Why no answer came, and how often."""
    agreement: Agreement = field(default_factory=Agreement)


def advise(judge: Judge, room: Room, card: bytes, by: str) -> Advice:
    """What is there by now, for the person with that id; what is not there yet is asked for. Returns at once."""
    from scoring.score import criteria_of  # noqa: PLC0415 -- the server starts without it

    findings: list[dict[str, Any]] = json.loads(card)["findings"]
    exercise = room.exercise
    criteria = criteria_of(exercise.scenario, exercise.playbook)
    known = tuple(subjects(criteria, findings, room.events, room.names.values()))
    judge.ask(subject.query for subject in known)
    remarks, dropped, failed, waiting = [], Counter[str](), Counter[str](), 0
    for subject in known:
        key = judge.key(subject.query)
        answer = judge.answer(key)
        if answer is None:
            failed.update(filter(None, [judge.failure(key)]))
            waiting += judge.waits(key)
        elif answer.says is Says.DROPPED:
            dropped[answer.why] += 1
        else:
            mine = judge.looks.find(judge.name, key, by)
            remarks.append(Remark(subject, key, answer.says, answer.quote, mine))
    return Advice(
        host=judge.settings.host,
        model=judge.settings.model,
        look=tuple(one for one in remarks if one.says is Says.YES),
        quiet=tuple(one for one in remarks if one.says is Says.NO),
        waiting=waiting,
        dropped=tuple(sorted(dropped.items())),
        failed=tuple(sorted(failed.items())),
        agreement=agreement(
            [*judge.looks.pairs(judge.name), *_overridden(findings, remarks)],
            exercise.playbook.evaluation.agreement.at_least if exercise.playbook.evaluation else None,
        ),
    )


def note_look(judge: Judge, advice: Advice, key: str, by: str, says: Says) -> bool:
    """Keep what somebody found when they looked; false where the judge has said nothing under that key."""
    found = next((one for one in (*advice.look, *advice.quiet) if one.key == key), None)
    if found is None or says is Says.DROPPED:
        return False
    judge.looks.add(Look(judge.name, key, by, found.says, says))
    return True


def _overridden(findings: Sequence[dict[str, Any]], remarks: Sequence[Remark]) -> Iterator[tuple[Says, Says]]:
    """Findings that people judged themselves: the judge said yes if it did to any text that the finding rests on."""
    for finding in findings:
        said = {one.says for one in remarks if one.subject.criterion == finding["criterion"]}
        override = finding.get("override")
        if said and override and override["verdict"] != UNSEEN:
            yield (
                Says.YES if Says.YES in said else Says.NO,
                Says.NO if override["verdict"] == FINE else Says.YES,
            )
