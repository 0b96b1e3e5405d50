"""Etiquette: the rules of the war room, as far as one message can break them. Playbook, "War Room Etiquette"."""

import re
from collections.abc import Iterator

from scoring.prose.form import Form
from scoring.prose.grammar.matches import letters_of, reading_of
from scoring.prose.model import Confidence, Note, Writing
from scoring.prose.scope import asked
from scoring.prose.text import Text

_HEAD = Form(
    r"[\s*_`>]*(?:\[(?P<tag>[^\]\n]{1,30})\]|\((?P<paren>[^)\n]{1,20})\)"
    r"|(?P<label>@?[\w&/.+'-]+(?: [\w&/().+'-]+){0,3})[*_]*\s?(?::|\s[-\u2013\u2014]|>|\||[-=]>"
    r"|[\u2192\u21d2\u00bb]))[*_:]*\s*(?=\S)"
)
_NO_ROLE = Form(
    r"(?:fyi|note|nb|question|quick question|theory|guess|my guess|hypothesis|working theory|hunch|status"
    r"|heads[- ]?up|correction|reminder|ps|p\.s\.|edit|re|ok|okay|so|well|lol|wow|idea|fact|facts|impact|update"
    r"|news|btw|tldr|tl;dr|eta|"
    r"hi|hey|hello|hi all|hey all|team|all|folks|everyone|guys|people|hot take|opinion|unpopular opinion|pro tip"
    r"|lesson|reason|cause|root cause|culprit|answer|result|results|summary|plan|next|done|todo|warning|attention"
    r"|important|"
    r"urgent|alert|breaking|look|listen|honestly|seriously|anyway|also|still|and|but|because|just|only|same|ditto"
    r"|yes|no|nope|yep|sure|right|true|thing is|point is|bet|see|link|graph|dashboard|http|https|off[- ]?topic"
    r"|side note|shower thought|friendly reminder|"
    r"\d[\d.]*|(?:.* )?(?:is|are|was|were|it's|i|we|you|do|does|did|not|can|has|have|will|the|that|this|it|says|say"
    r"|said|think|thinks))"
)
_ROLE_WORD = Form(
    r"(?i)[\s*_`\[(]*(?:this is |as )?(?:the )?(?:ic|incident commander|commander|deputy|ops|operations|tl"
    r"|tech(?:nical)? lead|comms?|communications?|scribe|dba?|net(?:work|ops)?|sre|infra|platform|support|security"
    r"|on-?call|duty manager|exec|vendor)(?: lead)?(?: here| speaking|,| -|\b(?= \d\d[:.]\d\d))",
)
_NAMED_ROLE = Form(
    r"(?i)[\s*_`\[(]*[\w.'-]+(?: [\w.'-]+)?,? (?:here|speaking)?,? ?(?:for|from|as|at|on|\() ?(?:the )?(?:ic"
    r"|command|ops"
    r"|operations|comms?|communications?|scribe|dba?|db|database|net(?:work|ops)?|sre|infra|platform|support|security"
    r"|legal|liaison|tech lead)\b"
    r"|[\s*_`\[(]*[\w.'-]+(?: [\w.'-]+)?, (?:the )?(?:ic|command|ops|operations|comms?|communications?|scribe|dba?"
    r"|database"
    r"|network|sre|infra|platform|support|security|legal|liaison|tl|dpo|lead|tech lead)[\])]* ?[:>-]"
)
"""A name with its role: "Hanna here for Comms"."""
_NOISE = Form(
    r"^\W*(?:\+1|same(?: here)?|bump|ping|(?:(?:does |do |has |have )?(?:any ?(?:one|body) |someone |we "
    r"|you )?(?:(?:got|have|know|heard|seen) )?)any(?: \w+)? (?:news|updates?|eta|progress|luck|idea|thing new)\b.*"
    r"|any chance\b.*|anything new|how(?:'s| is| are)(?: \w+){0,2} (?:doing|going|it going|things|looking)\b.*|gm\b.*"
    r"|good (?:morning|evening|night|afternoon)\b.*|brb\b.*|what a (?:day|night|mess|week|morning)\b.*|(?:hello|hi"
    r"|hey)\W+(?:is )?any(?:one|body)\b.*|done|news\b|updates?\b|eta\b.*|hello+|hi+|hey+|hi all|lol|lmao|haha\w*"
    r"|wow|omg|ugh|oof|yikes|damn|oh (?:no|dear|boy|man)|not again|here we go(?: again)?|following|watching"
    r"|subscribed|joining|me too|this|yep|yeah|nice|great|cool|ok+|k|thx|thanks\b.*|good luck\b.*|hang in there.*"
    r"|(?:(?:guys|folks|man|wow|hey|so|ok|well)\W+)?this (?:is|gets?) (?:getting |becoming |going to be "
    r"|so )?(?:interesting|fun|exciting|wild|crazy|insane|nuts"
    r"|epic|lively)"
    r"|popcorn|rip|f|sigh|smh|still (?:broken|down|failing|happening|nothing|bad)|is (?:it|this|that) (?:fixed|back"
    r"|done|over|resolved|still down|down)(?: yet)?|when (?:will|is|can)\b.*|how (?:long|much longer)\b.*|what(?:'s"
    r"| is) (?:going on|happening|up|the status|new)|status|anyone\b.*(?:there|here|awake|around|alive)"
    r"|are we there yet|(?:so|well)?,? ?(?:is|are) (?:we|you|it)\b.*\b(?:yet|back|done)|can (?:someone|anyone"
    r"|somebody) (?:fill me in|catch me up|summari[sz]e|tell me|explain)\b.*|what did i miss|just (?:joined"
    r"|got here|woke up)\b.*|can'?t wait .*|fun times|classic|monday\w*|friday\w*|love this job.*)\W*$"
)
_JOKE = Form(
    "\\b(?:lol|lmao|rofl|haha\\w*|popcorn|coffee|pizza|beer|weekend|gif|meme|hashtag|lunch|donuts?|cake|holiday|"
    "vacation|bingo|drinking game|glad (?:i'm|it's) not|sucks|welp|hugs|thoughts and prayers|good "
    "times|fun\\b|sleep\\b|bed\\b|karma|friday "
    "deploys?|classic|emoji|joke|joking|kidding|jk|wow|omg|brutal|yikes)\\b|[:;]-?[)dp](?!\\w)|xd\\b"
)
_BROUGHT_IN = Form(
    r"\b(?:come|bring|write|say|put|post|join)\b[^.!?\n]{0,30}\b(?:in|into) (?:here|the (?:war )?room)\b"
)
"""What was offered elsewhere is called into the room."""

