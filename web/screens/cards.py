"""Scorecards as bytes: computed aside from the journal, kept as they were once shown to the room."""

from dataclasses import dataclass

import gevent

from simulator.journal import IssuedScorecard, Transaction
from web.live.room import Room
from web.runtime import runtime

_KEPT: dict[str, tuple[int, "Card"]] = {}
"""Room's code -> (last event, the card as of then): while nothing happens it is not scored again."""


@dataclass(frozen=True, slots=True)
class Card:
    """A scorecard's bytes, and the sentence that sums it up."""

    content: bytes
    headline: str


def card_of(room: Room) -> Card:
    """The room's card: the one that was issued by this version of the scorer, else as it stands."""
    seq, card = _KEPT.get(room.code, (0, None))
    if card is None or seq != room.exercise.seq:
        card, seq = _score_aside(room), room.exercise.seq
        _KEPT[room.code] = (seq, card)
    return _issue(room, card) if room.exercise.card_released else card


def _score_aside(room: Room) -> Card:
    """Scoring takes longer than others should wait; a thread does it."""
    scenario, playbook, events = room.exercise.scenario, room.exercise.playbook, tuple(room.events)

    def work() -> Card:
        from scoring import card_json, headline, score  # noqa: PLC0415 -- the server starts without it

        card = score(scenario, playbook, events)
        return Card(card_json(card).encode(), headline(card))

    scored: Card = gevent.get_hub().threadpool.apply(work)
    return scored


def _issue(room: Room, card: Card) -> Card:
    """Keep the card that the room is shown, once for each version of the scorer; gives the one that is kept."""
    from scoring import SCORER_VERSION  # noqa: PLC0415 -- see above

    issued = IssuedScorecard(room.record.id, SCORER_VERSION, card.content, runtime().clock.now_ms())

    def work(tx: Transaction) -> IssuedScorecard:
        return tx.journal.issue_scorecard(issued)

    return Card(runtime().writer.write(work).content, card.headline)
