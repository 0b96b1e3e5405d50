"""Accusations: fault, names, consequences and irony, whoever is meant by them."""

from scoring.prose.grammar.rule import rules

_FAULTS = (
    *rules("my-fault", "<my|his|her|their> own? doing"),
    *rules("left-undone", "<name|person|group|vendor|third> <aux|adverb>{0,2} left behind"),
    *rules(
        "fault-of",
        "<human|group|vendor> 's <adverb>? <word|proper>{0,2} <fault|weak-fault> (?! rate | budget | message | "
        "log | page | code | was none | is none | in | with )",
        "his/her/my/their/your/someone's/somebody's <adverb|own>{0,2} <word>? <fault> (?! rate | budget | message "
        "| log )",
        "<fault|weak-fault> <aux>? ( of | by | from | made by | on the part of | by one of | at the hands of | "
        "committed by | was made by | were made by | was committed by ) {np} "
        "<human|group|dept|team-noun|group|groups>",
        "<fault|weak-fault> <be>? <adverb>{0,2} <human|name|third|me|you> ( 's | $ )",
    ),
    *rules(
        "my-fault",
        "( my bad | my fault | my mistake | my error | mea culpa | all me | blame me | silly me | shame on me | "
        "egg on my face | i am such an | i'm such an | i'm an idiot | sorry i broke | was my doing | is on me | all "
        "on me | fully on me | entirely on me | solely on me )",
        "that/this/it was me ( $ | , | ; | who )",
        "i/i'm <aux|adverb>{0,3} <determiner>? <irony|careless>",
        "i <adverb|aux>{0,3} ( blew/messed/screwed/broke/botched/goofed/slipped | feel/felt guilty/stupid/dumb | "
        "take/took/accept the/full? blame | have only myself | deleted/dropped/typed/restarted/pushed the wrong | "
        "typoed | fat )",
    ),
    *rules(
        "human-error",
        "<human-error> (?! <be> <negation> | <negation> | alone | as a )",
        "<person|human|individual|manual|personal> "
        "error/mistake/inattention/haste/carelessness/oversight/negligence/lapse/slip/blunder (?! rate | budget | "
        "message | log )",
    ),
    *rules(
        "blames",
        "( blame | blamed | blaming | blames | fault lies | fault is | fault sits ) <negation|of|adverb|to>{0,2} "
        "{np} <agent> (?! for the quick | for your | for their patience )",
    ),
    *rules(
        "attributed",
        "(?! thanks to ) <caused-by> <adverb>{0,1} {np} <human|group|third|me|irony> (?! "
        "<'s|component|word|service|for> | and "
        "<name> )",
        "( falls on | rests with | lies with | lie with | squarely with | squarely on | pin on | pin it on | "
        "pinned on | pin this on | hang on | laid at | lay at | shoulders of | door of | feet of | doorstep of | "
        "comes from ) <adverb>{0,1} {np} <human|group|third|me|vendor>",
        "( this | that | it ) <be|adverb>{1,3} on {np} <name|third|me|you|irony> ( $ | , )",
        "( one | blame | fault | outage | mess ) <be|adverb>{0,3} on {np} <name|third|me|you|irony> ( $ | , )",
        "thanks to {np} <irony|human|group|third|vendor> <aux|who|adverb>{1,4} <misdeed|break|change-verb|didnt>",
        "( down | broke | broken | here | mess | outage | failed | dead | happened | all | gone | offline ) "
        "<adverb>{0,2} ( thanks to | courtesy of ) {np} <agent>",
    ),
    *rules(
        "responsible",
        "<agent|me|you> <be|aux|adverb>{1,3} responsible/accountable/answerable/blameworthy for "
        "<determiner|possessive>{0,2} <word>{0,2} <incident|fault|weak-fault>",
    ),
    *rules(
        "culprit",
        "<culprit> ( <be|adverb> | : | = | - ){1,3} {np} <agent|me>",
        "<agent|me> <be> <adverb>{0,2} <determiner>? <word>? <culprit>",
    ),
    *rules(
        "root-is-person",
        "<cause-noun> ( <be|adverb> | : | = ){1,3} [ {np} ( <name|irony> | <person> (?! <component|fault-thing|"
        "service|change-noun|data|word|number> | 's ) ) (?! had | has | have | could | can | cannot | needs | is | "
        "are | "
        "must | who had | access | error | training ) <'s>? _{0,8} ]",
    ),
    *rules(
        "trait",
        "<agent|me> <filler>{1,5} <careless|hostile>",
        "<careless|hostile> <adverb|word>? <human|group|vendor|irony>",
        "<hostile> ( at | over at | from | in | called | named | of a | of ) <determiner|possessive>{0,2} <word>? "
        "<agent>",
    ),
    *rules(
        "trait",
        "<agent|me> <aux|adverb>{0,3} <negation> <adverb|aux>{0,2} <careful>",
        denied=True,
    ),
    *rules(
        "fingerprints",
        "<agent|proper|their> ( 's name )? ( written all over | all over it/this/everything )",
        "<agent|their|third> 's? ( fingerprints | handwriting | name <word|adverb>{0,2} over )",
        "( looking at you | fingers point | finger points | points the finger | pointing at the <word>? <group> | "
        "heads will roll | heads must roll | heads have to roll | head on a )",
    ),
)

