"""Reckonings: who is called to account, pointed at, or made to bear what follows."""

from scoring.prose.grammar.rule import rules

_CALLED_TO_ACCOUNT = (
    *rules(
        "pointed-at",
        "( right | eh | huh | understood | remember | is it not | got it ) , <name> $",
        "( everyone | everybody | you | we all ) know/knows <adverb>? ( as well as | very well | full well | "
        "perfectly "
        "well | exactly | only too well ) __{0,3} ( who | which | whose ) <team-noun|group|person|vendor>?",
        "( did | do | does | have | has ) ( you <name>? | <they|third|human|group|dept> ) even _",
        "( gotta | got to | have to ) love how/that/it {np} <agent|dept|they>",
        "what went wrong ( : | <be> ) <name>",
        "( not | wasn't | isn't ) my/our ( change | fault | doing | problem | mistake | code | team | department ) "
        ", ( "
        "ask | go | talk | try | look )",
        "how ( can | could | do | does ) ( one | anybody | anyone | somebody | someone | a <person> | <agent> ) "
        "__{1,10} ( and not | without )",
        "( wait | waiting | waited ) for {np} <agent|dept> to ( wake | bother | realise | realize | finally | deign | "
        "condescend | grow | do <their> )",
        "<person|name|employee> <modal|aux|adverb>{1,4} ( dealt with | spoken to | talked to | sorted out )",
        denied=True,
    ),
    *rules(
        "apophasis",
        "( not going to | will not | won't | rather not | shall not ) <adverb>? say/name/mention/tell "
        "( who | names | anyone | anybody | which ) __{0,8} ( but | however ) __{0,8} <agent|group|dept>",
        denied=True,
    ),
    *rules("the-one-who", "<me> <be|aux> <adverb>? the one who <adverb|aux>{0,2} <misdeed.past|break.past|let|waved>"),
    *rules(
        "consequence",
        "spoken/talked/spoke ( with | to ) {np} <human|third|group> <,>? and <third|they> <adverb>? "
        "understands/understand/knows/know/regrets/regret/accepts/accept/promised/sees/see/realises/realizes",
        "( remind | reminded | teach | tell | told ) {np} <human|group|dept|third> <adverb>? that <determiner>? "
        "<word>? "
        "rules/procedures/policies/reviews/tests/checklists/runbooks",
        "( someone | somebody | those responsible | whoever it was ) <modal|has|have|needs|need|must>{1,3} "
        "<adverb|be>? "
        "( answer | pay for | explain | take responsibility | take the blame | held | go )",
    ),
    *rules(
        "who-did-it",
        "who <adverb>? considered/thought/found/deemed/judged <it|this|that> <adverb|determiner>{0,2} "
        "wise/good/clever/necessary/appropriate/okay/fine/smart/funny/acceptable",
        "who <adverb>? pushes/deploys/merges/ships/releases/changes/approves/signs/designs/writes/touches/runs "
        "__{1,8} "
        "( on a friday | lunch | lunchtime | payday | without | in production | like that | like this | nowadays | "
        "untested | in the middle | at this hour )",
    ),
)

_BORNE = (
    *rules(
        "idle",
        "( neither | nobody | no one | never | not | didn't | did not ) <!modal|to|have|burden>{0,3} ( lifted | "
        "lift | raised ) a "
        "finger",
        "<agent|dept|they> __{1,8} without <adverb>? ( lifting | raising ) a finger",
        denied=True,
    ),
    *rules(
        "fathom",
        "( cannot | can't | could not | do not | don't | hard to | impossible to ) <adverb|still>? "
        "understand/imagine/believe/fathom/grasp/comprehend how {np} <person|agent|team-noun>",
        "<agent> __{1,10} in blind activism/zeal/faith/trust/obedience",
        "<agent|dept> <aux|adverb>{0,2} acted/behaved/reacted/worked/responded <adverb|word>? <careless|hostile|poor>",
        denied=True,
    ),
    *rules(
        "responsible",
        "responsible for <determiner|possessive>{0,2} <word>? ( <incident|fault|effect> | damage | mess | loss ) <be> "
        "{np} <agent>",
        "( gentleman | lady | man | woman | technician ) ( responsible | at fault | in question ) _",
        "( mistake | error | fault ) <be> to ( let | trust | hire | ask | put | give | leave ) {np} <agent>",
        "( lost | wasted | cost us ) __{1,6} because {np} <agent|dept> <adverb|aux>{0,2} "
        "insisted/refused/thought/wanted/preferred/believed/did/didn't/had/would",
        "<human|group|third|vendor> <adverb|aux>{0,2} killed/broke/nuked/crashed/trashed prod/production/everything",
        "the guilty have/has/are/will/ones/party/parties/person",
        "because {np} <human|group|dept|vendor> insisted/refused",
        "no thanks to {np} <agent|dept>",
        "( bears | has | carries ) {np} <agent> 's signature/handwriting/fingerprints/mark/name",
        "if <people|agent> <duty> __{1,5} for once",
        "let down by {np} <agent|dept>",
        "<name|person|group|vendor|third> 's _{0,2} handling/reaction/response/conduct/behaviour/behavior/work/"
        "communication/judgement/judgment/decision/attitude _{0,4} <be> <adverb|determiner>{0,2} "
        "<poor|hostile|careless>",
        "( famous | legendary | celebrated | renowned | proverbial ) _{1,3} of {np} <agent|dept>",
        "if {np} <agent> <preposition> _{1,2} had <negation|adverb>{0,2} _",
        "what happens when {np} <dept|group|vendor> _",
        "your <it|dept|group|person> <aux|adverb>{0,2} ( not | n't | never | hadn't | didn't | haven't ) <adverb>? "
        "installed/updated/followed/applied/done/answered/reacted (?! wrong/anything )",
        denied=True,
    ),
    *rules(
        "consequence",
        "explain/explains/explained/explanation _{0,3} in writing",
        "<agent> ( needs | need ) <determiner>? ( supervision | watching | glasses | babysitter | minder )",
        "his/her/their contract/employment/assignment/probation __{0,4} "
        "prolonged/renewed/extended/terminated/ended/cancelled",
        "( no longer | not ) <adverb>? have/keep/want/tolerate/employ {np} <name|person|third> in/as/on/near/at/here",
        denied=True,
    ),
)

RECKONINGS = (*_CALLED_TO_ACCOUNT, *_BORNE)
