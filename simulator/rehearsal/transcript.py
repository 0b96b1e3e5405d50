"""Transcripts: a rehearsal as plain text, to be read by authors and compared by reviewers."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from simulator.exercise import events as e
from simulator.exercise.events import Event, type_name
from simulator.rehearsal.rehearse import Refused, Rehearsal
from simulator.times import format_moment

_INDENT = " " * 10
_WIDTH = 110


def transcript(rehearsal: Rehearsal) -> str:
    """One line an event, with its time; what follows of it at the same instant is indented under it."""
    lines: list[str] = []
    last = ""
    for at_ms, text in _entries(rehearsal):
        moment = format_moment(at_ms)
        lines.append(f"{'' if moment == last else moment:<10}{text}")
        last = moment
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _entries(rehearsal: Rehearsal) -> Iterator[tuple[int, str]]:
    refused: dict[int, list[Refused]] = {}
    for one in rehearsal.refused:
        refused.setdefault(one.after_seq, []).append(one)
    for event in rehearsal.events:
        text = told(event)
        if text:
            yield event.at_ms, text
        for one in refused.get(event.seq, ()):
            yield one.at_ms, f"{one.act.by} may not {one.act.do}: {one.answer}"


def told(event: Event) -> str:
    """What an event is in words; empty for what a transcript leaves out."""
    tell = _TOLD.get(type(event.data))
    who = "" if event.by is None else event.by.removeprefix("p-").removeprefix("f-")
    if tell is None:
        return f"{who} {type_name(type(event.data))}".strip()
    return tell(who, event.data)


def _short(text: str) -> str:
    line = " / ".join(part.strip() for part in text.splitlines() if part.strip())
    return f'"{line if len(line) <= _WIDTH else line[: _WIDTH - 3] + "..."}"'


def _person(person: str) -> str:
    return person.removeprefix("p-")


_TOLD: Mapping[type, Callable[[str, Any], str]] = {
    e.ExerciseCreated: lambda _w, d: (
        f"exercise of {d.scenario}, everybody {'asleep but on call' if d.wake == 'paged' else 'awake'}"
    ),
    e.ParticipantJoined: lambda _w, _d: "",
    e.SeatTaken: lambda _w, _d: "",
    e.ExerciseStarted: lambda _w, _d: "the clock runs",
    e.PartEntered: lambda _w, d: f"== part: {d.part}",
    e.InjectDelivered: lambda _w, d: f"{d.via} {d.inject} to {', '.join(d.seats)}  {_short(d.text)}",
    e.InjectSkipped: lambda _w, d: f"(no {d.inject}: {d.reason})",
    e.QuestionAsked: lambda _w, d: f"asked {d.question}",
    e.QuestionSkipped: lambda _w, d: f"(not asked {d.question})",
    e.QuestionAnswered: lambda w, d: f"{w} answers {d.question}  {_short(d.text)}",
    e.PageAcknowledged: lambda w, d: f"{w} acknowledges {d.inject}",
    e.Paged: lambda w, d: f"{w} pages {d.target}  {_short(d.reason)}",
    e.PagerEscalated: lambda _w, d: f"the pager wakes {', '.join(d.seats)}",
    e.SeatArrived: lambda _w, d: f"{d.seat} arrives",
    e.ContactArrived: lambda _w, d: f"{d.contact} answers  {_short(d.says)}",
    e.IncidentDeclared: lambda w, d: f"{w} declares {d.severity}  {_short(d.reason)}",
    e.SeverityChanged: lambda w, d: f"{w} changes severity to {d.severity}  {_short(d.reason)}",
    e.WarRoomOpened: lambda w, d: f"{w} opens war room {d.channel}",
    e.RoleAssigned: lambda w, d: f"{w} gives {d.role} to {_person(d.participant)}",
    e.CheckStarted: lambda w, d: f"{w} looks at {d.check}",
    e.CheckRevealed: lambda w, d: f"{w} finds {d.check}  {_short(d.text)}",
    e.MoveProposed: lambda w, d: f"{w} proposes {d.move}  {_short(d.reason)}",
    e.MoveApproved: lambda w, d: f"{w} gives the word for {d.move}",
    e.MoveDeclined: lambda w, d: f"{w} refuses the word for {d.move}  {_short(d.reason)}",
    e.MoveReviewed: lambda w, d: f"{w} has reviewed {d.move}",
    e.MoveStarted: lambda w, d: f"{w} runs {d.move}",
    e.MoveRefused: lambda w, d: f"{w} tries {d.move}, the world refuses  {_short(d.because)}",
    e.MoveFinished: lambda _w, d: f"{d.move} is done, {'it helps' if d.helps else 'no help'}  {_short(d.says)}",
    e.MetricBent: lambda _w, d: f"  {d.metric} bends from {d.start:g}",
    e.MessageSent: lambda w, d: f"{w} sends {d.template} on {', '.join(d.channels)}  {_short(d.text)}",
    e.ChatPosted: lambda w, d: f"{w} says  {_short(d.text)}",
    e.DirectMessageSent: lambda w, d: f"{w} writes to {_person(d.to)} directly  {_short(d.text)}",
    e.TimelineEntryWritten: lambda w, d: f"{w} records for {format_moment(d.happened_ms)}  {_short(d.text)}",
    e.IncidentResolved: lambda w, d: f"{w} declares it resolved  {_short(d.reason)}",
    e.PostmortemScheduled: lambda w, d: f"{w} sets the postmortem {d.in_hours} h after the resolution",
    e.FieldWritten: lambda w, d: f"{w} writes postmortem {d.section}  {_short(d.text)}",
    e.ClockJumped: lambda w, d: (
        f"{w} jumps from {format_moment(d.from_ms)} to {format_moment(d.to_ms)}"
        + (f", held back: {d.held_back_by}" if d.held_back_by else "")
    ),
    e.ExerciseEnded: lambda _w, d: f"== over: {d.ending}",
}
