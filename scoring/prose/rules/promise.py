"""Promises: outcomes that are said to come, with a certainty that nobody can have.

What counts is the outcome for those affected (service back, never again), not the work that is announced, not when
the next news or the report comes, and not what is offered for it. Hedges are looked for by the finder.
"""

from collections.abc import Sequence

from scoring.prose.grammar.rule import Family, rules

_PARTS = {
    "will": "( <will> | <be> going to | <be> gonna | gonna | <be> about to | <be> set to )",
    "not": (
        "( <will> <adverb>{0,2} <not-ever> | won't | wont | <be> <adverb>{0,2} <not-ever> going to | never <will> "
        "| can never | can no longer | shall not | <be> never going to )"
    ),
    "subject": (
        "<it|service|incident|affected|you|everything|things|same|everybody|everyone|nobody|effect|we|data|nothing"
        "|proper|word|traffic|life|all|those|they|each|every|restored|most>"
    ),
    "time": (
        "( <deadline> <adverb>{0,2} ( <clock> | <number> <adverb>? <time-unit> | <number> ( $ | , | am | pm | o ) "
        "| <determiner|few|couple|of|half|next|another|plain>{0,4} <time-unit|day-part|weekday> ) | <soon> )"
    ),
}
"""What several patterns have in common; a pattern names it in braces."""

_OUTCOMES = (
    *rules(
        "outcome",
        "[ {subject} {will} <adverb|all>{0,3} be <adverb|all|fully|completely>{0,3} <restored> __{0,6} ]",
        "[ "
        "<it|service|incident|affected|you|everything|things|same|everyone|data|effect|traffic|all|those|they> "
        "{will} <adverb|all|be|fully>{0,3} <restore.base|heal.base|heal.ing> (?! <determiner>? <word>? "
        "<update-noun|incident|failing|slow> ) __{0,6} ]",
        "[ <we|i> {will} <adverb|all>{0,2} <have|get|bring|put> __{0,5}? ( <mended|over> | "
        "<you|it|everything|all|service|everyone|them> <adverb>? back ) __{0,6} ]",
        "[ <it|this|incident|everything|all> {will} <adverb>{0,2} be behind us/you __{0,4} ]",
        "[ <we|i> {will} be <adverb>{0,2} ( <mended> | out of the woods | done | there | home and dry | through ) "
        "__{0,6} ]",
        "[ <we|i> {will} <adverb|all>{0,2} "
        "fix/solve/resolve/sort/mend/repair/cure/nail/crack/restore/recover/squash/lick/beat/finish __{0,8} ]",
        "[ <word|service|incident|it|all|everything|data> <is|are|'s|'re> <adverb>{0,2} <restored> {time} ]",
        "[ you {will} ( be <adverb>{0,2} ( back | able to | up | home | on your way | done ) | "
        "<hardly|barely|not|never|soon> <adverb>? <notice|feel|see|know|remember|find|have> (?! "
        "noticed/seen/heard/felt/found ) | "
        "<notice|feel|forget|enjoy|sleep|laugh|watch|wake|love> ) __{0,7} ]",
        "[ ( you'll | you ll | you will | you 'll ) <adverb>? have <adverb>? ( forgotten | everything | it | all "
        "| your <word>{0,2} back ) __{0,6} ]",
    ),
)

