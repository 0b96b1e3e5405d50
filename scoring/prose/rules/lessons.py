"""Lessons: what somebody is told to do next time, or is said to have thought, had and kept to themselves."""

from scoring.prose.grammar.rule import rules

LESSONS = (
    *rules(
        "omission",
        "<human|group|third|dept> _{1,14} <and|but|,>{1,2} <adverb>? ( never | did not | didn't ) <adverb|once|so "
        "much as>{0,2} ( glanced | glance | looked | look | read | checked | check | asked | ask | opened | open | "
        "counted | count | compared | compare | ran it | tested | test | told | tell | waited | wait | bother | "
        "bothered | thought | think | called back )",
        "<human|group|third> __{0,8} ( neither of whom | none of whom | not one of whom | no one of whom )",
        denied=True,
    ),
    *rules(
        "next-time",
        "next time <,|adverb|please|pls|perhaps>{0,3} <duty.base|try|use|wait|stop|let|count|open>",
    ),
    *rules(
        "belongs-to",
        "( blame | fault | guilt | shame ) __{0,9} ( belongs | falls | lands | rests | goes | lies "
        "| sits ) <adverb>? "
        "( to | on | with | at ) {np} <agent|dept|those>",
        "<agent|dept> <modal>? ( carries | carry | bears | bear | shoulders | shoulder ) "
        "<determiner|adverb|word>{0,3} ( blame | guilt | responsibility for <determiner|possessive>? <word>? "
        "<incident|fault|weak-fault> )",
        "<human|group|third> __{0,12} ( offered to step back | offered to resign | has resigned | had to resign | "
        "stepped down over | handed in <their|his|her> )",
    ),
    *rules(
        "thought",
        "<human|group|third> ( <preposition> _{1,3} )? <adverb|aux>{0,2} ( thought | figured | assumed | believed | "
        "reckoned ) <that>? <third|they|nobody|somebody|name|someone> "
        "<would|had|will|was|were|did|'d|reads|cares|looks|needs|is|are>",
    ),
    *rules(
        "would-if",
        "if ( anybody | anyone | somebody | someone | just one | a single | one person | one single ) ( in | on | at "
        "| of | from | over ) __{1,5} ( could | had | would | were | knew | bothered | cared | read | looked | was "
        "able )",
        denied=True,
    ),
    *rules(
        "irony",
        "( especially | particularly | above all | not least | mostly ) the ( part | bit | moment | minute ) ( where "
        "| when | in which ) <name|group|person|third|someone|somebody|vendor>",
        "<agent|dept> <,>? ( true to form | characteristically | predictably | unsurprisingly | true to style ) <,>? _",
        "( always | again ) <determiner> <word|proper>{0,2} <team-noun|group|name|vendor|lot|crowd|bunch> ( $ | , )",
        "make of <third|they|name> what",
    ),
    *rules(
        "rules-for-others",
        "( thinks | think | believes | feels | felt | thought | seems to think | seem to think ) <that>? "
        "rules/procedures/policies/processes/runbooks/reviews __{0,3} ( for | do not | don't | optional | beneath )",
        "<human|third|group> _{1,12} because <third|they> ( wanted | thought | felt | preferred | forgot "
        "| believed | "
        "fancied | found it | could not be | couldn't be | was too | were too )",
        "( disregard | neglect | violation | breach | misuse | abuse | mishandling | mismanagement | misjudgement | "
        "misjudgment | misreading | refusal | inability | ignorance | skipping | bypassing | forgetting "
        "| overlooking "
        ") __{0,8} ( by | on the part of ) <determiner|number|possessive>{0,2} <word>? <human|group>",
        "i __{1,9} ( half asleep | without thinking | without looking | in a hurry | in passing | on autopilot )",
    ),
    *rules(
        "kept-away",
        "( keep | kept | keeping ) {np} <name|third|irony> <word>? ( away from | off the | out of the | far from )",
        "( take | hide | get | keep ) <determiner|possessive|word>{1,3} away from {np} <human|group|third|dept>",
        "( laughed | ignored | overruled | brushed | silenced | waved | shouted | talked | dismissed | mocked ) "
        "__{0,5} by {np} <agent>",
    ),
    *rules(
        "expected-of",
        "( you would | you'd | one would | one might | you might | one could ) <adverb>? ( think | expect | hope | "
        "imagine | believe | assume | suppose | have thought | have hoped ) __{0,14}? <agent>",
    ),
    *rules(
        "exhorted",
        "<human|group> <adverb>? ( needs | need | has | have | ought | must ) <to>? <adverb>? ( slow down "
        "| calm down "
        "| focus | concentrate | listen | communicate | improve | get a grip | think before | learn to | be taught | "
        "look before )",
    ),
    *rules(
        "of-course",
        "<human|group|vendor> 's <change-noun|component|word|service>{1,2} ( of course | obviously | naturally | as "
        "always | as usual | who else )",
        "<agent> , ( never | not | hardly ) <determiner> ( quickest | fastest | sharpest | brightest | best | "
        "swiftest | keenest | most )",
        denied=True,
    ),
)
