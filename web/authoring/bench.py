"""The other end of `web.authoring.desk`: a process that reads, draws and rehearses texts, and keeps nothing of them."""

from __future__ import annotations

import gc
import json
import os
import pickle
from pathlib import Path
from typing import TYPE_CHECKING, Any

from simulator.document import DocumentError
from simulator.document.catalogue import fault_kind
from simulator.journal import event_to_json
from simulator.rehearsal import Pins, RehearsalFault
from simulator.scenario.read import examine_scenario
from simulator.texts import text_sha
from web.authoring.branches import branches
from web.authoring.fragments import Fragments
from web.authoring.outline import ending_name, outline
from web.authoring.rehearsing import plays_of, rehearse_named, seen_by, until_before
from web.authoring.timeline import timeline
from web.authoring.vocabulary import offered_names
from web.library import PLAYBOOKS, Playbooks, refuse_criteria
from web.live.beside import Answer, answer_all

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.document import Fault
    from simulator.playbook import Playbook
    from simulator.scenario.model import Scenario
    from simulator.scenario.read import Examined
    from web.authoring.outline import Item, Outline

Json = dict[str, Any]


class Bench:
    """Answers of one kind each; everything that is needed comes with the question."""

    def __init__(self, folders: list[str]) -> None:
        self._folders = tuple(Path(folder) for folder in folders)
        self._fragments = Fragments()
        self._last: tuple[object, Examined] | None = None

    def answer(self, asked: Json) -> Answer:
        """By what ``do`` says."""
        does: dict[str, Callable[[Json], Answer]] = {
            "read": self._read,
            "rehearse": self._rehearse,
            "until": self._until,
            "show": self._show,
        }
        try:
            return does[asked["do"]](asked)
        except DocumentError as faulty:
            return {"refused": "faults", "count": len(faulty.faults)}, b""
        except RehearsalFault as unplayable:
            return {"refused": "play", "because": str(unplayable)}, b""

    def _read(self, asked: Json) -> Answer:
        """The faults, what may be written where, and those panels that are asked for."""
        seen = self._examined(asked["text"], asked["name"])
        faults = [_fault(one) for one in (*seen.faults, *_unfit(seen, asked))]
        drawn = seen.reading is not None
        told = {
            "faults": faults,
            "drawn": drawn,
            "playable": drawn and all(fault["playable"] for fault in faults),
            "offers": _offers(seen),
        }
        read = told | {"lanes": asked["lanes"]} | _drawn(seen, asked, self._fragments.titles)
        return told | {"html": self._fragments.render(asked["panels"], read, asked["draft"])}, b""

    def _examined(self, text: str, name: str) -> Examined:
        """A text as it was read, kept for the drawings that are asked for a moment later."""
        books = sorted(book for folder in self._folders for book in (folder / PLAYBOOKS).glob("*.yaml"))
        stamp = (text, name, tuple((book, book.stat().st_mtime_ns) for book in books))
        if self._last is None or self._last[0] != stamp:
            self._last = stamp, examine_scenario(text, name, Playbooks(self._folders).find)
        return self._last[1]

    def _rehearse(self, asked: Json) -> Answer:
        from scoring import card_json, score  # noqa: PLC0415 -- whoever only writes needs no scorer
        from web.cli.expectations import disappointments  # noqa: PLC0415

        scenario, playbook, pins, book_text = self._whole(asked["text"])
        rehearsal = rehearse_named(scenario, playbook, asked["play"], pins)
        card = score(scenario, playbook, rehearsal.events)
        content = {
            "events": [event_to_json(event) for event in rehearsal.events],
            "card": card_json(card),
            "playbook": book_text,
        }
        unmet = disappointments(scenario, asked["play"], card)
        expected = [one for one in scenario.expect if one.play == asked["play"]]
        told = {"title": scenario.title, "unmet": unmet, "expected": len(expected), "refusals": len(rehearsal.refused)}
        return told, json.dumps(content).encode()

    def _until(self, asked: Json) -> Answer:
        scenario, playbook, pins, book_text = self._whole(asked["text"])
        cut = until_before(scenario, playbook, asked["inject"], pins)
        content = {"events": [event_to_json(event) for event in cut.events], "playbook": book_text}
        return {"title": scenario.title, "at_ms": cut.at_ms, "play": cut.play}, json.dumps(content).encode()

    def _show(self, asked: Json) -> Answer:
        scenario, playbook, pins, _ = self._whole(asked["text"])
        if scenario.inject(asked["inject"]) is None:
            return {"refused": "inject"}, b""
        seat = _seat(scenario, asked["inject"], asked["seat"])
        seen, play = seen_by(scenario, playbook, asked["inject"], seat, pins)
        seats = [(str(one.id), one.title) for one in scenario.seats]
        return {"play": play, "seat": seat, "seats": seats}, pickle.dumps(seen)

    def _whole(self, text: str) -> tuple[Scenario, Playbook, Pins, str]:
        """A text without faults, with its playbook; raises DocumentError."""
        books = Playbooks(self._folders)
        scenario = _parsed(text, books.find)
        playbook = books.of(scenario)
        book_text = books.texts[scenario.playbook]
        return scenario, playbook, Pins(text_sha(text), text_sha(book_text)), book_text


