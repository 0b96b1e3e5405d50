"""Scorecards as bytes: computed aside from the journal, kept as they were once shown to the room."""

import gevent

from simulator.journal import IssuedScorecard, Transaction
from web.live.room import Room
from web.runtime import runtime


def card_of(room: Room) -> bytes:
    """The room's card as JSON: the one that was issued by this version of the scorer, else as it stands."""
    seq, card = room.card
    if not card or seq != room.exercise.seq:
        seq, card = room.exercise.seq, _score_aside(room)
        room.card = (seq, card)
    return _issue(room, card) if room.exercise.card_released else card


def _score_aside(room: Room) -> bytes:
    """Scoring takes longer than others should wait; a thread does it."""
    scenario, playbook, events = room.exercise.scenario, room.exercise.playbook, tuple(room.events)

    def work() -> bytes:
        from scoring import card_json, score  # noqa: PLC0415 -- the server starts without it

        return card_json(score(scenario, playbook, events)).encode()

    scored: bytes = gevent.get_hub().threadpool.apply(work)
    return scored


def _issue(room: Room, card: bytes) -> bytes:
    """Keep the card that the room is shown, once for each version of the scorer; gives the one that is kept."""
    from scoring import SCORER_VERSION  # noqa: PLC0415 -- see above

    issued = IssuedScorecard(room.record.id, SCORER_VERSION, card, runtime().clock.now_ms())

    def work(tx: Transaction) -> IssuedScorecard:
        return tx.journal.issue_scorecard(issued)

    return runtime().writer.write(work).content
