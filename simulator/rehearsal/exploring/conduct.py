"""How the room works: whose hands are on the keyboard, and how people speak with each other."""

from collections.abc import Iterator

from simulator.rehearsal.exploring.ladder import Row
from simulator.rehearsal.players.acting import Change, act, both, ends_ms, replaced, with_more, without
from simulator.rehearsal.players.posts import posts
from simulator.scenario.model import Act, Scenario
from simulator.times import MINUTE_MS, SECOND_MS

_DOING = ("look", "propose", "run", "review")
_EVERY_MS = 8 * MINUTE_MS


def hands(scenario: Scenario) -> Iterator[Row]:
    """Who does what is done."""
    who = posts(scenario)
    yield "commander", "the commander does it all", "slip", _by(who.commander, *_DOING)
    yield "alone", "who is on call does it all", "wrong", _by(who.on_call, *_DOING, "approve", "send", "say", "resolve")


def _by(seat: str, *kinds: str) -> Change:
    return lambda acts: [replaced(one, by=seat) if one.do in kinds else one for one in acts]


def talk(scenario: Scenario, acts: list[Act]) -> Iterator[Row]:
    """How people speak."""
    who, seats = posts(scenario), [str(seat.id) for seat in scenario.seats]
    moments = range(3 * MINUTE_MS, ends_ms(acts), _EVERY_MS)
    other = next((seat for seat in seats if seat != who.on_call), who.on_call)
    beside = [act(who.on_call, "say-directly", at_ms, to=other, text="Errors again. I try something, do not tell.")
              for at_ms in moments]  # fmt: skip
    noise = [act(seat, "say", at_ms + number * SECOND_MS, text=text) for at_ms in moments
             for number, (seat, text) in enumerate(zip(seats * 3, _NOISE, strict=False))]  # fmt: skip
    blame = [act(who.commander, "say", at_ms, text="Who broke this? Somebody was careless again.") for at_ms in moments]
    yield (
        "silence",
        "nobody says anything",
        "wrong",
        without("say", "say-directly", "record-entry", "raise-hand", "mute"),
    )
    yield "no record", "nobody keeps the timeline", "slip", without("record-entry")
    yield "unmarked", "nobody says in which role", "slip", _unmarked
    yield "beside", "in direct messages", "slip", both(without("say"), with_more(beside))
    yield "all at once", "all at once, with theories", "wrong", with_more(noise)
    yield "blame", "the commander looks for whose fault it is", "wrong", with_more(blame)
    yield "restless", "nobody mutes", "slip", without("mute")


def _unmarked(acts: list[Act]) -> list[Act]:
    return [
        replaced(one, text=one.fields["text"].rpartition("]")[2].strip()) if one.do == "say" else one for one in acts
    ]


_NOISE = (
    "I think it is the database.",
    "It is definitely the network, I have seen this before.",
    "Has anybody tried to restart it?",
    "Must be the deploy.",
    "What is going on?",
    "Can everybody hear me?",
)