def _seat(scenario: Scenario, inject: str, asked: str) -> str:
    """The seat that is asked for, empty for the wall; else one that the inject goes to, or the first."""
    if asked == "" or scenario.seat(asked):
        return asked
    written = scenario.inject(inject)
    addressed = (name for name in (written.to if written else ()) if scenario.seat(name))
    return next(addressed, str(scenario.seats[0].id))


def _parsed(text: str, playbook_of: Callable[[str], Playbook | None]) -> Scenario:
    """A scenario to be played."""
    seen = examine_scenario(text, "", playbook_of)
    if seen.reading is None or not seen.reading.whole or not all(fault_kind(one.code).playable for one in seen.faults):
        raise DocumentError(seen.faults)
    return seen.reading.model


def _unfit(seen: Examined, asked: Json) -> tuple[Fault, ...]:
    """The faults of criteria that cannot be judged, or that no play can earn or lose."""
    from scoring.faults import hopeless_flaws  # noqa: PLC0415 -- the bench is opened before anything is judged

    if seen.reading is None or not seen.reading.whole or seen.playbook is None:
        return ()
    text, name, scenario = asked["text"], asked["name"], seen.reading.model
    try:
        refuse_criteria(text, name, seen.playbook, scenario.criteria)
    except DocumentError as unfit:
        return unfit.faults
    return tuple(seen.reading.judged(hopeless_flaws(seen.playbook, scenario)))


def _fault(fault: Fault) -> Json:
    return {
        "code": fault.code,
        "message": fault.message,
        "mend": fault.mend,
        "line": fault.line,
        "column": fault.column,
        "playable": fault_kind(fault.code).playable,
    }


def _offers(seen: Examined) -> Json | None:
    """None where reading had to stop, so that what was offered before goes on being offered."""
    if seen.reading is None:
        return None
    return offered_names(seen.reading.model, seen.playbook, seen.reading.document.value)


def _drawn(seen: Examined, asked: Json, titles: dict[str, str]) -> Json:
    """What the panels that are asked for show; nothing where reading had to stop, so that the last drawing stays."""
    if seen.reading is None:
        return {}
    panels, scenario = asked["panels"], seen.reading.model
    drawn: Json = {}
    if "timeline" in panels or "branches" in panels:
        script = outline(seen.reading, seen.playbook)
        named = _lane_titles(scenario, seen.playbook) | titles
    if "timeline" in panels:
        drawn |= {"timeline": timeline(script, asked["lanes"], named), "moments": _by_time(script)}
    if "branches" in panels:
        drawn |= {"branches": branches(script, named), "links": _links(script)}
    if "plays" in panels:
        drawn["plays"] = [(name, play.title) for name, play in plays_of(scenario).items()]
    return drawn


def _lane_titles(scenario: Scenario, playbook: Playbook | None) -> dict[str, str]:
    seats = {str(seat.id): seat.title for seat in scenario.seats}
    roles = {str(role.id): role.title for role in playbook.roles.roles} if playbook else {}
    return roles | seats


def _by_time(script: Outline) -> list[Item]:
    """What stands on T in order, then what nobody can tell the time of."""
    items = script.of("part", "inject", "question")
    return sorted(items, key=lambda item: (item.at_ms is None, item.at_ms or 0, item.kind != "part"))


def _links(script: Outline) -> list[Json]:
    """Each thing that leads somewhere or waits for something, with both: the graph as a table."""
    rows = []
    for item in script.items:
        name = ending_name(item.id) if item.kind == "ending" else item.id
        causes = [(one.how, one.source, one.detail) for one in script.links if one.target == name]
        leads = [one.target for one in script.links if one.source == name]
        if causes or leads:
            told = {"id": item.id, "kind": item.kind, "line": item.line, "label": item.label}
            rows.append(told | {"causes": causes, "leads": list(dict.fromkeys(leads))})
    return rows


def main() -> None:
    """Answer until nobody asks any more."""
    answer_all(0, _begin)


def _begin(first: Json) -> Callable[[Json], Answer]:
    os.nice(first["gives_way"])
    bench = Bench(first["folders"])
    gc.collect()
    gc.freeze()  # what was imported stays: no collection need look at it while somebody waits for their faults
    return bench.answer


if __name__ == "__main__":
    main()
