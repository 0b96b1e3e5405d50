"""Honesty: the words by which an incident is made smaller, shorter, milder or more finished than it is.

The rules only find claims; `scoring.prose.claims` holds each against the facts.
"""

from scoring.prose.grammar.rule import Family, rules

_PARTS = {
    "of": "( of <determiner|possessive|you|us|adverb|word>{0,3} )",
    "noun": "<word|adjectival|service|proper|number>{0,2}? <affected|traffic|incident|service>",
    "who": "<affected|service|you|traffic|we|it|some|part|most>",
}
"""What several patterns have in common; a pattern names it in braces."""

_SCOPE = (
    *rules(
        "small-share",
        "[ <determiner|only>{0,2} <adverb>? <small> <adverb|word>? ( <handful|part|affected> | number | set | "
        "group | portion | percentage | share | proportion | amount | part | circle | subset | fraction ) {of}? "
        "<determiner|possessive>? {noun}? ]",
        "[ (?! every/each ) <determiner|only>{0,2} <adverb|small>? (?! drop ) <handful> <adverb|small>? "
        "{of}? <determiner|possessive>? _{0,2}? <affected|traffic|service> ]",
        "[ <determiner|only>{1,2} drop of <determiner|possessive>? _{0,2}? <affected|traffic|service> ]",
        "[ <determiner|only>{0,2} <adverb|small>? <handful> of <determiner|possessive|you|us>{1,2} ]",
        "[ ( very few | hardly any | barely any | hardly anyone | barely anyone | a minority | next to nobody | "
        "almost nobody | only a few | just a few | only a couple | one or two | two or three ) __{0,4} ]",
        "[ ( impact | scope | effect | affected | blast radius ) <be|:|adverb>{1,2} <adverb>? <small> ]",
        "[ <small> <adverb>? <customer|user|client>? ( impact | scope | effect | reach | blast radius | extent | "
        "footprint ) ]",
        "[ <isolated|sporadic|occasional|rare|individual|scattered|odd> <word|adverb>? <affected|traffic|incident> ]",
        "[ ( limited | confined | restricted | contained ) to <determiner|adverb>{0,2} "
        "<small|handful|part|number> _{0,3} ]",
        "[ <determiner|number>? <affected|traffic> ( here and there | or two ) ]",
    ),
    *rules(
        "small-share",
        "[ not <adverb>? many <word>? <affected|traffic> ]",
        denied=True,
    ),
    *rules(
        "neutral-share",
        "[ <part> {of}? <determiner|possessive>? <word|proper>{0,2}? <affected|traffic|service> ]",
        "[ <part> of <you|our|us> ]",
    ),
    *rules(
        "nobody",
        "[ ( no | zero | without | without any ) <adverb|word>? <affected|customer|user>? ( impact | consequences "
        "| effect on <determiner|possessive>? <affected> ) ]",
        "[ ( no | none of <determiner|possessive>{0,2} | zero ) <word>? <affected> __{0,3} ( affected | impacted "
        "| hit | noticed | notice | concerned | touched ) ]",
        denied=True,
    ),
)

_DURATION = (
    *rules(
        "brief",
        "[ <determiner>? <adverb>? <brief> <word|adverb>{0,2} <incident|unavailability|window|period|while|time> ]",
        "[ ( for | lasted | lasting | took | over in | gone in | in ) <adverb|only|about>{0,3} <brief-time> ]",
        "[ ( for | lasted | lasting | within | took | after | over in | gone in ) <adverb|only|about>{0,3} "
        "<determiner>? <adverb>? <brief> (?! <service|component|word> ) <time-unit|while|period|spell|time>? ]",
        "[ ( briefly | momentarily | fleetingly | short lived | shortlived ) ]",
        "[ ( over | gone | done | fixed ) in ( a | no | an | mere | seconds | under ) _{1,2} ]",
        "[ ( was | were | are | is | been | be ) <brief|temporarily> _{1,2} ]",
        "[ <determiner>? <adverb>? <brief-adj> "
        "<dip|lapse|drop|gap|pause|break|wobble|spike|delay|freeze|stop|spell|stretch|word> ]",
    ),
)

_SEVERITY = (
    *rules(
        "euphemism",
        "[ <determiner>? <adverb|small|brief>{0,2} <euphemism> ]",
        "[ <small> <adverb|word>? <incident|lag|pause|wait|hesitation|lapse|dip|drag> ]",
        "[ less <adverb>? "
        "<fluid|smooth|pleasant|reliable|responsive|ideal|optimal|perfect|snappy|seamless|fluent> "
        "_{0,2} ]",
        "[ less than <fluid|smooth|pleasant|ideal|optimal|perfect|stellar|great|satisfactory|good> _{0,2} ]",
    ),
    *rules(
        "calm",
        "[ <calm> ]",
        denied=True,
    ),
    *rules(
        "slow",
        "[ {who}? _{0,3} <may> <adverb>{0,2} "
        "<see|notice|experience|encounter|have|be|load|take|find|feel|face|run|respond|need|require|want|seem>{0,3} "
        "<word|adverb|determiner|some|brief|small|intermittent>{0,3} <slow> _{0,3} ]",
        "[ <service|it|affected|traffic> "
        "<be|seem|feels|running|responding|loads|loading|responds|takes|taking|adverb|determiner|word|small"
        "|aux>{1,4} "
        "<slow> _{0,3} ]",
    ),
    *rules(
        "may",
        "[ <affected|service|you|some|part|traffic> _{0,4} <may> <adverb>{0,2} "
        "<see|notice|experience|encounter|have|be|find|face|run|perceive|fail|not> _{1,6} ]",
    ),
    *rules(
        "intermittent",
        "[ <intermittent> <word>? <incident|fail|failing|slow|service|affected>? ]",
    ),
)

