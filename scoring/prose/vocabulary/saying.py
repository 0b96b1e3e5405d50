"""Saying: the forms in which people say what a template asks for."""

from scoring.prose.form import Form
from scoring.prose.vocabulary.moments import CLOCK, DATE, LENGTH
from scoring.prose.vocabulary.works import DEED, DONE, IMPROVED

_DEED, _DONE, _IMPROVED = DEED.pattern, DONE.pattern, IMPROVED.pattern.removeprefix(r"\b")

SALUTE = Form(r"\W*(?:to|dear|hello|hi|hey|good (?:day|morning|afternoon|evening))\b[^.!?;:]{0,60}[,:!]?$")
CLOSING = Form(
    r"\W*(?:cheers|best|all the best|(?:with )?(?:kind|warm|best)|yours|sincerely|regards|many thanks|thanks|love"
    r"|take care|the|your)\b"
    r"[^.!?;:]{0,50}[^.!?;:]$"
)
"""A greeting, and the words above a name."""
SEVERITY = Form(
    r"\bsev\w*[ :.-]{0,2}\w|\bon the scale\b|\b(?:schweregrad|severidad|gravedad|code red|red alert|(?:class"
    r"|category|tier|grade"
    r"|urgency|stufe) \w+|critical|highest urgency|top urgency|major incident|severe|(?:first|second|third|highest"
    r"|top) (?:class|grade|order|level|category|rank))\b|\bs(?:ev)?[. ]?[1-4]\b"
    r"|\blevel (?:[1-4]|one|two|three)\b|\bsev(?:erity)?(?: ?level)?[ :=-]*(?:[1-5]|one|two|three|four|i{1,3}"
    r"|critical|major|minor|low|high|medium)\b|(?<![\w-])p[0-4](?!\w)|\bprio(?:rity)? ?[1-4]\b"
    r"|\b(?:critical|major|minor|highest|top) (?:incident|outage|severity|priority)\b"
)
SINCE = Form(
    r"\bsince (?:early |late |mid-?|this |last |yesterday |the )*(?:morning|afternoon|evening|night|noon|midday"
    r"|dawn)\b|"
    rf"\bsince (?:about |around |lunch ?time )?\d"
    r"|\b(?:started|began|broke) (?:just|right|only) now\b|\bmoments? ago\b"
    rf"|(?:=|at) ?{CLOCK}|\b(?:since|from|back to|start\w*|beg[ai]n\w*|at|onset"
    rf"|first|as of|after|around|about|approx\.?|shortly (?:before|after)|triggered|fired|began|detected|noticed"
    rf"|seen|until|between|up to)\b[^.\n;]{{0,40}}?{CLOCK}"
    rf"|{CLOCK}(?: utc)?(?: ?[-,:(]| on|\b)[^.\n]{{0,30}}?\b(?:start\w*|on|onwards?|began|first|alert\w*|fired"
    rf"|until|till|to|errors|fail\w*)\b"
    rf"|{LENGTH}(?: or so)? ago\b|\b(?:for|over|during|in|within) (?:about |around |roughly |nearly |almost |over "
    rf"|more than |at least |some |already |now |just over |just under |approx\.? )*(?:the (?:last|past) )?{LENGTH}"
    rf"|\b(?:the )?(?:last|past) {LENGTH}|{LENGTH} (?:now|already|in\b|and counting|so far|into|old)|\bt ?\+ ?\d+"
    rf"|\b(?:is|are|been) (?:\w+ )?(?:for )?{LENGTH}|\b(?:yesterday|last night|this morning|today|tonight|monday"
    rf"|tuesday|wednesday|thursday|friday|saturday|sunday)(?: \w+)?(?: at| from| since|,)? {CLOCK}"
)
"""When it began: a time with a cue, so long ago, for so long."""
WINDOW = Form(
    rf"{CLOCK}[^.\n]{{0,40}}?(?:-|\bto\b|\bthrough\b|\buntil\b|\btill\b|\bund?til\b|\band\b|\bbis\b"
    rf"|>)[^.\n]{{0,25}}?{CLOCK}"
    rf"|\b(?:for|lasted|lasting|lasts|over|during|took|within|after|down|window of|duration(?: of)?|total(?:ling"
    rf"|ing)?|in|a|the|outage of|last(?:ed)? (?:about|around|roughly|almost|nearly|just over"
    rf"|just under))[ :(]*(?:about |around |roughly |nearly |almost |over |more than |at least |some |just (?:over"
    rf"|under) |approx\.? |approximately |a total of |altogether |in total |the (?:last|past) "
    rf"|~ ?)*(?<!a few )(?!a few |few |a couple |several )(?:{LENGTH})"
    rf"|{LENGTH}(?: \w+){{0,2}} (?:in total|altogether|in all|long|outage|window|of (?:downtime|outage|trouble"
    rf"|failed|errors|disruption)|later|after)"
    rf"|(?<!every )(?<!in )(?<!within )\d+ ?(?:h|hrs?|hours?|m|min\w*)(?: ?(?:and )?\d+ ?(?:m|min)\w*)?(?=[ ,.;)])"
    rf"|\d+-(?:minute|hour|min|day)\b"
    rf"|\b(?:start|beg[ai]n|from|since)[^\n]{{0,120}}?{CLOCK}[^\n]{{0,160}}?\b(?:until|ended|ends|over|restored"
    rf"|back|recovered|to|resolved|till|healthy|normal|stopped|stable|fixed|clean)\b[^\n]{{0,50}}?{CLOCK}"
    rf"|\b(?:restored|back|recovered|ended|over|normal|fixed|resolved"
    rf"|ended)\b[^\n]{{0,60}}?{CLOCK}[^\n]{{0,120}}?\b(?:start\w*|beg[ai]n|from|since)\b[^\n]{{0,40}}?{CLOCK}"
    rf"|(?:from|between) {DATE}[^\n]{{0,20}}? (?:to|until|and|till) [^\n]{{0,10}}?{DATE}"
)
"""Start and end, or a length."""
COMMAND = Form(
    r"\b(?:ic|incident commander|commander|incident lead|inc lead|incident manager)\b|\b(?:ha(?:s|ve)|take|taking"
    r"|takes|took|takes over|in|assum\w+|got|with) (?:the )?command\b|\b(?:responsible|leads?|leading|coordinat\w+"
    r"|running|runs|driving|drives|commanding|heading(?: up)?|steering)(?: (?:the|this|it|point))?(?: (?:incident"
    r"|response|call|show|bridge|room|one))?\b"
    r"|\b(?:taking|takes|on) point\b|\bin charge\b|\bi(?:'m| am|'ll| will) (?:ic|lead\w*|take it|run\w*"
    r"|coordinat\w*|driv\w+)\b|\b(?:(?<!asleep )at the (?:helm|wheel)|in the (?:chair|seat|hot seat|driving seat"
    r"|driver.s seat))\b"
)
CHANNEL = Form(
    r"(?<![\w&])#[a-z_][\w-]*[a-z][\w-]*|\bwar[- ]?room\b|\b(?:on|via|over) (?:teams|slack|zoom|meet)\b"
    r"|\bchannel:? \w+_\w+|\bbridge\b|\bzoom\b|\bgoogle meet\b|\bmeet\.|\bteams\b(?: call| channel|:)|\binc-[\w-]+"
    r"|\b(?:in|to|join|on) (?:the |this |our )?(?:incident |slack )?(?:channel|room|call|thread)\b"
    r"|\bhttps?://\S*(?:zoom|meet|slack|teams|call|bridge|room)\S*|\broom \d+\b|\bslack\b|\bhuddle\b"
    r"|\bconf(?:erence)?(?: (?:call|line|\d+)\b|\b)|\b(?:in|to|on|into) (?:the |our )?\w+ (?:room|channel|bridge"
    r"|call)\b|\bdial[- ]?in\b"
)
UPDATE = Form(
    r"\b(?:updat\w*|more(?= (?:news|info|details|here|from|to (?:come|follow)|soon|at\b|in\b|by\b|when|every|next"
    r"|on\b|shortly|later|around|follows?|then|once|before|within|tomorrow|tonight|\d))|news|report\w*|post(?:s|ed"
    r"|ing)?|write|writing|mail|e-?mail|hear(?:ing)? from (?:us|me)|hear|(?:be|get|come|are|right) back"
    r"|back (?:with|at|in|by|to you|here)|again|inform|info|notify|tell|word|ping|revert|(?<!\bwe )(?<!\bi )know"
    r"|see you|information"
    r"|details|figures|expect|publish\w*|call|phone|ring|speak|talk|check[- ]?(?:in|back)|checkpoint"
    r"|follow(?:ing)?[- ]?up|touch base|bulletins?|aviso|talk|message|status|sync(?= (?:at|in|call|again))"
    r"|next (?:one|note|report|message"
    r"|post|word|info|status|comms?)|next|posted|in touch|summary|sit-?rep|readout|recap|refresh|note|brief(?:ing)?"
    r"|keep (?:you|everyone|this)|(?:swing|drop|come|stop) by|at your desk|again at"
    r"|come back|return\w*|share(?! of\b)|send|sending|reach)\b"
)
"""Words with which somebody says that more will be said."""
STATE = Form(
    r"\b(?:again|as i (?:write|type|speak)|since|investigat\w+|identified|mitigat\w+|monitor\w+|resolved|ongoing"
    r"|still|continu\w+|unchanged|no change|stable|steady|recover\w*|improv\w*|wors\w*|contained|restored"
    r"|back (?:to normal|up"
    r"|online|in)|healthy|normal|fixed|degraded|operational|draining|climbing|falling|dropping|rising|holding|flat"
    r"|currently|right now|at the moment|at present|as of|now|so far|working again|partially|mid-?\w+|in progress"
    r"|under way|underway|in the right direction|looking (?:up|better)|over|open|closed|ended|live|green|amber|red"
    r"|not (?:yet )?(?:fixed|resolved|restored|over"
    r"|back))\b"
)
STANDS = Form(r"\b(?:it|everything|service|that|this|things|situation) (?:is|are|stands?|remains?)\b")
CAUSE = Form(
    r"\b(?:because|caused|cause (?:is|was|:)|causes?d? by|due to|owing to|(?:led|leading|leads) to|result(?:s|ed"
    r"|ing)? (?:in|from|of)|trac(?:ed?|ing|ked) (?:\w+ )?(?:back )?to|tracked down|root[- ]cause\w*|culprit"
    r"|the reason|reason (?:is|was|for)|stems? from|stemm\w+|comes from|came from|comes? down to|boils down"
    r"|turns? out|turned out|down to|source of|originat\w+|trigger\w*|responsible|explains?|explained"
    r"|behind (?:this|it|the)|thanks to|as a (?:result|consequence)|fault (?:is|lies|was) (?:in|with)|origin (?:is"
    r"|was)|whereby|points? to|pointing to)\b"
    r"|\b(?:found|identified|located|discovered|pinpointed|isolated|know|confirmed|established|determined"
    r"|narrowed)\b(?! the (?:cause|issue|problem|root cause|reason)\b(?:\.|,| and| of (?:this|the)| for"
    r"| behind))(?: (?:that|it|what|out|:|to|an?|the|our|one|two|this))+ ?\w+"
    r"|,? so (?:that )?\w+|\bwhich (?:is why|made|makes|means|meant|left|leaves|put|sent|took|blocks?|stops?"
    r"|prevents?|fills?|filled)\b|\b(?:a|an|the|our|one) (?:[\w-]+ ){1,6}(?:broke|filled|exhausted|expired|removed"
    r"|overwrote|took|holds|locked|ran out|dropped|deleted|disabled|rejects?|blocks?|saturat\w+|emptied)\b"
)
BARE_FIX = Form(
    r"^\W*(?:[^,.]{0,70}, )?(?:(?:all |now |it's |it is |everything (?:is |has been )?|this (?:issue "
    r"|incident )?(?:is |has been |was )?|the (?:issue|problem|incident|matter|situation) (?:is |has been |was )"
    r"|(?:service|normality|normal service|operations?) (?:is |has been |was |were )?)?(?:now |since |fully "
    r"|completely |swiftly |promptly )*(?:fixed|resolved|solved|restored|done|good|over|back|normal|normali[sz]ed"
    r"|closed)(?: (?:promptly|swiftly|quickly|again|now|up|to normal|in full|shortly after))*)\W*$"
    r"|\b(?:a|the|our) fix (?:is|has been|was) (?:\w+ )?(?:rolling out|on (?:its|the) way|coming|being (?:prepared"
    r"|worked on|rolled out)|in (?:progress|the works)|under way|underway|deployed|implemented|applied|found"
    r"|in place)(?: as we speak| now| shortly| soon)?\W*$|\b(?:measures|steps|actions?|a fix|the fix|a solution"
    r"|changes|corrections?) (?:has|have|was|were|is|are)(?: now| since)?(?: been)?(?: \w+ly)? (?:taken|applied"
    r"|implemented|deployed|put in place|made|rolled out|found|released|in place)\b\W*$|\b(?:implemented|applied"
    r"|deployed|found|put in place|took|taken|released|made) (?:an? |the |our |all )?(?:appropriate |necessary "
    r"|corrective |immediate |swift |suitable |required |needed )*(?:fix|solution|measures?|steps?|actions?"
    r"|correction|remedy)\W*$|\bworking (?:hard )?on (?:a|the|our) (?:fix|solution|resolution)\b"
)
"""That something is fixed or will be, and not a word about how."""
IDLE = Form(
    r"\b(?:on it|on the case|on top of|all over it|aware|thank\w*|patien\w+|understanding|inconvenience|hard at work"
    r"|on the case|working (?:hard|on)|regards|hi"
    r"|hello|dear|team|next|good news|will|won't|rest assured|bear with|stand by|everything|investigat\w+"
    r"|monitor\w*|promise|again|status|sorry)\b"
)
"""Politeness, and what is still to come."""
BARE_FOUND = Form(
    r"^(?:we (?:have )?|our (?:team|engineers) (?:has|have) |the )?(?:(?:root )?cause|issue|problem|reason|it|we"
    r"|yes)?[\w ,']{0,30}?(?:has been |have been |was |is |been )?(?:identified|found|known|located"
    r"|understood)(?: the (?:root )?(?:cause|issue|problem|reason)(?: of (?:the|this) (?:issue|problem|incident"
    r"|disruption))?)?[. !]*$"
)
_FOUND = (
    r"(?:identified|found|pinned down|located|known|understood|traced|isolated|nailed(?: down)?|pinpointed|discovered"
    r"|established|determined|tracked down|spotted|got to the bottom of it|diagnosed)"
)
BARE_KNOWN = Form(
    rf"\b(?:issues?|problems?|causes?|sources?|reasons?|roots?|origin|it|fault|errors?|culprit|thing"
    rf"|trouble)\b[^.:;]{{0,60}}?"
    rf"\b(?:is|are|was|were|has|have|been|got|being)\b[^.:;]{{0,20}}?\b{_FOUND}\b|\bwe (?:have "
    rf"|'ve )?(?:now )?{_FOUND}"
    r" (?:the|it|what)\b"
)
"""That something was found; what it is, if at all, stands behind a connective."""
TELLING = Form(
    r":|[ ]-[ ]|\b(?:because|since (?!\d)|namely|that (?:the|a|an|our|one|two|it|its)|due to|caused by|as (?:an?|the"
    r"|in)\b(?! (?:highest|top))"
    r"|so (?:the|that)|which|in (?:the|a|an|our|one|two)\b|to (?:an?|the|our)\b|at (?:the|a|our)\b)"
)
"""What was found follows."""
BUSY = Form(
    r"\bwork(?:ed|ing) (?:up)?on\b(?! (?:reroute|re-?route|switch|restor|mov|replac|put))|\b(?:busy|occupied"
    r"|engaged) with (?:it|this|that|the (?:matter"
    r"|issue|problem|topic))\b|\bon (?:its|the) way\b(?! (?:to|back))|\bin (?:the works|the making|preparation"
    r"|good hands)\b|\bon the case\b|\bpursuing (?:all|every)\b|\bin the process of (?:resolving|fixing|solving)\b"
    r"|\b(?:teams?|engineers?|colleagues|people|specialists|experts|everyone|everybody|we|hands)(?:'re| are| is"
    r"| have| has|'ve)?"
    r" (?:[\w-]+ ){0,2}(?:engaged|(?:laser-)?focus+ed|committed|dedicated|mobili[sz]ed|on deck|giving (?:it|its"
    r"|their|our) \w+)\b"
    r"|\bdoing (?:what|everything|all|our (?:best|utmost))\b|\bacross several (?:\w+ )?streams\b"
    r"|\bcontinu\w+ (?:to (?:look|work|push)|with full|our (?:work|efforts?))\b|\bwork(?:s|ed|ing) (?:very )?(?:hard"
    r"|tirelessly)\b"
    r"|\b(?:a|the|our) (?:fix|solution|remedy|cure)\b.{0,25}(?:under way|rolling out|rolled out|being (?:applied"
    r"|implemented)|coming|in progress|being prepared)"
    r"|\b(?:counter-?measures?|measures?|steps?|efforts?|repairs?|remedies)\b.{0,20}\b(?:under ?way|in (?:progress"
    r"|hand)|afoot|initiated|ongoing)\b"
    r"|\b(?:swift|decisive|appropriate|immediate|necessary|corrective|all) (?:and \w+ )?(?:action|measures?|steps?)\b"
)
"""Somebody is at it, and it is not said with what."""
COURTESY = Form(
    r"\b(?:in the right direction|kindly|stay(?:ing)? tuned|bear with|ask (?:for )?(?:your|you)|thank\w*|patience"
    r"|you (?:can|may)|revert at"
    r"|rest assured"
    r"|took a|take a|(?:is|are) possible|(?:condition|issue|problem|incident|matter|disruption|situation|trouble"
    r"|outage)\b.*"
    r"\b(?:been|was|is) (?:now )?(?:remediated|resolved|fixed|rectified|remedied|solved|addressed"
    r"|mitigated))\b(?! by\b| with\b)"
)
"""Politeness, a permission, or that it is over."""
BY_US = Form(r"\b(?:we|i|our|team|engineers?|by|after|ops|vendor|provider|name|having)\b|^\W*(?:\w+ing|\w+ed)\b|'ve\b")
"""Somebody at work."""
FIXING = Form(
    rf"\b(?:we|i|team|engineers?|ops|vendor|they)(?:'ve|'re|'m|'ll| have| has| are| is| am| will| had)?(?: \w+ly"
    rf"| just| now| already| also| currently| been| being| in the process of| working on| busy)* {_DEED}"
    rf"|(?:\w+ ){{1,5}}(?:has been|have been|was|were|is|are|is being|are being|being|got|been)(?: \w+ly| now"
    rf"| already| just)? {_DONE}|^{_DEED}|[,;:(-] ?{_DONE}|\b(?:and|then) (?:\w+ly |then )?{_DONE}|\b(?:by|after"
    rf"|via|through|with) (?:\w+ly )?{_DONE}"
    rf"|\b(?:fix|rollback|roll-back|failover|revert|restart|workaround|hotfix|patch|rebuild|reindex|remedy"
    rf"|correction|restore|repair)\b(?: (?:for \w+ )?(?:is|was|has|being|rolling|going|deployed|started|in|under|at"
    rf"|live|out|of|to|runs|running|rolled|applied|complete\w*|now|on|will|restored|brought|worked|helped)\b)"
    rf"|\b(?:roll\w*|deploy\w*|apply\w*|appli\w+|implement\w*|test\w*|push\w*|ship\w*|releas\w*|prepar\w*|put\w*"
    rf"|build\w*) (?:out |in |back )?(?:a |an |the |our |this )?(?:\w+ )?(?:fix|patch|rollback|workaround|change"
    rf"|correction|configuration|version)\b|\b\w+ (?:replaced|restarted|cancelled|canceled|reverted|removed"
    rf"|restored|renewed|rolled back|raised|disabled|switched|rebooted|swapped|corrected|cleared|freed|extended"
    rf"|rebuilt|fixed)\b"
)
FOLLOW_UP = Form(
    r"\b(?:post[- ]?mortem|pm|story|report(?:s|ed|ing)?|review|rca|write-?up|analysis|retrospective|retro|debrief"
    r"|root cause|follow[- ]?up|findings|summary|contact|support|help ?desk|reach (?:us|out)|get in touch|in touch"
    r"|reply|replying|write to|questions?|ask us|call us|ticket|account manager|credits?|refund\w*|compensat\w*"
    r"|next steps?|publish|archiv\w+|watch(?:ing)?|keep(?:ing)? an eye|monitor\w*|check your|re-?run|resend|retry"
    r"|please|let us know|tell us|learn more|account|minutes (?:of|from|are|will|follow|go)|meeting|writ(?:ten"
    r"|e)[ -]up|outcome|read (?:it|more)"
    r"|blog|details (?:will|to)|we will|we'll|hotline|mail|news|writ(?:e|es|ing)|look into|get a|gets? (?:the"
    r"|their))\b|@[\w-]+\.\w"
)
SORRY = Form(
    r"\b(?:sorry|apolog\w+|regret\w*|we let you down|let you down|forgive|excus(?:e|es) (?:us|me|for|this|that|it"
    r"|the)|should (?:not|never) have happened|mea culpa|forgiv\w+|below what you|not (?:good enough|acceptable"
    r"|the (?:service|experience|standard) you)|you deserve\w*|unacceptable|we own this|our fault|we failed you"
    r"|ashamed|pardon|entschuldig\w+|d[eé]sol[eé]\w*|lo siento)\b"
)
REMEDIED = Form(
    rf"\b(?:are|is|were|was) (?:all )?(?:back|in again|there again|complete again)\b|\bmoney back\b"
    rf"|\bsince \d[^.\n]{{0,20}} (?:\w+ ){{0,2}}(?:work|works|run|runs)\b|\b(?:go(?:es)?|flow(?:s|ing)?|work(?:s"
    rf"|ing)?|run(?:s|ning)?|arriv(?:e|es|ing)|load(?:s|ing)?|answer(?:s|ing)?|behav(?:e|es|ing)|deliver(?:s|ing)?"
    rf"|reach(?:es)?|print(?:s|ing)?)(?: through| out| in| you| normally)? (?:again|as (?:before|usual|normal"
    rf"|they should|it should))\b|\b(?:fixed|resolved|restored|recovered|repaired|remedied|corrected|back to normal"
    rf"|(?:works?|working|running) (?:again|normally|as (?:normal|usual|expected|before))|back (?:up|online"
    rf"|in service|to)|solved|rolled back|reverted|undone|in place|compensat\w+|refund\w*|reversed|credit\w*"
    rf"|re-?sent|resend|re-?run|reprocess\w*|replay\w*|recover\w*|workaround|reset your|closed|cancelled"
    rf"|canceled)\b"
    rf"|\b(?:we|i|our (?:team|engineers)|engineers)(?: (?:have|has|then|also|had|immediately|now|since|already|are"
    rf"|'re)|'ve|'re)*(?: \w+ly)? {_DONE}|\b(?:was|were|has been|have been|is|are|being) (?:\w+ly |now |all |since "
    rf"|already )?{_DONE}|\b(?:it|which|that|they|system|service) now \w+|\bnow (?:\w+ing|handles?|stops?|checks?"
    rf"|accepts?|works?)"
)
PREVENTION = Form(
    rf"\b(?:prevent\w*|(?:is|are) (?:planned|scheduled|due|set) (?:for|by|on)|a new \w+|needs? a second|recurr\w*"
    rf"|long[- ]term|permanent\w*|safeguard\w*|so that (?:this|it|such|the)|avoid\w*|stop (?:this"
    rf"|it) (?:from )?happening|make sure|ensure\w*|less likely|guard against|protect\w*)\b"
    rf"|\b(?:will|we'll|'ll|going to|plan(?:ning)? to)(?: also| now| therefore| then| start| begin| be| have (?:it"
    rf"|this|them)| \w+ly)* {_IMPROVED}\b"
    rf"|\b(?:we|they|team|engineers|it|i)(?:'re|'ve| are| have| has)(?: now| also| since| already| just"
    rf"| \w+ly)* (?:{_IMPROVED})(?<=ing|.ed|ilt|ade|put|set)\b"
    r"|\b(?:from (?:now on|today|tonight|tomorrow|next|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d+"
    r"|january|february|march|april|may|june|july|august|september|october|november|december|then on|here on)"
    r"|starting|beginning|in (?:the )?future|going forward|henceforth|as of (?:today|tomorrow|next|\d)|next (?:week"
    r"|month|quarter|sprint|monday|tuesday|wednesday|thursday|friday)|this (?:week|month|quarter))\b[^.\n]* (?:we"
    r"|you|it|is|are|will|the|each|every|all|two|no|a|an|our)\b"
    rf"|\b(?:will|is|are|goes?|starts?|begins?|follows?|runs?|comes?)\b[^.\n]{{0,80}}\b(?:as of|from|on|by|until"
    rf"|starting|since)"
    rf" {DATE}"
    rf"|\b(?:and|also|we|i|will) (?:{_IMPROVED}) (?:an?|the|one|two|more) (?:[\w-]+ ){{1,6}}(?:by|until|on|from|this"
    rf"|next|in) \w+"
    rf"|\b(?:an?|the|one|new) (?:\w+ )?(?:monitor|alarm|check|test|guard|limit|alert|rule|step|gate|lock|review"
    rf"|reserve|copy|"
    r"list|watch)\b[^.\n]{0,40}\b(?:starts?|goes live|goes|follows?|runs?|rings?|comes?|precedes?|warns?|stops?"
    r"|refuses?)\b"
)
CONTACT = Form(
    r"\b\d{3}[- ]\d{4}\b|\b(?:line|desk|extension|ext|office)\b[ .:]{1,3}\+?\d{3,}|@[\w-]+\.\w|\b(?:reply|replying"
    r"|respond|write (?:to )?(?:me|us)|write|contact|reach (?:me|us|out|our)"
    r"|call (?:me|us|our)|phone|ring|e-?mail|support|help ?desk|account (?:manager|team|rep\w*)|get in touch"
    r"|in touch|customer (?:service|success|care)|hotline|tel(?:ephone)?|questions|ask (?:me|us|for)|let (?:me"
    r"|us) know|available (?:for|to|at|on|under|around|by)\b|here for you|number|drop-?in|service desk"
    r"|at your (?:disposal|service)|\+?\d[\d -]{7,}\d"
    r"|chat with|talk to|speak to|drop (?:me|us)|my door|(?:call|dial|ring)\b.{0,20}\d{3}|answer(?:ing)? (?:this"
    r"|to this)|https?://)\b|\+\d"
)
ACKNOWLEDGED = Form(
    r"\b(?:sorry|apolog\w+|underst(?:and|ood)|noted|you(?:'re| are) right|you (?:ask|asked|write|wrote|want"
    r"|are asking)|thank(?:s| you)|i (?:know|see|hear|get|realise|realize|agree|appreciate|share|acknowledge|regret"
    r"|noticed|saw|read)|we (?:know|see|hear|understand|realise|realize|are aware|acknowledge|recogni[sz]e|take"
    r"|let)|fair (?:question|point|enough)|aware|concern\w*|frustrat\w+|serious\w*|regret\w*|appreciate"
    r"|good question|right to (?:ask|be)|got your|received|your (?:mail|message|note|question|e-?mail|call|anger"
    r"|patience|worry|team)|acknowledg\w+|confirm\w*|yes|painful|costly|unacceptable|point taken|pretend"
    r"|you (?:were|are|deserve)|every (?:reason|right)|(?:with )?good (?:reason|cause)|rightly|no excuses?|on us\b"
    r"|fair (?:thing|to ask)|(?:is|was|quite|only|perfectly) fair"
    r"|with you on|for writing|of you|not (?:good enough|acceptable|ok|okay)|disappoint\w*|must be|hurts?|(?:totally"
    r"|fully|completely) get (?:it|that|this|you))\b"
)
LESSON = Form(
    r"\b(?:served us|we (?:take|keep) (?:that|this|away|from)|with us|keep from|lessons?|learn(?:ed|t|ing|ings)?"
    r"|takeaways?|(?:went|worked|did|goes|going|gone) (?:\w+ )?(?:well|poorly"
    r"|badly|wrong|right)|(?:went|worked|goes|did work) not|what (?:helped|hurt|worked|failed|slowed)|in hindsight"
    r"|hindsight|next time"
    r"|too (?:long|late|slow)|we (?:noticed|realised|realized|found|saw) that|could (?:have )?(?:been )?(?:better"
    r"|faster|improve)|surpris\w+|good:|bad:|insight|plus\b|minus\b|well:|badly:|to (?:keep|change)"
    r"|we (?:now )?know|quick\w*|different\w*|slow\w*|helped|got lucky|were lucky|luck|we should(?: all)? have"
    r"|which (?:is|was) (?:good|bad|not\b|neither|fine|better|worse))\b"
)
