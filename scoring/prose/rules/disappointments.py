"""Disappointments: what somebody was expected to do, or should have known, and what is hinted at of them."""

from scoring.prose.grammar.rule import rules

DISAPPOINTMENTS = (
    *rules(
        "by-mistake",
        "<human|group|vendor|third|me> ( <preposition> _{1,4} )? <aux>{0,2} <mistakenly> _{1,3}",
        "<human|group|vendor|third|me> _{1,8} by mistake/accident",
    ),
    *rules(
        "did-this",
        "<human|group|vendor|dept> ( did this | did that | has done this | have done this | "
        "caused this | did this to us )",
        "i <adverb|aux>{0,2} ( caused | did ) ( this | it | that )",
    ),
    *rules(
        "expected-more", "( expected | expect ) ( more | better | otherwise | nothing else ) from/of {np} <agent|you>"
    ),
    *rules(
        "no-harm",
        "( would not have hurt | wouldn't have hurt | wouldn't hurt | would not have killed | wouldn't have killed )",
        denied=True,
    ),
    *rules("wonders", "( wonder | wonders | wondering ) what/why/how {np} <agent> ( was | were | is | thought | did )"),
    *rules(
        "against-better",
        "still <third|name> <aux|adverb>{0,2} <change-verb.past|misdeed.past|cause-verb.past|went|did|ran|gave|let>",
        "<third|they|human|group> <aux|adverb>{0,2} <change-verb.past|misdeed.past|cause-verb.past|went|did|ran|let> "
        "__{0,5} anyway/regardless",
    ),
    *rules("cover-for", "cover for {np} <agent>"),
    *rules("has-a-name", "( has a name | weak spot | weak link | weakest link ) __{0,6} <name>"),
    *rules(
        "only-they-know",
        "( only | nobody but | no one but ) <name|third> <modal>? ( explain | knows why | know why | knows what )",
    ),
    *rules(
        "were-told",
        "<they|third|name|team-noun> ( was | were | had been | have been ) ( ( told | warned ) ( $ | , | about ) | "
        "warned ( in | on | last | back ) _ )",
    ),
    *rules(
        "given-who", "( given | considering | seeing ) who ( was | is | were )", "what did ( we | you | anyone ) expect"
    ),
    *rules(
        "found-the-person",
        "( identified | found | know | established ) <determiner> ( employee | person | "
        "individual | colleague ) "
        "( concerned | responsible | in question | who | behind | $ )",
    ),
    *rules(
        "parted", "( parted ways with | parting ways with | part ways with | shown the door | terminated the contract )"
    ),
    *rules("owes", "<agent> ( owes | owe ) ( <possessive> | us | everyone | the )"),
    *rules("shame", "( shame on {np} <agent> | true colours | true colors | true to its reputation )"),
    *rules(
        "slipped-mind",
        "( did not | didn't | didnt | never | not ) <adverb>? ( occur | occurred | dawn | cross ) "
        "<to|on>? <agent|me|their>",
        "<negation> <adverb>? on <name|third|their|person> 's? ( mind | radar )",
        denied=True,
    ),
    *rules("trait", "<they|you> <be> <adverb|determiner|hostile>{0,4} <irony>"),
    *rules(
        "could-have",
        "<name|person|group|vendor|third> ( 's people )? <adverb>{0,2} could/might <adverb>{0,2} have <duty.past>",
        "had those <who|concerned|responsible|involved|in> _{1,4}",
        "( man | woman | person | someone | somebody | engineer ) of/with <their|such|that> _{1,2} "
        "ought/should/would/could",
        denied=True,
    ),
    *rules("bless", "bless him/her/them/his/their (?! for )"),
    *rules(
        "all-know-who",
        "you know who ( $ | , | - )",
        "( we all know who | we know who | you all know who | everyone knows who | i know who )",
    ),
    *rules(
        "own-side",
        "<fault|care> <adverb>? ( on | from ) <determiner>? <human|group|dept|vendor|third|their|me|possessive> "
        "<word>? 's? ( side | part | end )",
        "<fault> ( on the part of | on the side of | at the hands of ) {np} <agent|me>",
        "<careless|poor|stupid|silly|dumb> of <me|third|you|name>",
    ),
    *rules(
        "my-fault",
        "i <modal|aux|adverb>{0,3} ( kick | kicking | blame | hate ) ( myself | me )",
        "( nobody | no one | no-one ) to blame but",
        "i <aux|adverb>{0,2} let <you|everyone|everybody|they|all|the> <word>{0,2} down",
        "i <aux|adverb>{0,2} ( ashamed | embarrassed | mortified ) <of|that|to|about|by>",
        denied=True,
    ),
    *rules("who-was-it", "who ( was it | was that | was this ) $", "( guess who | guess whose | given whose )"),
)
