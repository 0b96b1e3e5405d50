"""Excused: where words of blame put no fault on anybody, for what stands around them.

A duty that was met, a duty that nobody had, a supposition about a system, a deed that helped or that the rules
allow, a deed that the system explains, and the correction of one's own words.
"""

from scoring.prose.form import Form
from scoring.prose.grammar.matches import Match, places, reading_of
from scoring.prose.model import Writing
from scoring.prose.sentences import Sentence
from scoring.prose.text import Text

_DUTY = frozenset({"should-have", "could-have", "supposed-to", "expected-of"})
_DEED = frozenset(
    {
        "misdeed",
        "misdeed-plural",
        "omission",
        "acted",
        "mistake",
        "by-mistake",
        "against-better",
        "blithe",
        "inert",
        "took-long",
        "managed",
        "was-told",
        "belittled",
        "imprudent",
        "preferring",
        "thought",
        "left-undone",
        "despite",
        "did-this",
    }
)
_OWN = frozenset({"my-fault", "fault-of", "mistake", "misdeed"})
_PEOPLE = "human|group|dept|vendor|people|team-noun|person"
_WINDOW = 40
"""So many characters ahead tell what a duty hangs on."""

_NOBODYS = Form(
    r"\b(?:nothing|none|no (?!offen[cs]e|doubt|disrespect|wonder|surprise|question|less|blame)\w+)"
    r"(?: (?:that|which|else|more|here|of (?:this|it|that)|either of|anyone|\w+)){0,2} $"
)
"""What nobody had to do: "there is nothing that you should have done"."""
_PUBLIC = ("customer_email", "investigating", "resolved")
_ELLIPTIC = Form(r"you should(?: not|n't)? have *[,.;:?!)]")
"""What readers should have got, the verb left out."""
_MET = Form(r"\b(?:as|like|where|when|how|the way|than) $")
_PRONOUN = Form(r"(?:they|you|he|she|we|i)\b")
"""A duty that was met: "they closed as they should have"."""
_EMBEDDED = Form(r"\b(?:if|whether) $")
_SYSTEM_SUPPOSED = Form(
    r"\b(?:if|had|unless|were|once|where|when|with|without|given|in case)\b"
    r"(?! (?:only|anyone|anybody|someone|somebody))"
)
_PEOPLE_SUPPOSED = Form(r"had those|(?:man|woman|person|some\w+|engineer)\b")
_ASKS = Form(r"\bso that\b|\bin future\b|\bfrom now on\b|\bnext time\b")
_HELPED = Form(
    r"\b(?:saved (?:us|the|a|many|most|\w+ (?:minutes|hours))|spared us|luckily|fortunately|thankfully|rightly"
    r"|correctly|deliberately and|with good reason|for good reason|good call|right (?:call|thing|decision|choice)"
    r"|credit to|(?:with|in|for) (?:my|a|the|our) (?:test|sandbox|drill|rehearsal)|on purpose|to (?:his|her"
    r"|their) credit|well done|what went well|proved right|helped us|shortened|prevented worse"
    r"|(?:did|was) (?:exactly |just )(?:what|as|right)\b)"
)
"""A deed that did good."""
_ALLOWED = Form(
    r"\b(?:as|which|what|just as|exactly as) (?:\w+ ){0,2}?(?:runbook|rule|rules|process|procedure|procedures|policy"
    r"|checklist|guide|handbook|manual|plan|instructions?|documentation|docs|training|tool|page|form)(?: \w+){0,2}? "
    r"(?:says?|said|allows?|allowed|asks?|asked|demands?|demanded|requires?|required|tells?|told|prescribes?"
    r"|recommends?|recommended|suggests?|suggested|permits?|permitted|lets?|wants?|expects?|describes?|has it)\b"
    r"|\b(?:and|since|because|for) (?:the|our) (?:runbook|rules?|process|procedure|policy|checklist|plan"
    r"|manual) (?:asks?"
    r"|asked|says?|said|wants?|wanted|demands?|demanded|requires?|required|tells?|told|allows?|allowed|has it)\b"
    r"|\bper (?:the )?(?:runbook|policy|procedure|process|checklist)\b|\baccording to (?:the|our) \w+"
)
_EXPLAINED = Form(
    r"\b(?:because|since|as|given that)\b (?:(?:the|our|its|this|that|both|all|each|either|its) "
    r"(?!team|crew|colleague|engineer|person|people|night|man|woman|vendor|operator)\w+|it|nothing|no|there|neither)\b"
    r"(?! (?:was|were|is|are|had|has) (?:too )?(?:lazy|careless|tired of|bored|in a hurry))"
    r"|\b(?:nothing|no (?:step|line|alert|check|warning|prompt|page|rule|sign|note)) (?:\w+ ){0,3}?(?:told|tells|says"
    r"|said|shows|showed|warned|warns|asks|asked|reminded|reminds|mentions?|mentioned|covers?|covered)\b"
    r"|(?:[,;:]|and|but|where|when|while|whose) (?:the|our) (?:tool|page|console|form|screen"
    r"|dashboard|runbook|checklist|dialog|script|template|graph|manual|docs?"
    r"|documentation)\b[^.;]{0,40}\b(?:does not|doesn't|did not|didn't|hides?|hid|never|no)\b"
)
"""What a person did, and what in the system made it the likely thing to do."""
_TO_COME = Form(r"\b(?:will|can|shall|may)\b")
_SOMEBODY = Form(r"(?:some|any)(?:one|body)\b")
_ELSEWHERE = Form(
    r"should have been (?:on (?:holiday|leave|vacation|an? (?:train|plane|trip))|at home|in bed|asleep|off"
    r"|elsewhere)\b"
)
"""Who was there all the same."""
_ANALYSES = ("five_whys", "postmortem")
"""Where a question why is asked to be answered."""
_INVITED = Form(
    r"\b(?:please|pls|kindly|can you|could you)\b(?! (?:own|step|confess|come clean|explain)).*\b(?:tell|say|write"
    r"|post"
    r"|report|call|ring|let|revert|undo|join|speak|shout|note|list|add|ping)\b"
)
"""Who knows something is asked to tell it."""
_CORRECTED = Form(
    r"\b(?:not \d|\d{1,2}[:h.]\d\d not|instead of \d|correct(?:ion|ed|ing)?\b|(?:i )?mean[t]?\b|should read"
    r"|reads? \w+ not|make that|it(?:'s| is) [\w.]+,? not [\w.]+|mistyped|scratch that|and not \w+ \d|above"
    r"|just now|last (?:message|line|post)"
    r"|(?:the )?right (?:one|figure|number|link|log|time|value|name)"
    r"|(?:misread|miscounted|misheard|mistook) (?:the|a|my|your) [\w ]{0,20}?(?:graph|figure|number|log|clock|axis"
    r"|scale"
    r"|chart|list|line|time|unit|column|question|message|name))"
)
"""Somebody puts right what they just said or wrote."""


