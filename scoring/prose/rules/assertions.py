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
        "[ without {nx} <thing|change-noun|vendor> <!.|;|:>{0,8} ( would not | wouldn't | could not ) __{0,6} ]",
        "[ ( would not | wouldn't ) be the first time <that>? {nx} <thing|vendor|someone> __{0,6} ]",
        "[ ( that | this ) <be> what <you|we|one> get/gets ( from | for ) __{1,8} ]",
    ),
    *rules(
        "cause-is",
        "[ <cause-noun> , _{1,4} , <be> (?! <unknown|negation|checking> ) _{1,8} ]",
        "[ <thing|change-noun> _{0,2} <has|have|had> <determiner> <word>? bug/defect/leak/regression/flaw _{0,3} ]",
        "[ identified/diagnosed/recognised/recognized as {nx} <thing|fault-thing> ]",
        "[ <thing> _{0,3} takes/took/taking/having <its|their> revenge ]",
        "[ <adverb|quite|crystal> clear <now>? <:|-> __{1,8} ]",
        "[ eat my/our _{1,2} if __{1,8} ]",
        "[ ( attribute | ascribe | put | chalk ) _{1,5} ( to | down to | up to ) {nx} <thing|change-noun|vendor> "
        "_{0,4} ]",
        "[ <cause-noun> <be> <adverb>? clear ( , | : | - ) __{1,8} ]",
        "[ <has|have|had> its/their ( origin | origins | roots | root | source ) ( in | with | at ) (?! <unknown> ) "
        "_{1,6} ]",
        "[ too little/few _{1,2} for too many/much _ ]",
        "[ what else ( should | could | can | would ) <it|this|that> be __{0,8} ]",
        "[ <fault-thing|component> ( <preposition> _{1,5} )? <aux>{0,2} ( takes down | took down | brings down | "
        "breaks | "
        "kills | blocks ) <number> ]",
        "( ^ | : ) [ apparently/evidently/presumably/probably/seemingly/supposedly <,>? {nx} <thing|vendor> __{1,8} ]",
        "[ <vendor|outside|someone|somebody|thing> must/might/may/could have <adverb>? "
        "<change-verb.past|cause-verb.past|expire.past|misdeed.past> __{0,5} ]",
        "[ <thing|service> _{0,5} suffer/suffers/suffering from <determiner>? _{0,2} <thing|fault-thing> ]",
        "[ _{2,8} ( which | that ) <adverb>? leads/led/causes/caused/produces <to>? <determiner>? <incident|effect> ]",
        "^ [ some <word>{0,2} <thing> <surely|epistemic> ] $",
        "[ <it> <be> <determiner> _{1,3} , <i> <be> <adverb>? certain/sure/convinced/positive ]",
        "[ <thing|change-noun> ( <preposition> _{1,4} )? ( went wrong | went sideways | backfired | misfired ) _ ]",
        "[ <cause-noun> __{0,4} namely __{1,8} ]",
        "[ ( no | hardly | scarcely ) _{0,3} ( other | another | better ) explanation/cause/reason _{0,2} ( than | "
        "but ) "
        "__{1,8} ]",
        "[ ( connected | linked | tied ) ( to | with ) _{0,6} <thing|vendor> ]",
    ),
    *rules(
        "no-chance",
        "[ <thing|change-noun> _{0,4} fits/fit/matches too <adverb>? ( well | neatly | perfectly | nicely ) _{0,6} ]",
        "[ too <adverb>? ( neat | perfect | well timed | close ) _{0,3} to be <determiner>? "
        "<chance|innocent|true|unrelated> ]",
    ),
    *rules(
        "guess",
        "( ^ | , | : | - ) [ 100 <%|percent>? <sure|it|is|'s>{0,3} {np} <thing> _{0,4} ]",
        "( ^ | : | - ) [ ( it | this | that )? ( sounds | smells | looks | feels ) like "
        "<!we|i|you|they|it|the|he|she|everyone|everything|,|.|good|plan|:|number|clock|all|a>{1,4} ] "
        "( $ | , | ( to me ) | again )",
        "[ <epistemic|surely> ( triggered | caused | provoked | brought | introduced ) ( from | by | in | through ) "
        "_{1,5} ]",
        "[ <epistemic> we <be|have> ( being | been ) _{1,4} ]",
        "( ^ | : ) [ so <it|that> <be> {np} <service|thing> ] ( , | $ )",
        "( ^ | : | , ) [ <surely> <it|be>{0,2} ( just | only | simply ) <determiner> _{1,5} ]",
        "[ <determiner> <word|adverb>{1,4} <,|-> ( what else | who else | calling it ) ]",
        "[ <it|that|which>? ( would | could | might ) <adverb>? explain <it|all|everything|why|our|a>{1,2} _{0,6} ]",
        "[ we <be> <adverb>? being crawled/scraped/flooded/scanned/probed/overrun/spammed _{0,3} ]",
        "[ <thing> _{0,6} <,|-> ( that 's it | thats it | that is it ) ]",
        "[ ask <yourself|yourselves> what happens ( if | when ) __{1,10} ]",
    ),
)
