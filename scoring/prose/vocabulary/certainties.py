"""Certainties: how people say that something is sure to come, or can never come again."""

from scoring.prose.form import Form

_MINE = r"(?:my|our)(?: own| personal| solemn| full| word and| firm| very| whole)*"
_PAWN = (
    r"(?:word|words|assurance|promise|guarantee|honou?r|name|reputation|job|badge|salary|hat|hand|head|house|life|oath"
    r"|pledge|commitment|career|signature|bonus|boots|pension|stripes|neck)"
)
PAWNED = Form(
    rf"\b(?:you(?: have| got|'ve)|(?:i|we)(?:'ll| will|'d| would)?(?: happily| gladly| hereby| can)? (?:give|put|stake"
    rf"|bet"
    rf"|pledge|wager|eat|hand in|lay|sign with|vouch with|bank)(?: you)?(?: all)?) {_MINE} {_PAWN}\b"
    rf"|\b(?:on|upon|with) {_MINE} (?:word|honou?r|head|life|mother's \w+|reputation|watch)\b"
    r"|\b(?:i|we)(?: can| will|'ll| do| hereby)? vouch for\b"
    r"|\b(?:no ifs(?: and|,)? no buts|no ifs|without fail|come (?:what may|hell or high water|rain or shine)"
    r"|as sure as|sure as|make no mistake|carved in stone|set in stone|signed and sealed|cross my heart|mark my words"
    r"|guaranteed|whatever happens|(?:write|note) (?:it|that|this) down|put (?:it|that) in (?:your|the) (?:diary"
    r"|calendar)|you (?:read|heard) it here"
    r"|quote me(?: on (?:that|it|this))?|no (?:question|doubt)(?: about (?:it|that))?(?=\W*$)|(?:can|may"
    r"|must) be (?:taken|regarded|considered|counted) (?:for|as) (?:certain|granted|given|read|sure|done)"
    r"|(?<=[,;.:-] )(?:you (?:can|may) )?(?:depend|rely|count|bank|bet) on (?:it|that|this|us|me)|believe me"
    r"|hold my (?:beer|coffee|drink)|(?:ten"
    r"|a hundred|hundred|a thousand|a million|nine) to one"
    r"|(?:just )?watch (?:me|us)|just you wait)\b"
    r"|\b(?:is|are|stands?) (?:\w+ly |now |all |as good as )?(?:assured|guaranteed|certain|a certainty|secured|sealed"
    r"|a given|a foregone conclusion|a sure thing|beyond doubt|locked in|a done deal|in the bag)(?=$|[\s,.!;]*$|[,;.]"
    r"| (?:by|before|for|from|until|that))"
)
"""Somebody stands for an outcome with what is dear to them."""
COMES_TRUE = Form(
    r"\b(?:will|'ll|is|are|'s|'re|gets?|goes|has|have|can|flows?|runs?|works?|returns?|comes?|stays?|lies|sits?|ends?"
    r"|prints?|opens?|starts?|plays?|arrives?|holds?|safe|back|done|over)\b"
)
_RECUR = (
    r"(?:happen|recur|occur|repeat(?: itself)?|reappear|resurface|come (?:back|again|up again|around again)|return"
    r"|strike(?: twice| again)?|bite|bother|haunt|trouble|surface|rear|break(?: again| out)?|go wrong|fail again"
    r"|be repeated|befall|catch|visit)\w*"
)
_RECURRING = (
    r"(?:happening|recurring|occurring|repeating|reappearing|resurfacing|coming back|returning|striking|repetition)"
)
_IT = (
    r"(?:it|this|that|such (?:an? )?\w+|(?:this|that|the same|these) (?:kind|sort|type|class|breed|species|family"
    r"|form)"
    r"s? of [\w-]+|(?:this|the same|that|the|these) (?:incident|failure|fault|outage|error|problem|issue|bug|lock"
    r"|mistake"
    r"|thing|defect|crash|accident|disruption|interruption|scenario|situation|mishap|trouble|loop|leak|ghost"
    r"|nightmare)s?"
    r"|an? (?:repeat|recurrence|repetition|second time|encore|relapse|next time))"
)
_DEAD = (
    r"(?:extinct|history|dead(?: and buried)?|buried|impossible|unthinkable|inconceivable|out of the question"
    r"|gone for good|off the table|a closed book|banished|eradicated|eliminated|exorci[sz]ed|a thing of the past"
    r"|excluded"
    r"|ruled out|done for|a relic|a memory|defused for good|not possible|physically impossible|technically impossible"
    r"|no longer possible|out of this world|behind us (?:for good|once and for all))"
)
NEVER = Form(
    rf"\b{_IT}(?: simply| just| really| now)? (?:can(?:not|'t| never| not| no longer| no more)|won't|will (?:not|never"
    rf"|no longer)|is (?:\w+ )?(?:not able|unable|no longer able)|has (?:\w+ )?(?:no (?:way|chance|means|path|road"
    rf"|door)))"
    rf"(?: simply| ever| again| possibly| just)* (?:to |of |for )?(?:{_RECUR}|{_RECURRING})\b[^.;\n]*"
    rf"|\b{_IT} (?:is|are|has been|have been|becomes?|'s|will be) (?:now |from now on |thereby |thus |hereby "
    rf"|\w+ly )*{_DEAD}\b"
    r"|\b(?:is|are|was|will be|'s) the (?:very )?last [\w-]+(?: [\w-]+)? (?:of (?:its|this|that|the) (?:kind|sort)"
    r"|(?:that |which )?(?:you|we|i|anyone|anybody|they) (?:will|'ll|get|see|hear|have|read|need|are|ever)\b)[^.;\n]*"
    rf"|\b(?:makes?|made|making|renders?|leaves?|turns?) (?:an?|any|such|this|that|it"
    rf"|the) (?:[\w-]+ ){{0,3}}?{_DEAD}\b"
    r"|\b(?:no (?:[\w-]+ ){1,4}?|nobody |no one |nothing |never )(?:(?:gets?|will be|has to be) )?(?:los[et]s?"
    r"|fails?|waits?|stands?"
    r"|suffers?|miss(?:es)?|drops?|breaks?|stuck|left|lost|turned|go(?:es)? (?:wrong|missing|dark)|falls?|sees?|hears?"
    r"|feels?"
    r"|happens?)\b(?:(?! and\b| but\b| yet\b|,(?! ?(?:n?ever|not)\b)|: )[^.;\n]){0,40}?\b(?:ever )?again\b"
    r"|\b(?:gone wrong|failed|happened|stopped|broken|let you down|struck|tripped) for the (?:very )?last time\b"
    r"|\b(?:seen|met|had|heard|lived|suffered|waited|stood|read|felt|happened|troubled"
    r"|through)\b[^.;\n]{0,20}\bfor the"
    r" (?:very )?last time\b|\b(?:does not|doesn't|do not|don't|will not|won't|cannot|can't|never"
    r"|shall not) (?:strikes?|happens?"
    r"|hits?|bites?|visits?|catch(?:es)?|knocks?|befalls?)\b[^.;\n]{0,24}\b(?:twice|a second time)\b"
    r"|\b(?:puts? (?:an end|paid)|does away|do away|gets? rid|rids? us|spells? the end|ends?|finish\w*|bur(?:y|ies)"
    r"|cures?|eliminates?"
    r"|eradicates?|banish\w*|solves?|settles?)\b[^.;\n]{0,50}\b(?:for (?:all \w+|good|ever|eternity)|once and for all"
    r"|forever|permanently)\b"
    r"|\b(?:proof|immune|armou?red|vaccinated|inoculated|bullet-?proof|secured) (?:against|from|to) (?:such|this|that"
    r"|these|it|any|all)\b"
    r"|\bthe first and (?:the )?last time\b|\b(?:is|are) (?:off the (?:menu|table|cards)"
    r"|dead and buried) for (?:good|ever)\b|\bnot on (?:my|our) watch\b|\bno [\w-]+(?: [\w-]+){0,3} (?:will|shall"
    r"|can) ever\b[^.;\n]*"
    r"|\b(?:is|was) the (?:very )?last [\w -]{1,30} (?:of|in) (?:your|our|my) (?:life|lives|career)\b"
    r"|\b(?:is|are) (?:now |thereby |hereby )?(?:ruled out|excluded|impossible|out of the question) (?:for (?:good"
    r"|ever|all time)"
    r"|forever|once and for all)\b"
    rf"|\bno {_RECURRING}\b|\b(?:closes?|closed|bolts?|bolted|shuts?|shut|slams?) (?:the|this|that) door (?:on|to) \w+"
    r"|\bthere is no (?:way|path|scenario|version|world|chance)(?: left)? (?:in which|for (?:it|this|that|such)"
    r"|that (?:it|this)|of"
    r" (?:a|this|it|that)) [^.;\n]*"
)
"""It can never come again."""
RECALLED = Form(r"\b(?:rule|exclude|promise|say|guarantee|tell|claim|swear|know|certain|sure|not (?:yet )?)\b")
_DAYS = (
    r"(?:noon|midnight|midday|lunch\w*|dinner|supper|breakfast|tea|teatime|morning|evening|afternoon|night|dawn"
    r"|sunrise"
    r"|sunset|(?:mon|tues|wednes|thurs|fri|satur|sun|mid|to)day|tomorrow|tonight|weekend|week|shift|bell|kick-?off"
    r"|cut-?off"
    r"|deadline|opening|close|closing|play|business|rush|match|meeting|bedtime|month|market)"
)
AGAIN = Form(
    r"\b(?:again|as (?:usual|before|ever|always|normal|good as new|new|they should)|like before|back to normal"
    r"|whole|right as"
    r" rain|forgotten|history|in full swing|without a hitch)\b"
)
"""It is as it was before."""
_UNITS = r"(?:hours?|minutes?|mins?|moments?|seconds?|secs?|jiffy|ticks?|shakes?|heartbeat|flash|blink)"
_AMOUNT = (
    r"(?:the |an? |your |half |quarter of |another |next |less than |about |only |just |few |couple (?:of )?|\d+ |one "
    r"|two"
    r" |three |four |five |ten |fifteen |twenty |thirty |forty |sixty |more )*"
)
BY_THEN = Form(
    r"\b(?:by the time (?:it|they|he|she|we|our)|(?:by the time|before) (?:you|your|the|anyone|anybody|half|school"
    r"|markets?|shops?|doors|(?:mon|tues|wednes|thurs|fri|satur|sun)day))(?: [\w'-]+){0,2}"
    rf"|(?<!one )\b(?:by|before|in time for|ahead of|come|towards|against) (?:the |your |half |quarter |past |end "
    rf"|start |of |next |close"
    rf" |working |this |tomorrow's |\w+day |to )*(?:\d{{1,2}}[:.h]\d{{2}}|\d{{1,2}}(?:am|pm)?\b|{_DAYS}|six|seven"
    rf"|eight|nine|ten|eleven"
    r"|twelve|one|two|three|four|five)\b(?: o'clock)?(?: news)?"
    r"|\bby (?:half|quarter) (?:past|to)\b|\bfrom (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|noon"
    r"|midnight|\d{1,2}[:.h]\d{2}) on(?:wards?)?\b"
    rf"|\b(?:in|within|inside) {_AMOUNT}{_UNITS}\b"
    r"|\bin (?:five|ten|fifteen|twenty|thirty|5|10|15|20|30),? (?=(?:we|you|it|they|everyone|everything|all)\b)"
    r"|\bby (?:then|that time|which time)\b|\bat (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|noon"
    r"|midnight),? (?=(?:it|this|everything|all)\b)"
    r"|\b(?:(?<!for )tonight(?!')|tomorrow(?!')|today itself|this (?:very )?(?:afternoon|evening|night)"
    r"|any (?:minute|moment"
    r"|second)"
    r"|in no time|later today|soon enough|before long|shortly)\b"
)
"""A time that is still to come."""
BACKWARD = Form(
    r"\b(?:was|were|had|did|since|ago|yesterday|until now|so far|earlier|last|been|started|began|lasted|took|from"
    r"|between|ended|happened|detected|alerted|paged|(?:has|have) (?:\w+ )?(?:gone|come|run|held|stood|kept)|(?:has"
    r"|have) (?:been |already |so far )?\w{2,}ed)\b"
)
"""It is told of what is past."""
BAD = Form(
    r"\b(?:dark|overwrit\w*|empty|blank|stale|wrong|drained|restart\w*|dead|full|fail\w*|errors?|down|late|delay\w*"
    r"|wait\w*|queued?|held|parked|lost|slow\w*|paper|by hand|manual\w*|workaround|off|closed|paused|disabled"
    r"|unavailable|stuck|not|no|never|without|only|remains?|still|cannot|n't|again at|batch|window|expires?|due"
    r"|charged|happens|what|being|(?:has|have|had) to|must"
    r"|credit\w*|refund\w*|replaced|rebuilt|run|starts?|opens at|next|update|report|deploy\w*|roll(?:s|ed"
    r"|ing)? (?:out|back)|roll-?(?:out|back)s?)\b|n't\b"
)
"""What is to come is no comfort, or is work."""
HEDGE = Form(
    r"\b(?:if|unless|whether|should|could|may|might|perhaps|maybe|probabl[ey]|likely|expect\w*|estimat\w*|hope\w*"
    r"|hoping"
    r"|aim\w*|plan\w*|target\w*|try|trying|at (?:this|the current|the present) (?:rate|pace|speed)|judging|depend\w*"
    r"|about|around|approximately|possibl[ey]|assum\w*|provided|once|would|guess|think|believe|suppose|want|need|wish"
    r"|ask\w*"
    r"|unknown|cannot|can't|don't|do not|no idea|until then|nobody|no one|not)\b"
)
NONE = Form(r"\b(?:not (?:a single|one)|nobody|no one)\b")
"""Denied is what people suffer, not the promise."""
OURS = Form(
    r"\b(?:desk|staff|crew|support|agents?|operators?|colleagues?|we|i|our|us|me|my|team|engineers?|ops|comms|tl"
    r"|updates?|reports?|post-?mortem|news|notes?|call|mail|message"
    r"|review|meeting|bulletin|credit|refund|plan|fix|rollback|restart|deploy\w*|release|backlog|estimate|eta|decision"
    r"|vendor|provider|supplier|carrier|he|she|who|approval|change|migration|check|test)\b"
)
"""It speaks of people at work, or of news."""
AFFAIR = Form(
    r"\b(?:it|this|everything|all|you|(?:full|normal) \w+|operations?|service|restoration|recovery|resolution"
    r"|normality|access|delivery|kick-?off|picture|(?:every|each) [a-z]+|everyone|everybody|(?:the )?last [a-z]+"
    r"|they all|she"
    r"|nightmare|spook|incident|outage|rest|remaining|remainder|whole thing|things|life)\b"
)
PRESENT = Form(
    r"\b(?:is|are|gets?|goes?|go|has|have|can|flows?|runs?|works?|returns?|comes?|stays?|lies?|sits?|prints?|opens?"
    r"|plays?|arrives?|arrive|holds?|delivers?|gives?|disappears?|vanish\w*|resumes?|rings?|moves?|loads?|land|lands"
    r"|reaches|see|sees"
    r"|recovers?|normali[sz]es?|clears?|unlocks?|logs?|signs?|passes|pass|vanishes|watch|watches|breathes?|ring|work"
    r"|run|flow|come|return|print|open|load|move|deliver|flies|fly|purrs?|hums?|sails?|sells?|books?|pays?|rolls?"
    r"|departs?"
    r"|leaves?|takes?|turns?)\b|'s\b|'re\b"
)
KEPT = Form(r"\b(?:was|were|has|have been|had|did|is not|are not|isn't|aren't|counted|checked)\b")
UNSURE = Form(
    r"\b(?:cannot (?:rule|promise|say|exclude)|can't (?:rule|promise|say|exclude)|if|whether|unless|hope\w*|aim\w*"
    r"|want"
    r"|so that|plan\w*|should|may|might|could|less likely|reduc\w*|try|trying|would|nobody can|no one can|not claim)\b"
)
_TREAT = (
    r"(?:coffee|tea|croissant|lunch|breakfast|dinner|kettle|sandwich|cake|beer|shower|shoes?|coat|curtains?|bed|cup"
    r"|mug"
    r"|pipe|cigarette|toast|espresso|sip|stretch)"
)
TREAT = Form(
    rf"\b(?:once|when|as soon as|by the time|before|until|after|while)\b[^.;\n]{{0,40}}?\b{_TREAT}\b"
    r"(?: (?:has |have |is |are )?(?:boil\w*|brew\w*|finished|empty|drunk|eaten|cooled|gone|done|ready|cold|poured))?"
)
"""So soon that there is hardly time for anything else."""
THEN = Form(
    r"(?:^\W*|[,;:.-] |\b(?:give (?:it|me|us)|another|takes?|only|just|need|wait) )(?:about |another |only |just )?"
    r"(?:\d+|(?:a )?quarter of an|an?|one|two|three|four|five|ten|fifteen|twenty|thirty|few|couple of"
    r"|half an?) (?:more )?(?:minutes?|mins?"
    r"|hours?"
    r"|moments?|ticks?|seconds?|shakes?)(?: or so| more|,? (?:tops|max|at (?:the )?most))?,? (?:and then|and"
    r"|then) (?!a half|a quarter|we (?:know|see|decide|look|check"
    r"|report"
    r"|tell|write|test|try)|i\b|it (?:failed|stopped|was)|brings?\b|has\b)[^.;\n]+"
)
"""So little time, and then ..."""
ASSURING = Form(
    r"\b(?:in (?:the )?future|from now on|henceforth|from here on|from (?:today|tomorrow)(?: on)?),? (?:every|each"
    r"|all|no"
    r"|none|nobody|any)\b[^.;\n]{0,40}?\b(?:will|shall|is going to)(?! not)\b(?! be (?:check|test|review|requir"
    r"|announc"
    r"|confirm|watch|alert|page|compar|read by|block|refus|log)\w*)[^.;\n]+|"
    r"\b(?:from (?:here|now|today|tonight|tomorrow|this (?:day|moment|point)) on\w*(?: in| out)?|henceforth|ever after"
    r"|for ?ever(?: more)?)"
    r"\b[^.;\n]{0,60}?\b(?:trust|rely|count on|bank on|depend|sleep|forget|always|nothing|never|safe|secure|without"
    r"|sure|can be"
    r" certain|eyes (?:shut|closed))\b"
    r"|\b(?:without|never|always|safe|secure|nothing|watched|free)\b[^.;\n]{0,40}\b(?:for (?:ever(?:more)?|good"
    r"|all time)|evermore|henceforth"
    r"|ever after|until the end of time)\b"
    r"|\bfrom (?:here|now|today|tonight) on\w*,? (?:the|your|our|every|all|it|everything)\b[^.;\n]{0,30}\b(?:works"
    r"|work|holds"
    r"|hold|blindfolded|flawless\w*|carefree|worry-?free)\b(?! (?:with|on|through|by|in)\b)"
    r"|\b(?:do not|don't) lose (?:any |a )?(?:\w+ )?sleep\b"
    r"|\b(?:we|you|everyone|everybody)(?:'ll| will|'re| are| can)? (?:can |will )?all (?:can |will )?(?:be |go "
    r"|going |be"
    r" going |get )?(?:home|to bed|to sleep|asleep|in bed|to the pub|back home|out of here|some sleep)\b[^.;\n]*"
    r"|\b(?:safe|without (?:an? |any )?(?:interruption|hitch|fail\w*|worry|trouble|hiccup|disturbance)"
    r"|uninterrupted\w*"
    r"|smooth\w*|trouble-?free|undisturbed)\b[^.;\n]{0,50}\b(?:for as long as|for the (?:rest|remainder) of"
    r"|until the end"
    r" of|throughout the)\b[^.;\n]*"
    r"|\b(?:for as long as|for the (?:rest|remainder) of|until the end of|from (?:then|here"
    r"|now) on)\b[^.;\n]{0,50}\b(?:safe"
    r"|without (?:an? |any )?(?:interruption|hitch|fail\w*|worry|trouble|hiccup)|uninterrupted\w*|trouble-?free"
    r"|undisturbed)\b[^.;\n]*"
    r"|\b(?:you|customers?|users?|drivers?|nobody|no one|everyone|anyone|\w+s)(?: (?!what\b|why\b|which\b"
    r"|how\b)\w+){0,7}? (?:needn't|need not"
    r"|need no longer"
    r"|(?:do|does)(?: not|n't) (?:need|have) to|needs? (?:to )?not|have no (?:need|reason) to|may stop)"
    r" (?:worry\w*|fear|fret|lose (?:any )?sleep|give (?:it|this|that) (?:a|another|any) thought|be afraid"
    r"|think about (?:it|this))\b"
)
"""Somebody is told to be without care."""
CONDITION = Form(r"\b(?:if|unless|provided|assuming|depend\w*|once|as soon as)\b")
ENDS = Form(
    r"\b(?:over|fixed|done|back|gone|solved|sorted|resolved|history|ends?|works?|working|runs?|running|normal"
    r"|behind|again"
    r"|restored|up|clear\w*|vanish\w*|disappear\w*|good|well|fine|purrs?|hums?|past|recover\w*)\b"
)
"""What "it" does when it means the incident."""
WE_HAVE = Form(
    r"\b(?:we|i)(?:'ll| will) (?:have|get) (?:it|this|that|you|everything|them|all of you|the (?!results?|numbers?"
    r"|answer|logs?)\w+)"
    r" (?:back|up|running|out|through|sorted|\w+ed|done|working)\b"
)
"""What somebody will have done by then."""
CELEBRATES = Form(
    r"\b(?:we|you|everyone|everybody|all of us|i)(?:'ll| will|'re| are| can)? (?:all )?(?:toast|celebrat|laugh|drink"
    r"|danc|cheer|party|smil"
    r"|go(?:ing)? home|sleep|rejoic|sing)\w*"
    r"|\b(?:we|you|everyone|everybody|all of us|they)(?:'ll be| will be|'re| are) (?:all )?(?:in the (?:pub|bar"
    r"|garden|sun)"
    r"|in bed|asleep|at home|back home|on the sofa|out of here)\b"
)
"""What is done when all is well."""
