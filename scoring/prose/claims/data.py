"""Data: whether a loss is denied, softened or left out."""

import re
from collections.abc import Iterator

from scoring.prose import topic
from scoring.prose.claims.context import Context, Falsehood
from scoring.prose.form import Form
from scoring.prose.scope import asked
from scoring.prose.vocabulary import keepings

_OWNS_UP = Form(
    r"\b(?:los[est]\w*|lost|loss|losses|missing|gone|delet\w+|eras\w+|wip\w+|destroy\w*"
    r"|corrupt\w*|overwr\w+|irrecoverabl\w+|unrecoverabl\w+|not recover\w*|truncat\w*"
    r"|discard\w*|(?:did|does|do)(?: not|n't) (?:survive|exist)|dropp\w+|drops?|never (?:stored|saved|arrived|written"
    r"|reached"
    r"|recorded)"
    r"|left out|leaves out|(?:cannot|can't|could not) be (?:recovered|restored)|not (?:stored"
    r"|saved|recorded|kept)|purg\w+|exposed|leak\w*|no longer exist\w*|remov\w+ (?:\d"
    r"|from)|(?:not|cannot|can't) (?:coming|come|bring\w*) (?:them |it )?back|skipp\w+"
    r"|unsaved|swallow\w*|vanish\w*|disappear\w*|scrambl\w*|damag\w*|overwritten)\b"
)
_LONG_FIGURE = 5
"""Of a count of what is lost; who gives it hides nothing."""
_TOLD_IN = ("resolved", "customer_email", "exec_reply", "postmortem")
"""Kinds that owe those who are affected a word on lost data."""


def found(context: Context) -> Iterator[Falsehood]:
    """Every denial of a loss, and its omission."""
    if not context.truth.data_loss:
        return
    fact = context.truth.affected_scope or "data were lost"
    told = False
    for match in context.holding("no-loss"):
        if _owned_beside(context, match.start, match.end):
            continue
        told = True
        yield Falsehood("data", match.start, match.end, "data-loss-denied", fact)
    for one in _kept(context, fact):
        told = True
        yield one
    owns = any(not context.text.quoted(one.start()) for one in _OWNS_UP.finditer(context.text.lower))
    figures = re.findall(r"\d[\d,. ]*\d{2}", context.truth.affected_scope or "")
    owns = (
        owns
        or _counts_them(context)
        or any(not context.text.quoted(one.start()) for one in keepings.OWNED.finditer(context.text.lower))
    )
    owns = owns or any(one in context.text.raw for one in figures if len(one) >= _LONG_FIGURE)
    if not told and not owns:
        soft = list(context.holding("soft-loss"))
        for match in soft:
            yield Falsehood("data", match.start, match.end, "data-loss-softened", fact)
        if not soft and _owes_it(context):
            yield Falsehood("omission", 0, 0, "data-loss-omitted", fact)


def _kept(context: Context, fact: str) -> Iterator[Falsehood]:
    """Clauses that say of all of the data that they are there, of none that they are lost, or make little of it."""
    spared = topic.spared(context.truth)
    for sentence in context.text.sentences:
        if sentence.quoted or asked(sentence):
            continue
        for clause in sentence.clauses:
            for form, rule in _SAID.items():
                for said in form.finditer(clause.lower):
                    start, end = clause.start + said.start(), clause.start + said.end()
                    soft = form is keepings.BELITTLED
                    bound = spared.search(said[0]) or (
                        not soft and keepings.EXCEPTED.search(clause.lower[: said.end()])
                    )
                    told = clause.lower[: said.end()] if said[0].startswith("at no ") else said[0]
                    named = soft or topic.DATA.search(told) or topic.subject(context.truth).search(said[0])
                    named = named or _STORED.search(said[0])
                    of_works = not soft and topic.stems(context.truth.cause or "") & topic.stems(said[0])
                    if named and not (bound or of_works or _owned_beside(context, start, end)):
                        yield Falsehood("data", start, end, rule, fact)


_STORED = Form(
    r"\b(?:in|on) (?:the|our|your|their|its) (?:[\w-]+ )?(?:archives?|vaults?|backups?|books|records|files|databases?"
    r"|disks?|tapes?|logs?|ledgers?|store)\b"
)
"""Where data lie, whatever they are called."""
_SAID = {
    keepings.NONE_LOST: "data-loss-denied",
    keepings.ALL_KEPT: "data-all-kept",
    keepings.BELITTLED: "data-loss-belittled",
}


def _owned_beside(context: Context, start: int, end: int) -> bool:
    """Whether the message owns up to a loss in other words than these."""
    lower = context.text.lower
    figures = re.findall(r"\d[\d,. ]*\d{2}", context.truth.affected_scope or "")
    return any(
        not start <= one.start() < end and not context.text.quoted(one.start())
        for one in keepings.OWNED.finditer(lower)
    ) or any(
        one in context.text.raw and re.search(rf"{re.escape(one)}[^.\n]{{0,40}}\b(?:not|lost|gone)\b", lower)
        for one in figures
    )


def _counts_them(context: Context) -> bool:
    """Whether the number of what is lost is given, as the facts have it."""
    parts = re.split(r"[;,] ", context.truth.affected_scope or "")
    lost = " ".join(part for part in parts if keepings.OWNED.search(part.lower()))
    return any(
        re.search(rf"(?<![\d.,]){re.escape(one)}(?![\d.,]?\d)", context.text.raw)
        for one in re.findall(r"\d[\d,]*\d", lost)
    )


def _owes_it(context: Context) -> bool:
    """Whether the message is a whole one that has to tell of it; excerpts leave out much."""
    kind = context.writing.kind
    return kind == "resolved" or (context.writing.required is not None and kind in _TOLD_IN)
