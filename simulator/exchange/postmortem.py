"""A postmortem in Markdown as the beginning of a scenario: its timeline becomes what arrives, is seen and can be done.

T+0 is the first alert, or whatever told the team first. Word from outside and alerts arrive as injects, what was found
is a check, what was done about it a move, a change before the beginning stands in the list of changes. What the team
did by itself is what the players are to do: it is kept for the facilitator.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from simulator.document import Value
from simulator.exchange.chronicle import Chronicle, Event, Sort, chronicle
from simulator.exchange.dates import fold, weekday_of
from simulator.exchange.markdown import Section, plain, sections
from simulator.exchange.naming import scenario_id, shortened, slug, unused
from simulator.exchange.outline import METRIC, PAGE, STAND_INS, WHERE, Answers, outline
from simulator.exchange.rungs import rung_of
from simulator.exchange.timing import FIRST_DATE_MS
from simulator.exchange.writing import Draft, in_order
from simulator.exercise.milestones import DEEDS_OF_THE_ROOM
from simulator.playbook import Playbook
from simulator.times import DAY_MS, HOUR_MS, MINUTE_MS, format_duration, format_moment

_AFTERWARDS_MS = 5 * MINUTE_MS
_SHORTEST_MS = 15 * MINUTE_MS
_EARLIEST_MS = 24 * HOUR_MS
_LATEST_MS = 72 * HOUR_MS
_LABEL_MOST, _TEXT_MOST = 75, 3_900
_ID_MOST = 28
_PCT = re.compile(r"(?<![\d.])(\d{1,3})(?:\.\d+)?\s?%")
_PREFIX = re.compile(
    r"^(?:incident )?(?:post-?mortem|incident report|incident review|retrospective|rca)\b"
    r"[\s:\u2013\u2014-]*(?:of|on|for)?\s*",
    re.IGNORECASE,
)
_SUMMARY = r"summary|overview|abstract|what happened|tl;?dr|zusammenfassung|resume|resumen"
_IMPACT = r"impact|customer impact|effect|auswirkung|impacto"
_CAUSE = r"(root )?causes?|root cause analysis|why|contributing|ursache|causas?"
_ACTIONS = (
    r"action items?|actions|follow[ -]?ups?|remediation|prevent|next steps|corrective|massnahmen|mesures|acciones"
)
_VIA = (
    (r"tweet|twitter|social|reddit", "social"),
    (r"e-?mail|wr[io]te|mail|ticket", "email"),
    (r"call|phone|telefon|anruf", "phone"),
)


@dataclass(frozen=True, slots=True)
class Placed:
    """A row of the timeline and what became of it."""

    line: int
    text: str
    became: str
    """In words: the inject 'x', the move 'y'."""


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A row that could not be placed, and why."""

    line: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class FromPostmortem:
    """A draft, and what became of each row of the timeline."""

    draft: Draft
    comments: tuple[str, ...]
    placed: tuple[Placed, ...]
    unplaced: tuple[Unplaced, ...]


def from_postmortem(text: str, playbook: Playbook, name: str = "") -> FromPostmortem:
    """The scenario of a postmortem; `name` is what it is called where the document has no title."""
    found = sections(text)
    told = chronicle(found)
    answers = _answers(found, told, name)
    work = _Work(outline(answers, playbook), playbook, told)
    work.place()
    draft = in_order(work.draft)
    draft["id"] = scenario_id(answers.title)
    return FromPostmortem(draft, tuple(_comments(found, work)), tuple(work.placed), tuple(work.unplaced))


def _answers(found: Sequence[Section], told: Chronicle, name: str) -> Answers:
    """The six answers, as far as the document gives them."""
    title = next((section.heading for section in found if section.level == 1 and section.heading), "") or name
    title = shortened(_PREFIX.sub("", title) or title or "From a postmortem", 100)
    impact, summary = _prose(found, _IMPACT), _prose(found, _SUMMARY)
    symptom = _sentence(impact) or _sentence(summary) or title
    shares = [int(share) for share in _PCT.findall(impact or summary) if 0 < int(share) <= 100]  # noqa: PLR2004 -- percent
    deeds = [event.text for event in told.events if event.sort is Sort.MITIGATION]
    return replace(
        STAND_INS, title=title, symptom=symptom, share_pct=max(shares, default=STAND_INS.share_pct),
        cause=_sentence(_prose(found, _CAUSE)) or STAND_INS.cause,
        mends=shortened(deeds[-1], 100) if deeds else STAND_INS.mends,
        starts=_starts(told),
    )  # fmt: skip


