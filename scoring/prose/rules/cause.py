"""Causes: what is asserted or guessed to have made the incident.

Flat ("X broke it", "due to X", "the cause is X") and guessed ("smells like X", "my money is on X", "maybe X?").
Order in time, what is being checked and what is ruled out assert no cause.
"""

from scoring.prose.grammar.rule import Family, rules
from scoring.prose.rules.assertions import ASSERTIONS
from scoring.prose.rules.insinuations import INSINUATIONS

_PARTS = {
    "np": (
        "<determiner|possessive|number|adverb>{0,2} ( <!aux|modal|joint|to|of|negation|clock|,|:|.|;|!|?|thing> | "
        "'s ){0,3}?"
    ),
    "nx": "( <!aux|modal|joint|negation|,|:|.|;|!|?> | 's ){0,5}?",
    "something": (
        "<determiner|possessive|component|load|fault-thing|outside|proper|name|vendor|someone|somebody|word|irony>"
    ),
    "be": "( <be|adverb|aux|modal> | : | = | - )",
}
"""What several patterns have in common; a pattern names it in braces."""

_FLAT = (
    *rules(
        "cause-of",
        "<caused-by> <adverb>? (?! <determiner|possessive|word>{0,2} "
        "<incident|unknown|update-noun|it|severity|size|scope|hour|date|lateness|urgency> (?! <with|in|at|on|of> ) ) "
        "(?! anomalies/problems/issues/errors/difficulties/reasons/circumstances | the "
        "outage/incident/problem/issue/failure/failures/disruption )"
        "(?! <unknown|clock|number> ) [ _{1,7} ]",
    ),
    *rules(
        "because",
        "<because> (?! of ) [ <!.|;|:|(>{0,6}? <thing|vendor|someone|somebody|group|name> <!.|;|:>{0,6} ]",
    ),
    *rules(
        "cause-is",
        "[ <cause-noun> <of|determiner|possessive|incident|effect|service|for|to|word>{0,5}? {be}{1,3} (?! "
        "<unknown|negation|checking|number|clock|hedge> | <we|i|nobody> <be|aux|adverb>{0,3} "
        "<negation|unknown|checking> | "
        "<be|aux|adverb>{0,2} "
        ""
        "known/confirmed/looked/sought/searched/traced/being/early/fully/partly/still/soon/later/found/located/fixed/removed/corrected/isolated/addressed/outside/only/deployed/established/seen/gone/"
        "understood/clear/identified/answered/said/told/named/published/wait "
        "| "
        "for the | in the postmortem ) _{1,8} ]",
        "<determiner|possessive> <adverb>? [ _{1,5} <be> <adverb>{0,2} <determiner>? <word|adverb>? <cause-noun> ]",
    ),
    *rules(
        "broke-it",
        "[ <component|load|fault-thing|outside|vendor|proper|someone|somebody> ( <preposition> _{1,5} )? "
        "( <have|adverb|again>{0,3} <cause-verb.past> | <aux|adverb|again>{0,3} <cause-verb.third|cause-verb.ing> "
        ") (?! <clock|number|by|gerund> | ahead/at/in/on/for/since/during/from/until/before ) _{1,5} ]",
        "[ <component|load|fault-thing|outside> _{0,4} , ( which | that | and ) <aux|adverb>{0,3} "
        "<cause-verb.past|cause-verb.third|cause-verb.ing> _{1,5} ]",
        "[ <group|team-noun|name> 's <word>{0,3} <component|load|fault-thing|word> <aux|adverb>{0,3} "
        "<cause-verb.past|cause-verb.third|cause-verb.ing> _{1,4} ]",
        "[ ( it | this | that ) <be> <adverb>? _{1,6} ( that | which | what ) <aux|adverb>{0,2} "
        "<cause-verb.past|cause-verb.third|expire.past|did> __{0,5} ]",
        "[ <thing> _{0,5} ( take | takes | took | taken | bring | brings | brought | knock | knocked | put | puts "
        "| send | sent | sends ) _{1,4} ( down | offline | out | over | under | its knees | their knees | to its "
        "knees | to their knees | to a halt | to a standstill ) ]",
        "[ <thing> _{0,4} ( makes | made | making | lets | keeps | kept | causes ) <!,|.|;>{1,7}? <fail> ]",
        "[ ( upstream | provider | third party | network | power | cloud | carrier | vendor | <outside|component> "
        ") <word>? ( outage | failure | issue | problem | incident | maintenance | disruption ) <aux|adverb>{0,3} "
        "( affecting | impacting | hitting | hurting | affects | impacts | hit | affected ) _ ]",
        "[ ( since | as | now that | because ) <determiner|possessive> _{0,2} <thing> _{0,1} <expire.past> _{0,4} ]",
    ),
    *rules(
        "broken-by",
        "<be|got|getting|gets> <adverb>{0,2} <cause-verb.past> by (?! <determiner|possessive>{0,2} <incident> ) [ "
        "_{1,6} ]",
    ),
    *rules(
        "bare",
        "^ [ <determiner>? <fault-thing> ] ( $ | , )",
    ),
    *rules(
        "did-it",
        "[ <adverb>{0,2} <did> ]",
    ),
    *rules(
        "found",
        "[ ( identified | found | located | isolated | pinpointed | discovered | tracked | traced | narrowed | "
        "nailed | spotted | caught | determined | established ) <adverb|it|that|as|to|down|the>{0,4} "
        "<determiner|possessive|word|proper>{0,3} <thing> ]",
        "[ ( traced | tracked | narrowed | pinned | attributed | linked | tied | chalked ) _{1,5} ( to | on "
        ") <determiner|possessive|proper|thing> _{0,5} ]",
        "[ <sure-find> <that|,|:|adverb>{0,2} (?! ; | to be ; ) <!;>{1,8} ]",
    ),
    *rules(
        "acted",
        "[ <vendor|someone|somebody|outside> <aux|adverb>{0,3} "
        "<change-verb.past|cause-verb.past|expire.past|swapped|upgraded|updated|rolled> (?! right/now/again ) "
        "<!clock|negation> "
        "_{0,6} ]",
        "[ <irony|group> <aux|adverb>{0,3} <cause-verb.past|expire.past> <!clock|negation|,> _{0,6} ]",
        "[ <be> <adverb>? <change-verb.past|swapped|upgraded|updated> by <determiner|possessive>{0,2} <word>{0,2} "
        "<group|vendor|someone|somebody|outside> ]",
        "[ ( is | was | looks like | be | 's ) <adverb>? <determiner>? ( work | handiwork | doing ) of _{1,6} ]",
        "[ ( fault | blame | responsibility ) ( lies | sits | rests | is | lie ) <adverb>{0,2} ( with | on | at ) "
        "_{1,5} ]",
        "[ <did> ] $",
    ),
    *rules(
        "guess",
        "[ ( being | under | been ) <adverb>? ( attacked | ddosed | hacked | hammered | flooded | attack | siege "
        "| ddos | crawled | scraped | scanned | probed | overrun | spammed ) ]",
    ),
    *rules(
        "related-to",
        "[ <related-to> {np} <thing> ]",
    ),
    *rules(
        "plain",
        "[ ( ( it | this | that | these ) ( 's | is | was | are | were ) | its <determiner|possessive> | thats ) "
        "<adverb>{0,2} <determiner|possessive>? "
        "<word|component|proper>{0,3}? <component|load|fault-thing|outside> ] ( $ | , | : | ; | again | issue | "
        "problem | "
        "thing )",
        "[ <it> <be> <adverb>{1,3} <determiner|possessive> <!.|,|;|:|update-noun>{1,4} 's? "
        "<thing|service|change-noun> ] ( : | "
        "; | $ )",
        "[ ( issue | problem | trouble | fault ) <be|lies|sits|comes|stems|adverb|seems|with|in|on|from|at>{2,4} "
        "<determiner|possessive|word>{0,3} <component|load|fault-thing|outside|vendor> ]",
    ),
)

