"""A row of a list as an inject."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from simulator.document.write import readable
from simulator.exchange.msel.columns import normal
from simulator.exchange.msel.layout import AUTOMATIC, CONTINGENCY, INJECT, READY
from simulator.exchange.msel.listing import Row
from simulator.exchange.msel.meaning import (
    channel_of,
    is_as_needed,
    is_expected_row,
    named,
    owed,
    recipients,
    trigger,
)
from simulator.exchange.naming import shortened, slug, unused
from simulator.exchange.writing import Draft
from simulator.exercise.milestones import DEEDS_OF_THE_ROOM
from simulator.playbook import Playbook
from simulator.times import HOUR_MS, format_moment

LONGEST_TEXT = 4000
"""Characters of an inject's text, as the format allows."""

LATEST_MS = 72 * HOUR_MS
"""An inject that lies later has a wrong time, or belongs to another exercise."""

_PLACEHOLDER = re.compile(r"\{([^{}\s]*)\}")
_WORDS_OF_AN_ID = 5
_NAMED_BY = "Title"
_NOTED = ("objective", "status", "category", "controller", "date", "")
"""Fields that an inject has no key for: kept in its note, under the column's title."""
_SAYS_NOTHING = frozenset({"inject", "einlage", "injekt", "injection", "event", "evento", "evenement", "ereignis"})
_OWN_SAYS_NOTHING = frozenset({INJECT, CONTINGENCY, AUTOMATIC, READY})


@dataclass(frozen=True, slots=True)
class Became:
    """What a row became: an inject, a note to the one before, or nothing."""

    inject: Draft = field(default_factory=dict)
    reason: str = ""
    """Why it was refused."""
    aside: str = ""
    """What belongs into the note of the inject before."""
    at_ms: int | None = None
    remarks: tuple[str, ...] = ()


