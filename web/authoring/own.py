"""Own scenarios: begun, saved version by version, published, put away.

Saving names the version that it is based on. When somebody else has saved meanwhile, the text is kept aside as a
version of its own, theirs goes on counting, and whoever was late is shown both.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from simulator.journal import Draft, UnknownDraft, Version

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.ids import ParticipantId
    from simulator.journal import DraftState, Store, Transaction
    from web.live.clock import WallClock
    from web.live.writer import Writer

LONGEST_NAME = 100
LONGEST_NOTE = 200
UNNAMED = "…"
"""Stands for a name that nobody gave."""


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of a text that was saved."""

    version: Version
    clashed: bool = False
    """Somebody else had saved meanwhile: this version is kept aside."""


class OwnScenarios:
    """The drafts of this installation. Every facilitator may write in each of them."""

    def __init__(self, store: Store, writer: Writer, clock: WallClock) -> None:
        self._store = store
        self._writer = writer
        self._clock = clock

    def create(self, name: str, text: str, owner: ParticipantId, note: str = "") -> Draft:
        """Begin an own scenario with a text, which may have faults."""
        now_wall_ms = self._clock.now_ms()
        draft = Draft(f"d-{secrets.token_hex(8)}", _line(name, LONGEST_NAME) or UNNAMED, owner, "draft", 1, None,
                      now_wall_ms, now_wall_ms)  # fmt: skip
        first = Version(draft.id, 1, _clean(text), owner, now_wall_ms, _line(note, LONGEST_NOTE))
        self._writer.write(lambda tx: tx.drafts.create_draft(draft, first))
        return draft

    def list_drafts(self) -> list[Draft]:
        """All drafts, the last changed first."""
        with self._store.reading() as tx:
            return tx.drafts.list_drafts()

    def get(self, draft: str) -> Draft:
        """The draft of that id; raises `UnknownDraft`."""
        with self._store.reading() as tx:
            return _known(tx, draft)

    def version(self, draft: str, number: int | None = None) -> Version:
        """A version, by default the newest that counts; raises `UnknownDraft`."""
        with self._store.reading() as tx:
            return _version(tx, draft, _known(tx, draft).head if number is None else number)

    def versions(self, draft: str) -> list[Version]:
        """All versions of a draft, the newest first."""
        with self._store.reading() as tx:
            return tx.drafts.list_versions(draft)

    def save(self, draft: str, text: str, author: ParticipantId, based_on: int, note: str = "") -> Saved:
        """Keep a text that was written on a version; raises `UnknownDraft`.

        A text that says what is there already makes no version of its own.
        """
        now_wall_ms, written, said = self._clock.now_ms(), _clean(text), _line(note, LONGEST_NOTE)

        def work(tx: Transaction) -> Saved:
            known = _known(tx, draft)
            head = _version(tx, draft, known.head)
            if written in (head.text, _version(tx, draft, based_on).text):
                return Saved(head)
            clashed = based_on != known.head
            number = tx.drafts.last_number(draft) + 1
            made = Version(draft, number, written, author, now_wall_ms, said, based_on, clashed)
            tx.drafts.add_version(made)
            if not clashed:
                tx.drafts.change_draft(replace(known, head=number, updated_wall_ms=now_wall_ms))
            return Saved(made, clashed)

        return self._writer.write(work)

    def restore(self, draft: str, number: int, author: ParticipantId, note: str) -> Version:
        """Make a former text, or one kept aside, the newest version; raises `UnknownDraft`."""
        now_wall_ms, said = self._clock.now_ms(), _line(note, LONGEST_NOTE)

        def work(tx: Transaction) -> Version:
            known, former = _known(tx, draft), _version(tx, draft, number)
            if number == known.head:
                return former
            made = Version(draft, tx.drafts.last_number(draft) + 1, former.text, author, now_wall_ms, said, known.head)
            tx.drafts.add_version(made)
            tx.drafts.change_draft(replace(known, head=made.number, updated_wall_ms=now_wall_ms))
            return made

        return self._writer.write(work)

    def rename(self, draft: str, name: str) -> Draft:
        """Call it something else; an empty name changes nothing. Raises `UnknownDraft`."""
        return self._change(draft, lambda known: replace(known, name=_line(name, LONGEST_NAME) or known.name))

    def publish(self, draft: str, number: int) -> Draft:
        """Let rooms be opened from a version, which must be without faults; raises `UnknownDraft`."""
        self.version(draft, number)
        return self._change(draft, lambda known: replace(known, state="published", published=number))

    def set_state(self, draft: str, state: DraftState) -> Draft:
        """Take it back to be a draft, or put it away; then no room is opened from it. Raises `UnknownDraft`."""
        return self._change(draft, lambda known: replace(known, state=state, published=None))

    def delete(self, draft: str) -> None:
        """Forget a draft that was put away; raises `UnknownDraft` for any other."""

        def work(tx: Transaction) -> None:
            if _known(tx, draft).state != "archived":
                raise UnknownDraft(draft)
            tx.drafts.delete_draft(draft)

        self._writer.write(work)

    def published(self) -> list[tuple[Draft, Version]]:
        """What rooms may be opened from."""
        with self._store.reading() as tx:
            open_ = [one for one in tx.drafts.list_drafts() if one.state == "published" and one.published is not None]
            return [(one, _version(tx, one.id, one.published or one.head)) for one in open_]

    def _change(self, draft: str, change: Callable[[Draft], Draft]) -> Draft:
        now_wall_ms = self._clock.now_ms()

        def work(tx: Transaction) -> Draft:
            changed = replace(change(_known(tx, draft)), updated_wall_ms=now_wall_ms)
            tx.drafts.change_draft(changed)
            return changed

        return self._writer.write(work)


def _known(tx: Transaction, draft: str) -> Draft:
    found = tx.drafts.get_draft(draft)
    if found is None:
        raise UnknownDraft(draft)
    return found


def _version(tx: Transaction, draft: str, number: int) -> Version:
    found = tx.drafts.get_version(draft, number)
    if found is None:
        raise UnknownDraft(f"{draft}, version {number}")
    return found


def _clean(text: str) -> str:
    """A form's line ends made one character; what no database keeps is made visible, for the reader to refuse."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd").encode("utf-8", "replace").decode()


def _line(text: str, most: int) -> str:
    return "".join(letter for letter in " ".join(text.split()) if letter.isprintable())[:most]