def _starts(told: Chronicle) -> str:
    first = _detection(told.events)
    weekday, clock, zone = STAND_INS.starts.split(" ")
    if first is None or first.at_ms < 0:
        return f"{weekday} {clock} {zone}"
    minutes = first.at_ms % DAY_MS // MINUTE_MS
    if first.at_ms >= FIRST_DATE_MS:
        weekday = weekday_of(first.at_ms)
    return f"{weekday} {minutes // 60:02d}:{minutes % 60:02d} {zone}"


def _detection(events: Sequence[Event]) -> Event | None:
    """What told the team first: an alert, else word from outside, else the first row."""
    for sort in (Sort.DETECTION, Sort.OUTSIDE):
        found = next((event for event in events if event.sort is sort), None)
        if found is not None:
            return found
    return events[0] if events else None


class _Work:
    """A draft while the rows of the timeline are put into it."""

    def __init__(self, draft: Draft, playbook: Playbook, told: Chronicle) -> None:
        self.draft = draft
        self.placed: list[Placed] = []
        self.unplaced = [Unplaced(line, text, "it tells no time") for line, text in told.without]
        self._playbook = playbook
        self._events = told.events
        self._taken = {*DEEDS_OF_THE_ROOM, *map(str, playbook.template_ids), PAGE, WHERE, "graph", "changes", "play"}
        self._injects: list[Draft] = [_dict(one) for one in _list(draft["injects"])[:1]]
        self._checks = [_dict(one) for one in _list(draft["checks"])]
        self._moves: list[Draft] = []
        self._changes: list[str] = []

    def place(self) -> None:
        """Every row, in the order of time."""
        first = _detection(self._events)
        if first is None:
            return
        page = self._injects[0]
        page["text"] = f"{_brackets(shortened(first.text, _TEXT_MOST - 40)).rstrip('.')}. {{{METRIC}}} % fail."
        self._became(first, "the page at T+0")
        over = [event for event in self._events if event.sort is Sort.OVER and event.at_ms >= first.at_ms]
        deeds = [event for event in self._events if event.sort is Sort.MITIGATION and event.at_ms >= first.at_ms]
        for event in self._events:
            if event is not first:
                self._place(event, event.at_ms - first.at_ms, over=over[-1:], won=deeds[-1:])
        self._finish(max((event.at_ms - first.at_ms for event in self._events), default=0))

    def _place(self, event: Event, at_ms: int, *, over: list[Event], won: list[Event]) -> None:
        if not -_EARLIEST_MS <= at_ms <= _LATEST_MS:
            when = format_duration(abs(at_ms) // MINUTE_MS * MINUTE_MS)
            self.unplaced.append(
                Unplaced(
                    event.line, event.written, f"it lies {when} {'before' if at_ms < 0 else 'after'} the first alert"
                )
            )
        elif at_ms < 0:
            self._before(event, at_ms)
        elif event in over:
            endings = _list(self.draft["endings"])
            _dict(endings[0])["text"] = _brackets(event.text)
            self._became(event, "the text of the ending 'mended'")
        elif event.sort is Sort.MITIGATION:
            self._move(event, wins=event in won)
        elif event.sort is Sort.FINDING:
            self._check(event, at_ms)
        elif event.sort in (Sort.OUTSIDE, Sort.DETECTION, Sort.ALERT):
            self._inject(event, at_ms)
        else:
            note = f"{format_moment(at_ms)} in the real incident: {event.written}"
            self._injects[-1]["note"] = f"{self._injects[-1].get('note') or ''}\n{note}".strip()
            self._became(event, f"the facilitator's note of '{self._injects[-1]['id']}'")

    def _before(self, event: Event, at_ms: int) -> None:
        facts = _dict(self.draft["facts"])
        if event.sort in (Sort.BEGINNING, Sort.ALERT):
            facts["started"] = format_moment(at_ms)
            course = _dict(_dict(_dict(self.draft["world"])[METRIC])["course"])
            high = list(course.values())[-1]
            _dict(_dict(self.draft["world"])[METRIC])["course"] = {
                format_moment(at_ms): 0.2,
                format_moment(at_ms + MINUTE_MS // 2): high,
            }
            self._became(event, "the beginning of the harm")
        else:
            self._changes.append(f"{format_moment(at_ms)} {event.text}")
            self._became(event, "the check 'changes'")

    def _move(self, event: Event, *, wins: bool) -> None:
        label = shortened(event.text, 100)
        rung = rung_of(event.text, self._playbook)
        needs = next(one for one in self._playbook.mitigation.rungs if one.id == rung)
        move: Draft = {"id": self._name(event), "rung": rung, "label": label, "takes": "2m"}
        move |= {"needs": "incident-commander"} if needs.needs_authority else {}
        move |= {"reviewed": True} if needs.second_reviewer else {}
        move |= (
            {"says": "Done.", "effect": {METRIC: "0.2 over 1m"}}
            if wins
            else {"says": f"Done. {{{METRIC}}} % still fail.", "helps": False}
        )
        self._moves.append(move)
        self._became(event, f"the move '{move['id']}'" + (", which mends it" if wins else ", in vain"))

    def _check(self, event: Event, at_ms: int) -> None:
        name = self._name(event)
        label = shortened(f"Look into it ({format_moment(at_ms)} in the real incident)", _LABEL_MOST)
        self._checks.append({"id": name, "label": label, "takes": "1m", "shows": _brackets(event.text)})
        self._became(event, f"the check '{name}'")

    def _inject(self, event: Event, at_ms: int) -> None:
        channels = [str(channel) for channel in self._playbook.channel_ids]
        usual = "chat" if event.sort is Sort.OUTSIDE else "dashboard"
        spoken = (
            next((via for words, via in _VIA if re.search(words, fold(event.text))), usual)
            if event.sort is Sort.OUTSIDE
            else usual
        )
        inject: Draft = {
            "id": self._name(event),
            "at": format_moment(at_ms),
            "via": spoken if spoken in channels else channels[0],
        }
        inject |= {"to": ["support"]} if event.sort is Sort.OUTSIDE else {}
        self._injects.append(inject | {"text": _brackets(shortened(event.text, _TEXT_MOST))})
        self._became(event, f"the inject '{inject['id']}'")

    def _name(self, event: Event) -> str:
        name = unused(slug(" ".join(event.text.split()[:6]), "event", _ID_MOST), self._taken)
        self._taken.add(name)
        return name

    def _became(self, event: Event, became: str) -> None:
        self.placed.append(Placed(event.line, event.written, became))

    def _finish(self, last_ms: int) -> None:
        """The pieces put together, and what spoke of stand-ins that are gone."""
        if self._changes:
            next(check for check in self._checks if check["id"] == "changes")["shows"] = _brackets(
                "\n".join(self._changes)
            )
        spare = [_dict(move) for move in _list(self.draft["moves"])]
        wins = next((move for move in self._moves if "effect" in move), None)
        if wins is None:
            self._moves.insert(0, spare[0])
            wins = spare[0]
        moves = self._moves if len(self._moves) > 1 else [*self._moves, spare[1]]
        self.draft |= {"injects": list(self._injects), "checks": list(self._checks), "moves": list(moves)}
        _dict(_list(self.draft["endings"])[0])["if"] = f"after {wins['id']}"
        ends_ms = max(min(last_ms, _LATEST_MS) + _AFTERWARDS_MS, _SHORTEST_MS)
        _dict(_list(self.draft["parts"])[0])["lasts"] = format_duration(ends_ms // MINUTE_MS * MINUTE_MS)
        _dict(_dict(self.draft["plays"])["nothing"])["until"] = format_moment(ends_ms // MINUTE_MS * MINUTE_MS)


def _comments(found: Sequence[Section], work: _Work) -> Iterator[str]:
    yield "From a postmortem. Invent another company, its people and its names: who plays shall not recognise it."
    yield "T+0 is the first alert. Signs, severity and the graph are stand-ins; look at each part before you play it."
    actions = [item for section in found if _is(section, _ACTIONS) for item in section.items]
    if actions:
        yield "What was decided afterwards, for the postmortem part:"
        yield from (f"- {plain(item)}" for item in actions)
    if work.unplaced:
        yield "Rows of the timeline that could not be placed:"
        yield from (f"- line {one.line}: {one.reason}. {one.text}" for one in work.unplaced)


def _prose(found: Sequence[Section], heading: str) -> str:
    """The text of the first section that is called so; of lists, their entries."""
    for section in found:
        if _is(section, heading):
            text = plain(section.prose) or ". ".join(plain(item) for item in section.items)
            if text:
                return text
    return ""


def _is(section: Section, heading: str) -> bool:
    return re.match(rf"[\W\d]*(?:the |our )?(?:{heading})\b", fold(section.heading)) is not None


def _sentence(text: str) -> str:
    first = re.split(r"(?<=[.!?])\s+(?=[A-ZÄÖÜ\d])", text, maxsplit=1)[0] if text else ""
    return shortened(first, 300).rstrip(".")


def _brackets(text: str) -> str:
    """Braces stand for metrics; those of the document become brackets."""
    return re.sub(rf"\{{(?!{METRIC}\}})([^{{}}]*)\}}", r"(\1)", text)


def _list(value: Value) -> list[Value]:
    return value if isinstance(value, list) else []


def _dict(value: Value) -> Draft:
    return value if isinstance(value, dict) else {}