_OFF_CHANNEL = Form(
    "\\b(?:dm(?:s|ed|ing)?|pm(?:ed)? (?:me|you|him|her)|direct messages?|privately|private "
    "(?:chat|channel|thread|message|call)|in private|offline|off[- ](?:channel|thread|room|list)|side[- "
    "](?:channel|thread|chat|call|conversation|bar)|sidebar|on the side|(?:on|in|over) (?:whatsapp|signal|telegram|a "
    "separate|another|our own|my own|our team|our private|the other|a different|their own)(?: \\w+)?|separate "
    "(?:channel|thread|call|chat|room)|without the (?:ic|room|channel)|just us|(?:our|my) (?:own |team's |private "
    ")+(?:room|channel|thread|chat|call)|bilateral\\w*|(?:on|by|over|via) the phone|by phone|one[- ]on[- ]one|in "
    "person|face[- ]to[- ]face|1:1|(?:in|to|check|see|read|look at) (?:my|your|his|her|our) (?:own )?(?:private "
    ")?(?:notes|team space|team wiki|space|inbox|mailbox|notebook|drafts?|zoom|huddle|mails?|messages|dms?|call|desk|"
    "office)|(?:e-?mail|mail|message|note) (?:that |which )?i(?:'ve| have)? (?:just "
    ")?(?:sent|wrote|forwarded|dropped|left)|ask me if you|my own (?:list|notes|sheet|doc\\w*)|come (?:over )?to "
    "my|(?:drop|swing|come) by|knock on my|(?:can|could|would) (?:you|someone|somebody|one of you) (?:quickly "
    "|please "
    ")?(?:call|ring|phone|dm|text|message) me|separate bridge|over lunch|over coffee|between (?:us|you and me)|just "
    "the (?:two|three) of us|keep (?:it|this) (?:out of|between|off)|behind the scenes|in the hallway|at (?:my|your) "
    "desk|my own (?:channel|thread)|(?:ping|text|message|call|ring|phone|write|msg|whatsapp)(?:ed|ing)? "
    "(?:me|him|her|them)(?: (?:directly|separately|privately|instead|on))|take (?:it|this) "
    "(?:offline|elsewhere|outside)|another (?:channel|room|thread|bridge)|elsewhere|our own "
    "(?:call|channel|thread|room|huddle)|(?:moved|took|taken|taking|moving) (?:it|this|that) (?:in)?to (?:an? "
    "|our |my )?"
    "(?:\\w+ )?(?:call|huddle|zoom|dm|phone|thread|side)|whisper)\\b"
)
_KEPT_IN = Form(
    r"\b(?:no|not|don't|do not|never|please stop|stop|instead of|rather than|nothing|move (?:it|this|that|the)"
    r"|bring|keep it here|moving|back (?:in|into|to) (?:here|this))\b"
)
_VAGUE = Form(
    "\\b(?:(?:(?:looks?|seems?|is|feels?|are|getting|sounds?|stays?) |'s |'re )(?:\\w+ "
    "){0,2}?(?:weird|wrong|strange|odd|off(?=\\W*$|[.,!;]| (?:today|here|again|somehow|with)\\b)|bad|funny|fishy"
    "|broken|not right|not "
    "good|better|worse|fine|ok|okay|good|sick|unhappy|slow|slower|high|low|busy|elevated|terrible|awful|better "
    "now|hosed|borked|messed up|sad|angry|red|screwed|ugly)|something(?:'s| is| was)?|somehow|un\\w+-ish|some "
    "(?:stuff|things?|errors?|weird\\w*|issues?|problems?)|stuff|(?:a )?(?:load|loads|ton|tons|heap|heaps|bunch) of "
    "\\w+|(?:a |such a )?mess|kinda|all over(?: the place)?|quite (?:a few|some|a lot|a "
    "number)|(?:rather|fairly|pretty|really|quite|very) "
    "(?:large|big|small|few|many|much|high|low|slow|fast|busy|full|long|strange|normal)|(?:a little|a bit|a "
    "lot|somewhat|slightly|much) (?:better|worse|slower|faster|higher|lower|more|less)|some "
    "(?:adjustments?|changes?|improvement|progress|hosts|nodes|users|requests)|a (?:fair|good|wee|tiny) "
    "(?:bit|deal|few)|(?:fixed|changed|did|tried|moved|touched|played with|tweaked) (?:a few|a couple "
    "of|several|various|two or three|a|some) (?:thing|things|bits?)\\b"
    "|what we (?:talked "
    "about|said|discussed|agreed)|(?:large|big|huge|high) number of|seems? to (?:help|work|be "
    "(?:better|ok\\\\w*|fine))|numbers? (?:look|are|seem)\\\\w* \\\\w+|should be "
    "(?:better|ok\\\\w*|fine)|broken|high-ish|\\w+ish\\b|all red|things (?:are|look|seem|feel)|thingy|acting "
    "up|(?:doing|did|does) (?:that|its|the) thing|over there"
    "|acting "
    "(?:weird|strange|funny|up)|on fire|a (?:lot|bunch|few|ton) of "
    "(?:errors?|alerts?|problems|issues|complaints|stuff|things)|lots of \\w+|many (?:errors?|alerts?)|pretty "
    "(?:high|bad|slow|much)|kind of|sort of|a bit|quite (?:high|bad|slow)|way (?:up|higher|too)|through the roof|all "
    "over the place|not (?:so |too |very |quite |entirely |exactly |really "
    ")?(?:great|good|happy|well|healthy|looking good)|working on it|looking into it|on it|did (?:something|some|a "
    "thing|stuff)|tried (?:some|a few|stuff|things)|changed (?:some|a few|something|stuff|things)"
    "|restarted (?:some|a "
    "few|stuff|things|something)|poked|tweaked|fiddled)\\b"
)
_FIGURE = Form(r"\d|#\w|\b(?:zero|none|half|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty)\b")
_ADVICE = {
    "no_role_prefix": 'Begin with your role, as in "[DB] ...".',
    "theory": "Post what you observed; label a guess as a hypothesis and name the check that would test it.",
    "blame": "Ask for the state now, not for who did it.",
    "noise": "Stay silent unless it adds a fact, a deed or a question that moves the work on.",
    "vague": "Give the figure, the name and the time.",
    "off_channel": "Say it in the war room: what is found elsewhere is lost to the others.",
}


