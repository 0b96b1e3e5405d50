"""Assertions: causes told as if they were seen, by what a thing does, keeps from happening or is too much of."""

from scoring.prose.grammar.rule import rules

ASSERTIONS = (
    *rules(
        "broke-it",
        "[ <thing|change-noun> ( <preposition> _{1,3} )? <aux|adverb>{0,3} keeps/keep/kept/keeping {nx} "
        "<service|we|you|user|component> from _{1,5} ]",
        "[ <thing|change-noun> ( <preposition> _{1,3} )? <aux|adverb>{0,3} made/makes/making {nx} "
        "impossible/unavailable/unreachable/unusable ]",
        "[ <someone|somebody|vendor|outside|group> <be> <adverb>? "
        "attacking/hacking/ddosing/flooding/hammering/blocking/throttling/probing <we|you|service> ]",
        "[ <thing|change-noun> <be|adverb>{1,3} too _ ( and | for | to | to be ) _{1,6} ]",
        "[ <thing|change-noun> _{0,6} ( caught up with | catching up with | catches up with ) <us|we|it|them> ]",
    ),
    *rules(
        "did-it",
        "[ <thing|change-noun|vendor|outside> __{0,9} <be> <adverb>? ( responsible | to blame | at fault | guilty ) ] "
        "( $ | , )",
    ),
    *rules(
        "came-with",
        "[ ( it | this | that | trouble | all | everything | problem | errors | outage | mess | failures | problems ) "
        "<adverb|aux>{0,2} started/began/starts/begins with {nx} <thing|change-noun> _{0,4} ] (?! <clock> )",
    ),
    *rules(
        "explained",
        "[ <thing|change-noun> __{0,14} ( that | which | this ) <adverb|would|should>{0,2} "
        "explains/explain/explained <adverb>? ( it | everything | all | the | why | what | our | this ) ] ",
        "[ _{3,14} , ( that | this | which ) <adverb|would>{0,2} explains/explain <adverb>? "
        "( it | everything | it all | a lot ) ]",
        "[ ( the | one ) <word|thing>? ( thing | component | part | piece | device | box | system ) ( which | that | "
        "who ) <adverb|aux>{0,2} <!,|.|;|negation>{1,4} <be> <adverb>? {nx} <thing|change-noun|vendor> _{0,6} ]",
        "[ ( paying | pays | pay | feeling | witnessing | seeing | reaping ) <determiner|now|adverb>{0,2} <word>{0,2} "
        "<aftermath> ( of | for | from ) {nx} <thing|change-noun> _{0,4} ]",
    ),
    *rules(
        "acted",
        "[ <someone|somebody> <aux|adverb>{0,3} <misdeed.past> _{0,6} ]",
        "[ <vendor|outside> _{0,7} <be>? having <adverb|determiner>{0,2} "
        "difficulties/problems/trouble/troubles/issues ]",
        "[ malfunction/fault/defect/failure/problem/outage/disturbance/issue/disruption/incident ( at | with | in | "
        "on ) "
        "{nx} <vendor|outside|thing|proper> <aux|adverb>{0,3} "
        "affecting/affects/impacting/hitting/disturbing/preventing/causing/disrupting _{1,5} ]",
        "[ <service|thing|we> <be> ( never | not ) <adverb>? built/made/designed/meant/sized/dimensioned for _{1,6} ]",
        "[ <thing|change-noun> ( <preposition> _{1,4} )? <have|adverb>{0,3} "
        "interrupted/disturbed/disabled/impaired/paralysed/crippled (?! <clock|number|by> ) _{1,5} ]",
        "[ <group|team-noun|person|name> <adverb|aux>{0,2} <think.base|think.third|think.ing> <that>? {nx} "
        "<thing|vendor|someone|change-noun> __{1,6} ]",
    ),
    *rules(
        "without-it",
        "[ ( would not | wouldn't ) be the first time <that>? {nx} <thing|vendor|someone> __{0,6} ]",
        "[ ( that | this ) <be> what <you|we|one> get/gets ( from | for | with ) __{1,8} ]",
    ),
    *rules(
        "cause-is",
        "[ <cause-noun> , _{1,4} , <be> (?! <unknown|negation|checking> ) _{1,8} ]",
        "[ <thing|change-noun> _{0,2} <has|have|had> <determiner> <word>? bug/defect/leak/regression/flaw _{0,3} ]",
        "[ identified/diagnosed/recognised/recognized as {nx} <thing|fault-thing> ]",
        "[ <adverb|quite|crystal> clear <now>? <:|-> __{1,8} ]",
        "[ ( attribute | ascribe | put | chalk ) _{1,5} ( to | down to | up to ) {nx} <thing|change-noun|vendor> "
        "_{0,4} ]",
        "[ <cause-noun> <be> <adverb>? clear ( , | : | - ) __{1,8} ]",
        "[ <has|have|had> its/their ( origin | origins | roots | root | source ) ( in | with | at ) (?! <unknown> ) "
        "_{1,6} ]",
        "[ what else ( but __{1,8} )? ( should | could | can | would ) <it|this|that> be __{0,8} ]",
        "[ <fault-thing|component> ( <preposition> _{1,5} )? <aux>{0,2} ( takes down | took down | brings down | "
        "breaks | "
        "kills | blocks ) <number> ]",
        "( ^ | : ) [ apparently/evidently/presumably/probably/seemingly/supposedly <,>? {nx} <thing|vendor> __{1,8} ]",
        "[ <vendor|outside|someone|somebody|thing> must/might/may/could have <adverb>? "
        "<change-verb.past|cause-verb.past|expire.past|misdeed.past> __{0,5} ]",
        "[ <thing|service> _{0,5} suffer/suffers/suffering from <determiner>? _{0,2} <thing|fault-thing> ]",
        "[ _{2,8} ( which | that ) <adverb>? leads/led/causes/caused/produces <to>? <determiner>? <incident|effect> ]",
        "[ <thing|change-noun> ( <preposition> _{1,4} )? ( went wrong | went sideways | backfired | misfired ) _ ]",
        "[ ( no | hardly | scarcely ) _{0,3} ( other | another | better ) explanation/cause/reason _{0,2} ( than | "
        "but ) "
        "__{1,8} ]",
    ),
    *rules(
        "no-chance",
        "[ <thing|change-noun> _{0,4} fits/fit/matches too <adverb>? ( well | neatly | perfectly | nicely ) _{0,6} ]",
        "[ too <adverb>? ( neat | perfect | well timed | close ) _{0,3} to be <determiner>? "
        "<chance|innocent|true|unrelated> ]",
    ),
    *rules(
        "guess",
        "( ^ | : | - ) [ ( it | this | that )? ( sounds | smells | looks | feels ) like "
        "<!we|i|you|they|it|the|he|she|everyone|everything|,|.|good|plan|:|number|clock|all|a>{1,4} ] "
        "( $ | , | ( to me ) | again )",
        "[ <epistemic|surely> ( triggered | caused | provoked | brought | introduced ) ( from | by | in | through ) "
        "_{1,5} ]",
        "( ^ | : | , ) [ <surely> <it|be>{0,2} ( just | only | simply ) <determiner> _{1,5} ]",
        "[ <it|that|which>? ( would | could | might ) <adverb>? explain <it|all|everything|why|our|a>{1,2} _{0,6} ]",
        "[ ask <yourself|yourselves> what happens ( if | when ) __{1,10} ]",
        "[ ( anyone | anybody ) <else|also|here>{0,2} ( think | thinking | suspect | suspecting | smell ) {np} "
        "<thing|change-noun> _{0,4} ]",
        "[ <it|this|that> ( ( 'll | will | would | <be> ( going | bound | sure | certain ) to ) <adverb>? be | ( "
        "must | might | may "
        "| could | can only ) have been ) ( "
        "the/that/this/some/our/their | <possessive> ) (?! "
        "next/last/first/second/third/fourth/fifth/end/day/same/best/longest/worst ) {nx} "
        "<thing|vendor|change-noun> _{0,4} ]",
    ),
    *rules(
        "outage-of",
        "[ <vendor|outside|proper> _{0,3} ( had an outage | <have|suffered> <adverb>? "
        "<determiner|possessive|some>{0,2} _{0,3}? ( "
        "outage | incident | problem | problems | failure | hiccup | wobble | issue | issues | ( bad | rough | rotten "
        "| terrible | lively ) _ ) | <be> <adverb>? having one of <possessive> _ ) ]",
        "( ^ | : | , | and ) [ <determiner|possessive>? <vendor|outside> ( again | once again ) ] ( $ | , )",
        "[ there <be> <adverb|determiner|word>{0,2} ( trouble | outage | problems | problem | failure | disturbance | "
        "incident | maintenance | works | fire ) ( at | with | in | on ) {np} ( <vendor|outside> | data centre | "
        "data center ) ]",
    ),
    *rules(
        "overwhelmed",
        "[ ( <demand|user|traffic|load> | number _{1,4} ) <!.|;|:>{0,8}? ( exceeded | surpassed | outstripped | "
        "exceeds | surpasses | beyond | greater than | higher than | larger than | more than ) <!.|;|:|number>{1,6} "
        "( expectations | forecasts | imagination | expect | foresee | foreseen | expected | imagined | predicted | "
        "coming | plan | planned | reckoned | dreamed | dreamt | bear | stand ) ]",
        "[ ( ( nobody | no one | who | none of us ) ( could | would ) have )? ( foreseen | expected | anticipated "
        "| predicted | imagined | foresee | expect ) <that>? ( so many | this "
        "many | such a | how many | quite so many ) _{1,8} ]",
        "[ more <word>? <user|affected|people|requests|traffic> than _{1,5} ( could | can | ever | had | have ) "
        "_{0,2} ( "
        "prepared | expected | handled | foreseen | seen | imagined | planned | handle ) _{0,2} ]",
        "[ ( victim | victims ) of <our|its|their|your|possessive> own _{1,2} ]",
        "[ _{1,4} ( <be> | proved | turned out | turned out to be ) <adverb>{0,2} ( too | more ) popular _{0,8} ]",
        "[ ( half the | the whole | all the | half of the | everybody in the ) ( country | city | town | world | "
        "nation | continent | planet ) _{0,2} ( wanted | wants | is | was | tried | tries | booked | logged | seems | "
        "trying ) _{1,8} ]",
        "[ ( <you|user|people|everyone|everybody|thousands> _{0,3} <clicked> <!.|;>{0,6} at ( once | the same "
        "<time|moment|"
        "second|minute|instant> ) | ( too many | so many ) <word>? <you|user|people|affected> <clicked> _ ) __{0,8} ]",
    ),
    *rules(
        "weathered",
        "[ <load|change-noun> ( <preposition> _{1,4} )? <have>? ( got | gotten | come | blown | crawled ) "
        "in/into/under/through/inside/behind (?! <clock|number> ) _{1,5} ]",
        "[ <!service|we|you|user|person|name|group|.|;|:>{1,5} ( <preposition> _{1,5} )? <have|adverb>{0,2} <seeped> "
        "_{1,6} ]",
        "[ _{1,6} ( ( will | 'll | can | does | do | would ) do <that|this> to _{1,3} | ( tend | tends ) to ( do "
        "<that|"
        "this|it> | have ( that | this ) effect ) | ( has | have ) a ( habit | way | knack ) of doing ( that | this ) "
        ") ]",
        "[ nothing like <!.|,|;>{1,6} to ( <cause-verb.base> | bring | ruin | test ) _{1,6} ]",
        "[ ( that | this | such ) <be> <determiner|possessive|adverb>{0,2} {nx} <thing|change-noun|vendor|weekday> "
        "for "
        "you ] ( $ | , )",
    ),
    *rules(
        "cause-is",
        "[ <cause-noun> <adverb|aux>{0,2} ( lies | lay | lie | sits | rests | must be sought | is to be sought | "
        "is to "
        "be found | can be found | has to be sought ) <adverb>? ( with | in | at | on ) (?! <unknown> ) _{1,8} ]",
    ),
    *rules(
        "signs",
        "[ <thing|change-noun|vendor> <be> ( written | stamped ) all over <it|effect|incident> ]",
        "[ ( no | small | little ) wonder (?! <people|user|affected|you|they> ) __{0,10} ( with | when | given | "
        "after | since | if ) __{1,8} ]",
        "[ what ( hit | struck | bit | knocked ) <determiner|possessive>? <we|it|service|component|incident> "
        "_{0,2} <be> <determiner|possessive|adverb> __{1,8} ]",
        "[ <it|effect|incident> <adverb>? ( has | have | had | bears | carries | shows | wears ) <!.|;|negation|"
        "number>{1,7} ( fingerprints | handwriting | signature | hallmarks | paw prints | ( written | stamped | "
        "printed | scrawled ) ( all over | across | on ( its | the | it in ) ) ) _{0,6} ]",
    ),
)
