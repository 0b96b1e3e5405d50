"""State: whether it is said to be over, while it goes on."""

import re
from collections.abc import Iterator

from scoring.prose.claims.context import Context, Falsehood

_LEFT_PCT = 1.0
"""A share that still fails, from which it is not over."""
_NOT_YET = re.compile(
    r"\b(?:give|gimme|given|sees?|will|'ll|shall|should|once|until|till|when|if|unless"
    r"|after|before|whether|to be|being|as soon as|not|n't|never|nearly|almost|partly"
    r"|partially|would|could|may|might|must|can|expect\w*|hope\w*|aim\w*|going to"
    r"|try\w*|work(?:ing)? (?:to|on|towards)|waiting|yet|no|so that|in order to|get"
    r"|getting|gets|bring\w*|restor(?:e|ing)|want\w*|need\w*|verify|verifying|confirm\w*"
    r"|check\w*|next|goal|define\w*|does not|isn't|aren't|wasn't|can't|don't|haven't"
    r"|hasn't|won't)\b"
)
_PART = re.compile(
    r"\b(?:unaffected|not affected|reads?|other|others|rest|categories|except|apart from"
    r"|only|elsewhere|remaining|password|existing|staff|internal)\b"
)
_STILL = re.compile(
    r"\b(?:still (?:fail\w*|down|broken|see|seeing|affected|at|time|out)|remain\w* (?:down"
    r"|broken|at)|continu\w+ to fail|not (?:yet )?(?:over|fixed|resolved|restored"
    r"|recovered))\b"
)


def found(context: Context) -> Iterator[Falsehood]:
    """Every statement that it is over or well, where it is not."""
    truth = context.truth
    left = truth.current_error_rate_pct
    if truth.over and (left is None or left <= _LEFT_PCT):
        return
    if truth.ended_at is None and left is not None and left <= _LEFT_PCT:
        return
    fact = f"{left:g} % still failed" if left else "it had not ended"
    for match in context.holding("all-well"):
        sentence = context.sentence(match.start)
        if sentence is not None:
            clause = sentence.clause_at(match.start)
            ahead = context.text.lower[clause.start : match.end]
            if (
                _NOT_YET.search(ahead)
                or _PART.search(ahead)
                or sentence.lower.rstrip().endswith("?")
                or _STILL.search(sentence.lower)
            ):
                continue
        yield Falsehood("status", match.start, match.end, "status-not-over", fact)
