"""Judgements: what is said of somebody's ways, their worth and what they should do."""

from scoring.prose.grammar.rule import rules
from scoring.prose.rules.disappointments import DISAPPOINTMENTS

_JUDGED = (
    *rules(
        "mistake",
        "<human|group|vendor|dept|third|me> <aux|adverb|also>{0,3} ( made | committed | introduced | caused ) "
        "<determiner|number>? <word|small|adverb>{0,2} <fault|weak-fault|wrong>",
    ),
    *rules(
        "belittled",
        "<belittled> ( <preposition> _{1,4} )? <aux|adverb>{0,3} "
        "<change-verb.past|delete.past|misdeed.past|break.past> (?! up | out | together | back | aside )",
    ),
    *rules(
        "imprudent",
        "<name|person|group|vendor|dept|someone|somebody|third> <filler>{0,3} ( "
        "<change-verb.past|delete.past|decided|chose|thought> ) __{0,9} <imprudent>",
    ),
    *rules(
        "poor",
        "<name|person|group|vendor|third|dept|team-noun> 's _{0,2} <be> <determiner|adverb>{0,2} <poor|hostile>",
        "<poor|hostile> <word|adverb>? ( work | handling | judgement | judgment | performance | job | decision | "
        "support | communication | behaviour | attitude ) <by|from|of|on> <determiner|possessive>{0,2} _{0,2} "
        "<agent|dept>",
        "( this | that | it ) <be> <adverb|just>{0,2} <determiner>? "
        "<careless|negligent|blunder|inexcusable|unforgivable|unprofessional|amateurish|hasty>",
    ),
    *rules(
        "exhorted",
        "<human|group|people|dept> <adverb>{0,2} ( need | needs | have | has | ought | better ) <adverb>? to? "
        "<adverb|start|begin|finally>{0,2} ( take responsibility | taking responsibility | taking ownership | "
        "pull <possessive> socks | get <possessive> act | learn | grow up | wake up | pay attention | paying "
        "attention | thinking | reading | following | do <possessive> <job|homework> | be more | step up )",
        "<people|you|agent> ( could | might ) <adverb>{0,3} ( read | check | test | ask | look | think | pay | "
        "try | bother ) _{1,6} before",
    ),
    *rules(
        "counterfactual",
        "( could | would | might ) have __{1,8} if {np} <agent|they> _",
        "if <people|agent> <adverb>{0,2} ( would | could | just | only | simply | had ) <adverb>{0,2} _",
        "if you <adverb>{0,2} ( had ( bothered | listened | read | checked | asked | looked | waited ) | ( had | "
        "would | could ) ( "
        "just | only | simply ) )",
    ),
    *rules(
        "exhorted",
        "next time <agent|you|people> _",
        denied=True,
    ),
    *rules(
        "took-long",
        "( took | needed ) {np} <name|person|group|third|they> __{1,7} to <adverb>? ( pick | wake | realise | "
        "realize | notice | react | bother | understand | see | answer | figure | look | respond )",
    ),
    *rules(
        "asked-why",
        "( what were you | what was <agent> | what did you ) thinking",
        "who ( on earth | in their right mind | the hell | the heck | in the world | in his right mind ) _{1,4}",
    ),
    *rules(
        "asked-why",
        "why ( ( didn't | wasn't | hasn't | doesn't | would | on earth | the hell ) <aux|adverb>{0,2} "
        "<determiner>? <word>? <name|third|you|team-noun|irony> _{1,8} | ( was | is | were ) "
        "<name|third|team-noun> ( given | allowed | let | trusted | able ) )",
        "( did | does | has | didn't | doesn't | hasn't ) ( anyone | anybody | nobody | no one | somebody | "
        "someone | anyone at all ) <adverb|even>{0,2} ( bother | think | even | actually | ever | read | look | "
        "check | test )",
        "( does | did | can | has | do ) ( nobody | no one | none of you ) <preposition>? _{1,6}",
        "what <aux>? <you|we>? <aux>? expect <from|of> <determiner|possessive>{0,2} _{0,3} <agent>",
        denied=True,
    ),
    *rules(
        "counterfactual",
        "not been for {np} <agent>",
        "( never have | wouldn't have | not have | been avoided ) <adverb>? happened? ( under | with | without ) "
        "{np} <agent>",
        denied=True,
    ),
    *rules(
        "attributed",
        "have {np} <agent> to thank",
        "by {np} <human|group|vendor> ( ( against | despite | contrary to | in spite of ) "
        "<determiner|possessive|adverb|word>{0,3} <warning> | without <determiner|adverb|word>{0,2} <permission|care|"
        "duty.ing|authority|authorisation|authorization|right|rights|business|mandate> )",
    ),
    *rules(
        "told-so",
        "( told | warned | asked | begged | reminded ) <determiner>? <word>? <human|group|third|they|vendor> ( "
        "twice | not to | many | a hundred | several | repeatedly | three times | often | already | again and "
        "again | a dozen | times )",
        denied=True,
    ),
    *rules(
        "basic-error",
        "<basic|elementary|rookie|silly|stupid|schoolboy|avoidable|childish|embarrassing> <fault|weak-fault|error>",
    ),
    *rules(
        "admitted",
        "<human|name|third> <aux|adverb>{0,2} ( admitted | confessed | owned up | apologised | apologized | "
        "regrets ) <determiner|possessive|to|for>{0,2} _",
    ),
    *rules(
        "left-undone",
        "<human|group|third|vendor> ( <preposition> _{1,3} )? <aux|adverb>{0,2} left __{1,6} ( half done | half "
        "finished | unfinished | open | running | hanging | unlocked | undocumented | lying | wide open | "
        "unattended )",
    ),
    *rules(
        "omission",
        "<human|group|third|vendor> <aux|adverb>{0,2} <negation> <adverb>? ( doing <possessive> | following | "
        "paying | reading | listening | thinking | watching )",
        denied=True,
    ),
    *rules(
        "thought",
        "<human|third|group> <adverb>? ( thought | figured | assumed | believed | imagined ) <third|they|it|nobody>",
    ),
    *rules(
        "one-job",
        "had one job/task",
    ),
    *rules(
        "let-alone",
        "( couldn't | can't | could not | cannot ) _{1,6} ,? let alone",
        denied=True,
    ),
    *rules(
        "nth-time",
        "<agent|they> __{1,14} ( first | second | third | fourth | fifth | nth | umpteenth | last | another | "
        "same | one | "
        "two | three | every | next ) time ( since | this week | this month | this year | in a row | running | "
        "already )",
    ),
    *rules(
        "names",
        "( want the name | want a name | name of the <person> | name of whoever )",
    ),
    *rules(
        "cost-us",
        "<human|group|vendor|dept> 's _{1,4} <aux>? cost <we|our|possessive|users|customers>",
    ),
    *rules(
        "trait",
        "<agent> , <!,|.>{1,5} , <filler>{0,3} <careless|misdeed.past>",
    ),
    *rules(
        "consequence",
        "<human|name> <aux|modal>{1,3} asked to ( return | hand | give | surrender ) <their|possessive>",
        "<human|name|third> <filler>{1,5} ( removed | taken | relieved | excluded | barred | banned | blocked | "
        "suspended | reassigned | moved | stripped | pulled | kept ) ( from | off | of | away )",
        "( taken | raised | addressed | discussed | dealt | take | raise ) __{0,4} with {np} <person|name> ( $ | "
        ", | responsible | concerned | in question | involved | at fault | personally )",
    ),
    *rules(
        "doing",
        "<human|group|vendor|dept|sales> ( 's | ' ) doing",
    ),
    *rules(
        "poor-soul",
        "poor <name|third>",
    ),
    *rules(
        "as-always",
        "( what | as | like ) <third|they|agent> <adverb>{0,2} ( always | usually ) ( do | does | did )",
        "<vendor|group|name|dept> <!.|;|:>{0,6} , <it|third|they> <always> ( is | are | was | does | do )",
    ),
    *rules(
        "same-again",
        "<name|team-noun|person> again ( $ | , )",
        "( always | again | once again | yet again ) <determiner>? same <word>? <team-noun|person|people|group>",
        "( always | again ) ( <name> | the <word> <team-noun> )",
        "<name|person|team-noun|vendor> <be> <adverb>{0,2} ( once again | yet again | forever | constantly ) _",
    ),
    *rules(
        "on-watch",
        "on <name|their|person|determiner>{1,2} 's? watch",
    ),
    *rules(
        "the-one-who",
        "<person|name|employee|one|colleague|individual|those> ( who | responsible | concerned | in question | "
        "involved | at fault | to blame ) <adverb>? <did>",
        "( employee | engineer | person | colleague | individual | operator | developer | people | team | party | "
        "technician ) ( responsible | at fault | to blame | who is to blame | who messed | who caused )",
        "( it | that ) <be> <adverb>? <determiner>? <word>? <name|person|group|third|me> who <aux|adverb>{0,2} "
        "<misdeed|break|didnt|left|let> (?! __{0,8} fix/fixed/rollback/back/patch/repair/restore/saved/again )",
    ),
    *rules(
        "consequence",
        "<name|third> <modal|aux>? ( no longer | not | never ) <adverb|be>{0,2} ( have <adverb>? access | touch | "
        "deploy | be allowed | permitted | push | merge | allowed )",
        denied=True,
    ),
)