_SEARCHES = (
    *rules(
        "who-did-it",
        "( ^ | : | , | - | . ) <joint|adverb|and|word>{0,2} <who> <aux|adverb|negation>{0,3} <culprit-verb.past|did>",
        "( know | knows | find out | ask | asking | tell me | tell us | curious | wonder | wondering | wonders | "
        "establish | interested | identify | identified | clear | question is | say | remember | check | see | "
        "out | hear | matters | about ) <adverb|exactly|in>{0,2} <who> <aux|adverb|negation>{0,3} "
        "<culprit-verb.past|responsible|guilty|careless|did>",
        "<who> <be|aux> <adverb>{0,2} ( responsible for <determiner>? <word>? <incident> | to blame | behind this "
        "| the culprit | the genius | the idiot | at fault | it this time | guilty | asleep )",
        "<whose> _{0,2} ( "
        "idea/branch/code/change/commit/fault/decision/job/deploy/deployment/brainwave/doing/handiwork/"
        "push/script/mistake/pr/keyboard/responsibility | turn/watch/call <was> )",
        "which <of|word|careless|irony>{0,3} <human|group|of|you> <aux|adverb|you|us|them|who|lot>{0,3} "
        "<culprit-verb.past|misdeed>",
    ),
    *rules(
        "names",
        "( names please | name please | name names | naming names | want names | want a name | need a name | need "
        "names | give me a name | give me names | git blame | own up | owns up | come clean | confess | fess up | "
        "hands up who (?! is/are/can/wants/has ) | step forward | show of hands | whodunit | whodunnit )",
    ),
)

_CONSEQUENCES = (
    *rules(
        "consequence",
        "<agent|me> <aux|modal|adverb|negation>{1,4} <consequence.past>",
        "<consequence> <determiner|possessive|number>{0,2} <word>{0,2} <human|group>",
        "( be | been | get | gets | getting | was | were | is | are | being ) <adverb>{0,2} ( fired | sacked | "
        "let go | dismissed | disciplined | reprimanded | demoted | retrained | spoken to | talked to | stripped "
        "of | held accountable | held responsible | called out | hauled | shown the | made an example | taken "
        "aside | put on notice | pulled off the | taken off the <word>? rota | removed from the <word>? team | "
        "removed from the <word>? rota | removed from the <word>? rotation | coached )",
        "<penalty>",
        "( revoke | revoked | remove | removed | withdraw | withdrawn | suspend | suspended | restrict | take "
        "away | taken away | lose | loses | lost | pull | pulled | strip | keep ) <determiner>? "
        "<human|group|third|their> 's? <word|component>{0,2} "
        "access/rights/permissions/privileges/admin/root/job/bonus/login",
        "( hold | held | holding | make | made | keep ) {np} <human|group|third> <word>{0,2} ( accountable | "
        "responsible | pay | answer | under | an example )",
        "( have | having | had ) <determiner>? <adverb|word>{0,2} ( word/words/chat/conversation/talk ) with {np} "
        "<agent>",
        "( speak | talk | spoke | talked | speaking ) <word>{0,2} ( to | with ) {np} <human|group> about "
        "<it|his|her|their|what> (?! they )",
        "( remind | reminded | warn | tell | teach | instruct | urge | educate | retrain | train | coach | "
        "lecture ) {np} <human|group|third> <adverb|again>{0,2} ( to be | to pay | to read | to double | to think "
        "| to follow | to check | not to | that they | of their | to stop | how to | about | properly | to always "
        "| to test )",
        "( ( personnel | hr | disciplinary | there will be | serious ) consequences | ( with | to | from | by | "
        "involve | "
        "involving | via ) hr )",
        "<agent> __{0,9} ( allowed near | trusted with | let near | allowed anywhere | near production | near a "
        "keyboard | has no business | have no business | explaining to do | owes us | owe us | owes everyone | "
        "owes the | day off | another job | a different job | a new career | to answer for | answer for this | "
        "answer for it | other job | new job | learn the hard | learned his | learned her | lesson )",
    ),
)