_GUESSED = (
    *rules(
        "guess",
        "[ <i> <adverb|aux|modal>{0,3} <think.base|think.ing|think.past> (?! <we|i|negation> ) __{0,8}? "
        "<thing|someone|somebody|did|cause-of|cause-noun|vendor> __{0,6} ]",
        "[ <hunch> <be|says|tells|on|that|it|:|would|adverb|goes>{1,4} (?! <determiner>? board/table/list/wiki/page ) "
        "_{1,6} ]",
        "[ <epistemic|likelihood> <that|,>{0,2} {np} <thing|someone|somebody> __{0,5} ]",
        "( ^ | : | , | - ) [ <likelihood> <that|,>{0,2} <!we|you|i|number|clock|percent|incident|fail|failing|user|"
        "restored|update-noun|will|unknown|:|;|.>{4,14} ] ( $ | , | and )",
        "[ <surely> {np} <person|group|vendor|irony> (?! <modal> | <preposition> _{1,2} <modal> ) __{0,6} ]",
        "[ <someone|somebody|name|person|group|vendor|something> (?! confident/sure/convinced/positive ) "
        "<epistemic> (?! <tell.base> | "
        "reached/contacted/informed/seen/told/restored/called/know/think/want/mind/care/like/found/noticed/received/"
        "experienced/met/got/missed/waited/read/heard/felt/paid/suffered ) _{1,7} ]",
        "[ <i> <adverb>{0,2} <think.base> <that>? ( we | it | they | something | someone | the <word>? "
        "<thing|service> ) <aux>? ( ran | hit | lost | broke | got | overloaded | blew | exceeded | maxed | "
        "reached | tripped | have run | have hit ) _{1,6} ]",
        "[ ( seems | seem | appears | apparently | looks ) <that|as|if>{0,2} <determiner|possessive|number>{0,2} "
        "<word>{0,2} <thing> <adverb|aux>{0,2} <expire.past|cause-verb.past|fail.past|change-verb.past|word> "
        "__{0,4} ]",
        "[ let me guess ,? __{1,8} ]",
        "[ ( <number|ten|five|twenty|fifty|hundred|a> ( quid | bucks | dollars | euros | euro | pounds | beers "
        "| beer | fiver | tenner | pint | crate ) | dollars to donuts ) <adverb>? ( says | on | that ) __{1,8} ]",
        "[ ( its | thats | it 's | that 's | it is | that is | this is ) <adverb>{0,2} <determiner|possessive> "
        "_{0,6} ( biting | killing | hurting | hammering | doing this | haunting | catching up with ) _{0,2} ]",
        "[ ( it 's | that 's | it is | its | thats ) <adverb>{0,2} <determiner|possessive> _{1,4} <cause-verb.ing> "
        "_{1,4} ]",
        "[ surprised if <it> <be|aux|adverb|negation>{1,3} _{1,7} ]",
        "[ <someone|somebody|vendor|group> <preposition> _{1,3} <have> <adverb>{0,2} "
        "<change-verb.past|cause-verb.past|misdeed.past> _{1,6} ]",
        "[ <be|aux|adverb>{1,4} too much for _{1,4} ]",
        "[ <vendor|outside> <aux>? ( let us down | lets us down | failed us | left us in the lurch ) ]",
        "[ attacker/attackers/hacker/hackers/botnet <be|aux|adverb>{0,2} "
        "<cause-verb.third|cause-verb.base|cause-verb.ing|cause-verb.past> _{0,5} ]",
        "[ <word>{0,2} <user> <aux|adverb>{0,2} overloaded/overwhelmed/swamped/hammered/crashed _{1,4} ]",
        "[ ( can't | cannot | can not | couldn't ) help thinking/wondering/suspecting __{1,8} ]",
        "[ <vendor> <be|aux|adverb>{1,3} struggling __{0,5} ]",
        "[ ( seems | appears | seem | appear ) to have (?! stopped/cleared/started/broken/dropped ) "
        "<change-verb.past|cause-verb.past|expire.past> _{1,6} ]",
        "[ funny <adverb>? ( how | that ) __{0,6} <thing> __{0,6} ]",
        "[ ( no prizes for guessing | doesn't take a genius | does not take a genius | wouldn't surprise me "
        "| would not surprise me ) __{1,8} ]",
        "[ <vendor> <be|,|adverb>{1,3} ( down | broken | dead | on fire ) _{0,2} ]",
        "[ pretty/fairly/quite/almost/dead/so/100 %? ( sure | certain | clear | confident ) {np} "
        "<person|group|vendor|irony|thing|someone|somebody> __{0,6} ]",
        "[ <thing> <word|aux>{0,3} <epistemic> ] ( $ | , | ? )",
        "[ <epistemic> <be|it|just|a|the|some|that|related|caused|due|down>{0,4} "
        "<caused-by|related-to|cause-noun|did> _{0,5} ]",
        "[ <seem> {something} _{0,6} ]",
        "[ <seem> {np} <thing> ]",
        "( ^ | , | : | - | so | or | and | but ) [ ( could | might | may | can ) ( it | this | that ) "
        "<adverb|not>{0,2} be _{1,6} ]",
        "[ ( ^ | , | so | and | or ) ( is | was | isn't | wasn't ) ( it | this | that ) <adverb>? {np} <thing> "
        "__{0,4} ] ?",
        "[ <suspects> <determiner|possessive|word|proper>{0,4} <thing|someone|somebody> ]",
        "[ always <adverb>? <component|load> ]",
        "[ <surely> <it|'s|is|this|that>{0,2} ( the | a | an | some | another | that | our | their | his | her | "
        "those | <proper|name|outside|vendor> ) (?! "
        "<update-noun|service|incident|number|modal|last|first|end|most|least> | "
        "dozen/few/couple/handful/hundred/thousand | _{1,4} will ) _{1,6} ]",
        "[ ( it | this | that ) ( 's | is | was ) <adverb|determiner|possessive|word|simple|component>{1,5} "
        "<thing|word> thing ]",
        "[ <thing|wrong> _{0,4} ,? i think/guess/reckon/suppose/bet/suspect/fear ] $",
        "[ would fit <adverb|word>? ]",
    ),
    *rules(
        "acted",
        "[ <human|group|vendor> <adverb>? ( did (?! not | <negation> ) | changed | touched | broke | messed ) ( "
        "something | things | it | this ) ]",
        "[ ( blame | blaming ) <determiner|possessive|it|on>{0,3} _{0,2} <thing|group|vendor> ]",
    ),
    *rules(
        "found",
        "[ ( identified | found | located | isolated | pinpointed | discovered | confirmed ) "
        "<determiner|possessive|word|adverb>{0,3} <incident|fault-thing> ( with | in | at | on | of | within ) "
        "_{1,6} ]",
    ),
    *rules(
        "broke-it",
        "[ and <adverb>{0,2} <cause-verb.past> <determiner|possessive>? <word>? <service|effect> ]",
    ),
)

