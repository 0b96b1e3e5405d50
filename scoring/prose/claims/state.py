"""State: whether it is said to be over, while it goes on."""

from collections.abc import Iterator

from scoring.prose import topic
from scoring.prose.claims.bearing import FAILS
from scoring.prose.claims.context import TOLERANCE, Context, Falsehood
from scoring.prose.form import Form
from scoring.prose.vocabulary import recoveries
from scoring.prose.vocabulary.failures import ANY

_LEFT_PCT = 1.0
"""A share that still fails, from which it is not over."""
_NOT_YET = Form(
    r"\b(?:give|gimme|given|sees?|will|'ll|shall|should|once|until|till|when|if|unless"
    r"|after|before|whether|to be|being|as soon as|not|n't|never|nearly|almost|partly"
    r"|partially|would|could|may|might|must|can|expect\w*|hope\w*|aim\w*|going to"
    r"|try\w*|work(?:ing)? (?:to|on|towards)|waiting|yet|no|so that|in order to|get"
    r"|getting|gets|bring\w*|restor(?:e|ing)|want\w*|need\w*|verify|verifying|confirm\w*"
    r"|check\w*|next|goal|define\w*|does not|isn't|aren't|wasn't|can't|don't|haven't"
    r"|hasn't|won't)\b"
)
_PART = Form(
    r"\b(?:unaffected|not affected|reads?|other|others|rest|else|same|categories|except|apart from"
    r"|provider|vendor|supplier|carrier|google|apple|amazon|aws|azure|status page|upstream"
    r"|only|elsewhere|remaining|password|existing|staff|internal"
    r"|(?:that|which|who) (?:(?:is|are|was|were|has|have|had) )?already \w+"
    r"|already (?:running|open|started|begun|booked|signed|logged|connected|loaded|paid|under way))\b"
)
_STILL = Form(
    r"\b(?:came back|comes back|fell (?:silent|back)|not for long|over for|back for|then (?:stopped|failed|fell"
    r"|hung)|still (?:fail\w*|down|broken|see|seeing|affected|at|time|out|wait\w*|without|miss\w*|lack\w*|open|stuck"
    r"|locked|cannot|can't|unable|get|have)|remain\w* (?:down"
    r"|broken|at)|continu\w+ to fail|not (?:yet )?(?:over|fixed|resolved|restored"
    r"|recovered))\b"
)
_ANY_SECOND = Form(
    r"\b(?:any (?:minute|moment|second)|in no time|(?:minutes?|ticks|seconds?|hours?)(?: or so)?),? (?:and|then)\b"
)
_MENDED_PART = Form(
    r"^\W*(?:\w+ ){0,3}?(?:is|was|were|are|has been|have been|got) (?:now |since |already )?(?:patched|put right"
    r"|repaired"
    r"|fixed|mended|remedied|rectified|cured|restored|cleared|solved)\b"
)
_REPAIRED = Form(r"\b(?:service|everything|all|it is|it's|incident|issue|problem|outage|matter)\b")


def found(context: Context) -> Iterator[Falsehood]:
    """Every statement that it is over or well, where it is not."""
    truth = context.truth
    left = truth.current_error_rate_pct
    if truth.over and (left is None or left <= _LEFT_PCT):
        return
    if truth.ended_at is None and left is not None and left <= _LEFT_PCT:
        return
    fact = f"{left:g} % still failed" if left else "it had not ended"
    share = left or truth.error_rate_pct or truth.affected_pct
    fails = bool(share) and _says_it_fails(context, share or 0.0, named=True)
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
                or _ANY_SECOND.search(sentence.lower)
                or _BY_THEN.search(ahead)
                or recoveries.UNSAID.search(ahead)
                or (fails and _SAME.match(context.text.lower, match.start))
            ):
                continue
        if _of_another(context, context.text.lower[match.start : match.end]):
            continue
        if _WHICH.match(context.text.lower, match.start) or _of_a_part(
            context, context.text.lower[match.start : match.end]
        ):
            continue
        yield Falsehood("status", match.start, match.end, "status-not-over", fact)
    yield from _well(context, fact)


_WHICH = Form(r"(?:that|which|who|whose|what) ")
_BY_THEN = Form(
    r"(?:^|,)\W*(?:and |but )?(?:by|before|within|in time for) (?!now\b|and large|the way|hand)|\bby (?:then"
    r"|that time|which time|the time)\b"
)
_SAME = Form(r"(?:it|they|everything|all) (?!incident|outage)")
"""Beside a share that fails now, it and all are something else."""


