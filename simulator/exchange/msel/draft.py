"""A scenario around the injects of a list: what the list does not tell gets a stand-in that plays and says so."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from simulator.document import Value
from simulator.exchange.dates import weekday_of
from simulator.exchange.msel.columns import normal
from simulator.exchange.msel.dry_run import DryRun, Section
from simulator.exchange.msel.vocabulary import PHASES
from simulator.exchange.naming import scenario_id, shortened, slug, unused
from simulator.exchange.outline import PAGE, STAND_INS, outline
from simulator.exchange.writing import Draft, in_order
from simulator.playbook import Playbook
from simulator.times import DAY_MS, HOUR_MS, MINUTE_MS, format_duration, format_moment, parse_moment

_AFTERWARDS_MS = 5 * MINUTE_MS
_SHORTEST_MS = 15 * MINUTE_MS
_TITLE_MOST = 80
_ON_CALL = ("on call", "oncall", "on call engineer", "engineer on call", "bereitschaft", "astreinte", "guardia")
_STAND_IN = (
    "Stand-ins, for a list does not tell them: company, service, facts, world, checks, moves and endings. Make them",
    "your own; the injects are the list's.",
)


def to_scenario(run: DryRun, playbook: Playbook, name: str) -> tuple[Draft, tuple[str, ...]]:
    """The scenario and the comments above it; `name` is what it is called where the list does not say.

    A list that was exported here brings its scenario with it. Rows that were refused stand among the comments.
    """
    injects: list[Value] = [one.inject for one in run.made]
    refused = tuple(_refusals(run))
    if run.carried is not None:
        return in_order(run.carried | {"injects": injects}), refused
    draft = outline(replace(STAND_INS, title=shortened(name, 100), starts=_starts(run)), playbook)
    _call(draft, run, name)
    _people(draft, run)
    _timing(draft, run, injects)
    return in_order(draft), (*_STAND_IN, *_above(run), *refused)


def _starts(run: DryRun) -> str:
    usual = STAND_INS.starts.split(" ")
    if run.start is None:
        return " ".join(usual)
    day = weekday_of(run.start.ms) if run.start.ms > DAY_MS else usual[0]
    minutes = run.start.ms % DAY_MS // MINUTE_MS
    return f"{day} {minutes // 60:02d}:{minutes % 60:02d} {_zone(run.start.zone_ms)}"


def _zone(zone_ms: int | None) -> str:
    """A zone by its distance from UTC; what is not whole hours is told as UTC."""
    hours, rest = divmod(zone_ms or 0, HOUR_MS)
    return "UTC" if not hours or rest else f"Etc/GMT{-hours:+d}"


def _call(draft: Draft, run: DryRun, name: str) -> None:
    draft["id"] = scenario_id(name)
    draft["difficulty"] = "medium"
    draft["summary"] = shortened(f"From a list of {len(run.made)} events, {name}.", 400)


def _people(draft: Draft, run: DryRun) -> None:
    """The list's recipients become seats beside who is on call and who leads; its senders become personas."""
    seats = draft["seats"]
    kept = (
        [seat for seat in seats if isinstance(seat, dict) and (seat["id"] != "support" or not run.people)]
        if isinstance(seats, list)
        else []
    )
    alias = {name: "on-call" for name, title in run.people.items() if normal(title) in _ON_CALL}
    taken = {str(seat["id"]) for seat in kept}
    for name, title in run.people.items():
        if name not in alias and name not in taken:
            kept.append({"id": name, "title": title})
            taken.add(name)
    draft["seats"] = list(kept)
    for contact in _dicts(draft.get("contacts")):
        contact["id"] = unused(str(contact["id"]), taken)
    draft["personas"] = [{"id": name, "name": title} for name, title in run.senders.items()]
    if not run.senders:
        del draft["personas"]
    for one in run.made:
        addressed = one.inject.get("to")
        if isinstance(addressed, list):
            one.inject["to"] = list(dict.fromkeys(alias.get(str(name), name) for name in addressed))
    scaffold = draft["injects"]
    for inject in scaffold if isinstance(scaffold, list) else ():
        if isinstance(inject, dict) and inject.get("to") == ["support"] and "support" not in taken:
            inject["to"] = ["lead"]