_IRONY = (
    *rules(
        "irony",
        "( some | our | which | whatever | resident | another | those | these | you ) <adverb|word>{0,2} <irony>",
        "<praise> <,|.|!>? <of|to|adverb>{0,2} {np} <agent>? <,|of|adverb>{0,2} <break.ing|misdeed.ing>",
        "<human|group|vendor> 's <word|adverb>? "
        "brilliant/bright/genius/clever/great/wonderful/famous/legendary/infamous/latest/little/magic/precious/heroic "
        "idea/change/deploy/fix/script/migration/refactoring/refactor/cleanup/experiment/work/move/plan/project/creation/improvement/optimisation/optimization",
        "( typical | classic | so much for | leave it to | trust | good old | bless | surprise surprise , | what "
        "else from | no surprise from | as expected from ) <determiner|possessive>{0,2} <word>{0,2} <agent>",
        "( what we get for | what you get for | what happens when | what you get when | what we get when | you "
        "get what | how it goes when ) __{0,4} ( <agent> | trusting/hiring/letting/outsourcing/paying/pay )",
        "<agent> <adverb|aux>{0,2} ( strikes again | struck again | strike again | at it again | did it again | "
        "has done it again | have done it again | let us down | let everyone down | let everybody down | let the "
        "team down | lets us down | lets down | failed us | fails us | hung us | left us | cost us | dropped us )",
    ),
    *rules(
        "irony",
        "<irony> ( who | that | in | on | at | from | decided | thought | over )",
        "<praise> <to|for|by|of|,|!|goes|adverb|the|whichever|whatever>{0,4} ( whoever | <irony> | the person | "
        "the <word>? "
        "<human|group> who | who )",
        "( not | hardly | scarcely ) {np} <agent> 's ( finest/best/proudest/first/brightest )",
        denied=True,
    ),
    *rules(
        "who-did-it",
        "( was | were | is | wasn't | isn't ) ( it | that | this ) <adverb>? ( you | <name> | <determiner>? "
        "<word>? <person|group> ) <who|that>? <aux|adverb>{0,2} <culprit-verb.past|misdeed.past|break.past>",
    ),
    *rules("apophasis", "( due | with ) respect __{0,6}? <,|joint> __{0,6} <name|person|group|irony|vendor> _"),
    *rules("apophasis", "due respect to {np} <agent>", "fault __{1,8} <name|person|third> 's? $"),
    *rules(
        "apophasis",
        "( am not saying | i'm not saying | not saying | not suggesting | not implying | rather not say | won't "
        "say who | no offence | no offense | point fingers | pointing fingers | point any fingers | naming names "
        "| name names | naming anyone | nothing personal | hard feelings | want to "
        "blame | mean to blame | blaming anyone | blame anyone | blaming anybody | blame anybody | accuse anyone "
        "| accusing anyone | throw anyone | throwing anyone | call anyone | single out | single anyone | judge "
        "anyone | be unkind | be mean | be rude | sound harsh | be harsh | be that person ) __{0,8}? ( but | yet "
        "| however | though | still | , ) __{0,8} <name|person|group|third|irony|vendor>",
        denied=True,
    ),
)

ACCUSATIONS = (*_FAULTS, *_SEARCHES, *_CONSEQUENCES, *_IRONY)
