"""Recoveries: how people say that something is well again, or over."""

from collections.abc import Iterator

from scoring.prose.form import Form, standing

_AS_EVER = (
    r"(?:as (?:usual|normal|before|ever|always|intended|expected|smoothly as \w+|if nothing had \w+"
    r"|(?:it|they|you|we|one|he|she) (?:should|ought|expects?|did|does|do|always did|is used to|are used to))"
    r"|like clockwork|to (?:your|their|our|his|her) hearts?'? ?s? content|undisturbed|unhindered|normally"
    r"|flawlessly|smoothly|happily|the way (?:it|they) should"
    r"|without (?:a hitch|any (?:trouble|errors?|problems?|issues?|further ado)|interruption|trouble|errors"
    r"|problems))"
)
_AFFAIR = (
    r"(?:chapter|matter|episode|storm|incident|outage|issue|problem|trouble|spook|worst|affair|story|nightmare|drama"
    r"|case|danger|emergency|alarm|crisis|topic|disruption|interruption|dust|curtain|fire|ghost|whole thing"
    r"|thing|disturbance|fault|downtime)"
)
_BEING = r"(?:as good as|is|are|was|has|have|lies|stands|been|'s|now|already|well|and|truly|finally|since|all|\w+ly)"
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
        r"|\bwe (?:can|may) (?:all |now )*(?:go (?:home|to bed|back to (?:bed|sleep|our|your)\b)|relax|pack up"
        r"|close (?:the|this) \w+|breathe (?:out|again|easy))\b"
    ),
    Form(
        r"\b(?:is|are) (?:now |all |already )?(?:a thing of (?:the past|yesterday)|yesterday's news|old news"
        r"|water under the bridge)\b"
    ),
    Form(r"\bthe worst (?:is|lies|has|was)\b(?: \w+){1,3}"),
    Form(
        rf"\b(?:{_AFFAIR}|it|this|things|everything|we|all)\b[\w ]{{0,40}}?(?:'s|'re|'ve| is| are| has| have"
        rf"| got) (?:[\w ]{{0,24}}? )?(?:largely |mostly |well "
        r"|firmly |fully |all |now |basically )*(?:in hand|under control|(?:it|this|that) (?:licked|cracked|nailed"
        r"|beaten|tamed|in the bag|sorted))\b"
        r"|^\W*(?:the )?(?:case|matter|incident|chapter|issue|subject|topic|file|book|curtain) (?:closed|over"
        r"|settled|dismissed|down|solved)\W*$"
        r"|\b(?:put|take|rest) (?:your|our|their|my) feet (?:up|off)\b"
    ),
)
CLOSED = Form(
    rf"\b(?:{_AFFAIR}|it|this|that) (?:(?:{_BEING}|can|may|be|regarded|considered|treated|as) ){{1,6}}{_ENDED}(?=\W*$)"
    r"|^\W*(?:the |our |all )*[\w-]+ [a-z]+s? again\W*$|\b(?:is|are) back on (?:its|their) feet\b"
)
"""Nothing is told but that it is over."""
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
    r"(?:obey|listen|cooperate|tick|beep|spin|chatter|purr|hum|roll|run|work|open|load|play|move|print|flow|arrive"
    r"|ring|go|come|show|drive|deliver|respond|answer|behave"
    r"|start|log"
    r"|sign|get|send|receive|sync|pay|sell|take|give|update|refresh|stream|hold|scan|turn|react|speak|talk|book|ship"
    r"|pick"
    r"|fly|sail|sing|light|fill|find|reach|connect|charge|unlock|know|recogni[sz]e|count|measure|report|land|leave"
    r"|buy|order|read|write|see|hear|watch)"
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
    Form(
        r"(?<=[ ])(?:have|has|got|get|gets) (?:his|her|their|its|the|our|your) (?:[\w-]+ ){1,3}back"
        r"(?! (?:to|from|up|in|on|out|office)\b)"
    ),
    Form(r"(?<=[ ])(?:get|find|reach|receive|fetch|catch)s? (?:his|her|their|its) [\w-]+(?: \w+){0,2}(?=\W*$|,)"),
    Form(
        r"(?<=[ ])(?:behaves?|purrs?|hums?|sings?|smiles?|dances?"
        r"|(?:is|are) (?:purring|humming|singing|behaving|smiling))(?=\W*$|,)"
    ),
    Form(
        r"(?<=[ ])(?:is|are|has been|have been) (?:\w+ly |now |already |all |back )*(?:(?:rolling|flowing|pouring"
        r"|streaming|ticking) (?:in|through|along|again)"
        r"|on (?:its|their) feet|among the living|with us|in (?:the saddle|harness|business)|on (?:song|form)"
        r"|at (?:its|their) posts?|alive and (?:kicking|well)"
        r"|friends again|good as gold|in (?:rude|good|robust|fine|perfect|full|tip-?top) (?:health|fettle|form"
        r"|shape)|off the ventilator|out of intensive care)\b"
    ),
    Form(
        r"(?<=[ ])(?:have|has) (?:come (?:round|around|back|good|to life)"
        r"|come to (?:its|their) senses|(?:regained|recovered|found|got back) (?:its|their) (?:composure|balance"
        r"|voice|rhythm"
        r"|footing|feet|breath|form|strength|stride|tongue|way (?:again|back|home))|picked up|bounced back"
        r"|found (?:its|their) (?:feet|way back))\b"
    ),
)
_PROGRESS = Form(
    rf"\b(?:{_AFFAIR}|it|this|things|everything|all)\b[\w ]{{0,40}}?(?P<said>(?: is| are|'s) (?:\w+ly |now "
    rf"|all )?(?:moving|progressing|proceeding|advancing"
    r"|going|coming|shaping)(?: along| on| up| forward| ahead)? (?:nicely|well|splendidly|smoothly|swimmingly"
    r"|as planned|according to plan)\b)"
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
    r"|working (?:to|on|towards)|yet|no longer sure|so that|in order to|want|need|verif\w+|confirm\w*|check\w*"
    r"|seem\w*"
    r"|far from|nobody|none|no one|hardly|cannot|some|certain|themselves|after|ago|test\w*|every \d+|wait\w*|no)\b"
    r"|n't\b|^to "
)
"""It is said of the future, with a condition, with a doubt, or denied."""


