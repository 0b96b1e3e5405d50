"""Doings: that somebody does something, whatever it is, told by the form of the sentence.

Words for repairs are without number, words for "we are sorry" and "we are on it" are few: so what is listed is what
does *not* count, and any other verb of an agent does.
"""

import re
from functools import cache

from scoring.prose.form import Form

_IDLE = (
    r"(?:sorry|apologi[sz]\w*|regret\w*|know\w*|knew|see|sees|saw|seen|understand\w*|understood|realis\w+|realiz\w+"
    r"|expect\w*|think\w*|thought|believ\w+|hop(?:e|es|ed|ing)|promis\w+|guarantee\w*|assur\w+|publish\w*|report\w*"
    r"|"
    r"updat\w+|writ\w+|wrote|post\w*|inform\w*|tell\w*|told|shar(?:e|es|ed|ing)|keep\w*|kept|appreciat\w+|thank\w*"
    r"|valu\w+|ha(?:d|ve|s|ving)|were|was|is|are|am|be|been|being|experienc\w+|notic\w+|"
    r"suspect\w*|aware|working|work(?:ed)?|investigat\w+|monitor\w*|watch\w*|doing|do|did|tak(?:e|es|ing) (?:this"
    r"|it|that) (?:very |extremely )?serious\w*|serious\w*|say\w*|said|hear\w*|get(?:s|ting)? back|got|come back"
    r"|coming back|wait\w*|ask (?:you|for your)|beg|let you|feel\w*|"
    r"want\w*|wish\w*|remain\w*|stay\w*|fail\w*|los(?:t|e|es|ing)|miss\w*|mean\w*|look(?:s|ed|ing)? into|all over"
    r"|on (?:it|the case|top)|not\b|never|can\w*|could\w*|may|might|should|would|must|will|need\w*|seem\w*"
    r"|appear\w*|own (?:it|this)|care|"
    r"speak\w*|spoke|shout\w*|bec[ao]me|achiev\w+|talk\w*|call you|ring you|phone you|mail you|ping\w*|follow up"
    r"|reach\w*|answer\w*|reply"
    r"|replied|respond\w*|let\b|hit|learn\w*|sit|sleep\w*|reckon\w*|guess\w*|bet|claim\w*|note[sd]?|please|owe\w*"
    r"|deserve\w*|sincerely|deeply|truly|so|very|too|also|still|already|back|in|at|here|there|the|a|an|our|all|both"
    r"|who|and|or|but|with|of|to|for|that|this|have|just|really|fully|currently|now|then)"
)
_FAILING = (
    r"(?:achieved|affected|impacted|delayed|rejected|dropped|interrupted|lost|denied|refused|turned away|caused"
    r"|reported"
    r"|detected|identified|found|disrupted|published|degraded|broken|hit|concerned|resolved|expected|"
    r"stopped from|unable|stuck|frozen|timed|corrupted|duplicated|missing|exposed|known|aware|noticed|seen|posted"
    r"|shared|written(?! (?:anew|again|afresh|back))|scheduled for|said|told|informed|compromised|charged|sent twice"
    r"|limited|based|located|related"
    r"|supposed|called|used|made to|excused?|damaged|truncated|garbled|shown|kept waiting|overcharged|deleted by"
    r"|wiped|overwritten|overloaded|exhausted|expired|outdated|blocked|locked|excluded|remedied|normalis\w+"
    r"|normaliz\w+|restored promptly|sorry|committed|dedicated|needed|allowed|meant|confirmed|investigated|declared"
    r"|acknowledged|under|in\b|on\b|at\b|not|no|so|very|too|still|all|our|the|a|an|it|being|been)"
)
_AGENT = (
    r"(?:we|i|they|ops|(?<!the incident )team|engineers?|engineering|(?:our|the|an|one|my|two"
    r"|three) (?:[\w-]+ ){0,2}(?:teams?|engineers?|specialists?|experts?|technicians?|crew|colleagues?|people"
    r"|developers?|dba|network|vendor|provider|supplier|responders?|folks|side)|\w+ team|he|she|somebody|on-call"
    r"|vendor|netops|dbas?|sre|infra|support)"
)
_ADVERBS = (
    r"(?:(?:now|just|also|already|then|since|currently|both|all|first|still|therefore|immediately|temporarily"
    r"|manually|have|has|had|are|is|am|were|was|been|being|busy|in the process of|\w+ly) )*"
)
_OBJECT = r"(?:[\w#/'.%-]+)"
_VAGUE_OBJECT = (
    r"(?! (?:it|this|that|(?:an?|the|our|all|some|any|every)? ?(?:(?:appropriate|necessary|required|needed"
    r"|corrective|suitable|immediate|swift|proper|prompt|temporary|permanent|possible|root|underlying) )*(?:issues?"
    r"|problems?|matter|situation|incident|case|fix(?:es)?|solution|remedy|measures?|steps?|actions?|adjustments?"
    r"|resolution|cause|root cause|efforts?)|on (?:it|this|the (?:issue|problem|case|fix)))(?:[ ]?[.,;!)]|$"
    r"| to (?:resolve|restore|fix|address|ensure|get|solve|mitigate|return|bring)\b| and\b| as\b| now\b| shortly\b"
    r"| soon\b| under\b| in\b| at\b))"
)