def _timing(draft: Draft, run: DryRun, injects: Sequence[Value]) -> None:
    """The list's injects instead of the stand-ins, a page at T+0 if it has none, and parts by its sections."""
    paged = any(
        isinstance(one, dict) and one.get("via") == "pager" and one.get("at") in ("T+0", "T+0:00") for one in injects
    )
    scaffold = draft["injects"]
    page = (
        []
        if paged or not isinstance(scaffold, list)
        else [one for one in scaffold if isinstance(one, dict) and one["id"] == PAGE]
    )
    draft["injects"] = [*page, *injects]
    _make_room(draft, injects)
    moments = (one.get("at") for one in injects if isinstance(one, dict))
    last_ms = max((parse_moment(at) for at in moments if isinstance(at, str)), default=0)
    ends_ms = max(last_ms + _AFTERWARDS_MS, _SHORTEST_MS)
    draft["parts"] = list(_parts(draft, run.sections, ends_ms))
    plays = draft["plays"]
    if isinstance(plays, dict) and isinstance(plays["nothing"], dict):
        plays["nothing"]["until"] = format_moment(ends_ms)


def _make_room(draft: Draft, injects: Sequence[Value]) -> None:
    """Stand-ins give way where the list has taken their names."""
    taken = {str(one["id"]) for one in injects if isinstance(one, dict)}
    scaffold = draft["injects"]
    for inject in scaffold if isinstance(scaffold, list) else ():
        if isinstance(inject, dict) and inject not in injects:
            inject["id"] = unused(str(inject["id"]), taken)
    for key in ("checks", "moves"):
        entries = draft[key]
        for entry in entries if isinstance(entries, list) else ():
            if isinstance(entry, dict) and entry["id"] in taken:
                _rename(draft, str(entry["id"]), unused(str(entry["id"]), taken))


def _rename(draft: Draft, old: str, new: str) -> None:
    """Another id for a stand-in, wherever it is spoken of."""
    for key in ("checks", "moves", "endings"):
        entries = draft[key]
        for entry in entries if isinstance(entries, list) else ():
            if isinstance(entry, dict):
                entry |= {name: new for name in ("id",) if entry.get("id") == old}
                entry |= {name: f"after {new}" for name in ("if",) if entry.get("if") == f"after {old}"}
    facts = draft["facts"]
    if isinstance(facts, dict) and isinstance(facts["cause"], dict) and facts["cause"]["known"] == f"after {old}":
        facts["cause"]["known"] = f"after {new}"


def _parts(draft: Draft, sections: Sequence[Section], ends_ms: int) -> Iterator[Draft]:
    known = [str(one["id"]) for key in ("injects", "checks", "moves") for one in _dicts(draft[key])]
    ordered = sorted({section.at_ms: section for section in sections}.values(), key=lambda one: one.at_ms)
    if len(ordered) < 2:  # noqa: PLR2004 -- one heading divides nothing
        parts = draft["parts"]
        yield from ({**part, "lasts": format_duration(ends_ms)} for part in _dicts(parts))
        return
    begins = [0, *(section.at_ms for section in ordered[1:]), ends_ms]
    for section, begins_ms, until_ms in zip(ordered, begins, begins[1:], strict=False):
        name = unused(slug(section.title, "part"), known)
        known.append(name)
        yield {
            "id": name, "title": shortened(section.title, _TITLE_MOST),
            "lasts": format_duration(max(until_ms - begins_ms, MINUTE_MS)), "begins": format_moment(begins_ms),
            "phase": _phase(section.title),
        }  # fmt: skip


def _dicts(value: Value | None) -> list[Draft]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _phase(title: str) -> str:
    words = normal(title)
    return next(
        (phase for phase, pieces in PHASES.items() if any(piece in words for piece in pieces.split("|"))), "triage"
    )


def _above(run: DryRun) -> Iterator[str]:
    lines = [line for sheet in run.sheets for line in sheet.above]
    if lines:
        yield "What stood above the list:"
    yield from (f"- {line}" for line in lines)


def _refusals(run: DryRun) -> Iterator[str]:
    if run.refused:
        yield "Rows of the list that were not taken over:"
    yield from (f"- {one.sheet}, row {one.row}: {one.reason}. {one.content}" for one in run.refused)
