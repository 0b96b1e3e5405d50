"""Generic: words that say nothing of what fails, or how."""

from scoring.prose.form import Form


def words(text: str) -> frozenset[str]:
    """The words of a list that is written as text."""
    return frozenset(text.split())


EMPTY = words(
    """
    about affect affected affecting afternoon again ago all also am america and and/or any anyone anything
    apologies apologise apologize app application applications approximately apps are area areas around asia
    availability aware back backend bad badly be because been began begin being believe bit blip brief briefly
    but can cause caused causing certain client clients component components could couple critical currently
    customer customers day dear different disruption down due during earlier elevated encounter encountered end
    ends engineer engineering engineers environment europe even evening event everybody everyone everything
    expected experience experienced experiencing external face faced facing feature features few fine fixed
    folks for found fraction from function functionality functions get gets getting give given glitch glitches
    global globally good got great group had half handful has have hello here hiccup hiccups high hour hours
    identified identify impact impacted impacting incident inconvenience increased infrastructure intermittent
    intermittently internal interruption into investigating investigation is issue issues it's its itself just
    kind know known large lately later lead leads less level levels like limited little live long looking lot
    lots low made major majority make makes many may maybe medium member members might min minor minority mins
    minute minutes mitigated moment moments monitoring more morning most must name names next night no nobody
    non nor normal normally not notice noticed now number numbers occasional off okay one ongoing only onto
    operation operations our out over part partial partially parts people per percent performance perhaps
    platform platforms please portion possible possibly potential potentially ppl probably prod product
    production products quality quarter quite rate rates really recently regards region regions report reported
    reporting reports resolved restored roughly saw see seeing seem seemed seems seen service services sev
    several severity shall share short should side since site sites situation small some someone something sorry
    sort stable start started state status still stuff subset suffer suffered suffering system systems take
    taken team teams temporarily temporary than thank thanks that the their them then there these they thing
    things third this those three time times today tonight too tool tools trust turbulence two under understand
    unexpected unexpectedly until up update updates user users usual usually utc various very via was way ways
    we website week well were what when where which while who will with wobble working worldwide would yesterday
    you your
    """
)
"""Words that say nothing of what fails."""
VAGUE_FAILURE = Form(
    r"\b(?:issues?|problems?|troubles?|troubled|degrad\w+|disrupt\w+|interrupt\w+|outages?|impair\w*|instabilit\w+"
    r"|unstable|broken|broke|breaks|breaking|bad|weird\w*|strange(?:ly|ness)?|odd\w*|funny|glitch\w*|hiccups?|blips?"
    r"|turbulence|flak\w+|intermittent\w*|misbehav\w*|acting up|acts up|acted up|"
    r"playing up|on fire|unhappy|sick|struggl\w+|suffer\w*|wobbl\w+|abnormal\w*|anomal\w+|incidents?|malfunction\w*"
    r"|fault\w*|defects?|bugs?|affect\w*|impact\w*|elevated|unexpected\w*|down|dead|borked|busted|haywire"
    r"|difficult\w+|irregular\w*|inconsisten\w+|errors?|failures?|"
    r"wrong|spik\w+|inconvenience|incomplete|partly|partially|quirk\w*|under the weather|on and off|up and down"
    r"|unresponsive|downtime|complain\w*|complaints?|alerts?|alarms?|suboptimal)\b"
)
"""Failing, without how."""
EUPHEMISM = Form(
    r"\b(?:hiccup\w*|wobbl\w*|turbulence|blips?|glitch\w*|trouble\w*|issues?|problems?|difficult\w+|incidents?"
    r"|disruption\w*|disrupted|interruptions?|irregular\w*|hitch\w*|snag\w*|bump\w*|rough|hairy|gremlins?"
    r"|teething|less than|sub-?optimal|not (?:ideal|great|optimal|at its best)|ideal|moody|grumpy|under the weather"
    r"|dip|bother|rough patch|(?:not|one of) (?:themselves|itself|its days|those days)|acting up"
    r"|playing up|flaky|degrad\w+|impair\w*|outages?|unstable|instabilit\w+|impacted|affected|exercise"
    r"|lean|restless\w*|(?:reduced|lower|poor) (?:\w+ )?quality|quality of|condition|over-?eager|thing|mood"
    r"|bad (?:day"
    r"|morning"
    r"|night|hour|afternoon|evening|time|patch)|rough \w+|one of (?:its|their|those) \w+|caught a|took a|steadying"
    r"|struggl\w+"
    r"|(?:its|their) (?:five minutes|moment)|matter|event|episode|trouble[sd]?|weird\w*|strange(?:ly|ness)?|funny"
    r"|odd\w*"
    r"|cause for \w+|underperform\w*|inconsisten\w+|oddit\w+|anomal\w+|abnormal\w*|challenges?|imperfection\w*"
    r"|impediment\w*|out of sync|mixed bag|situation|(?:may|might|can) (?:differ|vary)|hit and miss|touch and go"
    r"|patchy|spotty|wonky|iffy|dodgy"
    r"|below par|so-so|messy|chaotic|challenging|tricky|waters?|poorly|sideways|sniffles|mess|(?:a (?:bit|little"
    r"|touch|wee bit)"
    r"|something(?:'s| is)|things are) off"
    r"|under observation|feeling it|in the same boat|(?:quality|performance|service) (?:variations?|fluctuations?)"
    r"|(?:variations?"
    r"|fluctuations?) in (?:quality|performance|service)|went (?:\w+ )?(?:to|according to|as|off) plan(?:ned)?"
    r"|what (?:all |some |many |most |our |several )*[a-z]+ (?:(?:may |might )?(?:have )?)?(?:noticed|experienced|felt"
    r"|met"
    r"|observed|encountered)\b(?! (?:was|is|were))|experience (?:is|was|with|of)|what happened with)\b"
)
"""Words that stand for a failure without telling it."""
ABOUT_KNOWING = Form(
    r"\b(?:no (?:data|one|body)(?: (?:is|was|has been))? (?:lost|missing|affected)|no (?:reply|response|answer"
    r"|cause|root cause|change|effect|eta|estimate|idea|workaround|update|news|more|further|longer|worries|doubt"
    r"|need)|can(?:'?t|not) (?:\w+ ){0,2}(?:say|tell|promise|rule|comment|be sure|yet)|(?:do|did|does)(?:n't"
    r"| not) (?:\w+ )?(?:know|have (?:a|an|any)|yet|need to|hesitate|expect|see a reason|think|want)"
    r"|not (?:yet )?(?:known|clear|sure|confirmed|understood|identified|fixed|resolved|over|great|good|ideal|happy"
    r"|enough|acceptable|much|only|just|hesitate|to worry)|won'?t (?:be|happen|see|come|do|let)\w*|will not \w+"
    r"|root cause|never again|nothing (?:to worry|dramatic|serious|major)"
    r"|without (?:delay|further))\b"
)
"""A denial that is not about the service."""
PLEASANTRY = Form(
    r"\b(?:apologi[sz]e|apologies|sorry|thank\w*|patience|inconvenience|regards|rest assured|bear with us"
    r"|stay tuned|all over it|hesitate|dear|valued|hello|hi (?:all|there|team|everyone))\b|^(?:resolved|identified"
    r"|investigating|monitoring|update|sev\W?\d)\W*$|^\W*(?:sev\W?\d)\W*$"
)
"""Politeness, and what stands alone as a state."""
_FINE = (
    r"(?:well|right|okay|ok|good|great|happy|ideal|normal|healthy|usual|themselves|itself|himself|herself|ourselves"
    r"|optimal\w*|proper\w*|correct\w*|smooth\w*|reliabl[ey]|as (?:usual|expected|intended|designed|it should"
    r"|they should|you\b.*"
    r"|we\b.*|smooth\w*|planned|normal)|the way \w+.*|up to (?:scratch|par|standards?|expectations?|our .*|the mark)"
    r"|at (?:its|their|our|your) best|what (?:it|they|you|we) .*|satisfactor\w+|acceptable|perfect\w*|seamless\w*"
    r"|(?:our|its|their|the) (?:finest|best|greatest|proudest) \w+)"
)
VAGUE_DENIAL = Form(
    rf"(?:\b(?:not|never|hardly|less than|far from|anything but)|n't)(?: (?:be|been|being|have|quite|fully|entirely"
    rf"|really"
    rf"|altogether|feeling|looking|doing|behav\w+|perform\w*|function\w*|operat\w+|run\w*|work\w*|go\w*|so|too|very"
    rf"|a))* {_FINE}"
    r"|(?:\b(?:did|do|does|could|can|will|has|have|was|were|is|are)(?:n't| not)|\b(?:cannot"
    r"|never)) (?:\w+ly )?(?:be )?"
    r"(?:meet|live up|enjoy|reflect|satisf\w+|match|fulfil\w*|offer|provide|get the best|have the \w+|experience)\b"
    r"|\b(?:reduced|lower|degraded|impaired|slower|poorer|diminished|limited|sub-?optimal|unusual|abnormal"
    r"|different|altered|inconsistent"
    r"|slow)(?: than \w+)? (?:\w+ )?(?:behaviou?r|performance|quality|experience|service(?! (?:desk|centre|center"
    r"|times))|operations?|functionality"
    r"|availability|conditions?|results?)\b"
    r"|(?:\b(?:not|never|hardly)|n't) (?:be |been |quite |exactly |really )*(?:having|have|had|in|on|at) (?:its"
    r"|their|our|his|her|the|an?) (?:very )?(?:best|finest"
    r"|greatest|good|easy|\w+est)\b(?: \w+)?"
    r"|\b(?:fails?|failed|failing) (?:to )?(?:meet|satisf\w+|live up|us|you|them|expectations)\b"
    r"|\b(?:let|lets|letting) (?:\w+ )?down\b|\b(?:asks?|needs?|ask) (?:for )?a second look\b"
)
"""It is denied that it is as it should be, and not said how it is."""
TOLD_NOUN = Form(
    r"\b(?:wrong|incorrect|double|duplicated?|missing|blank|empty|outdated|garbled|old|yesterday's|someone else's)"
    r" (?!with\b|in\b|at\b|and\b|or\b|for\b|again\b|today\b|the\b|there\b|here\b|since\b|on\b|about\b|to\b|from\b"
    r"|of\b"
    r"|update|incident|way\b|time\b|now\b|is\b|are\b|was\b|were\b|has\b|check|cause|config|key\b|flag|refresh|index"
    r"|alias"
    r"|version|step|test|guard|alarm|alert|limit|certificate|licen[cs]e|rule|process|review|documentation"
    r"|link)[a-z]{3,}"
    r"|\b(?:send|sends|sent|find|found|finds|give|gives|gave|get|got|gets|see|saw|sees|show\w*|return\w*|receiv\w*"
    r"|print\w*|deliver\w*"
    r"|hear\w*"
    r"|offer\w*|hand\w*|answer\w*|open\w*|yield\w*|bring\w*|come back with|end\w* with)(?: (?:them|you|us|him|her))?"
    r" (?:nothing|neither|none\b|no (?!update|news|answer yet|cause|eta|idea|change|reason|sign|evidence|alarm|alert"
    r"|one\b)\w+)"
    r"|\b(?:turned|sent) (?:away|back|home|round)\b|\bended where (?:it|they)\b|\b(?:code|error) \d{2,3}\b"
    r"|\bstatus \d{3}\b"
    r"|\b(?:second|third|another|extra|more than one) (?:try|scan|click|tap|attempt|push|reload|swipe)\b"
    r"|\bin front of (?:closed|locked|shut)\b|\bclosed (?:doors?|gates?|barriers?)\b"
    r"|\bno (?:picker|driver|viewer|shopper|customer|user|caller|rider|guest|patient|student|farmer"
    r"|tenant)s? (?:\w+ ){0,4}?"
    r"(?:can|could|gets?|got|is handed|receives?|sees?|reach\w*)\b"
)
"""What is wrong is named together with what it is wrong of."""
