"""Reproofs: fault that is hinted at, by contrast, by praise that is none, by what others would have done."""

from scoring.prose.grammar.rule import rules
from scoring.prose.rules.lessons import LESSONS

_HINTED = (
    *rules(
        "esteemed",
        "with <adverb>{0,2} ( all | the | much | great | every | due | no ) "
        "<word|my|our|due|possible|great|adverb>{0,3} <esteem> ( to | for | towards ) {np} <agent|dept>",
        denied=True,
    ),
    *rules(
        "irony",
        "( ^ | , | : | - | . | how | so | it 's | its | it is ) <delighted> <that|to|see|know|hear|,|when>{1,3} {np} "
        "<whoever|someone|somebody|irony|those>",
        "( how | oh | what a | such ) <delighted> <that|of|,|when>{1,2} {np} <agent>",
        "( nice | lovely | charming | sweet | considerate | generous | big | bold | brave | decent | thoughtful | "
        "typical | clever | smart | rich | convenient ) ( of | from ) {np} <agent> ( to | who )",
        "<pack> of <hostile|irony|careless|amateur|amateurs|children|beginners|people|chancers|liars>",
        "<name|group|vendor|third|person> ( , )? <who|whose> _{0,4} ( ends at | ends with | stops at | consists of | "
        "begins and ends )",
        "<name|person|group|vendor|dept> 's <word|proper|service|update-noun>{0,3} ( idea of | notion of | version of "
        "| understanding of | concept of | definition of | contribution to | talent for | gift for | sense of | take "
        "on )",
        "<agent|dept> __{0,4} ( does | do | did ) what {np} <it|they|third|word> <adverb>? ( does | do | did ) best",
        "what {np} <agent|dept|they> <adverb>? ( does | do | did ) ( best | with <possessive|warning> )",
        "( that is | that 's | this is | thats ) <adverb|just>{0,2} ( how | what | who ) <agent|they> ( are | is | "
        "works | work )",
        "( it | that ) took <adverb|only>? one <name|person>",
        "( on | at ) <determiner>? strike <number|one|two|three>",
    ),
    *rules(
        "whoever",
        "whoever <adverb|here>{0,2} <change-verb.past|misdeed.past|blithe.past|duty.past|left|ran|wrote|"
        "put|made|built|sold|picked|took> (?! <affected-past> )",
        "whoever <adverb|here>{0,2} had the ( bright | idea | pager | keys | keyboard )",
    ),
    *rules(
        "enlighten",
        "<name|team-noun|group|third|person|vendor> <adverb>? ( could | can | might | should | would | may | will | "
        "wants to | cares to | want to | care to ) <adverb|please|then>{0,2} <enlighten> __{0,4} ( what | why | how | "
        "where ) <third|they|their|possessive|name|adverb>",
        "( ask | asking | asked ) <name|group|person|team-noun> ( what | why | how come | where ) "
        "<third|they|their|possessive> <word|adverb|aux>{1,3}",
        "why <be|aux> <name|third> <adverb|even|ever|allowed>{1,2} _",
        "what <be|aux> <name|third|the|they|you> <word|group|dept>? <adverb|even>{0,2} ( doing | thinking | on "
        "about | up to | playing at "
        ") <on|in|at|with|there|anyway|$>",
    ),
    *rules(
        "only-one",
        "( only | exactly one | one single | single ) _{1,8} <be> <adverb>? <name> ( 's | $ | , )",
    ),
)

