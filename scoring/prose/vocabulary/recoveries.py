"""Recoveries: how people say that something is well again, or over."""

from collections.abc import Iterator

from scoring.prose.form import Form, standing

_AS_EVER = (
    r"(?:as (?:usual|normal|before|ever|always|intended|expected|smoothly as \w+|if nothing had \w+"
    r"|(?:it|they|you|we|one|he|she) (?:should|ought|expects?|did|does|do|always did|is used to|are used to))"
    r"|undisturbed|unhindered|normally|flawlessly|smoothly|happily|the way (?:it|they) should"
    r"|without (?:a hitch|any (?:trouble|errors?|problems?|issues?|further ado)|interruption|trouble|errors|problems))"
)
_AFFAIR = (
    r"(?:chapter|matter|episode|storm|incident|outage|issue|problem|trouble|spook|worst|affair|story|nightmare|drama"
    r"|case|danger|emergency|alarm|crisis|topic|disruption|interruption|dust|curtain|fire|ghost|whole thing"
    r"|thing|disturbance|fault|downtime)"
)
_BEING = r"(?:is|are|was|has|have|lies|stands|been|'s|now|already|well|and|truly|finally|since|all|\w+ly)"
_ENDED = (
    r"(?:closed|over|past|passed|behind (?:us|you|them)|settled|done|history|finished|ended|gone|buried|blown over"
    r"|shut|dealt with|taken care of|off the table|solved|put to (?:rest|bed)|tamed|cleared(?: up)?"
    r"|sorted(?: out)?|wrapped up|no more|water under the bridge|in the past|resolved|fixed)"
)
_OVER = (
    Form(rf"\b(?:{_AFFAIR}|it|this|that|all (?:of )?(?:it|this)) (?:{_BEING} ){{1,5}}{_ENDED}(?=$|[\s,.!;]*$| )"),
    Form(
        r"\b(?:consider|regard|deem|declare|call|count|treat|see)\w* (?:it|this|that|the|our|as|whole|all"
        r"|\w+) (?:\w+ ){0,3}?"
        r"(?:settled|closed|over|finished|solved|dealt with|resolved|done)\b"
    ),
    Form(
        r"\b(?:we|things|everyone|everybody|all of us)(?:'re| are|'ve| have| is| has)?(?: \w+ly| now| well| all"
        r"| already"
        r"| safely)* (?:past the (?:worst|peak|hump)|turned (?:the|a) corner|out of the woods|through (?:it"
        r"|the (?:worst|thick of it))"
        r"|over (?:it|the worst|the hill|the hump)|in the clear|home and dry|on dry land|back (?:in|on) \w+(?: \w+)?"
        r"|on the safe side|out of danger|weathered (?:it|the \w+)|in calm waters?|on top of it)\b"
    ),
    Form(
        r"\b(?:we|you|everyone|all|team)?(?: can| may| should)?(?: all| now)* ?(?:stand|standing) down\b"
        r"|\bnothing (?:left|more) to (?:do|fix)\b|\bwe(?:'re| are) (?:all )?done here\b"
        r"|\bwe (?:can|may) (?:all |now )*(?:go home|relax|pack up|close (?:the|this) \w+|breathe (?:out|again|easy))\b"
    ),
    Form(
        r"\b(?:is|are) (?:now |all |already )?(?:a thing of (?:the past|yesterday)|yesterday's news|old news"
        r"|water under the bridge)\b"
    ),
    Form(r"\bthe worst (?:is|lies|has|was)\b(?: \w+){1,3}"),
)
_SHINES = (
    r"(?:green|healthy|in (?:good|best|perfect) (?:shape|health|order)|up|alive|in order|in full swing|rock solid"
    r"|business as usual|back|fine|well|good as new|steady|stable|normal|available|reachable|operational|intact)"
)
_VERB = r"(?:is|are|has been|have been|'s|'re|has|have|keeps?|stays?|runs?|works?|shows?|looks?)"
_MENDING = (
    r"(?:(?:is|are|'s|'re|have been|has been) (?:\w+ )?(?:steadying|recovering|settling|calming|improving|healing"
    r"|mending"
    r"|easing|subsiding|normali[sz]ing|stabili[sz]ing|coming (?:back|round|around|good))|looks? (?:up|better|brighter"
    r"|good|rosy))"
)
_IS_AGAIN = Form(
    r"(?:(?<=[ ])|')(?:is|are|s|re|can|now) (?!being\b|a\b|the\b)(?:\w+ ){0,3}?(?:\w+ing|\w+)"
    r" (?:in |on |through |out |up )?again\b"
)
_ACTS = (
    r"(?:roll|run|work|open|load|play|move|print|flow|arrive|ring|go|come|show|drive|deliver|respond|answer|behave"
    r"|start|log"
    r"|sign|get|send|receive|sync|pay|sell|take|give|update|refresh|stream|hold|scan|turn|react|speak|talk|book|ship"
    r"|pick"
    r"|fly|sail|sing|light|fill|find|reach|connect|charge|unlock|know|recogni[sz]e|count|measure|report|land|leave|buy|order|read|write|see|hear|watch)"
)
_ACTS_AGAIN = Form(
    rf"(?<=[ ]){_ACTS}e?s? (?:[\w-]+ ){{0,5}}?again(?=$|[\s,.!;]*$|[,.!;]"
    r"| (?:since|at|in|on|for|across|now|everywhere|and)\b)"
)
_ALL_WELL = (
    Form(rf"\b{_AS_EVER}\b"),
    Form(
        rf"(?<=[ ]){_VERB} (?:\w+ly |all |now |once )*{_SHINES}(?=$|[\s,.!;]*$|, (?!but|though|except|yet|only)"
        r"| (?:again|at|in|for|across|since|now|on|everywhere)\b)"
    ),
    _IS_AGAIN,
    _ACTS_AGAIN,
    Form(r"(?<=[ ])(?:get|find|reach|receive|fetch|catch)s? (?:his|her|their|its) [\w-]+(?: \w+){0,2}(?=\W*$|,)"),
    Form(
        r"(?<=[ ])(?:behaves?|purrs?|hums?|sings?|smiles?|dances?"
        r"|(?:is|are) (?:purring|humming|singing|behaving|smiling))(?=\W*$|,)"
    ),
    Form(
        r"(?<=[ ])(?:have|has) (?:come (?:round|around|back|good|to life)"
        r"|picked up|bounced back|found (?:its|their) (?:feet|way back))\b"
    ),
)
_BETTER = Form(
    r"^\W*(?:improving|recovering|on the mend|(?:much |getting |a lot )better"
    r"|looking (?:up|good|better)|nearly there)\b"
)
_IMPROVES = Form(rf"(?<=[ ]){_MENDING}\b")
_UNSAID = (
    r"\b(?:love|like|wish|rather|able|tempted|want\w*) (?:to|i could|we could)"
    r" (?:write|say|tell|report|announce|claim|call)\b"
)
UNSAID = Form(_UNSAID)
"""What somebody would like to write, and does not."""
DOUBTED = Form(
    rf"{_UNSAID}|"
    r"\b(?:will|'ll|shall|should(?! \w*$)|once|until|till|when|if|unless|whether|before|as soon as|not|never|nearly"
    r"|almost"
    r"|partly|partially|would|could|may|might|must|expect(?:ed|ing|s)? (?:to|that)|hop(?:e|es|ing)|aim|going to|try"
    r"|trying"
    r"|working (?:to|on|towards)|yet|no longer sure|so that|in order to|want|need|verif\w+|confirm\w*|check\w*|seem\w*"
    r"|far from|nobody|none|no one|hardly|cannot|some|certain|themselves|after|ago|test\w*|every \d+|wait\w*|no)\b"
    r"|n't\b|^to "
)
"""It is said of the future, with a condition, with a doubt, or denied."""


