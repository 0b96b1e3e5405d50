"""Scope: how much is said to be affected."""

import re
from collections.abc import Iterator

from scoring.prose import topic
from scoring.prose.claims.bearing import ASK, FAILS, is_ill, of_others
from scoring.prose.claims.context import TOLERANCE, Context, Falsehood
from scoring.prose.claims.figures import WORDED, Figure, counts, number
from scoring.prose.expression import Hit
from scoring.prose.form import Form
from scoring.prose.scope import asked, negated
from scoring.prose.vocabulary import belittling
from scoring.prose.vocabulary.failures import ANY
from scoring.prose.vocabulary.works import DONE

_MINIMISER_PCT = 10
"""Small words count from so many percent affected."""
_NEUTRAL_PCT = 50
"""Neutral quantifiers count from so many percent."""
_MOST_PCT = 50
"""From so many percent affected, most cannot be well."""

_OF = Form(
    r"[\s\w,'-]{0,12}?\bof (?:all |our |the |your |those |these |its )*(?:[\w-]+ ){0,3}?[\w-]+"
    r"|\s+(?:[\w-]+ ){0,2}?(?:users?|customers?|requests?|clients?|orders?|payments?"
    r"|searches|logins?|calls?|shops?|messages?|devices?|error rate|failures?|errors?"
    r"|affected|impacted|fail\w*)\b"
)
_OTHER = Form(
    r"\b(?:cpu|disk|memory|ram|heap|capacity|threshold|normal(?:ly)?|usual(?:ly)?"
    r"|baseline|slo|sla|canary|rolled out|rollout|roll-out|traffic (?:to|is|was|shift\w*"
    r"|mov\w*)|built|complete[d]?|done|credit|discount|refund|battery|utili[sz]ation"
    r"|usage|full|load|confiden\w+|sure|before|target|budget|drained|moved|recovered"
    r"|replayed|processed|restored|delivered|caught up|work(?:s|ing)?|succeed\w*|success\w*"
    r"|ok|fine|healthy|down to|fell to|falling|dropped to|drops to|now at|alert\w* (?:at"
    r"|above|on|if)|above|exceed\w*|exceeds|limit|less traffic|faster|fewer|lower"
    r"|improve\w*|reduc\w*)\b"
)
_MACHINES = Form(
    r"\b(?:nodes?|servers?|pods?|hosts?|shards?|replicas?|instances?|brokers?|machines?"
    r"|disks?|caches?|partitions?|workers?|keys?|racks?|cells?|fleet|capacity|traffic"
    r"|memory|keyspace|index|team|tests?|price|fee|month|invoice)$"
)
_TECHNICAL = Form(r"(?:the )?(?:part of (?:our|the|your) \w+ (?:that|which|in)|(?:share|portion) per)\b")
"""A part of a machine, and a share as a quantity to be read."""
_OF_MACHINES = Form(
    r" (?:of (?:our|the) )?(?:[\w-]+ )?(?:hosts?|nodes?|servers?|pods?|shards?|replicas?|brokers?|disks?)\b"
)
_ROSE = Form(
    r"\b(?:rose|grew|grown|climbed|went|gone|up|jumped|increas\w+|risen|rising|fell|fallen|dropped|down|moved) from $"
)
"""Another measure moved from so much to so much."""
_OWNS = Form(r" (?:has|have|had|owns?|uses?|keeps?) (?:an?|the|its|their|another|already|no|two) ")
"""They have something, which is no failing."""
_AT_MOST = Form(r" (?:at (?:most|worst|the (?:most|worst))|tops|or so)\b")
_DOWN_TO = Form(
    r"\b(?:(?:is|are|'s) (?:now )?down to|now only|dropped to|fell to|fallen to|shrunk to"
    r"|down to) (?:just |only |about |around |some |roughly )*$"
)
_LIMITED = Form(
    r"\b(?:more than|over|above|at least|upwards? of|north of|not|beyond|exceeding"
    r"|greater than)\s*(?:just |only |a |an )*$"
)


def found(context: Context) -> Iterator[Falsehood]:
    """Every statement of scope that is smaller than the truth."""
    yield from _figures(context)
    yield from _counted(context)
    yield from _worded(context)
    yield from _vague(context)


def _figures(context: Context) -> Iterator[Falsehood]:
    if not context.true_shares:
        return
    least = min(context.true_shares)
    for figure in context.shares:
        shrunk = _shrunk(context, figure)
        if shrunk:
            yield Falsehood("status", figure.start, figure.end, "share-still-higher", shrunk, "certain")
        elif figure.high < TOLERANCE * least and _claims(context, figure):
            truth = context.truth.affected_scope or f"{least:g} % were affected"
            yield Falsehood("scope", figure.start, _end(context, figure), "share-too-small", truth, "certain")


def _shrunk(context: Context, figure: Figure) -> str:
    """What still fails, where a share is said to have come down further than it has."""
    truth = context.truth
    left = truth.current_error_rate_pct if truth.current_error_rate_pct is not None else truth.error_rate_pct
    if truth.over or not left or figure.high >= TOLERANCE * left:
        return ""
    said = _DOWN_TO.search(context.text.lower, max(figure.start - 40, 0), figure.start)
    return f"{left:g} % still failed" if said else ""