_TIMES = (
    *rules(
        "by-when",
        "[ <mended|fix|recovery|resolution|restoration> "
        "<adverb|online|up|running|and|again|to|normal|for|everyone|you|all|service|is|comes|the>{0,4} {time} ]",
        "[ <resume.third|resume.base> "
        "<adverb|online|up|again|to|normal|service|for|everyone|you|this|out|it>{0,4} {time} ]",
        "^ [ back ( by | before ) _{1,5} ]",
        "[ <service|mended|everything|all|it|word> __{1,5} ( sharp | on the dot | not a minute later | to the "
        "minute ) ]",
        "[ _{0,4} <will> __{1,8} before you <have|can|finish|know|wake|notice> __{1,5} ]",
        "[ <by> ( tea time | teatime | lunch | dinner | breakfast | noon ) ,? _{1,4} again ]",
        "[ a question of <adverb>? <time-unit> __{0,3} ]",
        "[ you <be> going to <make|get|love|be|see|like|enjoy> __{0,4} ]",
        "[ ( sees | see | has | gets ) ( you | everyone | us | everybody | all of you ) <adverb>? back __{0,4} ]",
        "[ <service|it|everything|all|data|they|traffic|affected> _{0,3} ( work | works | print | prints | open | "
        "opens | flow | flows ) <adverb>? ( before | by | ahead of ) _{1,4} ]",
        "[ gimme __{1,6} ( and | n | then ) __{1,8} ]",
        "[ in a jiffy/flash/moment/minute/second/heartbeat __{0,4} <be> __{1,5} ]",
        "[ eta <be|:|for|fix|the|a|of|adverb|full|recovery|to>{0,5} ( <clock> | <number> <adverb>? <time-unit>? | "
        "<soon> ) ]",
        "[ ( <number> | a few | a couple of | half | quarter of | ten | five | fifteen | twenty | thirty | one | "
        "two | three ) <more|adverb>{0,2} <time-unit> ( tops | max | and <!word>{0,4} <restored> | at most | top "
        "| from now <word>{0,3} <restored> ) ]",
        "[ ( done | fixed | sorted | finished | ready | <be> over | back up | gone | solved ) ( in | within | by ) ( "
        "<number> <time-unit> | <clock> | <determiner|few|couple|half|word>{1,3} <time-unit> | <soon> | ten | "
        "five | fifteen | twenty | thirty ) ]",
        "[ ( tomorrow | tonight | in <number|an|a|half> _{0,2}? <time-unit> | from tomorrow | from tonight | from "
        "monday | by tomorrow | by tonight | this afternoon | this evening | <by> <clock> | by <weekday> ) ,? "
        "_{0,4} ( <be> <adverb|all>{0,2} <restored> | <resume.third> | works | work | never ) __{0,4} ]",
        "[ <number|ten|five|fifteen|twenty|thirty|one|two|three|few> <more|adverb>{0,2} <time-unit> , ( then | "
        "and ) <we|it|you|everything|all|service> _{1,6} ]",
        "[ <service|it|everything|all|data|they|traffic|affected> _{0,3} <resume.base|resume.third|go "
        "through|goes through|flow|flows|arrive|arrives> <adverb|again>{0,2} ( <soon> | ( before | by ) _{1,3} ) "
        "]",
        "[ give ( us | me | it | them | <name> ) __{1,6} and __{1,8} ]",
        "[ <will> be <adverb>? (?! <effort.past|tell.past|update-noun> ) _ {time} ]",
        "[ <affected|service|you|everyone|everything|it|all|data> <will> be in <possessive|determiner>? __{1,8} ]",
    ),
    *rules(
        "never-again",
        "[ never again ] ( $ | , | - )",
        "[ ( no | not one | not a single ) <!component|change-noun|update-noun|tooling|person|name|.|,>{1,3} <will> "
        "<!.|;>{1,6} ( for the ( rest | remainder ) of | until the end of | as long as | all ( season | summer | "
        "winter "
        "| year ) | from <it|now|today|tonight|tomorrow|here> ) __{0,6} ]",
        "[ the days of _{1,5} <be> <adverb>? ( numbered | over | gone | past | counted ) __{0,6} ]",
        "[ <it|incident|effect|service|everything> <adverb|will|'ll>{0,2} ( sort | heal | fix | cure | mend | resolve "
        "| clear | go | come | blow | pass | settle | right | recover | correct | sorts | heals | fixes | cures | "
        "mends "
        "| resolves | clears | goes | comes | blows | passes | settles | rights | recovers | corrects ) "
        "<away|over|round|"
        "back|around|off>? ( itself | themselves | by <itself|themselves> | all by itself | on its own | of its own "
        "accord ) __{0,4} ]",
        "[ <will> never again _{1,8} ]",
        "[ _{0,3} ( belong | belongs ) to ( the past | history | the? history books | yesterday ) ]",
        "[ last _{1,6} <will> ever __{0,3} ]",
        "[ ( for the last time | the worst is behind | seen the back of | seen the last of | heard the last of | "
        "an impossibility | while i hold | on my watch | as long as i ) __{0,5} ]",
        "[ ( is | are ) in the history books __{0,3} ]",
        "[ no <word>{1,2} <will> ever __{1,6} ]",
        "[ __{1,8} ( today and ever after | now and ever after | for ever after ) ]",
        "[ there is no version of __{1,6} ]",
        "[ there is no next time __{0,3} ]",
    ),
    *rules(
        "vow",
        "[ ( i'll | i will | i 'll | we'll | we will ) ( eat | hand you my | resign | quit | shave | buy everyone "
        "| give you my badge ) __{0,5} ]",
        "[ ( bet you | bet my | on my honour | on my honor | on our honour | upon my word ) __{0,8} ]",
    ),
)