_CONTRASTED = (
    *rules(
        "despite",
        "<human|group|dept|third|me|vendor> <aux|adverb>{0,3} <word|change-verb.past|delete.past|participle> __{0,7} "
        ",? <despite> {np} <warning>",
        "<despite> <determiner|possessive|all>{1,2} _{0,3}? <warning> , {np} <human|group|dept|third|me> "
        "<aux|adverb>{0,2} <change-verb.past|delete.past|misdeed.past|went|chose|decided|pressed>",
    ),
    *rules(
        "inert",
        "<human|group|dept|third|they> <aux|adverb>{0,2} _{0,9}? <,|and|but|then>{1,2} <adverb>{0,2} <inertia> "
        "(?! wrong/unusual/else/special/bad/forbidden/against/that/improper/out )",
        "<name|group|dept|person|vendor|third|they> <aux|adverb>{0,3} ( said | did | checked | tested | read | asked "
        "| told | reported | wrote | heard | saw | noticed | learned | learnt ) <adverb|absolutely>? ( nothing | "
        "nobody | no one ) (?! <wrong|unusual|else|but|new|odd> )",
        "<human|group|dept|third|me> <aux|adverb>{0,3} <waved> "
        "<determiner|it|this|that|them|their|possessive|word|warning|component>{1,4} ( away | aside | off | through | "
        "under )",
    ),
    *rules(
        "was-told",
        "<group|name|person|vendor|dept|third|they|irony> <aux|adverb>{1,3} <heeded> <adverb>? <often>",
        "<group|name|person|vendor|dept|third|they|irony> <aux|adverb>{1,3} <heeded> __{1,14} "
        "<but|and|yet|who|then|,>{1,2} <adverb|nevertheless|still>{0,2} <preferred>",
    ),
    *rules(
        "others-would",
        "( more | better | less ) <seasoned> <word>? <people-noun|person|group>",
        "( an | a | any | every | each | no ) <half|adverb|word>? <seasoned> <word>? <people-noun|person> "
        "<adverb|modal>{0,2} <duty|omit|know|knows|change-verb.base|change-verb.third|do|does|have>",
        "( ours | mine | his | hers | theirs | this one | that one | yours ) <adverb|apparently|evidently|obviously>? "
        "( didn't | did not | doesn't | does not | does otherwise | wasn't | was not | hadn't ) ( $ | , )",
        "( grown man | grown woman | grown ups | grown people | any child | a child | a toddler | a monkey | my cat | "
        "my dog | my gran | a goldfish ) <modal|know|knows|adverb|does>",
        denied=True,
    ),
    *rules(
        "as-carefully",
        "if <name|group|person|third|they|vendor> <duty|put|worked|cared|spent|treated|did|guarded> __{1,6} as _{1,3} "
        "as <third|they|he|she|it>? ",
        denied=True,
    ),
    *rules(
        "without-so-much",
        "<human|group|third|dept|vendor> __{1,10} without <adverb>? ( so much as | even | ever | once ) "
        "<gerund|duty.ing|word>",
        denied=True,
    ),
    *rules(
        "not-done",
        "<human|group|third|dept|vendor> <preposition>? _{0,3} <has|have|had> ( not | n't | never ) <adverb>? ( made "
        "| done | learned | learnt | understood | deserved ) <possessive|their|the>{1,2} "
        "<homework|job|lesson|lessons|manners>",
        "<human|group|third|dept|vendor|people> ( who | that ) <adverb|plainly|aux>{0,3} ( had | have | has )? "
        "<negation> <adverb|aux>{0,2} ( opened | read | looked | seen | understood | tested | tried | touched | met | "
        "learned | learnt | checked | bothered )",
        "<vendor> <adverb>? <dont> <adverb>? ( care | bother | listen | answer | give | understand | want )",
        denied=True,
    ),
)

_OWNED = (
    *rules(
        "let-down",
        "<agent|dept> ( <preposition> _{1,3} )? <aux|adverb>{0,3} <let-down>",
        "<let-down|let down> <adverb|once|again|more|badly>{0,3} by {np} <agent|dept>",
    ),
    *rules(
        "trait",
        "( ^ | : | was | is | of | to | by ) <adverb|plain|pure|sheer|simple|simply>{0,2} <trait-noun> ( at | on the "
        "part | in front | of the | by the | among | within | in the | from | , | $ )",
    ),
    *rules(
        "my-fault",
        "( yours truly | my humble self | muggins here )",
        "i <adverb|aux>{0,3} ( never | not ) <adverb>? ( should | ought ) _{0,2} have _",
        "i <adverb|aux>{0,2} <negation> have <adverb>? ( been let | touched | pushed | been allowed | been trusted | "
        "pressed | clicked )",
        "i <aux|adverb>{0,2} ( skipped | rushed | overlooked | neglected | fumbled | bungled | jumped the gun )",
        "take it ( on | upon ) ( me | myself )",
        denied=True,
    ),
    *rules(
        "root-is-group",
        "( root cause | cause | reason | culprit | explanation ) ( <be|adverb> | : | = ){1,3} "
        "<determiner|possessive>? <word>? "
        "<vendor|group|irony|purchasing|procurement|management|marketing|sales|finance|legal|hr|qa> ( $ | , "
        "<closer> )",
    ),
    *rules(
        "in-the-hands",
        "( lay | lies | lie | sits | sat | rests | was | is | are | were ) <adverb>? ( in | with ) "
        "<determiner|possessive|the> hands of {np} <human|group> ( who | whose | that | on whom | , )",
        "( <fault|failure|error|problem|blame|trouble> ) <adverb>? ( lay | lies | lie | sits | sat | rests | was | is "
        "| began | starts | started ) <adverb|in>{0,2} ( with | hands of | between the ears of ) {np} "
        "<human|group|dept>",
    ),
    *rules(
        "consequence",
        "<human|person|name|third|colleague> __{0,6} ( not | no longer | never ) <adverb|be|aux>{0,3} ( any more | in "
        "this project | near | part of the | with the company | with us | on this | on the project | work | working | "
        "among us | allowed | entrusted )",
        "<human|third|who> <,>? __{0,6} ( learnt | learned | been taught | been shown | understands now | knows now ) "
        "<adverb|now>? ( what | how | that | his | her | the ) ",
        "( <human|person|colleague|group> ) ( concerned | in question | involved | responsible ) "
        "<about|regarding|over|will|is|has|was>",
    ),
)

