"""Asides: fault that is put on somebody in all politeness, in passing, or by what is done with them afterwards."""

from scoring.prose.grammar.rule import rules

_POLITE = (
    *rules(
        "expected-of",
        "( grateful | obliged | glad | pleased | delighted | happy | pleasure | help | nice | good | kind | lovely | "
        "great | helpful | wise | wonderful | bold | relief | thankful | courteous ) ( if | to ask | to expect | "
        "were ) {np} <agent|dept|you|people> __{0,14} ( for once | for a change | in future | from now on | next time "
        "| before <they|third|you|gerund|duty.ing|tell.ing|change-verb.ing> | once in a while | now and then | "
        "every now and again | finally | once ( $ "
        "| , ) | bother | bothered | deign | deigned )",
        denied=True,
    ),
    *rules(
        "apophasis",
        "( no offence | no offense | no disrespect | no ill will | no hard feelings | nothing against | nothing "
        "personal | no malice ) <adverb|meant|intended|to|towards|toward|against|for|at>{0,3} {np} "
        "<agent|dept|anyone> <of|dept|group>{0,2} ( , | "
        "but | yet | though | however )",
        "( no offence | no offense | no disrespect ) _{0,2} , <but|yet|though>? __{0,8} <you|they|agent|dept>",
        denied=True,
    ),
    *rules(
        "asked-why",
        "( i'm | i am | we are | am | so | rather | quite | dying | eager | itching | cannot | can't | curious | keen "
        "| love | wonder | look | looking ) ( forward to | curious | dying | eager | to | wait to | keen to )? <hear|"
        "know|learn|see|the|an|what|which>{0,4} ( why | explanation | excuse | excuses | justification ) <of|for|how|"
        "why|that|will|reason>{0,3} {np} <human|group|dept|irony> (?! 's )",
        "<fancied> <word>? ( explanation | excuse | excuses | story | tale | justification ) <for|of|from|why|how|"
        "about|behind>",
        "asking for a friend",
    ),
    *rules(
        "who-did-it",
        "what ( <adverb>? did | ( exactly | precisely | ever | in | on | the | else ) <!,|.|;|?>{0,4} did ) {np} "
        "<human|group|dept|you|they|third> <adverb|guys|lot|people|two|all>{0,2} ( do | touch | break ) ( to "
        "<determiner|possessive|it> | last | yesterday | this <time|morning|afternoon> | now | again | there | $ )",
        "( want to hear | want to know | demand to know | tell me | like to hear ) who ( had | held | gave | left "
        "| let ) _",
        "who <will|has|have|gets|to|going|be|is|'s|must|should|gonna|shall>{0,4} ( ( explain | explaining | "
        "explains ) "
        "<it|this|that> | answer for | answers for | answering for | ( carry | carrying | carries ) the can | ( "
        "take | "
        "takes | taking ) the <word>? ( blame | fall | rap ) | face the music | facing the music | own up )",
    ),
)

_AFTERWARDS = (
    *rules(
        "consequence",
        "<human|third|colleague> ( who _{1,6}? )? <aux|modal|adverb|since|to>{1,4} ( ( moved | transferred | "
        "reassigned | shifted | "
        "relegated | demoted | seconded | assigned ) to _{0,3} ( role | roles | team | department | post | duties | "
        "tasks | project | job | documentation | archive | position | office | work ) | given "
        "other/another/different/lighter/simpler/easier ( tasks | task | duties | role | job | work | "
        "responsibilities ) )",
        "( take | taken | took | pulled | moved | removed ) {np} <human|third> ( off | from ) <determiner|possessive|"
        "all>{0,2} <word>? ( rota | roster | rotation | team | project | account | case | duties | on call )",
        "<human|third|group> <will|to|must|shall|should|is|are|now|from|on|adverb|be|only|needs|has>{1,6} ( "
        "accompanied | supervised | chaperoned | overseen | shadowed | minded ) ( by | when | whenever | at )",
        "<name|third> <to|will|must|shall|should|has|have|needs|need|be|is|from|now|on|adverb>{1,5} "
        "attend/receive/get/undergo/complete/take/do/visit/join/given/sent/have <to|on|determiner|proper>{0,3} "
        "<word|adverb>{0,2} ( training | course | lesson | lessons | refresher | seminar | coaching | tutorial | "
        "instruction )",
        "<human|third|their> 's? <word|component>{0,2} ( access | rights | permissions | privileges | account ) "
        "<!.|;>{0,5} ( "
        "revoked | withdrawn | removed | suspended | restricted | taken | reduced | blocked | curtailed )",
        "<human|third|group> __{1,8} under ( supervision | observation | probation | close watch )",
        "( talk | word | chat | conversation | meeting ) <adverb>? ( about <it> with {np} <agent> | "
        "( with | to ) {np} <human|group> ( about | on | regarding ) _{0,3} "
        "<care|careless|trait-noun|duties|diligence|"
        "discipline|behaviour|conduct> )",
        "<name|third> ( <to|will|must|shall|may> <adverb|only>{0,2} ) never/not <adverb>? ( touch | deploy | change | "
        "merge | push | edit ) __{0,5} ( again | alone | unsupervised | unaccompanied | without )",
        denied=True,
    ),
    *rules(
        "whoever",
        "( whoever | those who | people who | he who | she who | anyone who | anybody who | somebody who | someone "
        "who ) <!.|;|user>{1,10} ( deserves | deserve | had better | ought to | does not belong | do not belong | has "
        "no business | have no business | <modal> <adverb|not|n't>{0,2} ( think | know better | keep <their|his|her> "
        "<word>? ( hands | fingers ) | complain | wonder | be surprised | be ashamed | stay away | have to | be "
        "made ) | ( does | do ) "
        "not <adverb>? ( look twice | think | look ) )",
        denied=True,
    ),
)

_MOCKED = (
    *rules(
        "irony",
        "( conspicuous | notable | noted | known | shone | excelled | distinguished | brilliant | remarkable ) "
        "<adverb|themselves|itself>{0,2} ( "
        "by | through | for ) <possessive> ( absence | silence | inaction | ignorance )",
        "<agent|dept|me|they> <!.|;|:|'s>{1,12} of all ( days | times | hours | moments | nights | mornings | "
        "evenings | "
        "people | places | things | mondays | fridays | dates )",
    ),
    *rules(
        "irony",
        "( isn't | is not | ain't ) it <adverb>? ( curious | funny | odd | strange | interesting | remarkable | "
        "telling | "
        "peculiar ) ( that | how ) __{0,14} <name|group|vendor|person>",
        "( in future | next time | in the future ) <third|name|they|group|person> <will> <also|actually|first|finally|"
        "hopefully|perhaps|surely>",
        denied=True,
    ),
    *rules(
        "counterfactual",
        "with <determiner> <word>? <person|people-noun|team-noun> who __{1,8} would",
        "had <determiner|possessive>? _{1,4} ( <duty.past|misdeed.past> | opened | done | picked | used | kept | "
        "set ) <his|her|their>",
        denied=True,
    ),
    *rules(
        "poor",
        "<cause-noun> ( <be> | : | = ) <determiner|possessive>? <word>? <vendor|dept|group> 's? <word|adverb>? "
        "<hostile|poor|backward> _{1,4}",
    ),
)

ASIDES = (*_POLITE, *_AFTERWARDS, *_MOCKED)