_NEVER = (
    *rules(
        "never-again",
        "[ {not} <adverb|be|have|ever|even>{0,3} <core-recur.base|core-recur.past> (?! <update-noun|tell.base> ) "
        "__{0,8} ]",
        "[ ( {not} | <wont> | can't | cannot | <nobody> <will> | nothing <will> ) <!;|.|:>{1,7}? <again> ]",
        "[ <nobody> ( will | 'll | is going to | shall ) <adverb>{0,2} (?! <tell.base> ) _{1,8} ]",
        "[ no <word>? <affected|data|service|traffic|one> <will> <adverb>? (?! be able ) _{1,6} ]",
        "[ <be> <adverb>? ( a thing of the past | history now | a distant memory | a closed chapter | a closed "
        "book | a one off | one off | a one "
        "time event ) ]",
        "[ every <adverb|word>{0,3} <service|affected|traffic|one|word> ( <will> | is going to ) (?! <tell.base> | be "
        "<tell.past|effort.past> ) _{1,8} ]",
        "[ ( from now on | from here on | from here on out | from today | from today on | henceforth | going "
        "forward | from this day on | from tonight ) __{0,8} ( safe | <restored> | are history | is history | "
        "things of the past | never __{0,3} <core-recur> ) __{0,4} ]",
        "[ ( no way | no chance | not a chance | no possibility ) <that|for|it|this|determiner|another>{1,2} _{1,6} ]",
        "[ never <adverb|recur.base|recur.third|fail.third|fail.base>{1,2} again __{0,4} ]",
        "[ ( expect no | there will be no | you will see no | you will have no ) ( more | further ) "
        "<incident> __{0,4} ]",
        "[ ( dealt with | fixed | solved | cured | closed | sorted | buried | put to bed | put to rest | laid to "
        "rest ) <adverb>{0,2} ( for good | for ever | forever | for all time | once and for all | permanently | "
        "for eternity | and will stay | and it will stay ) __{0,4} ]",
        "[ ( <will> ( stay | remain ) <adverb>? | <it|incident> ( stays | remains ) (?! closed/impossible ) ) ( "
        "closed | gone | away | buried | fixed | that way | history | "
        "impossible ) ]",
        "[ ( was the last time | be the last time | is the last time | the last you will | the last you'll | the "
        "last you ll | the last outage | the last you hear | the last you see | no more outages | no more "
        "surprises | no encore | once and for all | impossible for this | impossible for it | impossible for that "
        "| can not recur | cannot recur | will not recur | is now impossible | are now impossible | now "
        "impossible | immune | rules out any repeat | rule out any repeat | excluded for the future | out of the "
        "question | bulletproof | bullet proof | watertight | waterproof | foolproof | fail safe from now | "
        "unbreakable | airtight ) __{0,6} ]",
        "[ ( ensure | ensures | ensured | ensuring | make sure | makes sure | made sure | making sure | see to it "
        "| means | so | so that ) __{0,6} ( never | not | no | cannot | can't | won't | doesn't ) __{0,5} ( "
        "<core-recur> __{0,4} | __{0,4} <again> ) ]",
    ),
    *rules(
        "vow",
        "[ ( take it as read | take it as given | take it for granted | nothing to fear | nothing to worry about "
        "| no need to worry about ) __{0,5} ]",
    ),
    *rules(
        "by-when",
        "[ ( can't | cannot | won't | shan't ) ( be | take ) <adverb>? ( more than | longer than | much longer | "
        "long now ) __{0,3} ]",
        "[ <number|ten|five|fifteen|twenty|thirty|one|two|three|few|another> <more|adverb|word>{0,2} <time-unit> "
        "and <we|it|you|everything|all|service> <be> _{1,5} ]",
    ),
)