AHEAD = Form(
    r"\bat (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight|\d{1,2}(?:[:.]\d\d)?),?"
    r" (?:it|this|everything|all)\b|\bgive (?:me|us|it|them)\b|\bby (?:then|that time|which time)\b|"
    r"\b(?:by|before|until|till|within|in|come|from(?! \d\d?[:.]\d\d)) (?:the |another |about )?(?:time|end|\d+"
    r"|noon|midnight|half|lunch"
    r"|dinner|breakfast|tea|morning|tonight|tomorrow|one|two|three|four|five|six|seven|eight|nine|ten|an? (?:hour"
    r"|minute"
    r"|few|moment|jiffy)|you|kick|teatime|\w+day)\b|\b(?:tonight|tomorrow|soon|shortly|any (?:minute|moment|second)"
    r"|(?:minutes|ticks|shakes|hours|seconds|moments|more minutes)(?: more)? and)\b"
)
"""It is to be so at some time that is still to come."""


STATE_AGAIN = Form(r"^[^,;]*?(?:\b(?:is|are|re|can|now)|'s) [^,;]*\bagain$")
GOOD_AGAIN = Form(
    rf"\b(?:{_SHINES}|happy|happily|in|correct\w*|warm|right|complete|current|up to date|fresh|whole|live|clear"
    rf"|smooth\w*"
    r"|open|bright|loud|sharp|audible|visible|online|there|ready|free|safe|quick|fast|punctual|on time|true|readable"
    r"|reliable|full strength|ourselves|themselves|itself|working|(?:under|on the) \w+|able|possible"
    rf"|{_ACTS}(?<!e)\w?ing|{_ACTS})\b"
)
"""What is so again: only of what is good by itself is it sure that it tells of a recovery."""
ILL = Form(
    r"\b(?:asleep|at it|to blame|at fault|no (?:use|help)|hopeless|useless|same|red|amber|full|high\w*|climbing|rising"
    r"|growing|wors\w+|falling|sinking|limping|waiting|queu\w+|restarting|rebooting|looking|trying|investigating"
    r"|asking"
    r"|calling|in touch|shut|closed|locked|sticking|acting|playing|up to \d|down|quiet|silent|dark|late)\b"
)
"""Being so again, or as ever, is no recovery."""
YET = Form(
    r"[^.;]{0,30}?[,-] (?:but |yet |the |its |their )*(?:[\w-]+ ){1,3}?(?:(?:is|are|was|were|stays?"
    r"|remains?) (?:still |all "
    r")?(?:gone|missing|lost|empty|blank|wrong|dead|down|frozen|stuck|shut|closed|locked|silent|not)|(?:does"
    r"|do)(?: not|n't)|never|cannot"
    r"|can't)\b"
)
"""What is told next to be wrong makes a part of what was well."""


def told(clause: str, subject: Form, *, mending: bool) -> Iterator[tuple[int, int]]:
    """Where a clause says that it is over, or that what failed is well; with `mending` that it gets better, too."""
    for pattern in standing(_OVER, clause):
        for found in pattern.finditer(clause):
            yield found.span()
    if mending and (better := _BETTER.match(clause)):
        yield better.span()
    if mending and (moving := _PROGRESS.search(clause)):
        yield moving.span("said")
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