def excused(text: Text, match: Match, sentence: Sentence, writing: Writing, *, supposed: bool) -> bool:
    """Whether what stands around a match makes it harmless.

    `supposed` tells whether a counterfactual about people was found in the same sentence.
    """
    rule = match.rule.id
    return (
        (rule in _DUTY and _no_duty(text, match, sentence, writing))
        or (rule == "could-have" and not supposed and _of_a_system(text, match, sentence))
        or _only_asked(text, match, sentence, writing)
        or _ELSEWHERE.search(text.lower, match.start, sentence.end) is not None
        or (rule == "blithe" and _TO_COME.search(text.lower, match.start, match.end) is not None)
        or (rule in _DEED and _harmless_deed(text, match, sentence))
        or (rule in _OWN and _put_right(text, match, sentence))
        or (rule in _SUPPOSING and _WORSE.search(sentence.lower) is not None)
        or (rule == "blithe" and _KINDLY.search(text.lower, match.start, sentence.end) is not None)
        or (rule in _ABSENT and _OFF_DUTY.search(sentence.lower) is not None)
        or (rule in _ASKING and _for_the_log(text, sentence))
    )


_SUPPOSING = frozenset({"counterfactual", "could-have", "would-if", "more-care", "trait"})
_WORSE = Form(
    r"\b(?:would|might|could)(?:n't| not)? (?:probably |easily |well |likely |surely |even )?(?:(?:have"
    r"|'ve) )?(?:\w+ )??"
    r"(?:lasted|last|gone on|go on|continued|been (?:much |far |even |a lot )?(?:worse|longer|higher|dearer|larger"
    r"|later"
    r"|unnoticed|too late)|taken (?:much |far )?longer|gone unnoticed|grown|spread|still be (?:down|out"
    r"|dark|looking|searching)|cost (?:us )?(?:more|another)|found (?:it|this|that|out) (?:only|much later"
    r"|hours later)"
    r"|noticed (?:only|much later|hours later)|run (?:on|until)|hit (?:all|everyone|every|the rest|more))\b"
)
"""It would have come to worse without them: that is thanks."""
_KINDLY = Form(
    r"\b(?:kindly|generously|thoughtfully|graciously|helpfully) (?:look|help|sen[dt]|g[ai]ve|len[dt]|offer|answer"
    r"|explain|show"
    r"|call|wait|stay|shar|confirm|check|rang|brought|came)\w*"
)
_ABSENT = frozenset({"trait", "judged", "inert", "misdeed", "record"})
_OFF_DUTY = Form(
    r"\b(?:relieved|off the pager|shift (?:was over|ended|ends|had ended|had long ended)|end of (?:the|his|her"
    r"|their) shift|off duty"
    r"|on again at"
    r"|back (?:on )?at (?:\d|six|seven|eight|nine|ten)|gets? some (?:sleep|rest)|(?:sleeps?|rests?|asleep) until"
    r"|until (?:his|her|their) shift|hands? (?:over|off) (?:\w+ )?(?:until|till|before|while)"
    r"|hands off [^.;]*\b(?:until"
    r"|till|while|please|for now))\b"
)
"""Who is not there is not to be there, or is told to wait."""
_ASKING = frozenset({"who-did-it", "human-error", "fault-of", "asked-why", "names"})


