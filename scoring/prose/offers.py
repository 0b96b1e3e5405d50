"""Offers: what is said to come and yet promises no outcome, though a pattern takes it for one.

Money that is given back, papers that are handed over, a piece of work that ends, what the writers themselves will not
do again, and what is lost for good: none of them is a cure that somebody vouches for.
"""

from scoring.prose import topic
from scoring.prose.expression import Expression
from scoring.prose.form import Form
from scoring.prose.text import Text
from scoring.prose.truth import Truth
from scoring.prose.vocabulary.certainties import ENDS

_NEAR = 10
_COMING = frozenset({"outcome", "will-be", "by-then", "by-when"})


def harmless(text: Text, truth: Truth, rule: str, start: int, end: int) -> bool:
    """Whether what a rule found is an offer, a piece of work or bad news, and no promise."""
    said = text.lower[start:end]
    if rule not in ("vow", "assured") and _HAVE_TO.search(text.lower, max(start - _NEAR, 0), end):
        return True
    if rule in _COMING:
        if rule == "by-when" and _IT.match(said) and not ENDS.search(said):
            return True
        if _GIVE.match(said) and not _AND_THEN.search(said):
            return True
        return bool(
            _KEPT_OFF.search(said)
            or _gets_other(said, truth)
            or _MONEY.search(said)
            or _PAPER.search(said)
            or _IDIOM.search(said)
        ) or _of_a_part(said, truth)
    return rule == "never-again" and (
        _own_deed(text, start, end)
        or _MONEY.search(said) is not None
        or (_NO_ONE.match(said) and not (_EVER.search(said) or _LOSES.search(said)))
        or _KEPT_OFF.search(said) is not None
        or _bad_news(text, truth, start)
    )


def _gets_other(said: str, truth: Truth) -> bool:
    """Whether somebody will have or see something that is neither the service nor a sign of its return."""
    got = _GETS.search(said)
    if got is None:
        return False
    what = said[got.end() :]
    thing = _WHERE.split(what)[0]
    named = topic.subject(truth).search(thing) or topic.own(truth).search(thing)
    return not (named or _GOOD.search(thing) or _BACK.search(what))


_GETS = Expression(
    r"\b(?:will|'ll|shall) (?:\w+ly |all |then |also )?(?:have|get|see|find|receive|need)\b(?! (?:\w+ )?"
    r"(?:forgotten|across|in|through|on|home|there|to|out|aboard)\b)"
)
_WHERE = Expression(r" (?:on|at|for|in|by|with|from|before|until)\b")
_BACK = Expression(r"\b(?:again|back|normal\w*|usual)\b")
_GOOD = Expression(
    r"\b(?:again|back|normal\w*|usual|every\w*|each|all|right|correct|whole|full|complete|without|no|nothing|never"
    r"|it|them"
    r"|up|running|working|peace|calm|(?:his|her|their|your) [a-z]+|[a-z]{3,}ed)\b"
)
_GIVE = Expression(r"\W*(?:give|gimme)\b")
_AND_THEN = Expression(
    r"\b(?:and|then|n) (?:this|it|that|these|the|every\w*|all|you\w*|we're|we are|we'll|they|things|nobody|no|\w+s)\b"
)
"""Somebody else than who asks for the time is to do something then."""
_HAVE_TO = Form(r"\bwill never (?:have|need) to\b(?![^.]*\bagain\b)")
"""A burden that nobody will have, whatever fails."""
_IT = Expression(r"\W*it [a-z]+")
_NO_ONE = Expression(r"\W*(?:nobody|no one|no [a-z]+|none|no\b)")
_LOSES = Expression(r"\b(?:los[et]|lost|miss|fail|suffer|wait|stand|notice|feel|be (?:left|locked|stuck))\b")
_EVER = Expression(
    r"\b(?:again|ever|never|any ?(?:more|longer)|no longer|from (?:now|here|today|this)|in (?:the )?future|while"
    r"|as long as|for the (?:rest|remainder) of|until the end of"
    r"|henceforth|second time|after|twice|for good|remember|notice|tonight|tomorrow|by|next)\b"
)
_MONEY = Expression(
    r"\b(?:fees?|refund\w*|reimburs\w*|compensat\w*|credit(?:ed|s)?(?! cards?)|vouchers?|charged?|billed|invoiced?"
    r"|fares?"
    r"|deposits?|price|free of charge|discount\w*|goodwill|demurrage|penalt(?:y|ies)|money|paid (?:by us|back|to))\b"
)
_KEPT_OFF = Expression(
    r"\b(?:will not|won't|will never|will no longer|(?:nobody|no one|no \w+(?: \w+){0,3}|none of \w+)(?: will"
    r"|'ll)) (?:be"
    r"|get) (?!lost|locked|refus|reject|delay|interrupt|disrupt"
    r"|affect|hit\b"
    r"|block|drop|disturb|bother|fail|turned away|left|kept|stuck|sent away)\w+(?:ed|en|un|wn"
    r"|ught)\b(?![^.;]*\b(?:again|ever|a second time|twice|once more|any ?more)\b)"
    r"|\bthings will be done\b"
)
"""What somebody sees to that it is left alone."""
_PAPER = Expression(
    r"\b(?:have|get|find|receive|see|read|be)\b[^.;]{0,30}?\b(?:page|paper|sheet|list|table|draft|document|figures"
    r"|numbers"
    r"|analysis|reports?|notes?|banner|sign|form|letter|answers?|link|recording|minutes of|names? of|slides?|summary"
    r"|timeline|version|colleagues?|call|copy of)\b(?! (?:again|back|as (?:usual|before)))"
)
_IDIOM = Expression(
    r"\bonly (?:after|once|when|if)\b|\b(?:we|i) work(?:ing)?\b|\b(?:in|on|of|with) (?:tonight|today|tomorrow)'s\b"
    r"|\bwill do so\b|\bwe(?:'ll| will) (?:all )?be (?:fine|ok"
    r"|okay|all right|alright)\W*$|^\W*(?:an?"
    r"|any) [^,]*\b(?:that|which|who|whose)\b[^,]* (?:will|shall)\b"
    r"|\b(?:then|and) (?:we|i)(?:'ll| will)? (?:watch|see|know|look|check|test|count|decide|measure|compare|try"
    r"|write|tell"
    r"|report|report|talk|post)\b|\byou(?:'ll| will) (?:see|have|find|get|remember|understand|notice)\W*$"
    r"|\bat (?:this|that|the (?:same|present))\b"
)
"""Something is to come to the reader that is no cure."""


