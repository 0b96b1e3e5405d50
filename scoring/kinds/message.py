"""Message: a template is sent, its fields are really filled, and the figures in them are true.

Each message is worth the share of its required fields that are filled and not contradicted by a figure.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Literal

from pydantic import Field

from scoring.bounds import due_by_ms, path_flaw
from scoring.kinds.base import KindParams, of_parts, unknown
from scoring.lateness import verdict_on
from scoring.messages.blanks import filled, placeholder
from scoring.messages.facts import Fact, contradiction
from scoring.record import Record, Sent
from scoring.verdict import WHOLE_PCT, Judgement, Part, Remark, Verdict, by_share, unobserved
from scoring.wording import listed, moment_words
from simulator.exercise.events import MessageSent
from simulator.playbook import Criterion, Playbook, Template
from simulator.playbook.template import TemplateField
from simulator.same import Same


class Params(KindParams):
    """Which message, and what its figures are held against."""

    templates: tuple[str, ...] = Field(min_length=1, description="Any of these templates.")
    which: Literal["first", "each"] = Field(default="each", description="Which of the messages that went out.")
    figures: Mapping[str, Fact] = Field(default_factory=dict, description="Fields, and the fact that they state.")
    within: str | None = Field(default=None, description="The path of the time by which the first is due.")
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


def judge(criterion: Criterion, params: Params, record: Record) -> Judgement:
    """One part for each message; none at all is missed where one was needed."""
    due_ms = None if params.within is None else due_by_ms(record, params.within)
    sent = [one for one in record.messages if one.data.template in params.templates]
    expected = criterion.title + ("" if due_ms is None else f", by {moment_words(record, due_ms)}")
    if not sent:
        return _unsent(params, record, expected, due_ms)
    judged = sent[:1] if params.which == "first" else sent
    remarks = [remark for one in judged for remark in remarks_on(params.figures, record, one)]
    parts = [_part(record, one, remarks, due_ms if one is sent[0] else None) for one in judged]
    certain = all(remark.confidence == "certain" for remark in remarks)
    return of_parts(
        expected,
        _told(judged, remarks, parts),
        parts,
        at_ms=sent[0].event.at_ms,
        due_ms=due_ms,
        remarks=tuple(remarks),
        confidence="certain" if certain else "likely",
    )


def remarks_on(figures: Mapping[str, Fact], record: Record, sent: Sent) -> Iterator[Remark]:
    """What is missing, left blank or untrue in a message, in the order of its form."""
    template, seq = record.playbook.template(sent.data.template), sent.event.seq
    for field, rule, told, quote in _form(Same(template, sent.data, figures)):
        if rule != "figure":
            yield Remark(rule, told, seq, field.id, quote)
            continue
        zoned = f"{quote} UTC" if f"{{{field.id}}} UTC" in template.layout else quote
        truth = contradiction(record, sent, figures[field.id], zoned)
        if truth is not None:
            yield Remark(rule, f"{field.label} does not agree with the facts: {truth}.", seq, field.id, quote, truth)


_Checked = tuple[TemplateField, str, str, str]
"""A field, the rule it breaks, how that is told, the words that show it; under `figure` what is to be held against
the facts, which differ with the moment."""


@lru_cache(maxsize=1 << 12)
def _form(template_sent_and_figures: Same) -> tuple[_Checked, ...]:
    """What can be said of a message by its form alone."""
    template, sent, figures = template_sent_and_figures.values
    assert isinstance(template, Template)  # noqa: S101 - see above
    assert isinstance(sent, MessageSent)  # noqa: S101
    assert isinstance(figures, Mapping)  # noqa: S101
    return tuple(_checked(template, sent.fields, figures))


def _checked(template: Template, fields: Mapping[str, str], figures: Mapping[str, Fact]) -> Iterator[_Checked]:
    pasted = pasted_texts(fields)
    for field in template.fields:
        text = fields.get(field.id, "")
        left = placeholder(text)
        if left is not None:
            yield field, "unfilled", f"{field.label} still holds a placeholder.", left
        elif field.required and not filled(field, text):
            yield field, "missing", f"{field.label} is missing.", ""
        elif text in pasted:
            yield field, "repeated", f"{field.label} holds what other fields hold.", text[:_QUOTED]
        elif text and field.id in figures:
            yield field, "figure", "", text


def pasted_texts(fields: Mapping[str, str]) -> frozenset[str]:
    """Sentences that stand in more than two fields of one message: they answer none of them."""
    counts = Counter(text for text in fields.values() if len(text.split()) >= _SENTENCE_WORDS)
    return frozenset(text for text, count in counts.items() if count > _MAY_REPEAT)


_SENTENCE_WORDS = 5
_MAY_REPEAT = 2
_QUOTED = 60


def _part(record: Record, sent: Sent, remarks: list[Remark], due_ms: int | None) -> Part:
    template, at_ms = record.playbook.template(sent.data.template), sent.event.at_ms
    kept_pct = _kept_pct(template, [remark for remark in remarks if remark.seq == sent.event.seq])
    verdict = by_share(kept_pct)
    if due_ms is not None:
        timely, share_pct = verdict_on(record.lateness, due_ms - record.detected_ms, at_ms - due_ms)
        kept_pct = kept_pct * share_pct // WHOLE_PCT
        verdict = timely if verdict is Verdict.MET else verdict
    return Part(template.title, verdict, kept_pct, due_ms, at_ms, (sent.event.seq,))


def _kept_pct(template: Template, remarks: list[Remark]) -> int:
    required = {field.id for field in template.fields if field.required}
    faulty = {remark.where for remark in remarks}
    wanted = len(required | faulty)
    return WHOLE_PCT * (wanted - len(faulty)) // wanted if wanted else WHOLE_PCT


def _unsent(params: Params, record: Record, expected: str, due_ms: int | None) -> Judgement:
    reason = _excuse(params, record)
    if reason:
        return unobserved(expected, reason)
    if record.over if due_ms is None else record.now_ms > due_ms + record.lateness.grace:
        return Judgement(Verdict.MISSED, 0, expected, "It was not sent.", due_ms=due_ms)
    return unobserved(expected, "Not sent yet, and not due.")


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
    asking = {inject.id for inject in record.scenario.injects if inject.reply_with in params.templates}
    put = (one for one in record.scenario.questions if one.id in record.exercise.questions)
    return any(one.answered_by in params.templates for one in put) or any(
        data.inject in asking for data, _ in record.delivered()
    )


def _told(judged: list[Sent], remarks: list[Remark], parts: list[Part]) -> str:
    whole = sum(part.verdict is Verdict.MET for part in parts)
    if not remarks:
        late = any(part.verdict is Verdict.LATE for part in parts)
        return "Sent, complete and true, but late." if late else "Sent, complete, and its figures are true."
    if len(judged) == 1:
        return " ".join(remark.text for remark in remarks)
    wrong = listed(list(dict.fromkeys(remark.text.rstrip(".") for remark in remarks)))
    return f"{whole} of {len(parts)} were complete and true. {wrong}."