def find(text: Text, writing: Writing, found: tuple[Note, ...] = ()) -> Iterator[Note]:
    """A note for each rule that a chat message breaks; what is blame and what is a guess others have found."""
    if not text.sentences:
        yield _note(text, "noise", 0, len(text.raw))
        return
    start, end = text.sentences[0].start, text.sentences[-1].end
    for note in found:
        if note.label in ("blame", "speculation"):
            facet = "blame" if note.label == "blame" else "theory"
            yield _note(text, facet, note.start, note.end, note.confidence)
    body = _body(text)
    if not _prefixed(text):
        yield _note(text, "no_role_prefix", start, end)
    idle = _is_noise(text, body) or _says_nothing(text, body, writing.truth.people)
    if idle:
        yield _note(text, "noise", body, end, "look" if _COMMANDS.match(text.lower) else "likely")
    yield from _off_channel(text, writing.truth.people)
    vague = _VAGUE.search(text.lower, body)
    if vague and not _FIGURE.search(text.lower, body) and not text.quoted(vague.start()):
        one = text.sentence_at(vague.start())
        yield _note(text, "vague", one.start if one else body, one.end if one else end)


def _note(text: Text, facet: str, start: int, end: int, confidence: Confidence = "likely") -> Note:
    return text.note(
        "etiquette",
        start,
        end,
        rule=f"war-room-{facet.replace('_', '-')}",
        advice=_ADVICE[facet],
        facet=facet,
        confidence="look" if confidence == "look" else "likely",
    )