def _claims(context: Context, figure: Figure) -> bool:
    """Whether a share is one of what fails, rather than of a disk or of a rollout."""
    sentence = context.sentence(figure.start)
    if sentence is None:
        return True
    clause = sentence.clause_at(figure.start)
    lower = context.text.lower
    near = lower[max(figure.start - 45, clause.start) : min(figure.end + 45, clause.end)]
    if DONE.search(lower, max(figure.start - 25, clause.start), figure.start) and not FAILS.search(near):
        return False
    group = _OF.match(lower, figure.end, min(figure.end + 60, sentence.end))
    if (
        _OF_MACHINES.match(lower, figure.end)
        or _OTHER.search(near)
        or _LIMITED.search(lower, sentence.start, figure.start)
        or _OWNS.match(lower, group.end() if group else figure.end)
        or (figure.low < figure.high and _ROSE.search(lower, sentence.start, figure.start))
    ):
        return False
    if group is not None and _MACHINES.search(group[0]) and not _AT_MOST.match(lower, group.end()):
        return False
    if _ONE_OF_THEM.search(lower, sentence.start, figure.start) and lower.startswith("one of", figure.start):
        return False
    of_whom = group is not None
    fails = is_ill(context, clause.lower)
    worded = not any(sign.isdigit() for sign in lower[figure.start : figure.end])
    return (
        (worded and (of_whom or " " in lower[figure.start : figure.end]) and _tells_of_harm(context, clause.lower))
        or (of_whom and fails)
        or sentence.heading in ("impact", "who is hit", "scope", "affected")
        or (fails and of_whom)
    )


def _tells_of_harm(context: Context, clause: str) -> bool:
    """Whether a clause is about what fails: a share in words alone may be one of anything."""
    named = topic.subject(context.truth).search(clause) or topic.own(context.truth).search(clause)
    return bool(FAILS.search(clause) or ANY.search(clause) or named) and not _SERVED.search(clause)


_SERVED = Form(r"\b(?:clears?|admits?|lets? in|serves?|gets? through|planned|ordered|bought|hired|left late)\b")
_ONE_OF_THEM = Form(r"\b(?:you|your [\w-]+|he|she|it|they|we|which|who) (?:\w+ )?(?:is|are|was|were) $")
"""Whoever is told to be one of so many is no share of them."""


def _end(context: Context, figure: Figure) -> int:
    behind = _OF.match(context.text.lower, figure.end)
    sentence = context.sentence(figure.start)
    return min(behind.end(), sentence.end if sentence else behind.end()) if behind else figure.end


def _counted(context: Context) -> Iterator[Falsehood]:
    scope = (context.truth.affected_scope or "").lower()
    true: dict[str, float] = {}
    for figure, nouns in counts(scope):
        for noun in nouns:
            true[noun.rstrip("s")] = min(figure.high, true.get(noun.rstrip("s"), figure.high))
    if not true:
        return
    stated_in_scope = {figure.high for figure, _ in counts(scope.replace(" of ", " parts "))}
    for figure, nouns in () if context.told else counts(context.text.lower):
        most = max((true.get(noun.rstrip("s"), 0.0) for noun in nouns), default=0.0)
        sentence = context.sentence(figure.start)
        shared = any(one.start <= figure.start < one.end for one in context.shares)
        told = shared or figure.high in stated_in_scope or sentence is None or not FAILS.search(sentence.lower)
        others = _FURTHER.search(context.text.lower, figure.start, figure.end) is not None
        if 0 < figure.high < TOLERANCE * most and not (told or others):
            yield Falsehood("scope", figure.start, figure.end, "count-too-small", context.truth.affected_scope or "")


def _tiny(context: Context, fact: str) -> Iterator[Falsehood]:
    """Small measures of whatever those affected are called."""
    lower, subject = context.text.lower, topic.subject(context.truth)
    for found in belittling.TINY.finditer(lower):
        sentence = context.sentence(found.start())
        held = sentence is not None and not asked(sentence) and not negated(sentence, found.start())
        if held and not context.numbered(found.start()) and not context.text.quoted(found.start()):
            yield Falsehood("scope", found.start(), found.end(), "scope-tiny", fact)
    for found in subject.finditer(lower) if _LONE_WORD.search(lower) else ():
        lone = belittling.LONE.search(lower, max(found.start() - 30, 0), found.start())
        sentence = context.sentence(found.start())
        if lone and sentence is not None and not negated(sentence, lone.start()) and not context.numbered(lone.start()):
            yield Falsehood("scope", lone.start(), found.end(), "scope-lone", fact)


def _of_a_test(context: Context, at: int) -> bool:
    """Whether it is said of what is tested, as in "against a single host"."""
    sentence = context.sentence(at)
    return sentence is not None and _TESTED.search(sentence.clause_at(at).lower) is not None