@cache
def agents(people: tuple[str, ...]) -> str:
    """A pattern of who may do something: the usual ones, and the staff by their first or last names."""
    names = sorted({re.escape(part.lower()) for name in people for part in name.split() if len(part) > 1})
    return f"(?:{_AGENT}|{'|'.join(names)})" if names else _AGENT


@cache
def done(people: tuple[str, ...]) -> Form:
    """Somebody did, does or is doing something, or something was or is being done."""
    who = agents(people)
    return Form(
        rf"(?<![\w'#@-]){who}(?:'ve|'re|'m|'s)? {_ADVERBS}(?!{_IDLE}\b)[a-z][\w-]+{_VAGUE_OBJECT}(?: {_OBJECT})"
        rf"|\b(?:is|are|was|were|has been|have been|had been|is being|are being|being|been|got|gets)(?: now"
        rf"| already| just| since| therefore| also| meanwhile| \w+ly)* (?!{_FAILING}\b)(?:[\w-]+ed|rolled|taken|put"
        rf"|set|cut|shut|sent|brought|built|rebuilt|given|moved|withdrawn|undone|redone|rewritten|run|begun|made"
        rf"|reset|split|drained|held|kept|drawn|freed|thrown|swapped|written|drawn)\b"
        rf"|\b(?:is|are|was|went)(?: now)? (?:back (?:on|at|in)|in place|under way|underway|rolling|deployed|live"
        rf"|off|out of (?:rotation|service|the pool))\b"
    )


@cache
def coming(people: tuple[str, ...]) -> Form:
    """Somebody is about to do something that is more than to write again."""
    who = agents(people)
    return Form(
        rf"(?:\b(?:will|'ll|going to|gonna|about to|plan(?:s|ning|ned)? (?:is )?to|want(?:s)? to|intend(?:s)? to"
        rf"|aim(?:s)? to|shall|ready to|preparing to|prepare to|need(?:s)? to|ha(?:ve|s) to|due to|remains to be"
        rf"|set to|starting to|is to|are to|to be)) {_ADVERBS}(?!{_IDLE}\b)[a-z][\w-]+{_VAGUE_OBJECT}(?: {_OBJECT})"
        rf"|\b(?:next(?: steps?| up| we)?(?: is| are| comes)?(?: a| the)?|then(?: we)?|after (?:that|this|which)"
        rf"|afterwards|from there|following that|if (?:that|this|it|not|no|they|the|only|we|nothing)\b[^.,\n]*,?"
        rf"|once [^.,\n]+,|when [^.,\n]+,|as soon as [^.,\n]+,|meanwhile|in parallel|now)[ ,:-]+(?:we "
        rf"|i )?(?!{_IDLE}\b)(?!update)[a-z][\w-]+ {_OBJECT}"
        rf"|\b[a-z]\w+(?:ing)? {_OBJECT} (?:[\w'-]+ ){{0,4}}next\b(?! (?:line|update|note|word|report|message|news"
        rf"|sign|bulletin|call|post|status|round|e?mail|letter|reply)s?\b)|(?<![\w'#@-])(?:{who}) (?:now |then |next "
        rf"|also )*(?!{_IDLE}\b)(?:[a-z]+[^s\W]s|is \w+ing|are \w+ing|pulls?|tries|goes)\b {_OBJECT}"
        rf"|\b(?:plan [abc]|fallback|failover|rollback|restart|decision|test|attempt|run|experiment) (?:is "
        rf"|planned |due |scheduled |follows |comes )?(?:at|by|next|planned|scheduled|follows|under way|running"
        rf"|in \d)\b|\b(?:then|next|remaining|after)[ ,:]+(?:comes |a |the |another |one )*(?:rollback|failover"
        rf"|restart|reboot|test|revert|refill|rebuild|drain|\w+ing)\b|\bremaining:|\b(?:prepared|ready|standing by"
        rf"|on standby|waits? for)\b|\bdecide|\bconsider\w*|\bunder way\b|\bwe (?:push|roll|move|switch|run|take"
        rf"|test|try|check|compare|drain|fail|bring|put|replace|give|add|turn|start|restart|shift|cut|apply|deploy"
        rf"|ship|build|go|flip|scale|swap|page|pull|read|trace|look at)\b"
    )