_WEIGHED = (
    *rules(
        "nobody-there",
        "<nobody> ( in | on | at | among | of | from ) {np} "
        "<group|dept|team-noun|floor|side|office|proper|place|department> <adverb|in|on|of|proper>{0,3} ( can | could "
        "| feels | felt | cares | cared | bothers | bothered | thinks | thought | reads | looks | "
        "tests | seems | wants | understands | understood | had the | has the | has ever | had ever )",
        denied=True,
    ),
    *rules(
        "not-his-strength",
        "<be> <adverb>{0,2} <negation> <adverb>? ( <his|her|their|your|my> | <name> 's | <team-noun|group> 's ) "
        "<word|adverb>? ( strength | forte | suit | gift | habit | talent | style | hobby | priority | cup | thing | "
        "strong | way | custom | department )",
        "<be> <negation> <adverb>? one of ( <his|her|their> | <name> 's ) _",
        denied=True,
    ),
    *rules(
        "overreached",
        "<human|third|group|vendor|me> <aux|adverb>{0,3} ( overestimated | embarrassed | outdone | outdid | surpassed "
        "| excelled | disgraced | distinguished | overreached | overrated | covered | busied | amused | congratulated "
        ") ( himself | herself | themselves | itself | myself )",
        "<human|third|group|team-noun|vendor> __{0,6} ( surprised | overtaken | ambushed | defeated | overwhelmed | "
        "outwitted ) by <possessive> own",
    ),
    *rules(
        "preferring",
        "<human|group|third|vendor|dept> __{0,9} ( trusts | trusted | prefers | preferred | values | valued | likes | "
        "loves ) _{1,5} ( more than | over | rather than )",
        "( found | considered | deemed | thought | rated | judged ) __{1,7} more "
        "( pressing | important | interesting | urgent | exciting | amusing | attractive | fun | entertaining ) than",
        "<human|group|third> <who|,>{0,2} __{0,8} ( preferred to | preferring to ) _",
        "<agent> __{1,10} ( the way | like | as | how ) ( other people | others | normal people | some people | the "
        "rest of us ) _",
    ),
    *rules(
        "good-riddance",
        "( not a day too soon | good riddance | not a moment too soon | has it coming | had it coming | had this "
        "coming )",
        denied=True,
    ),
    *rules(
        "distrusted",
        "<name|third|they|group|vendor|person|team-noun> <adverb>? ( swears | swear | pretends | pretend | would have "
        "us believe | wants us to believe | likes to think | fancies | imagines )",
    ),
    *rules(
        "would-if",
        "( would | 'd | wouldn't ) <adverb|still>{0,2} (?! be <determiner>? <word|adverb>? <delighted|"
        "help|relief|pleasure|good|grateful|helpful> ) ( be | work | run | know | have | stand | open | function ) "
        "__{1,7} if <determiner|certain|possessive>{0,2} <word>? <agent|they|people> (?! <modal> ) _",
        "( glance | look | click | call | word | check | question | mail | thought | message ) __{0,9} ( by | from ) "
        "{np} <agent|anyone> __{0,4} would <adverb>? have",
        denied=True,
    ),
    *rules(
        "alone-with",
        "( leave | leaving | left | entrust | let ) _{1,4} ( alone with | loose on | unsupervised with | in the hands "
        "of ) {np} <agent>",
    ),
    *rules(
        "made-aware",
        "( made aware | reminded | told | informed | taught ) of __{0,5} <his|her|their> ( behaviour | conduct | "
        "duties | obligations | responsibilities | responsibility | duty | place | job )",
        "( superior | boss | manager | supervisor | line manager ) __{0,3} <be|have|having|has|had> <having>? a word",
    ),
    *rules(
        "whose-job",
        "<human|group|third> , whose <job|duty|task|responsibility|business|turn> <it|that>? <adverb>? ( would | was "
        "| should | had )",
        "<human|group|third> , ( for whom | to whom ) __{1,6} ( apparently | evidently | obviously | still )",
    ),
    *rules(
        "asked-why",
        "( wasn't | weren't | didn't | hadn't | isn't | aren't | shouldn't | couldn't ) __{1,9} <you> __{0,6} , <name>",
        "( was | were | is | did | had ) __{0,6} not __{0,5} <you> __{0,4} , <name>",
        "<name> , ( wasn't | weren't | didn't | hadn't | isn't | aren't | shouldn't | couldn't | why ) __{0,7} <you>",
        denied=True,
    ),
    *rules(
        "want-of-care",
        "( failure | lack | want | absence | lapse | shortage | deficit | breakdown ) of <word>? <care> __{0,2} ( on "
        "the part of | by | in | among | at | within ) {np} <agent|dept|team-noun>",
    ),
)

REPROOFS = (*LESSONS, *_WEIGHED, *_HINTED, *_CONTRASTED, *_OWNED)
