"""Message: a template is sent, its fields are really filled, and the figures in them are true.

Each message is worth the share of its required fields that are filled and not contradicted by a figure. Where it is to
be brief, whoever takes twice as long keeps half.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Literal

from pydantic import Field

from scoring.bounds import due_by_ms, path_flaw
from scoring.closing import come_due, question_is_up, told_out, waited_a_part
from scoring.kinds.base import KindParams, of_parts, scored, unknown
from scoring.lateness import verdict_on
from scoring.messages.emptiness import emptied
from scoring.messages.facts import Fact, contradiction
from scoring.messages.pasted import pasted_everywhere, pasted_fields
from scoring.messages.told import Told
from scoring.record import Record, Sent
from scoring.verdict import WHOLE_PCT, Judgement, Part, Remark, Verdict, by_share, unobserved
from scoring.wording import moment_words, several
from simulator.exercise.events import MessageSent
from simulator.playbook import Criterion, Playbook, Template
from simulator.playbook.template import TemplateField
from simulator.same import Same
from simulator.scenario.script import Question


class Params(KindParams):
    """Which message, and what its figures are held against."""

    templates: tuple[str, ...] = Field(min_length=1, description="Any of these templates.")
    which: Literal["first", "each"] = Field(default="each", description="Which of the messages that went out.")
    not_before: str | None = Field(
        default=None, description="The path of the time before which it is not due, whatever it is due with."
    )
    figures: Mapping[str, Fact] = Field(default_factory=dict, description="Fields, and the fact that they state.")
    most_words: int | None = Field(default=None, ge=1, description="So many words may be typed into it; any if absent.")
    within: str | None = Field(default=None, description="The path of the time by which the first is due.")
    due_with: str | None = Field(
        default=None, description="The criterion with whose time it comes due, where it has none of its own."
    )
    needed: Literal["always", "cause-known", "resolved", "asked", "if-sent"] = Field(
        default="always", description="When its absence counts."
    )

    def flaws(self, playbook: Playbook) -> Iterator[str]:
        """Names that the playbook does not have."""
        yield from unknown("template", self.templates, playbook.template_ids)
        known = [name for name in self.templates if name in playbook.template_ids]
        fields = {field.id for name in known for field in playbook.template(name).fields}
        yield from unknown("field of these templates", list(self.figures), sorted(fields))
        if self.within is not None and (flaw := path_flaw(playbook, self.within)):
            yield flaw
        if self.not_before is not None and (flaw := path_flaw(playbook, self.not_before)):
            yield flaw
        yield from unknown("criterion", [self.due_with] if self.due_with else [], playbook.criterion_ids)


def judge(criterion: Criterion, params: Params, record: Record) -> Judgement:
    """One part for each message; none at all is missed where one was needed."""
    due_ms = None if params.within is None else due_by_ms(record, params.within)
    sent = [one for one in record.messages if one.data.template in params.templates]
    expected = criterion.title + ("" if due_ms is None else f", by {moment_words(record, due_ms)}")
    if not sent:
        return _unsent(params, record, expected, due_ms)
    judged = _judged(params, record)
    remarks = [remark for one in judged for remark in _remarks(params, record, one)]
    parts = [_part(params, record, one, remarks, due_ms if one is judged[0] else None) for one in judged]
    certain = all(remark.confidence == "certain" for remark in remarks)
    return of_parts(
        expected,
        _told(judged, remarks, parts),
        parts,
        at_ms=judged[0].event.at_ms,
        due_ms=due_ms,
        remarks=tuple(remarks),
        confidence="certain" if certain else "likely",
    )


def _judged(params: Params, record: Record) -> list[Sent]:
    sent = [one for one in record.messages if one.data.template in params.templates]
    telling = [one for one in sent if one.event.seq not in record.unsaid]
    return (telling or sent)[:1] if params.which == "first" else sent


def _remarks(params: Params, record: Record, sent: Sent) -> Iterator[Remark]:
    yield from remarks_on(params.figures, record, sent)
    words = _words(sent.data)
    if params.most_words is not None and words > params.most_words:
        where = max(sent.data.fields, key=lambda name: len(sent.data.fields[name]))
        told = f"It is {words} words long. Keep what the reader can act on or repeat, and leave the rest for later."
        fact = f"brief is up to {params.most_words} words"
        yield Remark("long", told, sent.event.seq, where, sent.data.fields[where][:_QUOTED], fact)


def _words(sent: MessageSent) -> int:
    """How many words were typed; what has no spaces is not short for it."""
    texts = sent.fields.values()
    return max(sum(len(text.split()) for text in texts), sum(len(text) for text in texts) // _LONG_WORD)


_QUOTED = 60
_LONG_WORD = 8
"""Letters, so many of which pass for a word with its space."""


def remarks_on(figures: Mapping[str, Fact], record: Record, sent: Sent) -> Iterator[Remark]:
    """What is missing, left blank or untrue in a message, in the order of its form."""
    pasted = pasted_fields(
        record.exercise, record.playbook.template(sent.data.template), sent.data.fields, pasted_everywhere(record)
    )
    template, seq, told_then = record.playbook.template(sent.data.template), sent.event.seq, Told.of(record, sent)
    for field, rule, told, quote in _form(Same(template, sent.data, figures), pasted):
        if rule != "figure":
            yield Remark(rule, told, seq, field.id, quote)
            continue
        zoned = f"{quote} UTC" if f"{{{field.id}}} UTC" in template.layout else quote
        truth = contradiction(record, told_then, figures[field.id], zoned)
        if truth is not None:
            yield Remark(rule, f"{field.label} does not agree with the facts: {truth}.", seq, field.id, quote, truth)


def contradicted(record: Record, sent: Sent) -> frozenset[Fact]:
    """The facts that the figures in a message's fields contradict, by all criteria that judge it."""
    return frozenset(
        params.figures[remark.where]
        for params in _judging(record, sent)
        for remark in remarks_on(params.figures, record, sent)
        if remark.rule == "figure"
    )