@cache
def under_way(people: tuple[str, ...]) -> Form:
    """Somebody is at work on something that is named."""
    return Form(
        rf"(?<![\w'#@-]){agents(people)}(?:'re|'m|'s| are| is| am) (?:now |just |also |already |still |currently "
        rf"|meanwhile |\w+ly )*(?!{_IDLE}\b)[a-z-]+ing{_VAGUE_OBJECT}(?: {_OBJECT})"
    )


FRAGMENT = Form(
    r"^(?:[-*] )?(?:[\w/-]+ ){0,3}(?!lasted|ended|happened|occurred|remained|stayed|continued|persisted|appeared"
    r"|concerned|reached|failed|affected|delayed|dropped|rejected|impacted|resolved|started|identified"
    r"|updated|confirmed|declared|detected|expected|closed|degraded|red|need|speed|need|feed|indeed)[a-z-]{2,}(?:ed"
    r"|put|set|built|sent|taken|off|running)(?: (?:twice|again|once|now|already|at|on|in|to|since|from|by|with"
    r"|for)\b|[:.,;]|$)|\b(?:re-?boots?|restarts?|roll-?backs?|fail-?overs?|reverts?|flush(?:es)?|re-?deploys?"
    r"|resets?|retries|rebuilds?|re-?index|bounce|reseat)\b|^(?:[-*] )?(?:re-?)?[a-z]+(?:ed|ing)\b(?! to hear"
    r"| for your| by\b)(?! (?:issues|problems|trouble|difficult\w+"
    r"|disruption))(?<!investigating)(?<!monitoring)(?<!identified)(?<!resolved)(?<!fixed)(?<!ongoing)"
    r"(?<!delivering)(?<!providing)(?<!ensuring)(?<!delayed)(?<!failed)(?<!affected)(?<!updated)(?<!started)(?<!posted)"
    r"(?<!declared)(?<!confirmed)(?<!during)(?<!nothing)(?<!something)(?<!morning)"
    r"(?<!evening)(?<!failing)(?<!starting)(?<!experiencing)(?<!seeing) "
    r""
    r"\w+"
)
"""A deed without a doer: "restarted the query tier, nothing"."""
CHANGED = Form(
    r"\b(?:now|since (?:then|this|that|today|yesterday|\w+day|this morning)|from (?:now on|today|tonight|tomorrow"
    r"|\d+|\w+ \d+|\w+day|then on|next)|as of|as from|starting|beginning|effective|by \d+|by \w+ \d+|until|every"
    r"|each|next (?:week|month|sprint|quarter))\b[^.\n]{0,80}?\b(?!fixed|resolved|restored|over|back|happy|normal"
    r"|stable|healthy|working|is\b|are\b|was\b|were\b|been\b|you\b)(?:[a-z]{2,}(?:es|ts|ks|ns|ds|rs|ps|ws|ys|ms|ls)"
    r"|refuse|compare|check|test|rehearsed|tested|checked|watch|review|alert|stop|has|have|run|page|require|need"
    r"|monitored|validated|compared|verified|guarded|limited|reviewed|covered|separated|renewed|automatic\w*|hold"
    r"|stand|carry)\b"
    r"|\b[a-z]+s? now (?!fixed|resolved|restored|over|back|happy|normal|stable|healthy|working|been|that|available"
    r"|running|it|we|is|are)[a-z]+\b|\b(?:two|second|new|another|additional|extra|own|separate|weekly|daily"
    r"|automatic|automated|permanent) [\w -]{2,60}?\b(?:will|goes?|go live|starts?|now|in place|watch\w*|check\w*"
    r"|compare\w*|alert\w*|from|by|before|until)\b"
)
"""Something is done otherwise from now on, or from a day that is named."""
NO_DEED = Form(
    r"^\W*(?:(?:status|next|another|an|this|final|latest|short) )*updates?\b(?! (?:the|our|an?|to (?:the|version))\b)"
    r"|\bno (?:way|chance|means|hope) of\b|\b(?:is|are) (?:set|planned|scheduled|due) (?:for|on|by)\b"
    r"|\b(?:ought to|should|could|would|might) (?:\w+ )?have\b"
    r"|\b(?:encounter\w*|experienc\w+|notic\w+|observ\w+|see|seeing) (?:that )?(?:an? |some |the )?(?:\w+ly )?"
    r"(?:reduced|limited|delayed|degraded|interrupted|slowed|changed|impaired)\b"
    r"|\b(?!we\b|i\b|team\b|they\b)[a-z]+ had (?:\w+ )?(?:[a-z]+ed|taken|set|cut|put|shut|sent)\b"
    r"|^[^.;]{0,30}\bfound (?:the|our|an?) (?:culprit|cause|reason|bug|error|fault|source|problem|issue|one)\b\W*$"
)
"""A word on the message itself, what should have been, what somebody meets, what had happened, and what was found."""
