"""Answers: what was asked in writing is answered, and the answer makes the points that it should."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from pydantic import Field

from scoring.closing import question_is_up, waited_a_part
from scoring.kinds.base import KindParams, of_parts, unless
from scoring.lateness import verdict_on
from scoring.messages.answering import mentions, read_answer
from scoring.record import Mark, Record
from scoring.story import Hopeless, Story
from scoring.verdict import WHOLE_PCT, Judgement, Part, Remark, Verdict, by_share
from scoring.wording import listed
from simulator.exercise.state import QuestionState
from simulator.playbook import Criterion
from simulator.scenario.script import Question


class Params(KindParams):
    """Whose questions: the exercise's own of the criterion's phase, or those of people who write and want a reply."""

    wants: Literal["questions", "replies"]
    about: tuple[str, ...] = Field(default=(), description="Only questions that speak of one of these; all if empty.")
    answered_pct: int = Field(default=50, ge=0, le=100, description="What any answer is worth; the rest is its points.")

    def hopeless(self, criterion: Criterion, story: Story) -> Iterator[Hopeless]:
        """It asks for questions in writing, or for people who want a reply."""
        if self.wants == "replies":
            asking = [one for one in story.injects if one.asks == "reply"]
            yield from unless(asking, "nobody writes who wants a reply")
            return
        phases = {part.id: part.phase for part in story.scenario.parts}
        put = [one for one in story.questions if phases.get(one.part) == criterion.phase and _is_about(self, one)]
        about = f" that speaks of {' or '.join(self.about)}" if self.about else ""
        yield from unless(put, f"no question of the {criterion.phase}{about} is put to be answered in writing")


def judge(criterion: Criterion, params: Params, record: Record) -> Judgement:
    """One part for each question that reached somebody. What is done in the room instead is judged there."""
    if params.wants == "replies":
        parts = list(_replies(record))
        open_parts = [f"'{part.label}'" for part in parts if part.verdict is Verdict.MISSED]
        answered = "All were answered." if _seen(parts) else "The time to answer was not up."
        actual = f"Not answered: {listed(open_parts)}." if open_parts else answered
        return of_parts(criterion.title, actual if parts else "Nobody wrote who wants a reply.", parts)
    phases = {part.id: part.phase for part in record.scenario.parts}
    asked = [
        one
        for one in record.scenario.questions
        if phases.get(one.part) == criterion.phase and not one.answered_by and _is_about(params, one)
    ]
    told = [(one, *_answer(params, record, one)) for one in asked]
    parts = [part for _, part, _ in told]
    lacking = [f"{_named(one)} leaves out {listed(missed)}" for one, _, missed in told if missed]
    silent = [_named(one) for one, part, _ in told if part.verdict is Verdict.MISSED]
    actual = " ".join(
        [f"Not answered: {listed(silent)}." if silent else "", f"{'; '.join(lacking)}." if lacking else ""]
    )
    whole = "Answered, with the points that matter." if _seen(parts) else "Not asked, or the time to answer was not up."
    answered = actual.strip() or whole
    remarks = tuple(_remarks(record, asked))
    return of_parts(criterion.title, answered, parts, confidence="likely", remarks=remarks)


def _seen(parts: Iterable[Part]) -> bool:
    return any(part.verdict is not Verdict.NOT_OBSERVED for part in parts)


def _is_about(params: Params, question: Question) -> bool:
    return not params.about or any(mentions(question.text, word) for word in params.about)


def _named(question: Question) -> str:
    return f"question {question.number}" if question.number else f"'{question.id}'"


def _answer(params: Params, record: Record, question: Question) -> tuple[Part, list[str]]:
    """(its part, the points that the answer leaves out)."""
    state = record.exercise.questions.get(question.id, QuestionState())
    label, asked_ms = question.text, state.asked_ms
    if asked_ms is None or not any(seat in record.exercise.seats for seat in state.seats):
        return Part(label, Verdict.NOT_OBSERVED), []
    if state.answered_ms is None:
        return Part(label, Verdict.MISSED if question_is_up(record, question) else Verdict.NOT_OBSERVED), []
    said = read_answer(state.answer, question.mentions)
    missed = [group[0] for group, made in zip(question.mentions, said.made, strict=True) if not made]
    if not said.counts:
        return Part(label, Verdict.MISSED, at_ms=state.answered_ms), missed
    made = len(question.mentions) - len(missed)
    points_pct = WHOLE_PCT * made // len(question.mentions) if question.mentions else WHOLE_PCT
    kept_pct = params.answered_pct + (WHOLE_PCT - params.answered_pct) * points_pct // WHOLE_PCT
    mark = record.first(question.id)
    evidence = () if mark is None else (mark.seq,)
    return Part(label, by_share(kept_pct), kept_pct, at_ms=state.answered_ms, evidence=evidence), missed


def _remarks(record: Record, questions: Iterable[Question]) -> Iterator[Remark]:
    """Answers that are none, or turn away what they should say, in their own words."""
    for one in questions:
        state = record.exercise.questions.get(one.id, QuestionState())
        if state.answered_ms is None:
            continue
        fault = read_answer(state.answer, one.mentions).fault
        if fault:
            mark, quote = record.first(one.id), " ".join(state.answer.split())[:_QUOTED]
            told = f"\u201c{quote}\u201d {_TOLD[fault]}"
            yield Remark(fault, told, None if mark is None else mark.seq, _named(one), quote, confidence="likely")


_QUOTED = 80
_TOLD: Mapping[str, str] = {
    "says-nothing": "says nothing; a sentence of what you would do, and why, is enough.",
    "a-word": "is an answer without its reason; add why.",
    "key-words": "is a row of key words; say in a sentence what you would do, and why.",
    "a-list": "names things and says nothing of them; add what each is for.",
    "turned-away": "says what not to do with what would help; say what you would do.",
}


def _replies(record: Record) -> Iterator[Part]:
    for data, mark in record.delivered():
        written = record.scenario.inject(data.inject)
        if written is None or written.asks != "reply" or not any(seat in record.exercise.seats for seat in data.seats):
            continue
        yield _reply(record, written.id, written.subject or written.id, mark, written.within)


def _reply(record: Record, inject: str, label: str, asked: Mark, within: int | None) -> Part:
    reply = record.first(f"{inject}.replied")
    due_ms = None if within is None else asked.at_ms + within
    if reply is None:
        waits = not waited_a_part(record, asked.at_ms, record.exercise.part)
        open_still = waits if due_ms is None else record.now_ms <= due_ms + record.lateness.grace
        return Part(label, Verdict.NOT_OBSERVED if open_still else Verdict.MISSED, 0, due_ms, None, (asked.seq,))
    evidence = (asked.seq, reply.seq)
    if due_ms is None or within is None:
        return Part(label, Verdict.MET, WHOLE_PCT, None, reply.at_ms, evidence)
    verdict, kept_pct = verdict_on(record.lateness, within, reply.at_ms - due_ms)
    return Part(label, verdict, kept_pct, due_ms, reply.at_ms, evidence)