def _judging(record: Record, sent: Sent) -> Iterator[Params]:
    for criterion in scored(record, "message"):
        params = _params(Same(criterion))
        if sent.data.template in params.templates and any(one is sent for one in _judged(params, record)):
            yield params


@lru_cache(maxsize=1 << 8)
def _params(criterion: Same) -> Params:
    """The keys of a criterion of this kind, read once."""
    (written,) = criterion.values
    assert isinstance(written, Criterion)  # noqa: S101 - see above
    return Params.model_validate(written.params)


_Checked = tuple[TemplateField, str, str, str]
"""A field, the rule it breaks, how that is told, the words that show it; under `figure` what is to be held against
the facts, which differ with the moment."""


@lru_cache(maxsize=1 << 12)
def _form(template_sent_and_figures: Same, pasted: frozenset[str]) -> tuple[_Checked, ...]:
    """What can be said of a message by its form, and by what stands in it and everywhere else."""
    template, sent, figures = template_sent_and_figures.values
    assert isinstance(template, Template)  # noqa: S101 - see above
    assert isinstance(sent, MessageSent)  # noqa: S101
    assert isinstance(figures, Mapping)  # noqa: S101
    return tuple(_checked(template, sent.fields, figures, pasted))


def _checked(
    template: Template, fields: Mapping[str, str], figures: Mapping[str, Fact], pasted: frozenset[str]
) -> Iterator[_Checked]:
    for field in template.fields:
        text = fields.get(field.id, "")
        empty = emptied(field, text, pasted=field.id in pasted)
        if empty is not None:
            yield field, *empty
        elif text and field.id in figures:
            yield field, "figure", "", text


