"""Insinuations: causes that are hinted at, by what signs say, what follows from what and what cannot be chance."""

from scoring.prose.grammar.rule import rules

INSINUATIONS = (
    *rules(
        "signs",
        "[ <clue> _{0,5} <hint> <us|me|it|that|to|towards|at|in|direction|of|:|,|one|for|back|straight>{0,5} {nx} "
        "<thing|vendor|someone|change-noun> __{0,6} ]",
        "[ my/our/the <word|whole>? <hunch|gut> "
        "<be|says|tells|goes|screams|whispers|points|me|on|for|that|it|:|would|adverb>{1,5} __{1,8} ]",
        "[ ( <gossip> | word ( among | around | amongst ) _{1,4} ) "
        "<has|goes|says|that|it|is|in|on|around|from|the|word|:|,|told>{1,6} __{1,8} ]",
        "[ <determiner|possessive> {nx} <thing> _{0,3} <be|have|'s> _{0,3} ( <gossip> | rumoured | rumored | "
        "suspected ) ]",
    ),
    *rules(
        "concluded",
        "[ <you|i|we|just|so|and|can|anyone>{0,3} <conclude> ]",
        "[ <thing|change-noun> __{0,9} <,|.|-|:> <closer> _{0,6} ] ( $ | , )",
        "( ^ | : | - ) [ <thing|vendor> <,|.|-> <closer> ]",
        "[ <thing|change-noun|load|word> <!will|'ll|by|be|have|again|restored|and|number|,|:>{0,6} , mark my words "
        "] ( $ | , | . )",
    ),
    *rules(
        "no-chance",
        "[ ( too | hardly | scarcely | can't | cannot | can not | don't | do not | stopped | stop | isn't | never ) "
        "_{1,4} <chance> ]",
        "[ ( isn't | is not | ain't ) it <adverb>? ( curious | funny | odd | strange | interesting | remarkable | "
        "telling | "
        "peculiar ) ( that | how ) __{1,16} ]",
        "[ ( what a | some | funny | convenient | curious | quite a | strange ) coincidence ]",
    ),
    *rules(
        "without-it",
        "[ without {nx} <thing|change-noun|vendor> <!.|;|:>{0,8} ( none | nothing | wouldn't | no ) __{0,6} ]",
        "[ without {nx} <thing|change-noun|vendor> <!.|;|:>{0,8} ( would <be|still|all|have> | would not | "
        "wouldn't | could "
        "not ) __{0,6} ]",
        "[ ( no | remove | take away | subtract ) <determiner|possessive>? <word>{0,2} <thing|change-noun> , no "
        "<word>? <incident|effect|failures> ]",
    ),
    *rules(
        "aftermath",
        "[ <be> <adverb|still|all>{0,2} <determiner> <word|adverb>{0,2} <aftermath> <of|from|for> {nx} "
        "<thing|change-noun|vendor> _{0,4} ]",
    ),
    *rules(
        "succumbed",
        "[ <thing|service|we|it|effect|change-noun> ( <preposition> _{1,3} )? <aux|adverb|evidently|seem>{0,3} "
        "<succumbed> (?! <clock|number|it> | _{1,7} <clock> ) _{1,6} ]",
        "[ more _{0,4} than _{0,5} ( could | can ) <adverb|possibly>? ( bear | take | handle | swallow | stomach | "
        "carry | manage | cope | digest | hold | stand | absorb | serve ) ]",
        "[ <be|got|was> ( simply | just | quite | evidently )? too ( much | many | big | heavy | hot | cold | long | "
        "large ) for {nx} <thing|service> _{0,3} ]",
    ),
    *rules(
        "havoc",
        "[ <load|fault-thing|change-noun|outside|vendor> ( <preposition> _{1,5} )? ( <have|adverb>{0,3} "
        "<havoc.past> | "
        "<aux|adverb>{0,3} <havoc.third|havoc.ing> ) (?! <clock|number|preposition|to|into|out|by|,|a|its> ) _{1,5} ]",
        "[ <component> ( <preposition> _{1,5} )? ( <have|adverb>{0,3} <havoc.past> | <aux|adverb>{0,3} "
        "<havoc.third|havoc.ing> ) {nx} <service|incident|you|user|users|us|we|them|months|rest|everything> _{0,3} ]",
        "[ <thing|change-noun> <have> <adverb>? ( struck | hit ) ] ( $ | , | again )",
    ),
    *rules(
        "behind-it",
        "[ ( behind | underneath | beneath | under | at the bottom of | at the root of | at the heart of ) {nx} "
        "<incident|effect|service|failures> _{0,3} <lurk> _{1,7} ]",
        "[ <negation|wouldn't|not> <be|adverb>{0,2} <startled> "
        "<if|to|by|should|when|find|learn|were|see|hear|that>{1,3} {nx} "
        "<thing|change-noun|vendor|someone|somebody|group|person|it> __{0,8} ]",
    ),
    *rules(
        "came-with",
        "[ ( it | this | that | thing | all | everything | problem | bug | fault | trouble | error | errors | defect "
        "| issue ) <adverb|aux>{0,2} <introduced> <in|out|into|along|up|adverb|straight>{0,2} ( with | through | via "
        "| from | by | courtesy ) {nx} <thing|change-noun|vendor> _{0,3} ]",
    ),
    *rules(
        "hence",
        "[ <thing|change-noun|service> __{0,12} ( hence | thus | therefore | ergo ) (?! <determiner> ( one | two "
        "| sev | severity | <update-noun> ) ) "
        "<all|our|your|determiner|possessive>{1,2} __{0,4} ]",
    ),
    *rules(
        "credit-goes",
        "[ <honours> _{0,6} ( goes | go | belongs | belong | due | to be sent | please ) <adverb|all>? to {nx} "
        "<thing|vendor|outside|change-noun> _{0,4} ]",
    ),
    *rules(
        "seems-that",
        "[ ( seems | seem | appears | looks | feels | strikes ) <to|me|us|that|as|if|though|like>{2,5} {nx} "
        "<thing|change-noun|vendor> _{0,3} <aux|adverb|cause-verb|havoc|expire|fail|change-verb> __{0,6} ]",
        "[ <thing|change-noun> __{0,12} ( likeliest | likely | probable | best | only | obvious ) <word>? ( story | "
        "explanation | candidate | suspect | scenario | reason | answer | bet | culprit | cause ) ]",
        "[ <cause-noun> ( so far | for now | right now | at present | currently | in my book | as ever ) {be}{1,3} "
        "(?! "
        "<unknown|negation|checking|number|clock|hedge> ) _{1,8} ]",
        "[ <cause-noun> <be> ( for sure | with certainty | without doubt | no doubt | sure | of course | clear | "
        "certainly ) _{1,8} ]",
    ),
    *rules(
        "wagered",
        "[ ( bet | bets | betting | wager | wagering | wagers ) __{0,7} ( it 's | its | it is | that it | this is | "
        "thats | that 's | on | it was ) {nx} <thing|vendor|someone|change-noun|person> __{0,5} ]",
        "[ <i> <adverb|modal|aux>{0,2} ( bet | wager | stake ) _{0,5} on <!clock|restored>{1,7} ]",
        "[ ( put | lay | stake | bet | place | putting ) <my|our|good|real|some|possessive|determiner>{1,2} _{0,3}? "
        "<stake> <is|'s>? ( on | that | it ) __{1,7} ]",
        "[ <stake> <be|says|goes>{1,2} on {nx} <thing|vendor|someone|change-noun> __{0,4} ]",
    ),
    *rules(
        "had-it-not",
        "[ if {nx} <thing|change-noun> <aux|adverb>{0,2} <not|n't|hadn't|never|wasn't|weren't> __{1,9} "
        "<would|wouldn't|'d> __{0,8} ]",
        "[ had {nx} <thing|change-noun> <not|never> __{1,9} <would|wouldn't|'d> __{0,8} ]",
        "[ <incident|effect|service|word|failing>{1,3} ( owe | owes ) <possessive|all|much>{1,2} <word>? to _{1,7} ]",
        "[ ( not | n't | never | hasn't | haven't ) <adverb|yet>? ( got over | gotten over | recovered from | "
        "digested | forgiven | survived | forgotten ) {nx} <thing|change-noun> _{0,4} ]",
    ),
    *rules(
        "reading-is",
        "[ ( natural | obvious | likely | simplest | likeliest | plausible | best | straightforward | logical | "
        "charitable | probable ) ( reading | interpretation | inference | conclusion | deduction | story | version | "
        "assumption | explanation | answer ) <be> <that|:>? (?! <unknown|negation|checking> ) __{1,10} ]",
        "( ^ | : | , ) [ ( culpable | guilty | responsible | to blame | at fault | decisive | fatal ) "
        "<be|for|it|this|that>{1,3} {nx} <thing|vendor|change-noun> __{0,5} ]",
        "[ <i> <adverb>? ( say <it> | say that | vote | vote for | nominate | tip | back | go with | go for ) "
        "<it|that>? <be>? {nx} <thing|vendor> ] ( $ | , )",
        "[ ( wouldn't it be | would it not be | how ) ( funny | ironic | typical | hilarious | something | great | "
        "nice ) if __{1,8} ]",
        "[ ( this | that ) <be> what ( happens | comes ) ( when | if | from | of | for ) __{1,8} ]",
        "[ <be|fell> <adverb>? <determiner>? ( target | victim | prey | casualty ) <of|to> (?! "
        "<determiner|possessive>{0,2} <incident> ) _{1,7} ]",
        "[ <negation|didnt|dont|no> <adverb>? ( need | needs | takes | take | require | requires | be ) <determiner>? "
        "( crystal ball | genius | sherlock | detective | phd | oracle | scientist | clairvoyant | microscope ) "
        "__{0,10} ]",
        "[ look no <further|farther> than _{1,6} ]",
        "[ ( smells | reeks | stinks | tastes | sounds | feels | looks | seems ) <adverb>? <thing> ( y | ish | shaped "
        "| like | esque | related | induced | flavoured | flavored ) ]",
        "^ [ ( has to be | must be | gotta be | got to be ) ] $",
    ),
    *rules(
        "will-prove",
        "[ ( turn out | turns out | prove | emerge | transpire | proves ) <to|be|that|it|was|is|as>{1,4} {nx} "
        "<thing|vendor|change-noun> _{0,3} ]",
        "[ <thing> _{0,3} ( imo | imho | methinks | innit | if you ask me | i think | i guess | i'd say | i bet | i "
        "reckon ) ] ( $ | , )",
        "[ ( has anyone | has anybody | have we | did anyone | have you ) <adverb>? ( considered | thought of | "
        "thought about ) <that|whether|if|the>{0,2} __{1,10} ]",
        "[ <epistemic> <it|this|that> <be> <adverb|nothing|but|only|merely|all>{0,3} {nx} <thing> ]",
        "[ ( what | who ) else ( but | than | if not | could it be but ) {nx} <thing|vendor|change-noun|person|group> "
        "__{0,6} ]",
        "[ <thing> __{0,7} ( took | takes | take | dragged | drags | pulled | pulls ) _{1,5} with <it|them> ]",
        "[ ( that | this | there | here | it ) <be|'s|we have>{1,2} <possessive|determiner> <word>? "
        "culprit/villain/offender/suspect/perpetrator/troublemaker/bandit ]",
        "[ ( seen this film | seen this movie | seen this before | been here before | know this one | know this film "
        "| song and dance ) __{1,14} <thing> ]",
    ),
    *rules(
        "flat",
        "^ [ ( could | might | may | must | gotta | prolly | probably | maybe | perhaps | possibly ) <be|adverb>{0,2} "
        "<determiner>? {nx} <thing|change-noun|vendor> _{0,3} ] ( $ | ? | , )",
        "[ <in>? ( a | one | two | three ) ( word | words | letters | syllables | name ) : _{1,4} ]",
        "[ <!we|me|name|person|group|third|they|you|,|.|:|;> <have|adverb>{0,2} ( tripped | knocked | threw | brought "
        "| took | tipped | dragged | blew | pushed | pulled ) <determiner|possessive> <service|component> <word>? ( "
        "up | over | down | under | offline | apart ) ]",
        "[ <thing|service> _{0,4} ( says | tells | speaks | shows ) ( everything | it all | enough | volumes | the "
        "whole story | you everything | us everything ) ]",
        "[ either ( <determiner|possessive> {nx} <thing|vendor> | <load> ) or <,>? __{1,6} ]",
        "[ ( go | goes | went ) <adverb>? back to <determiner|possessive|word|adverb>{0,4} "
        "<thing|change-noun|vendor> _{0,4} ]",
        "[ ( broken | faulty | corrupt | corrupted | wrong | stale | expired | defective | misconfigured | rogue | "
        "runaway | poisoned | malformed | hung | dying | flaky | bad ) _{1,3} <have|adverb>{0,2} "
        "<cause-verb.past|cause-verb.third|cause-verb.ing|havoc.past|havoc.third|havoc.ing> (?! by | <clock|number> ) "
        "_{1,5} ]",
        "[ ( it | this | that ) <be> <adverb>? <determiner|possessive> _{1,4} ( for sure | for certain | no doubt | "
        "definitely | certainly | i'm sure | i am sure | i swear | trust me ) ]",
    ),
    *rules(
        "with-it",
        "[ <thing|change-noun> __{0,10} and with <it|them> __{1,5} ]",
        "[ <thing|change-noun> __{0,10} and <determiner|possessive> {nx} <service> with it ]",
        "[ ( all of it | all this | all of this | everything | outage ) ,? <adverb|just|simply>{0,2} <determiner> "
        "<word>? <aftermath> of _{1,5} ]",
        "[ <thing|change-noun> _{0,6} ( do not | don't | does not | doesn't | did not | didn't ) <adverb>? ( get "
        "along | get on | agree | mix | play well | play nicely | like each other | match | fit together | go "
        "together ) _{0,4} ]",
        "[ ( it | this | that ) <be> <adverb>? {nx} <thing|change-noun> _{0,6} ( that | which | what ) "
        "<adverb|aux>{0,2} <havoc.past|havoc.third> __{0,5} ]",
    ),
    *rules(
        "somebody-s",
        "[ <human|group|vendor|dept> 's _{1,5} <be> <adverb>? ( what we | why | the reason | what is | what has | "
        "what brought | what broke ) __{1,8} ]",
        "[ <vendor> ( <preposition> _{1,3} )? <aux|adverb>{0,3} <let-down> ]",
        "[ <let-down|let down> <adverb|once|again|more>{0,3} by {nx} <vendor> _{0,3} ]",
    ),
)
