"""Belittling: how people make an incident milder, smaller or shorter than it is, in words without a figure."""

from scoring.prose.form import Form

_DEGREE = (
    r"(?:a (?:little |wee |tiny )?bit|a little|a touch|a tad|a shade|a trifle|a smidgen|a whiff|slightly|somewhat"
    r"|mildly"
    r"|marginally|ever so slightly|a hair|a fraction)"
)
_MOOD = (
    r"(?:sleepy|coy|picky|choosy|bashful|fussy|finicky|touchy|cheeky|prickly|dreamy|forgetful|moody|grumpy|cranky|shy"
    r"|capricious|playful|temperamental|under the weather|off colou?r|out of sorts|lazy"
    r"|tired|groggy|drowsy|sulky|wobbly|shaky|bumpy|jittery|nervous|restless|stubborn|naughty|snoozing|dozing|napping"
    r"|sulking|daydreaming|yawning|limping|on strike|on holiday|dragging (?:its|their) feet"
    r"|peckish|chilly|rough around"
    r" the edges|on the (?:leisurely|slow|lean|thin|quiet|lazy) side|not (?:quite )?(?:themselves|itself|himself"
    r"|at (?:its|their) best)|having one of (?:its|their|those) (?:days|moments|moods)"
    r"|in an? (?:\w+ )?mood)"
)
MILD = Form(
    rf"(?:\b|')(?:is|s|are|was|were|feels?|felt|looks?|looked|seems?|seemed|gets?|got|runs?|ran|went|goes|be|been"
    rf"|being|became"
    rf"|behav\w+|react\w*|respond\w*|takes?|took|taking|still|currently)(?: still| currently| just| being| perhaps"
    rf"| maybe)? (?:{_DEGREE}"
    r" (?!of\b|more\b|better|bigger|lower|higher|faster|larger|less\b|further|ahead|above|below|over|under|after|before"
    r"|until|about|different|off\b|strange|weird|odd|funny|broken|wrong|unusual|unclear)(?:[a-z-]+(?<!er)\b"
    r"|[a-z]+er (?:than|to)\b)"
    rf"|{_MOOD})"
    rf"|\b{_DEGREE} {_MOOD}"
    r"|\b(?:had|has|have|having|is having|are having|enjoy\w*) (?:(?:its|their|his|her) (?:\w+ )?(?:five minutes"
    r"|moments?"
    r"|moods?|off day)|one of (?:its|their|those) \w+|an off (?:day|morning|hour)|a (?:cold|bad hair day|lie-in"
    r"|moment|wobble|sniffle|nap|breather|mind of (?:its|their) own|slow start|bumpy \w+|lazy \w+))"
    r"|\bcaught a (?:cold|chill|sniffle)"
    r"|\b(?:took|taking|takes|needed|having taken) an? (?:\w+ )?(?:nap|breather|rest|siesta|holiday|detour|tumble|knock"
    r"|breath|while to wake up)\b"
    r"|\b(?:needs?|needed|asks?|asked|require[sd]?|deserve[sd]?|want|wants) (?:for )?(?:a|an|one|another) (?:second"
    r"|extra"
    r"|further|more|another|little)? ?(?:try|attempt|look|scan|click|reload|refresh|tap|go|nudge|push|kick|moment"
    r"|patience)\b(?! (?:at|from|into|by|with)\b)"
    r"|\b(?:reduced|lower|limited|diminished) (?:\w+ )?(?:quality|comfort|experience|convenience)\b"
    r"|\b(?:thinner|leaner|quieter|emptier|calmer|slower|later) than (?:usual|normal|one|you|expected)\b"
)
"""A failure is told as a mood or as a small degree of something."""
NOTHING = Form(
    r"\bnothing (?:to (?:write home about|lose (?:any )?sleep|see here|talk about|speak of|get excited|shout about|be"
    r" alarmed|panic)|(?:that|which) (?:a|an|one|some|\w+ing|keeps?|stops?|hurts?|spoils?|ruins?|can't|couldn't|cannot"
    r"|could not|didn't)\b|worse than|out of the ordinary|special"
    r"|earth-?shattering|burgers?\b|(?:anyone|anybody|you|customers?|users?) (?:would|will|needs?|need|could) \w+)"
    r"|\bnothing-?burger\b|\b(?:not|hardly|scarcely|barely) (?:the end of the world|a (?:catastrophe|drama|tragedy"
    r"|crisis"
    r"|disaster|biggie|showstopper)|worth (?:a|an|the|mention\w*|writing|noting|talking))\b"
    r"|\b(?:hardly|barely|scarcely) an? (?!surprise|coincidence|day\b|week|minute|hour|doubt|secret|rounding"
    r"|single)[a-z]+"
    r"|\b(?:hardly|barely|scarcely) (?:any(?:one|body)|a soul|felt|feels?|noticed|notices?|noticeable|visible"
    r"|perceptible"
    r"|registered|(?:made|left) a (?:dent|scratch|mark))\b|\bstorm in a (?:\w+ )?(?:teacup|glass|cup)\b"
    r"|\bbusiness as usual\b|\bpractically (?:none|nobody|nothing|no)\b|\bas good as (?:none|nobody|nothing)\b"
    r"|\bmuch ado about\b|\ba mere (?:formality|trifle|bagatelle|detail|nothing)\b"
)
"""It is said to be next to nothing."""
TINY = Form(
    r"\b(?:an?|the|this|that) (?:mere |tiny |small |little |wee |very |modest )?(?:sprinkling|thimbleful|smattering"
    r"|pinch"
    r"|scattering|sliver|spoonful|teaspoon\w*|drop|clutch|splash|hint|whiff|trace|crumb|fistful|dusting|dash|trickle"
    r"|fringe|speck|shred|scrap|minimum|smidgen|modicum|grain|morsel|pocketful|peppering|spattering|rump) of (?:the "
    r"|our"
    r" |your |all |my )?[\w-]+"
    r"|\b(?:the )?one or (?:the )?other [\w-]+|\b(?:one or two|two or three)(?: of (?:the|our|your))? [\w-]+"
    r"|\ban? (?!minute|hour|day|week|second|moment|word|thing|engineer|node|server|host|pod|month|step|question"
    r"|test)[a-z-]+ or (?:two|three|so)\b"
    r"|\b(?:is|was|remains?|just|only|merely|purely) (?:an? )?(?:\w+ly )?(?:local|regional|isolated|contained|internal"
    r"|niche|peripheral"
    r"|marginal) (?:affair|matter|thing|issue|problem|event|story|case|incident|phenomenon|blip|hiccup)\b"
    r"|\b(?:here and there|in (?:spots|places)|at the (?:margins?|edges|fringes?)|around the edges|on the fringes)\b"
)
"""Hardly anybody, put as a measure."""
LONE = Form(
    r"\b(?:(?<!\ba )(?<!every )(?<!any )(?<!each )(?<!the )single|isolated|sporadic|individual|scattered"
    r"|occasional|stray|lone|odd) (?:[\w-]+ )?$"
)
"""What makes few of those named behind it."""
MOST_FINE = Form(
    r"\b(?:most|(?:the )?(?:great |vast |overwhelming |large )?(?:majority|bulk)|lion's share|nearly (?:all|every\w*)"
    r"|(?:nine|eight|9|8) (?:[\w-]+ )?(?:out of|in|of) (?:every )?(?:ten|10)"
    r"|almost (?:all|every\w*)|practically (?:all|every\w*)|virtually (?:all|every\w*)|(?:everyone|everybody) else)"
    r"(?: of)? (?:[\w'-]+ ){0,7}?(?:unaffected|undisturbed|unhindered|untouched|normally|fine|as (?:usual|before|ever"
    r"|normal)|without (?:trouble|problems?|interruption|errors?|a hitch|noticing)|in peace|happily|notic\w+ nothing"
    r"|not (?:affected|notic\w+|hit|concerned)|working|get through|succeed\w*|spared)\b"
)
"""Most are said to be spared."""
SOON_OVER = Form(
    r"\b(?:was|were|been) (?:really |only |just |merely |but )*an? (?:matter|question|affair|thing) of (?:a few "
    r"|some )?"
    r"(?:minutes|moments|seconds|an instant)\b|\b(?:since|started|began|begun) (?:just |only |merely )?(?:(?:an?"
    r"|a few|some) )? (?:moments?|minutes?|seconds?) ago\b|"
    r"\b(?:over|gone|done|took|lasted|passed|behind us)\b[^.;\n]{0,30}\b(?:coffee|cup of \w+|cigarette|tea|song"
    r"|commercial|blink|sneeze"
    r"|shower|traffic light|lunch break|kettle|red light|sip|yawn|breath)\b"
    r"|\b(?:no longer than|the length of|as long as|as quick as"
    r"|about the time of) (?:it takes )?[^.;\n]{0,20}\b(?:coffee|cigarette|song"
    r"|commercial|blink|sneeze|shower|traffic light|kettle|yawn)\b"
)
"""So short that hardly anything else fits in."""
SHORT_OF = Form(
    r"\b(?:something|somewhat|a bit|a little|just|well|slightly|not much|barely|hardly|scarcely|not quite|not even"
    r"|no|little|for|under|less than|all of|the better part of|a good|about|around|roughly|maybe|perhaps)"
    r" (?:under |over |more than |less than |like |of |about |around |something |an? )*$"
)
SMALL = Form(
    r"\b(?:only |just |merely )?(?:an? )?(?:very |rather |relatively |comparatively |quite )?(?:small|limited|tiny"
    r"|minor|low|modest|negligible|insignificant|marginal|manageable|handful|couple|few|fraction|minority)"
    r"(?: (?:number|share|part|portion"
    r"|percentage|group|set|subset|proportion|fraction|minority|circle|amount))?(?: of)?(?: the| our| your)?"
    r" (?:[a-z]+ )?(?=\w)"
)
NEUTRAL = Form(
    r"\b(?:some|certain|several|various|(?:an? )?(?:number|subset|part|portion|section|selection|group|share|proportion"
    r"|percentage) of|parts of)(?: the| our| your)? (?=\w)"
)
