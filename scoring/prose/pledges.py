"""Pledges: outcomes promised without a "will": in the present with a time to come, or on somebody's honour.

"Everyone gets in before the day ends", "restoration is assured", "you have my word", "it has no way of coming back":
the subject is what fails or those whom it hits, the time lies ahead, and nothing in the sentence is a doubt.
"""

from collections.abc import Iterator

from scoring.prose import topic
from scoring.prose.form import Form, standing
from scoring.prose.scope import asked
from scoring.prose.sentences import Clause, Sentence
from scoring.prose.text import Text
from scoring.prose.truth import Truth
from scoring.prose.vocabulary import certainties as sure
from scoring.prose.vocabulary.belittling import MILD

_RESTORING = r"\b(?:restoration|recovery|resolution|repair|normality|return|kick-?off|start|opening|access|delivery)\b"


def pledged(text: Text, truth: Truth) -> Iterator[tuple[int, int, str]]:
    """Start, end and rule of each; whether they are quoted or supported is the caller's to ask."""
    for sentence in text.sentences:
        if sentence.quoted or not standing(_CUES, sentence.lower) or asked(sentence):
            continue
        yield from _on_honour(sentence)
        yield from _never(sentence)
        yield from _carefree(sentence)
        if not truth.over:
            yield from _then(sentence, truth)
        if _of_people(sentence, truth):
            continue
        for clause in _parts(sentence):
            whole = sure.AGAIN.search(clause.lower) and topic.subject(truth).search(clause.lower)
            if (whole or not truth.over) and _comes(clause, truth):
                yield clause.start, clause.end, "by-then"


_CUES = (sure.PAWNED, sure.NEVER, sure.ASSURING, sure.THEN, sure.TREAT, sure.BY_THEN)
"""Without one of these nothing is pledged."""


def _of_people(sentence: Sentence, truth: Truth) -> bool:
    """Whether it begins with somebody's name: then it tells of that person's work."""
    names = {part.lower() for person in truth.people for part in person.split() if len(part) > 1}
    first = sentence.lower.split(maxsplit=1)[:1]
    return bool(first) and first[0].strip(",.:;") in names


def _on_honour(sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    for found in sure.PAWNED.finditer(sentence.lower):
        beside = sentence.lower[: found.start()] + " " + sentence.lower[found.end() :]
        if sure.NONE.search(sentence.lower, max(found.start() - _NEAR, 0), found.end()):
            continue
        beside = sure.NONE.sub(" ", beside)
        doubted = sure.HEDGE.search(beside) or sure.KEPT.search(beside)
        if not doubted and sure.COMES_TRUE.search(sentence.lower):
            yield sentence.start, sentence.end, "vow"


_NEAR = 12
"""Before a vow, so near stands who is "locked in"."""


def _never(sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    for found in sure.NEVER.finditer(sentence.lower):
        if not sure.RECALLED.search(found[0]) and not sure.UNSURE.search(sentence.lower):
            yield sentence.start + found.start(), sentence.start + found.end(), "never-again"


def _carefree(sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    for found in sure.ASSURING.finditer(sentence.lower):
        beside = sentence.lower[: found.start()] + sentence.lower[found.end() :]
        if not sure.UNSURE.search(beside) and not sure.KEPT.search(found[0]):
            yield sentence.start + found.start(), sentence.start + found.end(), "assured"


def _then(sentence: Sentence, truth: Truth) -> Iterator[tuple[int, int, str]]:
    """A short time, and what comes behind it as if it were certain."""
    for found in sure.THEN.finditer(sentence.lower):
        if sure.UNSURE.search(sentence.lower) or sure.BACKWARD.search(found[0]) or sure.BAD.search(found[0]):
            continue
        told = topic.subject(truth).search(found[0]) or sure.AFFAIR.search(found[0])
        if sure.AGAIN.search(found[0]) or (sure.PRESENT.search(found[0]) and told):
            yield sentence.start + found.start(), sentence.start + found.end(), "by-then"


def _parts(sentence: Sentence) -> Iterator[Clause]:
    """Clauses, and what stands between their commas; none where no time to come is named."""
    if not standing((sure.TREAT, sure.BY_THEN), sentence.lower):
        return
    if sure.CONDITION.search(sure.TREAT.sub(" ", sentence.lower)):
        return
    for clause in sentence.clauses:
        if "," not in clause.lower:
            yield clause
        else:
            ahead = clause.lower.rsplit(",", 1)[0]
            if sure.BY_THEN.match(ahead.lstrip()) or not sure.PRESENT.search(sure.BY_THEN.sub(" ", ahead)):
                yield clause
            start = clause.start
            for part in clause.lower.split(","):
                yield Clause(start, start + len(part), part)
                start += len(part) + 1


_TELL = Form(r"\byou (?:may|can|could) (?:tell|assure|inform|let) [\w ]{1,25}? (?:that|know|it)\b(?: that)?")


def _comes(clause: Clause, truth: Truth) -> bool:
    """Whether a clause says, in the present, that what failed goes well at a time to come."""
    lower = _TELL.sub(" it ", clause.lower)
    when = sure.TREAT.search(lower) or sure.BY_THEN.search(lower)
    if when is None:
        return False
    beside = lower[: when.start()] + " " + lower[when.end() :]
    if (sure.WE_HAVE.search(beside) or sure.CELEBRATES.search(beside)) and not sure.HEDGE.search(beside):
        return True
    if (
        MILD.search(lower)
        or sure.BACKWARD.search(beside)
        or sure.HEDGE.search(beside)
        or sure.BAD.search(beside)
        or sure.OURS.search(beside)
    ):
        return False
    main = beside.rsplit(",", 1)[1] if "," in beside and not lower[: when.start()].strip() else beside
    verb = sure.PRESENT.search(main) or sure.AGAIN.search(main)
    if verb is None:
        return False
    ahead = main[: verb.start() + 1]
    if topic.subject(truth).search(ahead):
        return True
    affair = sure.AFFAIR.search(ahead)
    return affair is not None and (affair[0] != "it" or sure.ENDS.search(beside) is not None)