def _of_another(context: Context, words: str) -> bool:
    """Whether what is well is neither what fails nor the whole: "the old ones are sorted out at the door"."""
    told = _SUBJECT.match(words)
    return told is not None and not _WHOLE.search(told[0]) and not topic.subject(context.truth).search(told[0])


_SUBJECT = Form(r"[a-z][\w' -]*?(?=(?: (?:is|are|was|were|has|have|been|be)\b|'s\b|'re\b))")
_WHOLE = Form(
    r"\b(?:it|this|that|everything|all|things?|we|you|incidents?|issues?|problems?|outages?|situation|matter"
    r"|services?|systems?"
    r"|they|everyone|everybody|effects?|trouble|errors?|operations?|state|status|normal\w*)\b"
)


def _of_a_part(context: Context, words: str) -> bool:
    """Whether what is mended is a part of which nothing is said to fail: "the stamp was put right"."""
    return (
        _MENDED_PART.match(words) is not None
        and not _REPAIRED.search(words)
        and not topic.subject(context.truth).search(words)
    )


def _says_it_fails(context: Context, left: float, *, named: bool = False) -> bool:
    """Whether the message states, of the present, how much still fails: then what is well is told of something else."""
    for figure in context.shares:
        sentence = context.sentence(figure.start)
        if figure.high < TOLERANCE * left or sentence is None:
            continue
        if _WAS.search(sentence.lower) and not _NOW.search(sentence.lower):
            continue
        if _IS_FAILING.search(sentence.lower) or (named and topic.own(context.truth).search(sentence.lower)):
            return True
    return False


_IS_FAILING = Form(
    r"\b(?:is|are|at present|at the moment|currently|still|cannot|can't|do(?:es)? not|do(?:es)?n't|ha(?:s|ve) not"
    r"|ha(?:s|ve)n't|without|remain\w*|fails?"
    r"|failing|continu\w+|stays?|now|shows?|sees?|waits?|gets?|lose|loses)\b"
)
_NOW = Form(r"\b(?:now|still|currently|at present|at the moment|so far|at this minute|as of \d)\b")
_WAS = Form(r"\b(?:was|were|had|did|failed|until|stopped|ended|lost|saw|got|dropped)\b")


def _well(context: Context, fact: str) -> Iterator[Falsehood]:
    """Clauses that tell of a recovery in whatever words: their subject is what fails, or the incident itself."""
    truth = context.truth
    left = truth.current_error_rate_pct or truth.error_rate_pct or truth.affected_pct
    if left and _says_it_fails(context, left):
        return
    subject, spared = topic.subject(truth), topic.spared(truth)
    mending = truth.current_error_rate_pct is None
    for sentence in context.text.sentences:
        if sentence.quoted or sentence.lower.rstrip().endswith("?") or _STILL.search(sentence.lower):
            continue
        for clause in sentence.clauses:
            for said in recoveries.told(clause.lower, subject, mending=mending):
                start, end = clause.start + said[0], clause.start + said[1]
                ahead = _AS_EXPECTED.sub(" ", clause.lower[: said[1]])
                doubted = recoveries.DOUBTED.search(ahead) or _PART.search(ahead) or spared.search(ahead)
                later = recoveries.AHEAD.search(sentence.lower) or _BY_THEN.search(ahead)
                bound = _BOUNDED.search(clause.lower) or recoveries.YET.match(context.text.lower, end, sentence.end)
                if _WHICH.match(clause.lower, said[0]):
                    continue
                if not (doubted or bound or later or _ill(clause.lower[said[0] : said[1]])):
                    sure = _surely(clause.lower[said[0] : said[1]])
                    yield Falsehood("status", start, end, "status-well", fact, "likely" if sure else "look")


def _surely(words: str) -> bool:
    """Whether what is so again is good by itself: a relapse is told in the same form."""
    return not recoveries.STATE_AGAIN.match(words) or recoveries.GOOD_AGAIN.search(words) is not None


def _ill(words: str) -> bool:
    """Whether what is so again, or as ever, is nothing good."""
    bare = _SIGH.sub(" ", words)
    return bool(FAILS.search(bare) or (_ONCE_MORE.search(bare) and (ANY.search(bare) or recoveries.ILL.search(bare))))


_ONCE_MORE = Form(r"\b(?:again|as (?:ever|always|usual|before))$")
_SIGH = Form(r"\bbreathe out\b")
_AS_EXPECTED = Form(r"(?:as|the way) \w+ (?:should|expect\w*|ought)")
_BOUNDED = Form(r"\d ?%|\d+ (?:of|in|out of) \d+|\bper ?cent\b|\bof (?:ten|100)\b")
"""It is said for how much of it things are well."""
