"""What the record already says, for the fields of messages: as a tool would fill them in, and as the writer knows it.

Which field takes what is the playbook's (`fills`). Nothing here tells a fact that the screen does not: the severity is
the declared one, the incident began with the first alert that the viewer heard or, once it is declared, where every
seat's countdown begins. What calls for a judgement has no word here: what is broken, for whom, what is done, when it
was back. Nor is a promise made for which the playbook sets no rhythm: that one is its writer's own.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from simulator.exercise.detection import alerts, heard_from_ms
from simulator.exercise.events import MessageSent
from simulator.exercise.roles import seats_of
from simulator.exercise.state import Exercise
from simulator.exercise.view.model import Audience, FeedItem, HeaderView, Prefill, Viewer
from simulator.exercise.view.scene import Scene
from simulator.playbook.template import Fills, Template
from simulator.scenario.calendar import story_clock
from simulator.times import MINUTE_MS

ASKER: Fills = "asker"
"""Who asked: known only of a message that answers one."""
_LINK = "-link"


def prefills(scene: Scene, viewer: Viewer, header: HeaderView, feed: tuple[FeedItem, ...]) -> tuple[Prefill, ...]:
    """For each template what the record says by now; for each letter that wants a reply, who wrote it."""
    if viewer.audience is not Audience.SEAT:
        return ()
    began_ms = _began_ms(scene, feed)
    return (*scene.once(_of_the_room, scene.at_ms, header, began_ms), *_replies(scene.exercise, feed))


def _began_ms(scene: Scene, feed: tuple[FeedItem, ...]) -> int | None:
    """When the incident began for a seat; None as long as it has heard of no alert."""
    return scene.once(heard_from_ms) if scene.exercise.declared else next(_alerted_ms(scene.exercise, feed), None)


def _alerted_ms(exercise: Exercise, feed: tuple[FeedItem, ...]) -> Iterator[int]:
    for item in feed:
        written = exercise.scenario.inject(item.inject)
        if written is not None and alerts(written):
            yield item.at_ms


def _of_the_room(exercise: Exercise, at_ms: int, header: HeaderView, began_ms: int | None) -> tuple[Prefill, ...]:
    """What all say alike who know of the same beginning."""
    known = _Known(exercise, at_ms, header, began_ms)
    return tuple(one for one in map(known.of, exercise.playbook.templates.templates) if one.fields)


def _replies(exercise: Exercise, feed: tuple[FeedItem, ...]) -> Iterator[Prefill]:
    for item in feed:
        if item.asks == "reply" and item.template and item.sender:
            form = exercise.playbook.template(item.template)
            asked = tuple((field.id, item.sender) for field in form.fields if field.fills == ASKER)
            if asked:
                yield Prefill(form.id, asked, item.inject)


@dataclass(frozen=True, slots=True)
class _Known:
    """What can be known at an instant of exercise time."""

    exercise: Exercise
    at_ms: int
    header: HeaderView
    began_ms: int | None

    def of(self, template: Template) -> Prefill:
        """The fields of a template that the record fills."""
        told = ((field.id, self._says(field.fills, template)) for field in template.fields if field.fills)
        return Prefill(template.id, tuple((name, text) for name, text in told if text))

    def _says(self, fills: Fills, template: Template) -> str:
        if fills.endswith(_LINK):
            return self.exercise.scenario.setting.links.get(fills.removesuffix(_LINK), "")
        return _SAYS[fills](self, template)

    def clock(self, at_ms: int | None, form: str = "%H:%M") -> str:
        """An instant as templates speak, in UTC; empty for one that is not known."""
        created = self.exercise.created
        return "" if created is None or at_ms is None else f"{story_clock(created.starts_at_wall_ms, at_ms):{form}}"


def _commander(known: _Known, _template: Template) -> str:
    """The post from which it is commanded, as one calls it in chat. Not a person's name: a record holds none."""
    commander = known.header.commander
    return "" if commander is None else next(iter(seats_of(known.exercise, commander)), "")


def _next_update(known: _Known, template: Template) -> str:
    """A full turn of the rhythm that the declared severity sets for this template; empty where there is none."""
    rhythms = [
        cadence.every
        for cadence in known.exercise.playbook.communication.cadences
        if template.id in cadence.templates and known.header.severity in cadence.severities
    ]
    return known.clock(known.at_ms + min(rhythms)) if rhythms else ""


def _since(known: _Known, _template: Template) -> str:
    return "" if known.began_ms is None else _length(max(1, (known.at_ms - known.began_ms) // MINUTE_MS))


@lru_cache(maxsize=1 << 10)
def _length(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    parts = [(hours, "hour"), (rest, "minute")]
    return " ".join(f"{count} {unit}{'' if count == 1 else 's'}" for count, unit in parts if count)


def _service(known: _Known, _template: Template) -> str:
    """As customers know it: from the scenario, or as the room last wrote it."""
    told = known.exercise.scenario.setting.public_name
    return told or next(_last_written(known.exercise, "service"), "")


def _last_written(exercise: Exercise, fills: Fills) -> Iterator[str]:
    for event in reversed(exercise.feed):
        if isinstance(event.data, MessageSent):
            form = exercise.playbook.template(event.data.template)
            names = (field.id for field in form.fields if field.fills == fills)
            yield from (event.data.fields[name] for name in names if event.data.fields.get(name))


_SAYS: Mapping[Fills, Callable[[_Known, Template], str]] = {
    "declared-severity": lambda known, _: known.header.severity or "",
    "commander": _commander,
    ASKER: lambda _known, _: "",
    "now": lambda known, _: known.clock(known.at_ms),
    "first-alert": lambda known, _: known.clock(known.began_ms),
    "since-first-alert": _since,
    "next-update": _next_update,
    "today": lambda known, _: known.clock(known.at_ms, "%Y-%m-%d"),
    "channel": lambda known, _: known.header.channel or known.header.channel_begins,
    "service": _service,
    "company": lambda known, _: known.header.company,
}