def _of_a_part(said: str, truth: Truth) -> bool:
    """Whether it is a piece of work that will be done by then: "router 2 will be done at 12:05"."""
    done = _FINISHED.search(said)
    return done is not None and not _AFFAIR.search(said[: done.start()]) and not topic.subject(truth).search(said)


_FINISHED = Form(
    r"\b(?:will|'ll|is|are|should) (?:be )?(?:\w+ly )?(?:done|finished|complete|completed|ready|through|updated"
    r"|loaded|drained|closed"
    r"|merged|copied|rebuilt|reindexed)\b"
)
_AFFAIR = Form(
    r"\b(?:it|this|that|everything|all|we|you|incident|outage|problem|issue|matter|trouble|thing|nightmare)\b"
)


def _own_deed(text: Text, start: int, end: int) -> bool:
    """Whether the writers say what they themselves will not do again: "we will not migrate by day again"."""
    sentence = text.sentence_at(start)
    ahead = text.lower[sentence.clause_at(start).start if sentence else start : end]
    deed = _WE_WONT.search(ahead)
    return deed is not None and not _SUFFERS.match(deed["verb"])


_WE_WONT = Form(
    r"\b(?:we|i|nobody here|nobody of us|our (?:team|people))(?:'ll| will| shall|'re| are|'m| am)?"
    r" (?:(?:not|never|no longer|won't|going to|will|shall|again|ever|cannot|can't) )+(?P<verb>[a-z]+)"
)
_SUFFERS = Form(
    r"(?:los[et]|fail|let|leave|keep|have|see|be|happen|suffer|face|allow|disappoint|forget|miss|drop|go|get|find"
    r"|stand|make"
    r"|turn|refuse|lock|reject|deny|shut|repeat|experience|hear|need|tolerate|permit|cause|break|interrupt|be|worry"
    r"|meet)\b"
)
"""Whoever says that these do not come again speaks of the outcome."""


def _bad_news(text: Text, truth: Truth, start: int) -> bool:
    """Whether what never comes again is what was lost."""
    sentence = text.sentence_at(start)
    if not truth.data_loss or sentence is None:
        return False
    return _RETURN.search(sentence.lower) is not None and topic.DATA.search(sentence.lower) is not None


_RETURN = Form(
    r"\b(?:never|not|no longer|n't|nobody|no one)\b[^.;]{0,30}\b(?:see|get|have|find|recover|come back|return|bring"
    r"|read|hear)\b"
    r"(?![^.;]{0,30}\b(?:los[et]|loss|vanish\w*|disappear\w*|fail\w*)\b)"
)