CAUSE = Family(
    "cause",
    (*_FLAT, *_GUESSED, *INSINUATIONS, *ASSERTIONS),
    vetoes=(
        "because <we|i|you>",
        "why/when/how/where/what/exactly did it",
        "did it begin/start/reach/fail/stop/work/happen/end/come/go/break/help",
        "be guessing/speculating/lying",
        "that 's it for/from/until/then",
        "bet <determiner|possessive> _ we",
        "there must/may/might/could/can be",
        "<because> <!.|;|:>{1,14} , <we|i|ops|name|please|you>",
        "<caused-by> <determiner|possessive>? severity",
        "found <!.|;>{1,6} ( that works | which works | on which | where it works )",
        "origin/source/origins/sources of <determiner>? requests/traffic/calls/data/messages/visitors",
        "money <be|already> <negation|adverb|word|lost>{0,2} (?! on )",
        "your money",
        "money <be> on <possessive|the> way",
        (
            "( <expire.past> | had <determiner> <word>? <incident> ) ( last | in <determiner>? spring/summer/autumn/"
            "winter/january/february/march/april/june/july/august/september/october/november/december )"
        ),
        "down to <determiner>? last/single/individual/smallest",
        "<group|person> ( may | might | could | may be | might be | could be ) (?! behind/responsible )",
        "case closed on/there/for/with",
        "looked like <determiner> handful/few/couple/number/small/minor/normal/ordinary/usual/single",
        "rumour/rumor/word has it that only",
        "thanks to <your|you|everyone|everybody|all>",
        "thanks to <determiner|possessive>? quick/prompt/fast/swift/early/attentive/good/hard/patient",
        "thanks to {np} <third|name|person|team-noun> ( $ | , | ; | : | who | for | we )",
        "<incident|effect|service> lies/lie/sits/sit behind <possessive|determiner>? <word>? <service|component>",
        "<caused-by> <determiner|possessive>? <word>? number/extent/reach/breadth/count/share of",
        "brought/brings/pushed/cut/took <determiner|possessive>? _{0,3} from/down/back/up/to <number|percent>",
        "brought/brings nothing",
        "<number|effect|incident|requests> <adverb>? ( coming | comes | come | came ) from",
        "<we|i|i'm> <aux|adverb|modal>{0,3} <effort|tell|word> __{0,10} because _{0,3}",
        "<cause-noun> <be|adverb>{0,3} <unknown|negation>",
        "go/goes/going/went/gone/walk/walked/down/drive/drove/came/come <back|over|adverb>? down to",
        (
            "goes/go/going/went back to <determiner|possessive>? <word|old|older|adverb>{0,2} "
            "version/versions/firmware/release/build"
        ),
        "out of rotation/service/traffic/production",
        "<incident|service|thing> taken/pulled/put out of",
        "and is/are <adverb>? stopping/halting/ending/pausing/blocking/limiting/throttling",
        "<we|i|'m|'re|is|are> <adverb>? stopping/halting/pausing/blocking/freezing/limiting/locking/killing",
    ),
    parts=_PARTS,
)
