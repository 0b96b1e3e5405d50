"""Keepings: how people say that nothing is lost, or make little of what is."""

from scoring.prose.form import Form

_GONE = (
    r"(?:lost|gone(?! (?:through|out|live))|missing|astray|vanish\w*|disappear\w*|delet\w+|damaged|destroyed|erased"
    r"|wiped"
    r"|corrupt\w*|harmed|hurt|in (?:any )?danger|at (?:any )?risk|in (?:question|doubt|jeopardy)|overboard"
    r"|left behind"
    r"|dropped|forgotten|(?:came|come|coming) to (?:grief|harm)|suffered|by the wayside|unaccounted|perished"
    r"|compromised"
    r"|overwritten|evaporat\w*|touched|(?:got|gets|slipped|went) (?:away|through|off|anywhere|overboard|missing"
    r"|under)"
    r"|fell (?:through|by|off|overboard|between)|gone anywhere)"
)
_THERE = (
    r"(?:safe(?:ly)?|intact|sound|whole|complete|there|home|accounted for|in place|secure|untouched|unharmed"
    r"|unscathed"
    r"|where (?:it|they) (?:belongs?|was|were|should be|always \w+)|as (?:complete|whole|full|good|correct) as (?:it"
    r"|they|before|ever|on)|preserved|kept|stored|recoverable|back|restored|recovered|retrieved|rescued|saved"
    r"|in (?:good hands|order|the vault|our vault|one piece)|on disk|out of danger|to hand|at hand|put back|readable)"
)
_LIES_IN = (
    r"(?:tucked (?:away|up)|(?:exactly |just |right )?where (?:you|we|it|they|she|he) (?:left|put|wrote|saved"
    r"|belongs?|was|were)\b"
    r"|(?<!is )(?<!are )(?<!was )(?<!were )(?:on|in|at|inside|with) (?:the|its|their|your|our|his|her) [\w-]+)"
)
NONE_LOST = Form(
    r"\b(?:not (?:a single|one|even one|so much as an?)|no|none of (?:the|your|our|their|these|those|it)|never an?"
    r"|zero"
    rf"|nothing|none) (?:(?!and\b|but\b|who\b|so\b)[\w'-]+ ){{0,6}}?{_GONE}\b"
    rf"|\bat no (?:point|time|moment|stage|instant) (?:[\w'-]+ ){{0,5}}?{_GONE}\b"
    r"|\b(?:durability|integrity|safety|completeness|security) of (?:[\w'-]+ ){1,4}?(?:was|is|were|are|has|stood"
    r"|stands)"
    r" (?:[\w'-]+ ){0,4}?(?:not|never|no|beyond|n't|guaranteed|ensured|assured|preserved)\b"
)
ALL_KEPT = Form(
    r"\b(?:all|every(?: single| last)?|each(?: and every| one)?|everything|(?:every(?:body|one)|nobody|no one)'s"
    r"|what (?:was|you|they|we) \w+|your|the|their|our|any) (?:[\w'-]+ ){0,8}?"
    rf"(?:(?:is|are|was|were|been|remain\w*|stay\w*|sits?|sitting|lies?|lying|rests?|resting|got|came) (?:\w+ly |all "
    rf"|still |back |already )*"
    rf"(?:{_THERE}|{_LIES_IN})|(?:sits?|rests?|waits?|sleeps?|slumbers?|lives?|stays?) (?:[\w-]+ )?{_LIES_IN}|(?:is"
    rf"|are) (?:again |back |still |all )*as (?:it|they) (?:was|were|used|should)|made it(?! (?:clear"
    rf"|hard|worse|impossible))|(?:found|find|finds) (?:its|their) way|surviv(?:ed|es?)"
    r"|came through|reached (?:its|their|the) \w+|arrived (?:safely|in full|complete))\b"
)
BELITTLED = Form(
    r"\b(?:takes?|needs?|requires?|want) (?:an? |some )?(?:\w+ )?(?:little|bit|while|moment|longer"
    r"|time)(?: longer)? (?:to|until"
    r" (?:it|they|you)) (?:appears?|arrives?|shows?|loads?|sync\w*|turns? up|(?:be|is|are) (?:visible|shown|there)"
    r"|sees?)\b|"
    r"\b(?:may|might|could) (?:look|appear|seem|be|sound) (?:\w+ly |a (?:bit|little) |somewhat )?(?:abridged"
    r"|shorter|older"
    r"|incomplete|thinner|emptier|outdated|different|shortened|cut)\b|"
    r"\b(?:is|are) (?:still |now )?on (?:its|their) way\b|\b(?:merely|only|just|simply) takes? (?:\w+ ){0,2}longer\b|"
    r"\bloss(?:es)?\b[^.;\n]{0,20}\b(?:none|nil|zero|nothing)\b|\bnone the worse\b|\bno harm (?:was "
    r"|has been )?done\b|"
    r"\b(?:any|the|some|small|few|minor|remaining) (?:gaps?|holes?|bits?) (?:\w+ ){0,3}(?:closed|filled|patched"
    r"|mended"
    r"|plugged)\b|\b(?:got|get|getting|brought|bring|put) (?:them|it|everything|all(?: of (?:it|them))?|those) back\b"
    r"|\b(?:is|are|were|was|been) (?:\w+ )?being (?:restored|recovered|retrieved|rebuilt|brought back)\b"
    r"|\b(?:merely|only|just|simply|temporarily|for now) (?:\w+ ){0,2}?(?:out of sight|hidden|waiting|parked"
    r"|misplaced"
    r"|invisible|hiding|asleep|resting|catching (?:its|their) breath|on (?:its|their) way|taking a (?:detour|break)"
    r"|late|not (?:be )?(?:visible|retriev\w+|found|shown|displayed)|in the queue|queued|resting)\b"
    r"|\b(?:tidied|hid|rearranged|reorgani[sz]ed|archived|cleaned|put) (?:up |away |aside )?(?:\w+ ){0,3}?(?:a little"
    r"|early|away|albums?|pictures?|photos?|files?|records?|entries|points?)\b"
    r"|\b(?:shows?|turns?|pops?|comes?) (?:up|back) (?:again )?(?:by (?:itself|themselves|and by)|on (?:its"
    r"|their) own"
    r"|bit by bit|gradually|later|in due course|after a (?:while|refresh))"
)
OWNED = Form(
    r"\b(?:lost(?! (?:his|her|its|the thread|time|patience))|loss|losses|gone|destroyed|irrecoverabl\w+"
    r"|unrecoverabl\w+"
    r"|exists? nowhere|no cop(?:y|ies)|nobody can (?:fill|bring|restore)|nothing (?:\w+ ){0,3}(?:keep|kept|stored"
    r"|written|recorded|saved|left)|(?:nothing|none"
    r"|no [\w-]+)(?: [\w-]+){0,6} (?:can|could|will) (?:ever )?(?:be )?(?:brought"
    r"|recover\w*|restor\w*|retriev\w*|reconstruct\w*|come back)|no (?:[\w-]+ ){1,6}(?:recorded|stored|kept"
    r"|saved|written down)"
    r"|(?:cannot|can't|could not|couldn't|can not|never) (?:be )?(?:\w+ ){0,2}?(?:recover\w*|restor\w*|bring|brought"
    r"|recreat\w*|come back|retriev\w*|reconstruct\w*|rebuil[dt]|fill\w*|replac\w*)|not (?:be )?(?:recover\w*"
    r"|coming back|restor\w*|kept|stored|saved|recorded)"
    r"|(?:gaps?|holes?|blanks?) (?:\w+ ){0,9}?(?:stays?|remains?|(?:is|are) (?:final|permanent|for good)|(?:here"
    r"|there) to stay)"
    r"|no longer exist\w*|(?:did|do|does)(?: not|n't) (?:survive|exist)|wiped|overwritten|erased|purged|deleted"
    r"|never (?:stored"
    r"|saved|written|reached|recorded|arrived)|missing for good|corrupt\w*|discard\w*|unsaved|truncat\w*)\b"
)
"""A loss is owned up to."""
EXCEPTED = Form(
    r"\b(?:except|apart from|other than|but|live|other|others|remaining|rest(?! assured)|since \d|from \d|elsewhere"
    r"|until|if|whether"
    r"|once|check\w*|verif\w*|whatever|will|can|could|may|might|should|would|further|more|themselves)\b"
)
"""It is said of a part, of another time, or with a doubt."""