def _prefixed(text: Text) -> bool:
    """Whether a message begins with a role; any word with a colon is one, but those that open a remark."""
    found = _HEAD.match(text.raw)
    if found is None or found.end() == len(text.raw):
        return _ROLE_WORD.match(text.raw) is not None or _NAMED_ROLE.match(text.raw) is not None
    label = (found["label"] or "").lower()
    return not label or _NO_ROLE.fullmatch(label) is None


def _body(text: Text) -> int:
    """Where the message begins behind its role."""
    found = _HEAD.match(text.raw) if _prefixed(text) else None
    return found.end() if found else text.sentences[0].start


def _is_noise(text: Text, body: int) -> bool:
    said = text.lower[body:].strip()
    parts = [part for part in re.split(r"(?<=[.!?])\s+|\n|,\s|\s-+\s", said) if re.search(r"\w|\+", part)]
    parts = [part for part in parts if not _FILLER.match(part)] or parts
    idle = [bool(_NOISE.match(part) or (_JOKE.search(part) and not _FIGURE.search(part))) for part in parts]
    return all(idle) or (any(idle) and all(one or _PRIVATE.search(part) for one, part in zip(idle, parts, strict=True)))


_FILLER = Form(r"\W*(?:so|well|um+|hm+|er|ok|okay|and|hey|guys|folks|oh|ah)\W*$")
_PRIVATE = Form(
    r"\bmy (?:train|bus|flight|boss|wife|husband|kids?|dog|cat|dinner|lunch|shift|phone|car|date|gym|weekend|feet"
    r"|brain)\b"
    r"|\b(?:people|customers|users|clients|everyone|everybody|they|we|i)(?:'re| are| am|'m) (?:going |getting "
    r"|really |all |so )*"
    r"(?:mad|crazy|nervous|angry|furious|annoyed|tired|hungry|bored|dying|waiting|curious|nuts|fed up|upset"
    r"|screaming)\b"
    r"|\b(?:hope|wish) (?:every\w+|you|we|they)\b"
)
"""What somebody feels, or has to do elsewhere."""


