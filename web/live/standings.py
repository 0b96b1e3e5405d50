"""The other end of `web.live.scorer`: a process that keeps what it has folded of each exercise, and scores it.

It reads the journals from the store, so that nothing but a code has to be handed over, and each entry is read and
folded once. Requests and answers are lines of JSON; after an answer's line comes the card, as many bytes as it says.
The first line names the database: on the command line everybody on the machine could read its password.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Any

from scoring import Recorder, card_json, person_card, person_json, recorder_of, score_record
from simulator.ids import ParticipantId
from simulator.journal import open_store
from web.live.beside import Answer, answer_all
from web.live.loading import read_texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.journal import Store

MOST_KEPT = 32
"""Exercises whose record is kept; the one that was longest not asked for goes first."""
GIVES_WAY = 10
"""By how much the process stands back where the rooms want the processor too."""


class Standings:
    """The records of the exercises of one store, each carried on from where it stood when it was last asked for."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._recorders: OrderedDict[str, Recorder] = OrderedDict()

    def card(self, code: str) -> tuple[int, bytes]:
        """(the last entry that counts, the card as JSON) of an exercise as it stands in the store."""
        known = self._carried_on(code)
        return known.seq, card_json(score_record(known.record())).encode()

    def person(self, code: str, person: str) -> tuple[int, bytes]:
        """(the last entry that counts, one person's card as JSON), of an exercise as it stands."""
        known = self._carried_on(code)
        record = known.record()
        return known.seq, person_json(person_card(record, score_record(record), ParticipantId(person))).encode()

    def card_until(self, code: str, seq: int) -> tuple[int, bytes]:
        """The same as of an entry of the journal, folded from its beginning: it is asked for once, when issued."""
        with self._store.reading() as tx:
            record = tx.journal.find_by_code(code)
            if record is None:
                raise LookupError(f"there is no exercise {code}")
            recorder = recorder_of(*read_texts(tx, record))
            events = tx.journal.read(record.id)
        for event in events[:seq]:
            recorder.take(event)
        return recorder.seq, card_json(score_record(recorder.record())).encode()

    def _carried_on(self, code: str) -> Recorder:
        with self._store.reading() as tx:
            recorder = self._recorders.pop(code, None)
            record = tx.journal.find_by_code(code)
            if record is None:
                raise LookupError(f"there is no exercise {code}")
            if recorder is None:
                recorder = recorder_of(*read_texts(tx, record))
            events = tx.journal.read(record.id, recorder.seq)
        for event in events:
            recorder.take(event)
        self._recorders[code] = recorder
        if len(self._recorders) > MOST_KEPT:
            self._recorders.popitem(last=False)
        return recorder


def main() -> None:
    """Answer until nobody asks any more."""
    store: Store | None = None

    def begin(first: dict[str, Any]) -> Callable[[dict[str, Any]], Answer]:
        nonlocal store
        store = open_store(first["database"], migrates=False)
        standings = Standings(store)
        return lambda asked: _asked_for(standings, asked)

    answer_all(GIVES_WAY, begin, lambda: store.close() if store else None)


def _asked_for(standings: Standings, asked: dict[str, Any]) -> Answer:
    code, until, person = asked["code"], asked.get("until"), asked.get("person")
    if person is not None:
        seq, content = standings.person(code, person)
    else:
        seq, content = standings.card(code) if until is None else standings.card_until(code, until)
    return {"seq": seq}, content


if __name__ == "__main__":
    main()