_VOWS = (
    *rules(
        "vow",
        "[ <vow> (?! <it>? <word|we|our|team>{0,4} <effort.ing|working> | <determiner|you|to|possessive>{0,2} "
        "<update-noun|tell.base> ) __{0,12} ]",
        "[ you ( can | may | might as well ) <adverb>{0,2} ( go home | wager | bet | put <determiner|possessive> "
        "_{1,3} in | sleep | relax "
        "| rest | breathe | stop worrying | bank on | look forward | set your watch | safely <!use|retry|ignore> "
        "| plan on | plan with ) (?! <determiner|possessive>? next ) __{0,8} ]",
        "[ ( without a worry | with a clear conscience | nothing to worry about for | safe from now | sleep "
        "soundly ) __{0,4} ]",
        "[ <we|i|can|and|,> <adverb|modal|be|to>{0,3} <vow-verb.base|vow-verb.ing> (?! <it>? "
        "<word|we|our|team>{0,4} <effort.ing|working> | <determiner|you|to|possessive|number|word>{0,3} "
        "<update-noun|tell.base> ) __{0,12} ]",
        "[ promise you __{1,8} ]",
        "[ ( that 's | that is | this is | it's | it is ) <determiner>? <word>? promise/guarantee __{0,6} ]",
        "[ guaranteed <!negation> __{0,6} ]",
        "[ ( consider | call | mark | regard ) ( <determiner|possessive>? <it|this|incident|effect> | "
        "<determiner|possessive> _{1,2} ) <adverb|as>{0,2} ( <restored|over> | paid | sent | booked | shipped | "
        "printed "
        "| saved ) __{0,4} ]",
        "[ <be> <adverb>{0,2} ( in the bag | a done deal | a matter of minutes | a "
        "matter of hours | only a matter of minutes | minutes away | a safe bet | round "
        "the corner | around the corner ) __{0,4} ]",
        "[ ( set your watch | bet your | bet the | you can bank on | you can count on | you can rely on | put "
        "money on | put your money ) __{0,6} ]",
    ),
    *rules(
        "vow-sure",
        "[ <we|i> <be> <adverb>{0,2} ( confident | certain | sure | positive | convinced ) ( that | to | we | it "
        "| this | the | you | everything | all ) __{0,8} ]",
    ),
)

_DOORS_CLOSED = (
    *rules(
        "ruled-out",
        "[ ( exclude | excludes | excluded | rule out | rules out | ruled out | eliminate | eliminates | preclude "
        "| precludes ) <determiner>? <word>? ( repetition | repeat | recurrence | reoccurrence | repeats ) ]",
    ),
    *rules(
        "never-again",
        "[ <mended|over> <forever> ]",
        "[ ( closed the door | closed this chapter | closed that chapter | closed the book | "
        "strike/strikes <determiner|possessive|word|service|affected>{0,3} twice | last you will hear | "
        "last you'll hear ) __{0,4} ]",
        "[ ( zero | no | not the slightest | no longer any ) ( risk | danger | chance ) ( of "
        "this | of it | of that | of a repeat | of a recurrence | that this | that it ) __{0,4} ]",
        "[ impossible that <it> __{1,6} ]",
    ),
    *rules(
        "by-when",
        "[ ( up | back | online | running | live ) again ( by | before | at ) _{1,4} ]",
        "[ <it> ( ends | is over | will end ) ( today | tonight | tomorrow | this afternoon | by <clock> | <soon> ) ]",
        "[ ( done | fixed | sorted | over | ready ) by <number> ( $ | , ) ]",
    ),
    *rules("vow", "[ give you my hand __{0,4} ]", "[ ( can expect full | can expect normal ) __{1,5} ]"),
)

UNDATED: Sequence[str] = ("never-again", "ruled-out", "vow", "assured")
"""Rules that a known time of repair does not excuse."""

PROMISE = Family(
    "promise",
    (*_DOORS_CLOSED, *_OUTCOMES, *_TIMES, *_NEVER, *_VOWS),
    vetoes=(
        "<we|i|next|our> <will|aux|can|adverb>{1,3} <tell.base>",
        "next <update-noun>",
        "<person|name|third> _{0,10} ( <will> not/never | <wont> ) _{1,5} again",
        "speak/speaking up again",
        "see/get/receive/read/hear <determiner|possessive|another>{0,2} <word>? <update-noun> <again>",
        "back here",
        "<you> will/'ll/may/might <adverb>{0,2} have <adverb>? noticed/seen/heard/felt/found/read/met/received/got",
        "you'll <adverb>{0,2} have <adverb>? noticed/seen/heard/felt/found/read/met/received/got",
        "<person|name|third|group|vendor> ,? who ( <will> <not-ever> | <wont> )",
        "( can't | cannot | can not | won't | not | nobody can ) ( exclude | promise | say | tell )",
        "can't/cannot/not rule out",
        "<we|i|they> <adverb|can|may>{0,2} ( consider | regard )",
        "<we|i> <will>? come back at/by",
        "i <will>? be back",
    ),
    parts=_PARTS,
)
