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
    r"|unstable|broken|broke|breaks|breaking|bad|weird\w*|strange\w*|odd\w*|funny|glitch\w*|hiccups?|blips?"
    r"|turbulence|flak\w+|intermittent\w*|misbehav\w*|acting up|acts up|acted up|"
    r"playing up|on fire|unhappy|sick|struggl\w+|suffer\w*|wobbl\w+|abnormal\w*|anomal\w+|incidents?|malfunction\w*"
    r"|fault\w*|defects?|bugs?|affect\w*|impact\w*|elevated|unexpected\w*|down|dead|borked|busted|haywire"
    r"|difficult\w+|irregularit\w+|inconsisten\w+|errors?|failures?|"
    r"wrong|spik\w+|inconvenience|incomplete|partly|partially|quirk\w*|under the weather|on and off|up and down"
    r"|unresponsive|downtime|complain\w*|complaints?|alerts?|alarms?|suboptimal)\b"
)
"""Failing, without how."""
EUPHEMISM = Form(
    r"\b(?:hiccup\w*|wobbl\w*|turbulence|blips?|glitch\w*|trouble\w*|issues?|problems?|difficult\w+|incidents?"
    r"|disruption\w*|disrupted|interruptions?|irregularit\w+|hitch\w*|snag\w*|bump\w*|rough|hairy|gremlins?"
    r"|teething|less than|sub-?optimal|not (?:ideal|great|optimal|at its best)|ideal|moody|grumpy|under the weather"
    r"|dip|bother|rough patch|(?:not|one of) (?:themselves|itself|its days|those days)|acting up"
    r"|playing up|flaky|degrad\w+|impair\w*|outages?|unstable|instabilit\w+|impacted|affected|exercise"
    r"|lean)\b"
)
"""Words that stand for a failure without telling it."""
ABOUT_KNOWING = Form(
    r"\b(?:no (?:data|one|body)(?: (?:is|was|has been))? (?:lost|missing|affected)|no (?:reply|response|answer"
    r"|cause|root cause|change|effect|eta|estimate|idea|workaround|update|news|more|further|longer|worries|doubt"
    r"|need)|can(?:'?t|not) (?:\w+ ){0,2}(?:say|tell|promise|rule|comment|be sure|yet)|(?:do|did|does)(?:n't"
    r"| not) (?:\w+ )?(?:know|have (?:a|an|any)|yet|need to|hesitate|expect|see a reason|think|want)"
    r"|not (?:yet )?(?:known|clear|sure|confirmed|understood|identified|fixed|resolved|over|great|good|ideal|happy"
    r"|enough|acceptable|much|only|just|hesitate|to worry)|won'?t (?:be|happen|see|come|do|let)\w*|will not \w+"
    r"|root cause|never again|nothing (?:to worry|dramatic|serious|major)|without (?:delay|further))\b"
)
"""A denial that is not about the service."""
PLEASANTRY = Form(
    r"\b(?:apologi[sz]e|apologies|sorry|thank\w*|patience|inconvenience|regards|rest assured|bear with us"
    r"|stay tuned|all over it|hesitate|dear|valued|hello|hi (?:all|there|team|everyone))\b|^(?:resolved|identified"
    r"|investigating|monitoring|update|sev\W?\d)\W*$|^\W*(?:sev\W?\d)\W*$"
)
"""Politeness, and what stands alone as a state."""
