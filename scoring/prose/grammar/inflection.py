"""Inflection: the forms in which an English word may stand."""

import re
from collections.abc import Iterator

FORMS = ("base", "third", "past", "ing")
"""What a verb's forms are called: ignore, ignores, ignored, ignoring."""

_IRREGULAR = {
    one[0]: one[1:]
    for one in (
        entry.split(":")
        for entry in [
            "be:was:were:been",
            "are:was",
            "bear:bore:borne",
            "become:became:become",
            "begin:began:begun",
            "blow:blew:blown",
            "break:broke:broken",
            "bring:brought:brought",
            "build:built:built",
            "burn:burned:burnt",
            "buy:bought:bought",
            "catch:caught:caught",
            "choose:chose:chosen",
            "come:came:come",
            "cost:cost:cost",
            "cut:cut:cut",
            "deal:dealt:dealt",
            "do:did:done",
            "draw:drew:drawn",
            "drive:drove:driven",
            "drop:dropped:dropt",
            "eat:ate:eaten",
            "fall:fell:fallen",
            "feed:fed:fed",
            "feel:felt:felt",
            "find:found:found",
            "fight:fought:fought",
            "fling:flung:flung",
            "flee:fled:fled",
            "fly:flew:flown",
            "forget:forgot:forgotten",
            "get:got:gotten",
            "give:gave:given",
            "go:went:gone",
            "grow:grew:grown",
            "hang:hung:hanged",
            "have:had:had",
            "hear:heard:heard",
            "hide:hid:hidden",
            "hit:hit:hit",
            "hold:held:held",
            "keep:kept:kept",
            "know:knew:known",
            "lay:laid:laid",
            "lead:led:led",
            "leave:left:left",
            "lend:lent:lent",
            "let:let:let",
            "lie:lied:lain",
            "lose:lost:lost",
            "make:made:made",
            "mean:meant:meant",
            "meet:met:met",
            "mistake:mistook:mistaken",
            "misread:misread:misread",
            "oversee:oversaw:overseen",
            "overthink:overthought:overthought",
            "pay:paid:paid",
            "put:put:put",
            "quit:quit:quit",
            "read:read:read",
            "ride:rode:ridden",
            "ring:rang:rung",
            "rise:rose:risen",
            "run:ran:run",
            "say:said:said",
            "see:saw:seen",
            "sell:sold:sold",
            "send:sent:sent",
            "set:set:set",
            "shake:shook:shaken",
            "shut:shut:shut",
            "sit:sat:sat",
            "sleep:slept:slept",
            "sneak:snuck:snuck",
            "speak:spoke:spoken",
            "spend:spent:spent",
            "spin:spun:spun",
            "split:split:split",
            "stand:stood:stood",
            "stick:stuck:stuck",
            "strike:struck:stricken",
            "sweep:swept:swept",
            "take:took:taken",
            "teach:taught:taught",
            "tell:told:told",
            "think:thought:thought",
            "throw:threw:thrown",
            "understand:understood:understood",
            "undo:undid:undone",
            "wake:woke:woken",
            "wear:wore:worn",
            "win:won:won",
            "write:wrote:written",
            "misunderstand:misunderstood:misunderstood",
            "oversleep:overslept:overslept",
            "shoot:shot:shot",
            "sink:sank:sunk",
            "stem:stemmed:stemmed",
            "trip:tripped:tripped",
        ]
    )
}
_DOUBLING = re.compile(r"^(?:[^aeiou]*[aeiou][bdgklmnprt]|.*(?:fer|mit|cur|get|set|pel|rol))$")
_NEVER_DOUBLED = re.compile(r"[aeiou]{2}.$|[wxy]$")
_SIBILANT = re.compile(r"(?:s|x|z|ch|sh|o)$")
_CONSONANT_Y = re.compile(r"[^aeiou]y$")
_PLURALS = {
    "man": "men",
    "woman": "women",
    "gentleman": "gentlemen",
    "salesman": "salesmen",
    "foreman": "foremen",
    "person": "people",
    "analysis": "analyses",
    "half": "halves",
    "index": "indices",
}


def conjugated(entry: str) -> Iterator[tuple[str, str]]:
    """The forms of a verb, its first word, each with what it is called; the words after it stay as they are."""
    verb, _, rest = entry.partition(" ")
    tail = f" {rest}" if rest else ""
    yield verb + tail, "base"
    yield third(verb) + tail, "third"
    for past in _IRREGULAR.get(verb, (_past(verb),)):
        yield past + tail, "past"
    yield _ing(verb) + tail, "ing"


def plural(entry: str) -> str:
    """The plural of a noun, its last word."""
    head, _, noun = entry.rpartition(" ")
    many = _PLURALS.get(noun) or third(noun)
    return f"{head} {many}" if head else many


def third(word: str) -> str:
    """The word with its s: ``ignores``, ``misses``, ``relies``."""
    if word == "have":
        return "has"
    if _SIBILANT.search(word):
        return word + "es"
    return word[:-1] + "ies" if _CONSONANT_Y.search(word) else word + "s"


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if _CONSONANT_Y.search(verb):
        return verb[:-1] + "ied"
    return _stem(verb) + "ed"


def _ing(verb: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith("ee") and verb != "be":
        return verb[:-1] + "ing"
    return _stem(verb) + "ing"


def _stem(verb: str) -> str:
    doubles = _DOUBLING.match(verb) and not _NEVER_DOUBLED.search(verb)
    return verb + verb[-1] if doubles else verb