_SAID_OF_SOMEBODY = (
    *rules("the-one-who", "<human|third|group> <be> <adverb>? the one/ones who <aux>? _"),
    *rules(
        "is-the-reason",
        "<name|person|group|vendor|third|irony> <be> <adverb>{0,2} ( the | our ) <adverb|word>? "
        "reason/cause/problem/weakness/weak",
    ),
    *rules(
        "relied-on",
        "( relied on | relying on | trusted | trusting | listened to | believed ) {np} <agent> __{0,4} "
        "mistake/error/wrong/fools/foolish/regret/blunder",
    ),
    *rules(
        "should-learn",
        "( make sure | ensure | see to it | teach ) <that|it>? {np} <human|group> <adverb>? "
        "understand/know/learn/read/realise/realize/follow/care/understands/knows/learns/follows",
    ),
    *rules(
        "someone-decided",
        "<someone|somebody> <adverb|aux|blithely|here>{0,3} ( decided | thought | figured | felt )",
        "<someone|somebody> <preposition> {np} <vendor|group|dept> <adverb>{1,3} <change-verb.past|misdeed.past>",
    ),
    *rules(
        "lacks",
        "<human|group|third> <aux>? ( <didnt-past> have | lacked | lacks | had no | has no | have "
        "no ) <determiner|word>{0,3} "
        "knowledge/experience/skills/skill/competence/qualification/discipline/patience/judgement/judgment/clue",
        denied=True,
    ),
    *rules(
        "omission",
        "<negation> <adverb>? followed/read/checked/observed/tested/reviewed/respected/obeyed/heeded by {np} <agent>",
        denied=True,
    ),
    *rules("on-his-own", "<human|third> <adverb>? ( acted | decided | went ) ( alone | on <their> own )"),
    *rules(
        "users-fault",
        "<user|people> who ( can't | cannot | don't | do not | won't ) read/follow/think/listen/understand",
    ),
    *rules(
        "bargain",
        "( what we get for | what you get for | serves us right | cheapest bidder | lowest bidder "
        "| you get what you pay )",
    ),
)

JUDGEMENTS = (*_JUDGED, *_SAID_OF_SOMEBODY, *DISAPPOINTMENTS)