def _for_the_log(text: Text, sentence: Sentence) -> bool:
    """Whether a question is asked for the record, or answered with no."""
    behind = text.lower[sentence.end : sentence.end + _NEXT]
    return sentence.lower.endswith("?") and _NO_CHARGE.search(behind) is not None


_NEXT = 80
_NO_CHARGE = Form(
    r"^\W*(?:no\b[^.]*[,.:]|it (?:helped|worked)|keep it)|\bnot (?:for|to|about|a matter of) blam\w+|\bno blame\b"
    r"|\bfor (?:the|our) (?:timeline|log"
    r"|record|notes"
    r"|minutes)\b|\bi (?:only |just )?need (?:the (?:time|minute|list|order|undo|command)|to know (?:when|which"
    r"|at what))"
)


def _no_duty(text: Text, match: Match, sentence: Sentence, writing: Writing) -> bool:
    """Nobody had it, it was met, it is asked for, or it is that of things."""
    ahead = text.lower[max(sentence.start, match.start - _WINDOW) : match.start]
    if _NOBODYS.search(ahead) or _EMBEDDED.search(ahead):
        return True
    if _MET.search(ahead) and _PRONOUN.match(text.lower, match.start):
        return True
    if match.rule.id != "should-have":
        return False
    if writing.kind in _PUBLIC and _ELLIPTIC.match(text.lower, match.start):
        return True
    return text.lower.startswith("they", match.start) and not _told_of(text, match, writing.truth.people)


def _of_a_system(text: Text, match: Match, sentence: Sentence) -> bool:
    """What somebody could have done, had a system been otherwise."""
    if _PEOPLE_SUPPOSED.match(text.lower, match.start):
        return False
    return _SYSTEM_SUPPOSED.search(sentence.lower) is not None or _ASKS.search(sentence.lower) is not None


def _only_asked(text: Text, match: Match, sentence: Sentence, writing: Writing) -> bool:
    rule = match.rule.id
    if sentence.lower.endswith("?"):
        whys = rule == "asked-why" and writing.kind in _ANALYSES
        return whys or (rule == "mistake" and _SOMEBODY.match(text.lower, match.start) is not None)
    whoever = rule == "who-did-it" and text.lower.startswith("whoever", match.start)
    return whoever and _INVITED.search(sentence.lower) is not None


def _put_right(text: Text, match: Match, sentence: Sentence) -> bool:
    mine = len(sentence.lower) <= _SHORT and _MINE.match(text.lower, match.start) is not None
    return mine and _CORRECTED.search(sentence.lower) is not None


_MINE = Form(r"(?:my|i)\b|i'm")
_SHORT = 140
"""A correction is short."""


def _harmless_deed(text: Text, match: Match, sentence: Sentence) -> bool:
    behind = text.lower[match.end : sentence.end]
    return (
        _EASY.search(sentence.lower) is not None
        or _ASKED_TO.search(text.lower, sentence.start, match.start) is not None
        or _NOTHING.match(behind) is not None
        or _HELPED.search(sentence.lower) is not None
        or _ALLOWED.search(sentence.lower) is not None
        or _EXPLAINED.search(text.lower, match.start, sentence.end) is not None
        or "well" in sentence.heading.split()
    )


_EASY = Form(
    r"\b(?:easy|easily|simple|possible|natural|tempting) to (?:mis\w+|confuse|mistake|overlook|miss|mix|take"
    r"|get wrong)\b"
    r"|\b(?:easily|often) (?:confused|mistaken|overlooked|missed|misread)\b|\b(?:look|looks|looked|sound"
    r"|sounds) (?:much |almost"
    r" |exactly )?(?:alike|the same|identical)\b|\b(?:same|similar|identical|confusing|misleading) (?:name|names"
    r"|colour"
    r"|color|label|labels|icon|wording|form)\b"
)
"""What the system made a trap is no misdeed."""
_ASKED_TO = Form(
    r"\b(?:we|i) (?:\w+ )?(?:asked|let|had|invited|told|gave|made|had)\b(?: \w+){0,2} $"
    r"|\b(?:console|tool|form|page|system|script|screen|it|dialog|button|pipeline) (?:\w+ )?(?:let|lets|allowed"
    r"|allows|had"
    r"|made|makes)\b(?: \w+){0,2} $"
)
"""What somebody did because we had them do it."""
_NOTHING = Form(r" (?:nothing|no (?:step|line|check|rule|warning|alert|one|procedure))\b")


def _told_of(text: Text, match: Match, people: tuple[str, ...]) -> bool:
    """Whether people stand in the sentence or the one before, whom "they" may mean."""
    sentence = text.sentence_at(match.start)
    index = text.sentences.index(sentence) if sentence else 0
    begin = text.sentences[max(index - 1, 0)].start
    return any(begin <= at < match.start for at in places(_PEOPLE, reading_of(text, people)))
