"""Slights: what is said of somebody in passing, of their ways, their record and what one has to expect of them."""

from scoring.prose.grammar.rule import rules

_WAYS = (
    *rules(
        "bothered",
        "( couldn't | can't | wouldn't | could not | can not | cannot ) be bothered/arsed",
        denied=True,
    ),
    *rules(
        "habit",
        "<agent|they|dept|you> <adverb>{0,2} ( always | never | constantly | forever ) <adverb>? "
        "<misdeed.base|misdeed.third|misdeed.ing|break.base|break.third|omit.base|omit.third>",
        "<agent|they|dept|you> <adverb>{0,2} ( always | constantly | forever | every time ) leave/leaves/leaving "
        "_{1,4} "
        "unplugged/open/behind/undone/unfinished/broken/half/lying/dirty/untested/unlocked",
        "<human|third|group|dept|vendor> <adverb|aux>{0,2} prefer/prefers/preferred <their|possessive> _{1,4} "
        "( to | over ) _",
        "<human|third|group|dept|vendor> ( <preposition> _{1,2} )? <adverb|aux>{0,2} prefers to _",
        "took/takes/taking his/her/their <own|good|adverb>{0,2} sweet? time",
        "what <they|third|agent> <adverb>? do/does/did all day/week/night",
        "( come | learned | learnt | grown | used ) to expect ( of | from ) <!.>{1,4}",
        "( one | makes you | makes one | makes me | makes us | lets you | have to ) wonder/wonders __{1,5} "
        "<agent|they|dept>",
        "<human|group|third|dept|vendor|they> <adverb|aux>{0,2} ( <dont> | <didnt-past> ) <adverb>? take/takes/taken "
        "_{1,4} seriously",
        "<human|group|third|dept|vendor|they> <adverb>? ( <dont> | <didnt-past> | barely | hardly ) <adverb>? ( "
        "know ( "
        "<their|its> | the difference | the first | the basics | left | what <they|third> ) | value | respect | "
        "grasp | "
        "master | see the need | see the point | feel the need | feel responsible )",
        denied=True,
    ),
    *rules(
        "knows-all",
        "<human|third|group|person> ( thinks | thought | considers | considered | believed ) "
        "himself/herself/themselves "
        "<adverb>? above/better/too/smarter/cleverer",
        "<human|third|they|group> <adverb>? thinks/believes/fancies <that>? <third|they|it> <adverb>? "
        "knows/know/is/are/can/has <adverb>? everything/all/better/best/above/smarter/cleverer/too",
    ),
    *rules(
        "too-proud",
        "<human|group|third|indefinite|dept|vendor|me|they> <aux|adverb>{1,3} too comfortable/proud/sure/lazy/vain/"
        "impatient/important/shy/timid/curious/keen/clever/smart/confident/eager/hasty/stubborn/bored/cheap/stingy/"
        "greedy/careless/fond/grand/noble/cool/convinced to/for/with/of/about/in",
        "<human|group|third|indefinite|dept|me> <aux|adverb>{1,3} in ( a | such | quite ) "
        "<word|adverb|determiner>{0,3} "
        "hurry/rush/haste",
        "<human|third> <adverb|aux>{0,2} wanted to ( go | leave | get | finish | impress | show | be )",
    ),
)

