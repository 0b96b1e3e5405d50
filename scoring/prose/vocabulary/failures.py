"""Failures: how people say that something does not work, exactly and vaguely."""

from scoring.prose.form import Form

_EXACT = r"""
    fail(?:s|ed|ing|ure|ures)?|errors?|erroring|errored|exceptions?|time[sd]?[- ]?outs?|timing out|timed out
    |time out|unavailab\w+|unreachable|offline|crash\w*|hang(?:s|ing)?|hung|stuck|stall\w*|frozen|freez\w+|froze
    |looped|looping|vanish\w*|disappear\w*|delet(?:ed|es|ing)|erased|wiped|ignor(?:e|es|ed|ing)
    |zeros?|nil|flat (?:at|line\w*)|zero (?:hits?|results?|rows|matches)
    |(?:thrown|kicked|sent|bounced) (?:back|out)|deaf
    |break(?:s|ing)? (?:off|away)|broke off|broken off
    |end(?:s|ed|ing)? (?:\w+ \w+ )?(?:early|within|after|too soon)|thrown out
    |(?:stay|stays|stayed|remain\w*|kept?|keeps|stand|stands|stood) (?:shut|closed|dark|dead|silent|locked
    |frozen|still|empty|blank|off|put)
    |(?:still|stays?|remains?|were|was|being) (?:queued|parked|held)|stood (?:still|for \d+)
    |cut (?:off|out|after|at|short)|gone|(?:have|has|had) to wait|without (?:a|an|any|their|its)|overwritten
    |mixed up|swapped|blank|empty|missing|lost|los(?:e|es|ing)|loss|drop(?:s|ped|ping)?|duplicat\w+|twice
    |double[ds]?|corrupt\w*|truncat\w+|garbled|wrong|incorrect\w*|stale|outdated
    |out of (?:date|sync|order|memory|disk|stock)|interrupted|delay\w*|late|(?:later|longer|slower) (?:than|to)
    |behind(?! (?:us|you)\b)|lag(?:s|ging|ged)?|backlog\w*
    |backed up|queu(?:e|es|ed|ing) (?:up|is growing|grows|builds?)|pil(?:e|es|ed|ing) up|slow\w*|latenc\w+|sluggish
    |crawl\w*|reject\w*|refus\w+|den(?:y|ied|ies)|declin\w+|forbidden|unauthori[sz]ed|expired?|invalid|bounc\w+
    |disconnect\w*|drops? out|dropped out|log(?:s|ged)? (?:them |you |people |users? )?out|signed out|logged off
    |kicked out|locked out|lock(?:s|ed)? (?:people |users? |them )?out|wo(?:n'?t|uld(?:n'?t| not)) (?!be\b|have\b)\w+
    |(?:do|does|did)(?:n'?t| not) (?:\w+ )?(?:load|open|start|arrive|work|sync|update|play|print|respond|answer
    |save|send|show|appear|ring|register|reach|receive|render|complete|finish|go|get|come|connect|deliver|return
    |process|move|unlock|boot|pair|charge|see|find|accept|refresh|resolve|turn|react|scan|report)\w*
    |can(?:'?t|not| not)|could(?:n'?t| not)|unable to|(?:is|are|was|were|be|been|being) unable|impossible
    |no (?:one|body|user|customer|client|reply|response|answer|data|sound|picture|image|result|notification|order
    |payment|mail|email|push|signal|access|connection|traffic|search|dashboard|price|label)\w*
    |not (?:load|open|start|arriv|work|sync|updat|play|print|respond|answer|sav|send|show|appear|ring|reach|receiv
    |render|complet|finish|connect|deliver|return|process|mov|unlock|boot|possible|available|reachable|found|get|go
    |being|accept|refresh|resolv|scan|report)\w*
    |nothing (?:loads|works|happens|arrives|comes|goes|gets|is|prints|moves|plays)
    |stop(?:s|ped)? (?:\w+ing|at|after|arriving|responding)
    |(?:is|are|was|were|went|goes|going|been|being|gone) (?:\w+ )?(?:down(?! to\b)|dark|dead|silent|blank|out|off
    |missing|broken|red|grey|gray)
    |[45]\d\d(?:s|'s|es)?\b|[45]xx|http [45]\d\d|nxdomain|servfail|econn\w+|enospc|oom\w*|handshake
    |gateway time-?out|bad gateway|internal server error|null|nan|spinn\w+|loop\w*|flicker\w*|buffer(?:s|ing|ed)?
    |stutter\w*|reset\w*|skips?|skipped|old (?:data|prices?|values?)|mismatch\w*|wrongly|misrout\w+|leak\w*|exposed
    |overcharg\w+|undeliver\w+|unread\w+|unusable|unplayable
"""
_VAGUE = r"""
    |issues?|problems?|trouble\w*|degrad\w+|disrupt\w+|interrupt\w+|outages?|impair\w*|instabilit\w+|unstable|broken
    |broke|breaks|break(?:ing)?|bad|weird\w*|strange\w*|odd\w*|funny|glitch\w*|hiccups?|blips?|turbulence|flak\w+
    |intermittent\w*|misbehav\w*|act(?:s|ing|ed) up|play(?:s|ing|ed) up|acting (?:weird|strange|funny|odd|out)
    |on fire|unhappy|sick|struggl\w+|suffer\w*|wobbl\w+|unwell|abnormal\w*|anomal\w+|incidents?|malfunction\w*
    |faulty?|faults|defects?|bugs?|affect(?:s|ed|ing)?|impact(?:s|ed|ing)|elevated|unexpected\w*|down|dead|hurting
    |limp\w+|borked|busted|toast|haywire|unresponsive|inconvenience|partly|partially|incomplete|quirk\w*
    |irregular\w*|inconsisten\w+|difficult\w+
    |not (?:great|good|right|ok|okay|healthy|happy|well|normal|quite right|feeling)|up to something|gone|spik\w+
    |burning|melt\w+
"""


def _pattern(source: str) -> Form:
    return Form(r"(?<![\w#@/-])(?:" + "".join(source.split("\n")).replace("    ", "") + r")(?!\w)")


EXACT = _pattern(_EXACT.strip())
"""A way of failing that somebody could look for: errors, delays, what is missing or cannot be done."""
DENIED = Form(
    r"\bw/o(?= )|\b(?:not|never|nobody|no one|none|no|nothing|without)\b|n't\b|\b(?:sub-?optimal|fewer|less than)\b"
)
"""Something is denied; where nothing else is said, what does not happen."""
ANY = _pattern(_EXACT.strip() + _VAGUE)
"""Any word that something is not as it should be."""