def _part(params: Params, record: Record, sent: Sent, remarks: list[Remark], due_ms: int | None) -> Part:
    template, at_ms = record.playbook.template(sent.data.template), sent.event.at_ms
    kept_pct = _kept_pct(template, [remark for remark in remarks if remark.seq == sent.event.seq])
    if params.most_words is not None:
        kept_pct = kept_pct * params.most_words // max(params.most_words, _words(sent.data))
    verdict = by_share(kept_pct)
    if due_ms is not None:
        timely, share_pct = verdict_on(record.lateness, due_ms - record.detected_ms, at_ms - due_ms)
        kept_pct = kept_pct * share_pct // WHOLE_PCT
        verdict = timely if verdict is Verdict.MET else verdict
    return Part(template.title, verdict, kept_pct, due_ms, at_ms, (sent.event.seq,))


def _kept_pct(template: Template, remarks: list[Remark]) -> int:
    required = {field.id for field in template.fields if field.required}
    faulty = {remark.where for remark in remarks if remark.rule != "long"}
    wanted = len(required | faulty)
    return WHOLE_PCT * (wanted - len(faulty)) // wanted if wanted else WHOLE_PCT


def _unsent(params: Params, record: Record, expected: str, due_ms: int | None) -> Judgement:
    reason = _excuse(params, record)
    if reason:
        return unobserved(expected, reason)
    if _is_due(params, record) if due_ms is None else record.now_ms > due_ms + record.lateness.grace:
        return Judgement(Verdict.MISSED, 0, expected, "It was not sent.", due_ms=due_ms)
    return unobserved(expected, "Not sent yet, and not due.")


def _is_due(params: Params, record: Record) -> bool:
    """Whether it had come due with what it belongs to, counted from when it was needed."""
    if params.needed == "asked":
        return told_out(record) or _asked_is_up(params, record)
    known = record.cause_known if params.needed == "cause-known" else None
    soonest_ms = None if params.not_before is None else due_by_ms(record, params.not_before)
    early = soonest_ms is not None and record.now_ms <= soonest_ms + record.lateness.grace
    if early and not told_out(record):
        return False
    return come_due(record, params.due_with, 0 if known is None else known.at_ms)


def _excuse(params: Params, record: Record) -> str:
    match params.needed:
        case "cause-known" if record.cause_known is None:
            return "The cause was not known."
        case "resolved" if record.exercise.resolved_ms is None:
            return "The incident was not declared resolved."
        case "asked" if not _asked(params, record):
            return "Nobody who asks for it has written."
        case "if-sent":
            return "None was sent; that is charged where it was due."
        case _:
            return ""


def _asked(params: Params, record: Record) -> bool:
    """Somebody has written who wants it for a reply, or a question was put that it answers."""
    return any(True for _ in _questions(params, record)) or any(True for _ in _letters(params, record))


def _asked_is_up(params: Params, record: Record) -> bool:
    """Whether the time of any letter or question that asks for it has run out."""
    if any(question_is_up(record, one) for one in _questions(params, record)):
        return True
    late_ms = record.now_ms - record.lateness.grace
    return any(
        waited_a_part(record, asked_ms, record.exercise.part) if within is None else asked_ms + within < late_ms
        for asked_ms, within in _letters(params, record)
    )


def _questions(params: Params, record: Record) -> Iterator[Question]:
    """The questions that were put and that it answers."""
    put = (one for one in record.scenario.questions if one.id in record.exercise.questions)
    return (one for one in put if one.answered_by in params.templates)


def _letters(params: Params, record: Record) -> Iterator[tuple[int, int | None]]:
    """(when it came, in what time it wants an answer) for each letter that asks for it."""
    asking = {str(one.id): one.within for one in record.scenario.injects if one.reply_with in params.templates}
    return ((mark.at_ms, asking[data.inject]) for data, mark in record.delivered() if data.inject in asking)


def _told(judged: list[Sent], remarks: list[Remark], parts: list[Part]) -> str:
    whole = sum(part.verdict is Verdict.MET for part in parts)
    if not remarks:
        late = any(part.verdict is Verdict.LATE for part in parts)
        return "Sent, complete and true, but late." if late else "Sent, complete, and its figures are true."
    if len(judged) == 1:
        return " ".join(remark.text for remark in remarks)
    wrong = several(list(dict.fromkeys(remark.text.rstrip(".") for remark in remarks)))
    return f"{whole} of {len(parts)} were complete and true. {wrong}."
