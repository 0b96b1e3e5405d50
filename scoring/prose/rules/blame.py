"""Blame: fault put on a person or a group that can be named.

What makes blame is an agent with a bad predicate (a misdeed, an omission, a trait), fault that is said to be
somebody's, a counterfactual about somebody, a search for who did it, or a consequence for somebody. Systems are no
agents here, and neither is "we".
"""

from scoring.prose.grammar.rule import Family, rules
from scoring.prose.rules.accusations import ACCUSATIONS
from scoring.prose.rules.asides import ASIDES
from scoring.prose.rules.judgements import JUDGEMENTS
from scoring.prose.rules.reckonings import RECKONINGS
from scoring.prose.rules.reproofs import REPROOFS
from scoring.prose.rules.slights import SLIGHTS

_PARTS = {
    "lacked": (
        "(?! been ( told | paged | informed | given | shown | warned | trained ) | had (?! "
        "<determiner|possessive|adverb>{0,2} "
        "( decency | courtesy | sense | patience | discipline | guts | foresight | brains | wit ) ) )"
    ),
    "np": (
        "( one of | a member of | members of | someone in | somebody in | someone from | somebody from )? "
        "<determiner|possessive|number>{0,2} <!aux|modal|joint|to|of|negation|clock|name|,|:|.|;|!|?>{0,3}?"
    ),
}
"""What several patterns have in common; a pattern names it in braces."""

_MISDEEDS = (
    *rules(
        "misdeed",
        "<agent|me|they|dept> <aux|adverb|blithely>{0,4} <misdeed.past|misdeed.ing|misdeed.third>",
        "<human|group> <preposition> _{1,4} <misdeed.past>",
        "<you> <aux|adverb|blithely>{0,4} <misdeed.past|misdeed.ing>",
        "<agent> ( who | that | , who | which ) <aux|adverb|blithely>{0,4} ( <misdeed> | broke | wrecked | trashed "
        "| ruined )",
        "<human|group|third|me|you> <aux|adverb>{0,3} <break.past> <!clock|number|,>",
        "<human|group|third|me|you|dept> <aux|adverb>{0,3} ( caused | triggered ) "
        "<determiner|possessive|all>{0,2} <word>{0,2} <incident|effect>",
        "<human|group|third|me> _{1,8} and <adverb|aux>{0,2} <misdeed.past>",
    ),
    *rules(
        "misdeed-plural",
        "<group|person|you> <adverb>{0,2} <misdeed.base> (?! <number> )",
    ),
    *rules(
        "omission",
        "<human|group|third|me> <aux|adverb>{0,3} <omit.past|omit.third> (?! "
        "<determiner|possessive|clock|number|word>{0,4} <service|update-noun> )",
    ),
    *rules(
        "omission",
        "<human|group|third|dept> ( there | here )? <aux|adverb>{0,2} ( <didnt-past> <adverb|aux>{0,2} ( <duty> | "
        "see fit to ) | <dont> "
        "<adverb>{0,2} <lasting-duty> )",
        "i <adverb|aux>{0,2} ( didn't | never | hadn't | did not | didnt ) <adverb|aux>{0,2} <duty>",
        "<human|group|me> who <adverb|aux>{0,2} ( <didnt-past> <adverb|aux>{0,2} <duty> | <dont> <adverb>{0,2} "
        "<lasting-duty> )",
        "<human|group|third> , who <adverb|aux>{0,2} ( <didnt-past> <adverb|aux>{0,2} <duty> | <dont> "
        "<adverb>{0,2} <lasting-duty> )",
        "<human|group> <gerund|participle|who|on|in|at|of|from|running|on duty> _{1,5} ( <didnt-past> "
        "<adverb|aux>{0,2} <duty> | <dont> <adverb>{0,2} <lasting-duty> )",
        "<nobody> _{0,5} bother/bothered/cared/care/thought/fit",
        "<agent> _{1,10} ( without | w / o ) <adverb|so>{0,2} ( <duty.ing|gerund|misdeed.ing|change-verb.ing> "
        "| any/a? _? <care|permission> | "
        "permission/approval/review/warning/telling/asking/bothering/announcing/thinking/looking/consulting )",
        "<agent> ( <preposition> _{1,3} )? <aux|adverb|blithely|,>{0,5} ( can't | cannot | couldn't | could not | "
        "incapable of | unable to | "
        "not able to ) <adverb|be>{0,2} "
        "keep/get/spell/manage/tell/find/read/count/organise/handle/run/keeping/running/getting/reading",
        denied=True,
    ),
    *rules(
        "judged",
        "<name|person|indefinite|group|dept|third|vendor|irony|whoever|outside> ( , | who | 's )? __{0,12} <judgement>",
        "<judgement> __{0,5} <name|person|team-noun|irony|whoever> _{0,8}",
        denied=True,
    ),
    *rules(
        "acted",
        "<person|irony|someone|somebody|whoever|vendor> ( <preposition> _{1,4} )? <aux|adverb>{0,3} "
        "<change-verb.past|misdeed.past|pulled|unplugged> <determiner>? <word>{0,2} wrong",
    ),
    *rules(
        "blithe",
        "<human|group|third|vendor> <aux|adverb>{0,2} <blithe> __{0,7} "
        "idea/optional/unnecessary/clever/funny/smart/beneath/overkill/wise/fine/enough/harmless",
        "<human|group|third> <aux>{0,2} <blithely> _",
        "<human|group|third> _{1,7} <blithely>",
    ),
    *rules(
        "managed",
        "<agent|me> <aux|adverb>{0,3} managed to ( <misdeed|break> | delete | drop | lose | erase | wipe | "
        "overwrite | unplug | crash | expose | leak | forget )",
    ),
)