AHEAD = Form(
    r"\bat (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight|\d{1,2}(?:[:.]\d\d)?),?"
    r" (?:it|this|everything|all)\b|\bgive (?:me|us|it|them)\b|\bby (?:then|that time|which time)\b|"
    r"\b(?:by|before|until|till|within|in|come|from) (?:the |another |about )?(?:time|end|\d+|noon|midnight|half|lunch"
    r"|dinner|breakfast|tea|morning|tonight|tomorrow|one|two|three|four|five|six|seven|eight|nine|ten|an? (?:hour"
    r"|minute"
    r"|few|moment|jiffy)|you|kick|teatime|\w+day)\b|\b(?:tonight|tomorrow|soon|shortly|any (?:minute|moment|second)"
    r"|(?:minutes|ticks|shakes|hours|seconds|moments|more minutes)(?: more)? and)\b"
)
"""It is to be so at some time that is still to come."""


def told(clause: str, subject: Form, *, mending: bool) -> Iterator[tuple[int, int]]:
    """Where a clause says that it is over, or that what failed is well; with `mending` that it gets better, too."""
    for pattern in standing(_OVER, clause):
        for found in pattern.finditer(clause):
            yield found.span()
    if mending and (better := _BETTER.match(clause)):
        yield better.span()
    once_more = "again" in clause
    for pattern in standing(_ALL_OR_MENDING if mending else _ALL_WELL, clause):
        if not once_more and pattern in _ONCE_MORE:
            continue
        for found in pattern.finditer(clause):
            before = clause[: found.start()]
            near = max(before.rfind(sign) for sign in (",", " and ", " to ", " who ", " that "))
            named = list(subject.finditer(before, near + 1))
            if named and len(before[named[-1].end() :].split()) <= _FILLING:
                yield named[-1].start(), found.end()


_ALL_OR_MENDING = (*_ALL_WELL, _IMPROVES)
_ONCE_MORE = (_IS_AGAIN, _ACTS_AGAIN)
"""These need the word "again"; without it they are not looked for."""
_FILLING = 5