_STATUS = (
    *rules(
        "all-well",
        "[ <service|it|incident|everything|all|things|you|we|effect|word|proper|traffic|data|affected> <adverb>? "
        "<be|have|seems|looks|stands|now|adverb|all|fully|completely>{1,5} <over> _{0,4} ]",
        "[ <it|incident|everything|all|things|effect|situation|systems> "
        "<be|have|seems|looks|adverb|all|fully|completely|now>{1,4} <well> (?! <of|word|empty|blank|to> ) _{0,2} "
        "]",
        "[ <service|everything|all|things|it|traffic|affected> <adverb|have|has|been>{0,3} <restored-past> (?! "
        "<failing|word|empty|blank|with|by> ) _{0,3} ]",
        "( ^ | : ) <word|adverb>? [ <over> ( $ | , | ! | - | and | at | since | as | : | <adverb> ) ]",
        "[ <service|it|everything|all|traffic> <!and|or|then|to|,|;|:|.|?|!>{0,3} ( works | working | runs | running "
        "| loads | flowing | back "
        ") <adverb>{0,2} ( again | now | normally | as normal | as usual | fine | for everyone | for all | and "
        "rock | up and ) ]",
        "[ ( we | i | team ) <have|'ve|adverb>{0,3} "
        "<resolved|fixed|solved|restored|repaired|recovered|mitigated|mended|sorted|cured> _{1,5} ]",
        "[ ( all clear | situation under control | all systems | normal service | full service | business as usual | "
        "back to normal | up and running | problem solved | mission accomplished | the worst is over | "
        "worst is behind | out of the woods | happy to report | pleased to report | good to go | "
        "done and dusted | no longer <adverb>? <failing|fail|affected-past|see|seeing|experiencing> ) _{0,5} ]",
    ),
)

_DATA = (
    *rules(
        "no-loss",
        "[ ( no | zero | none of <determiner|possessive>{0,2} | not a single | not one | without any | without | "
        "not any ) <word|adverb|customer|affected|proper>{0,2}? <data> <word|aux|be|adverb|have|ever>{0,4} <lost> "
        "]",
        "[ ( no | zero | without any | without ) <word>? <data>? ( loss | data loss | losses ) ]",
        "[ ( nothing | none ) <aux|have|be|adverb|of|determiner|possessive|data|has>{0,5} <lost> ]",
        "[ <data> <be|have|aux|adverb>{0,3} ( not | never | n't | wasn't | weren't | isn't | hasn't ) "
        "<be|adverb|aux>{0,2} <lost> ]",
        "[ data loss ( : | is | was ) ( none | no | nil | zero | not | ruled out ) ]",
        denied=True,
    ),
    *rules(
        "no-loss",
        "[ <data> <be|have|remain|remains|remained|stays|stayed|adverb|all|fully|aux>{1,4} <safe> ]",
        "[ ( everything | all | all of it | every <data> ) <be|has|adverb|have|will|been>{1,3} ( still | been )? "
        "<safe|recovered|restored|preserved|there> ]",
    ),
    *rules(
        "soft-loss",
        "[ ( restored | recovered | retrieved | recoverable | recreated | got <word|them|it>{1,2} back | closed | "
        "refilled | rebuilt | brought back ) <adverb|all|be|is>{0,2} from <determiner|possessive>{0,2} "
        "<word|proper>{0,2} _ ]",
        "[ <data|they|number|it|all|everything> _{0,7} will <adverb>? <heal.base> _{0,4} ]",
        "[ <data|they|number|it|all|everything> <be|will|aux|adverb|all>{1,3} <being|be|been>? "
        "<restored|recovered|retrieved|recoverable|replayed|resurface|reappear> _{0,4} ]",
    ),
    *rules(
        "soft-loss",
        "[ <data|service|traffic|it|they|some> _{0,5} <euphemism-data> ]",
        denied=True,
    ),
)

_LARGE = (
    "( lion 's | large/larger/big/bigger/great/greater/good/high/considerable/significant/substantial/major/huge"
    ") share/part/number/portion/proportion/percentage"
)
HONEST = Family(
    "honest",
    (*_SCOPE, *_DURATION, *_SEVERITY, *_STATUS, *_DATA),
    vetoes=("every/each/any single", "( the odd | odd ) thing/part/bit is/was", _LARGE),
    parts=_PARTS,
)
