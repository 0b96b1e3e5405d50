"""Scorecards as bytes: computed beside the server from the journal, kept as they were once shown to the room.

Before its release a card is what the journal comes to now. From then on it is what was issued: at the release, and anew
whenever people override a finding. An issue is kept with the version of the scorer that made it and never replaced.
"""

from simulator.journal import IssuedScorecard, Transaction
from web.live.room import Room
from web.runtime import runtime


def card_of(room: Room, number: int | None = None) -> bytes:
    """The room's card as JSON: as it stands before its release, then the newest issue, or the one of that number.

    Raises LookupError for an issue that there is not.
    """
    seqs = issues_of(room)
    if number is not None and not 1 <= number <= len(seqs):
        raise LookupError(f"there is no issue {number} of this card")
    if seqs:
        return _issued(room, seqs[(number or len(seqs)) - 1])
    seq, card = room.card
    if not card or seq != room.exercise.seq:
        room.card = runtime().scorer.card(room.code)
        _, card = room.card
    return card


def issues_of(room: Room) -> tuple[int, ...]:
    """The numbers of the entries that issued the card, in order; none before its release."""
    from scoring.issues import issue_seqs  # noqa: PLC0415 -- the server starts without it

    return issue_seqs(room.events) if room.exercise.card_released else ()


def _issued(room: Room, seq: int) -> bytes:
    """What was issued at an entry: the first that was kept; it is made and kept when it is first asked for."""
    with runtime().store.reading() as tx:
        kept = [one for one in tx.journal.list_scorecards(room.record.id) if one.seq == seq]
    return kept[0].content if kept else _issue(room, seq)


def _issue(room: Room, seq: int) -> bytes:
    from scoring import SCORER_VERSION  # noqa: PLC0415 -- see above

    _, card = runtime().scorer.card(room.code, seq)
    issued = IssuedScorecard(room.record.id, SCORER_VERSION, card, runtime().clock.now_ms(), seq)

    def work(tx: Transaction) -> IssuedScorecard:
        return tx.journal.issue_scorecard(issued)

    return runtime().writer.write(work).content