class Making:
    """Makes injects of rows, each with an id of its own, and remembers who sends and who receives."""

    def __init__(self, playbook: Playbook, rows: Iterable[tuple[Row, bool]], reserved: Iterable[str] = ()) -> None:
        self.people: dict[str, str] = {}
        self.senders: dict[str, str] = {}
        self._playbook = playbook
        self._phases = {phase.title for phase in playbook.lifecycle.phases}
        taken = {*DEEDS_OF_THE_ROOM, *map(str, playbook.template_ids), *reserved}
        self._ids: dict[tuple[str, int], str] = {}
        self._by_number: dict[str, str] = {}
        for row, own in rows:
            name = row.of("number") if own and row.of("number") else unused(_id(row), taken)
            taken.add(name)
            self._ids[row.sheet, row.number] = name
            for number in (row.of("number").lower().rstrip("."), name):
                self._by_number.setdefault(number, name)

    def inject(self, row: Row, at_ms: int | None, before_ms: int | None, *, own: bool) -> Became:
        """The inject of a row that falls at a time; `before_ms` is that of the row above."""
        title, text = row.of("title"), row.of("text")
        if is_expected_row(row.of("category")):
            return Became(aside=_expectation(row, at_ms), at_ms=at_ms)
        if not (title or text):
            return self._wordless(row, at_ms)
        due, at, reason, remarks = self._due(row, at_ms, before_ms)
        if reason:
            return Became(reason=reason)
        told = text or title
        told, left, more = (told, "", []) if own else _fitting(told)
        inject: Draft = {"id": self._ids[row.sheet, row.number], **due}
        inject |= self._channel(row, own=own)
        if subject := row.of("subject") or (title if text and title != text and inject["via"] == "email" else ""):
            inject["subject"] = readable(" ".join(subject.split()))
        inject["text"] = told
        inject |= self._owed(row)
        if row.of("public").lower() in ("yes", "true", "ja", "oui", "si"):
            inject["public"] = True
        if own and row.of("variants"):
            inject["variants"] = json.loads(row.of("variants"))
        note = self._note(row, "" if "subject" in inject else title if text else "", left, inject, own=own)
        return Became(inject | ({"note": note} if note else {}), at_ms=at, remarks=(*remarks, *more))

    def _wordless(self, row: Row, at_ms: int | None) -> Became:
        if row.of("expected") or row.of("note"):
            return Became(aside=_expectation(row, at_ms), at_ms=at_ms)
        return Became(reason="it does not say what happens")

    def _due(
        self, row: Row, at_ms: int | None, before_ms: int | None
    ) -> tuple[Draft, int | None, str, tuple[str, ...]]:
        """The keys of when it is due, the time, why there is none, and what was assumed."""
        written = row.of("trigger")
        after = trigger(written, self._by_number) if written else trigger(row.of("time"), self._by_number)
        if after is not None and "after" in after and at_ms is None:
            return after, None, "", ()
        if at_ms is not None and at_ms < 0:
            return {}, None, f"it lies before the start of the exercise ({format_moment(at_ms)})", ()
        if at_ms is not None and at_ms > LATEST_MS:
            return (
                {},
                None,
                f"it lies more than {LATEST_MS // HOUR_MS} hours after the start ({format_moment(at_ms)})",
                (),
            )
        if at_ms is None and row.of("time"):
            waits = is_as_needed(row.of("time"))
            told = shortened(row.of("time"), 40)
            return (
                {},
                None,
                f"“{told}”: sent when it is needed, and has no time" if waits else f"“{told}” is no time",
                (),
            )
        if at_ms is None and (is_as_needed(row.of("category")) or before_ms is None):
            return {}, None, "it has no time", ()
        when = at_ms if at_ms is not None else before_ms or 0
        assumed = () if at_ms is not None else (f"it has no time; taken as the row above, {format_moment(when)}",)
        return {"at": format_moment(when), **(after or {})}, when, "", assumed

    def _channel(self, row: Row, *, own: bool) -> Draft:
        channels = [str(channel) for channel in self._playbook.channel_ids]
        told = (channel_of(row.of(field), channels) for field in ("via", "category") if row.of(field))
        via = next(filter(None, told), "chat" if "chat" in channels else channels[0])
        keys: Draft = {"via": via}
        if row.of("sender"):
            name, title = named(row.of("sender"), own=own)
            keys["from"] = name
            self.senders.setdefault(name, title)
        found = recipients(row.of("to"), own=own) if row.of("to") else []
        if found and found[0][0] != "all":
            keys["to"] = [self._seat(name, title) for name, title in found]
        return keys

    def _seat(self, name: str, title: str) -> str:
        if name not in self._playbook.role_ids:
            self.people.setdefault(name, title)
        return name

    def _owed(self, row: Row) -> Draft:
        return owed(row.of("expected")) or {}

    def _note(self, row: Row, title: str, left: str, inject: Mapping[str, object], *, own: bool) -> str:
        """The note of the list, then everything that no key of the inject holds."""
        channels = [str(channel) for channel in self._playbook.channel_ids]
        lines = [row.of("note"), f"{_NAMED_BY}: {title}" if title else "", left]
        for column, text in row.cells:
            unread = (
                (column.field in _NOTED and not self._says_nothing(column.field, text, own=own))
                or (column.field == "via" and channel_of(text, channels) is None)
                or (column.field == "expected" and "asks" not in inject)
                or (column.field == "trigger" and trigger(text, self._by_number) is None)
                or (column.field in ("story_time", "wall_time") and not own)
            )  # fmt: skip
            if unread:
                lines.append(f"{column.title}: {text}")
        return readable("\n".join(filter(None, lines)))

    def _says_nothing(self, name: str, text: str, *, own: bool) -> bool:
        if own:
            return text in _OWN_SAYS_NOTHING or text in self._phases
        return name == "category" and normal(text) in _SAYS_NOTHING


def _id(row: Row) -> str:
    """An id by the row's number, if that is a name, else by its words."""
    number, title = row.of("number"), row.of("title") or row.of("text")
    if number and not re.fullmatch(r"[\d.\s#-]+", number):
        return slug(number, "inject")
    words = slug(" ".join(title.split()[:_WORDS_OF_AN_ID]), "")
    return words if re.search("[a-z]{2}", words) else slug(f"inject-{number}", "inject")


def _fitting(text: str) -> tuple[str, str, list[str]]:
    """The text as the format can hold it, what of it goes into the note, and what is to be said about that."""
    told, remarks = readable(text), []
    if told != text:
        remarks.append("characters that no text may hold were replaced")
    if _PLACEHOLDER.search(told):
        told = _PLACEHOLDER.sub(r"(\1)", told)
        remarks.append("braces were made brackets, since braces stand for metrics")
    if len(told) > LONGEST_TEXT:
        remarks.append(f"its text is longer than {LONGEST_TEXT} characters; the rest is kept in the note")
        return told[:LONGEST_TEXT], f"The text goes on: {told[LONGEST_TEXT:]}", remarks
    return told, "", remarks


def _expectation(row: Row, at_ms: int | None) -> str:
    when = "" if at_ms is None else f" at {format_moment(at_ms)}"
    return f"Expected{when}: {row.content}"