_DUTIES = (
    *rules(
        "should-have",
        "<agent|me|you|they> <adverb>{0,2} should/ought to? <adverb|negation>{0,2} have/'ve/of (?! to | "
        "<determiner> | <possessive> | been "
        "<!careful|gerund|duty.ing|there|aware|more|ready|adverb|suspicious|fired|sacked|on|at|in|able> | more | "
        "news | "
        "something | access | it | them | everything | received | arrived | finished | recovered | enough | seen "
        "| got | gotten | heard | had )",
        "<human|group|third> , <who> <adverb>{0,2} should <adverb|negation>{0,2} have",
        "<agent|me|you> shouldn't <adverb>{0,2} have/'ve (?! to | been )",
        "should/shouldn't <determiner|possessive>{0,2} <word>{0,2} <human|group|third> <negation|adverb>{0,2} have",
        denied=True,
    ),
    *rules(
        "could-have",
        "<agent|me|you|they> <adverb>{0,2} could/might/would <adverb>{0,2} have <adverb>{0,2} <avoid.past>",
    ),
    *rules(
        "supposed-to",
        "<human|group|third|me|vendor|you> <aux|adverb>{1,3} supposed/meant/paid <adverb|number>{0,2} to",
        "was/were/wasn't/weren't/isn't/aren't/wasnt <determiner|possessive>{0,2} <word>{0,2} "
        "<human|group|third|vendor> <adverb>{0,2} supposed/meant/paid to",
        "<human|group|third|vendor> 's job to",
        "( what | which | that 's what ) _{0,2} ( pay | paid ) <agent> for",
        denied=True,
    ),
    *rules(
        "expected-of",
        "<modal> <adverb>{0,2} <have>? <adverb>{0,2} "
        "expect/expected/hope/hoped/liked/thought/think/assumed/imagine/imagined "
        "<determiner|possessive|of|more>{0,3} _{0,2}? <agent|you>",
        "been <adverb>{0,2} "
        "nice/good/helpful/wise/wiser/kind/great/prudent/better/lovely/appreciated/useful/polite/sensible/ideal/smart "
        "if <determiner|possessive>{0,2} _{0,2}? <agent>",
        denied=True,
    ),
)

_COUNTERFACTUALS = (
    *rules(
        "counterfactual",
        "<if-only> __{0,4}? <agent|you|they>",
        "if <proper|dept> <proper>{0,2} had <negation|adverb>{0,2} <duty.past|misdeed.past>",
        "if {np} <agent|me|they> <adverb>{0,2} ( had | 'd | hadn't | weren't | wasn't | were | was | would have ) "
        "<negation|adverb>{0,2} <!clock>",
        "( ^ | , | . | ; | : | and ) <joint>? had {np} <human|group|third|vendor|they> <negation|adverb|only>{0,3} "
        "{lacked} _",
        "( avoided | prevented | happened | spared | saved | noticed | caught | here | down | would | wouldn't | "
        "not be ) __{0,5} had {np} <human|group|third|vendor|they> <negation|adverb>{0,2} {lacked} _",
        denied=True,
    ),
    *rules(
        "more-care",
        "<little> <word|adverb>? <care> ( from | by | on the part of | in | at | among | of ) __{0,5}? "
        "<agent|those|whoever>",
        "with <little|careful> <word|adverb>? <care>",
        "<agent> __{0,8} more/bit/little <adverb>? <careful>",
        "<careful> __{0,4} <human|group> would have",
        denied=True,
    ),
)

BLAME = Family(
    "blame",
    (*_MISDEEDS, *_DUTIES, *JUDGEMENTS, *_COUNTERFACTUALS, *ACCUSATIONS, *REPROOFS, *SLIGHTS, *RECKONINGS, *ASIDES),
    vetoes=(
        "<anyone> __{0,4} <modal> have (?! saved/spared/prevented/avoided )",
        "why <aux> <nobody> (?! <in|on|at|of> your )",
        "our own? team/teams/teams/people/company/organisation/engineers <!'s>",
        "<user> <aux|adverb>{0,3} <misdeed>",
        "<it> <be|aux> <negation|adverb>{1,3} <duty.past> (?! by )",
        "<be> <adverb>? ( never | not ) <adverb>{0,2} told/informed/warned/notified/asked/shown/taught/alerted/paged",
        (
            "( responsibility | ownership | command | decision | lead | task | follow up ) "
            "<!incident|fault|weak-fault|effect>{0,5} lies/rests/lie/rest/sits with"
        ),
        "should not/n't have to",
        "shouldn't have to",
        "look/looking/looked/search/searching/searched for <determiner|possessive>? <fault|weak-fault>",
        "whoever <adverb>? <tell.third|wants|finds|sees|knows|needs|can|will> ",
        "whoever <adverb>? ( found | fixed | spotted | noticed | saw | helped | saved | restored | rang | stayed )",
        "you might <adverb>{0,2} have noticed/seen/read/heard/caught/spotted/known/felt/received/met",
        "thanks to {np} <human|group> ( for | and <possessive> | who stayed | who helped | who found )",
        "if i were you",
        "whoever <adverb>? <omit.third|misdeed.third>",
        "they should have gone/landed/arrived/reached/appeared/come",
    ),
    parts=_PARTS,
)