_RECORD = (
    *rules(
        "record",
        "<agent> __{1,14} ( just | only | merely | i'm ) ( saying | sayin ) ( $ | , )",
        "( same | usual | familiar ) <word>? story/circus/song/dance/game/theatre/pattern/movie/film/drama "
        "with/from/at/by {np} <agent|dept|they>",
        "( given | considering | knowing ) {np} <agent|their|dept> 's? <word>? ( track | habits | temperament | "
        "reputation | standards | ways | work ethic | attitude )",
        "says/tells/speaks/said <adverb>? ( a lot | much | volumes | everything | all | enough ) "
        "<to|know|of|about|you|we|need>{1,4} {np} <agent|they> (?! <update-noun> )",
        "says/tells/speaks ( a lot | much | volumes | everything | all | enough | something ) about _{0,3} "
        "judgement/judgment/attitude/competence/priorities/diligence/discipline",
        "<agent|dept|third|their> __{0,8} leaves/left/leave/leaving _{1,3} to be desired",
        "waiting to happen __{0,8} <human|group|dept|vendor|third>",
        "( i <adverb>{0,2} said/warned/predicted/told/wrote | told/warned you/them/him/her ) __{0,8} ( was coming "
        "| would "
        "happen/go/come/blow/break/fail/bite/end/explode/crash )",
        "( let | letting | allow | allowed | leave ) {np} <agent|people> __{0,4} near/loose/unsupervised",
        "<group|vendor|dept|third|name> know/knows/knew better than <that|this>",
        "<agent|dept> <adverb|aux>{0,2} ( treats | treat | treated | regards | regard | considers | takes | sees | "
        "views ) "
        "_{1,5} as ( optional | advice | decoration | <determiner> ( suggestion | recommendation | hint | joke | "
        "hobby | game "
        "| nuisance | formality ) )",
        "( relaxed | casual | creative | liberal | cavalier | flexible ) "
        "relationship/attitude/approach/understanding/interpretation/view ( with | to | towards | of | on )",
        "<agent|dept> <adverb|aux>{0,2} lied/cheated/deceived/misled",
        "<agent|dept|they> __{0,5} nowhere to be seen/found",
        "<human|group|third|vendor|dept> <aux|adverb>{0,2} reacted/responded/answered/called/acted/woke "
        "<adverb|far|much|way>{0,3} too late/slowly/little",
        "<human|group|third|vendor> __{0,3} left __{1,3} ( in a mess | in a state | in pieces | a mess | in ruins )",
        "<agent> <aux|adverb>{0,2} sat/sits/sitting on <determiner|possessive>? <word>? "
        "alert/ticket/mail/request/warning/it/information/report/problem/message/page",
        "<vendor|group|dept> <aux|adverb>{0,3} "
        "shipped/delivered/sold/sent/gave/ships/delivers/sells/built/wrote/produced/produces _{0,3} <hostile>",
        "<agent|third> ( isn't | wasn't | is not | was not | aren't | are not | weren't ) <adverb>? up to "
        "this/the/that/his/her/their (?! minute )",
        "<name|third> <be> <determiner> ( nice | good | lovely | decent | charming ) _{1,2} but",
        "<name|person|group|third> <,>? ( with | in ) <all|due|much|my|every>{1,2} <due>? respect",
        "one ( does | should | might | ought ) <adverb|to>{0,2} <duty.base> __{1,8} before",
        "<nobody> there <adverb>? "
        "picks/picked/answers/answered/reads/cares/cared/thinks/thought/looks/looked/bothers/knows/knew/understands",
        "been <adverb>? asleep/napping/dozing/snoozing/daydreaming",
        "<human|group|dept|third|vendor> ( , who _{1,4} , )? <adverb|aux>{0,3} never ( <adverb>? "
        "saw/seen/met/touched/used/visited/set/opened/held | once <!adverb> ) _",
        "<modal> <adverb>? demand ( from | of ) {np} <agent>",
        "( expect | demand ) <determiner|an> explanation/apology/statement from {np} <agent|both|those|they>",
        "think before <gerund|you|change-verb.ing>",
        "<agent> has/have form ( in | with | for | here | there | $ )",
        "clean/cleaning/cleaned/mop/mopping/sweep/sweeping/tidy up __{0,6} <agent|dept|their> <word|noun>{0,2} "
        "had/has/have/left/made/leaves/leave",
        "<agent> __{1,14} ( which | that ) tells <you|us|me|one|everything|all>{1,2} __{0,5}",
        "<agent|dept> <be|adverb|as>{1,4} ( no help | of no help | no use | of no use | unhelpful | not helpful )",
    ),
    *rules(
        "disappointed",
        "<i|we> <adverb|aux>{0,3} "
        "disappointed/annoyed/angry/furious/fed/tired/sick/frustrated/unhappy/dissatisfied <up>? <adverb>? "
        "in/by/with/of/at {np} <agent|dept>",
        "( not good enough | poor show | poor form | bad form | not acceptable | unacceptable | below standard ) ( "
        "from "
        "| of | by | on the part of ) {np} <agent|dept>",
        "<agent|dept|you|they> <adverb|modal>{0,3} be ashamed",
        "( pity | shame | sad | regrettable | unfortunate | too bad ) that {np} <agent|dept> <aux|adverb>{0,2} "
        "<negation|didnt|refuse.past>",
        "<agent|you|they> could/might <adverb>? at least have",
        "( so called | self proclaimed | self styled | supposed | self appointed ) <word>? "
        "<person|irony|group|team-noun>",
        "( our dear | our beloved | our esteemed | our highly paid | our much praised ) <word>{0,2} "
        "<person|group|vendor|team-noun|name>",
    ),
    *rules(
        "done-by",
        "( ignored | overlooked | neglected | forgotten | botched | bungled | mishandled | misjudged | dismissed | "
        "slept through | disregarded | messed up | rushed through | waved through ) <adverb>? by {np} "
        "<human|group|dept|third|vendor>",
    ),
    *rules(
        "counterfactual",
        "( ^ | , | . ) had _{1,6} <negation> <adverb>? "
        "ignored/skipped/neglected/overlooked/forgotten/dismissed/disregarded/slept/refused",
        "( would not have | wouldn't have | would never have | could not have | wouldn't be | would not be ) "
        "__{1,8} if "
        "{np} <agent|they> (?! 's | <modal> ) _",
        "( ^ | , | . ) had _{1,5} bothered/cared/listened/thought",
        "( ^ | , | . ) had _{1,5} ( done | paid | answered | picked up ) "
        "<their|the>? ( homework | job | attention | phone | telephone | work )",
        denied=True,
    ),
)

SLIGHTS = (*_WAYS, *_RECORD)