_FURTHER = Form(r"\b(?:other|others|more|further|another)\b")
"""So many besides those that are told of."""
_LONE_WORD = Form(r"\b(?:single|isolated|sporadic|individual|scattered|occasional|stray|lone|odd) ")
_TESTED = Form(r"\btest(?:ed|s|ing)?\b")


def _of_those_hit(context: Context, found: Hit) -> bool:
    """Whether "most" is said of the group that is hit, and not of those elsewhere."""
    sentence = context.sentence(found.start())
    elsewhere = _ELSEWHERE.search(found[0]) or topic.spared(context.truth).search(found[0])
    return sentence is not None and not elsewhere and not asked(sentence) and not sentence.quoted


def _quantified(context: Context, form: Form, rule: str, fact: str) -> Iterator[Falsehood]:
    """Quantifiers before a word of the facts that no vocabulary has for those affected."""
    subject = topic.subject(context.truth)
    for found in form.finditer(context.text.lower):
        last = found.start() + found[0].rstrip().rfind(" ") + 1
        named = subject.match(context.text.lower, found.end()) or subject.match(context.text.lower, last, found.end())
        sentence = context.sentence(found.start())
        if sentence is not None and not (is_ill(context, sentence.lower) or "impact" in sentence.fields):
            continue
        if _TECHNICAL.match(context.text.lower, found.start()):
            continue
        if named is None or sentence is None or context.numbered(found.start()) or sentence.quoted:
            continue
        if not negated(sentence, found.start()) and not of_others(context, found.start(), named.end()):
            yield Falsehood("scope", found.start(), named.end(), rule, fact)


_ELSEWHERE = Form(r"\b(?:else|elsewhere|other|others|outside|rest|again|by now|will|should|once|if|until)\b")


def _worded(context: Context) -> Iterator[Falsehood]:
    """Counts in words of what the facts count: "twenty stations" of 880."""
    scope = (context.truth.affected_scope or "").lower()
    true = {noun: figure.high for figure, nouns in counts(scope) for noun in nouns if figure.high > _A_HUNDRED}
    if not true or context.told:
        return
    named = "|".join(sorted(map(re.escape, true)))
    for found in re.finditer(
        rf"\b(?P<n>(?:an?|{WORDED}) hundred(?: and {WORDED})?|{WORDED}"
        rf"|(?:half )?a dozen)(?: [a-z]+)? (?P<noun>{named})\b",
        context.text.lower,
    ):
        sentence = context.sentence(found.start())
        if sentence is None or sentence.quoted or number(found["n"]) >= TOLERANCE * true[found["noun"]]:
            continue
        if context.writing.kind == "customer_email":
            continue
        hit = FAILS.search(sentence.lower) or "talking about" in sentence.lower
        if (
            hit
            and not DONE.search(sentence.lower)
            and ("hundred" in found["n"] or "hundred" not in sentence.lower)
            and "thousand" not in sentence.lower
        ):
            yield Falsehood("scope", found.start(), found.end(), "count-too-small", context.truth.affected_scope or "")


_A_HUNDRED = 100


def _vague(context: Context) -> Iterator[Falsehood]:
    pct = context.affected_pct
    fact = context.truth.affected_scope or f"{pct:g} % were affected"
    if pct >= _MINIMISER_PCT:
        yield from (one for one in _minimised(context, fact) if not _told(context, one, before=True))
    if pct >= _MOST_PCT and not context.told:
        for found in belittling.MOST_FINE.finditer(context.text.lower):
            if _of_those_hit(context, found) and not context.numbered(found.start()):
                yield Falsehood("scope", found.start(), found.end(), "scope-most-fine", fact)
    if pct >= _NEUTRAL_PCT:
        yield from (one for one in _neutral(context, fact) if not _told(context, one, before=False))
    if pct > 0:
        for match in context.holding("nobody"):
            yield Falsehood("scope", match.start, match.end, "scope-denied", fact)


def _told(context: Context, one: Falsehood, *, before: bool) -> bool:
    """Whether the true number stands in the message; `before` the vague word, where that alone would be a lie."""
    sentence = context.sentence(one.start)
    field = sentence is not None and bool(sentence.heading) and "impact" in sentence.fields
    return context.told_by(one.start) if before or field else context.told


def _minimised(context: Context, fact: str) -> Iterator[Falsehood]:
    for match in context.holding("small-share"):
        sentence = context.sentence(match.start)
        if not (
            (sentence is not None and sentence.lower.rstrip(" \"')").endswith("?"))
            or context.numbered(match.start)
            or _of_a_test(context, match.start)
            or of_others(context, match.start, match.end)
        ):
            yield Falsehood("scope", match.start, match.end, "scope-minimiser", fact)
    yield from _tiny(context, fact)
    yield from _quantified(context, belittling.SMALL, "scope-small", fact)


def _neutral(context: Context, fact: str) -> Iterator[Falsehood]:
    yield from _quantified(context, belittling.NEUTRAL, "scope-some", fact)
    for match in context.holding("neutral-share"):
        if not (
            context.numbered(match.start)
            or ASK.match(context.text.lower, match.end)
            or _TECHNICAL.match(context.text.lower, match.start)
        ):
            yield Falsehood("scope", match.start, match.end, "scope-neutral", fact)