def _says_nothing(text: Text, body: int, people: tuple[str, ...]) -> bool:
    """Whether not one word is about the work: no thing, figure, name, deed or answer."""
    reading = reading_of(text, people)
    said = [letter for letter, start in zip(reading.letters, reading.starts, strict=True) if start >= body]
    return not letters_of(_OF_WORK) & set(said) and _ANSWER.match(text.lower, body) is None


_OF_WORK = (
    "number|clock|tag|component|load|fault-thing|outside|name|proper|update-noun|service|change-verb|delete"
    "|cause-verb"
    "|vendor|duty|checking|tell|group|dept|data|effort|tooling|fail|failing|restore|person"
)
_COMMANDS = Form(r"[\s*_`>\[(]*(?:ic|incident commander|commander|deputy)\b")
"""Who commands answers in a word, and asks for what others have."""
_ANSWER = Form(
    r"[\W_]*(?:ack\w*|understood|roger|copy|copied|mine|yes|no|agreed?|approved|granted|go|confirm\w*|proceed\w*"
    r"|here|present|ready|taking|taken|done|denied|received|noted|listening|standing by|on (?:my way|site|call)"
    r"|will do"
    r"|i have|i am|i'm|i'll|over)\b"
)


_REPORTS = Form(r"phone|in person|face|one[- ]on[- ]one|^elsewhere|^offline")
"""Ways in which work is done, too; only talk that leaves the room breaks its rules."""
_AMONG_US = Form(
    r"\b(?:let'?s|lets|let me|take (?:it|this|that)|talk(?:ing)?|discuss\w*|continue|(?:sort|solv|settl|fix"
    r"|work)\w* (?:it|this|that)|tell you"
    r"|ask me|me|i'll"
    r"|i will|i have|i've|my|explain\w*|settle|agree\w*|chat|you|us)\b"
)
_OUTSIDERS = Form(
    r"\b(?:customers?|clients?|users?|hospitals?|sites?|stores?|shops?|wards?|partners?|vendors?|providers?|carriers?"
    r"|suppliers?|authorit\w+|press|regulators?|everyone affected|schools?|branches|hotels?|farms?|growers?|drivers?"
    r"|leads|stewards?|stations?|managers?|plants?|all (?:\w+ )?(?:reached|informed|told|called))\b"
)
"""Whom a room talks to by phone and reports it."""


def _off_channel(text: Text, people: tuple[str, ...]) -> Iterator[Note]:
    for one in text.sentences:
        found = _OFF_CHANNEL.search(one.lower)
        if _texts_one_of_us(one.lower, people) or (
            found
            and not one.quoted
            and not _KEPT_IN.search(one.lower[: found.start()])
            and not _BROUGHT_IN.search(text.lower, one.end)
            and not (_REPORTS.search(found[0]) and (_OUTSIDERS.search(one.lower) or not _AMONG_US.search(one.lower)))
            and not (asked(one) and "?" in one.lower and "dm" not in found[0])
        ):
            yield _note(text, "off_channel", one.start, one.end)


def _texts_one_of_us(said: str, people: tuple[str, ...]) -> bool:
    """Whether somebody of the room is sent what the room does not see."""
    found = _TEXTS.search(said)
    return found is not None and any(found["who"] in ("you", *person.lower().split()) for person in people or ("",))


_TEXTS = Form(r"\b(?:will|i'll|i|we'll|just|let me) (?:text|dm|pm|whatsapp|whisper|sms)(?:ed)? (?P<who>[^\W\d_]+)")
