"""Messages: which go out, and when."""

from collections.abc import Iterator

from simulator.playbook import Playbook
from simulator.rehearsal.exploring.ladder import Row
from simulator.rehearsal.players.acting import Change, act, later, moved, replaced, with_more, without
from simulator.rehearsal.players.filled import filled
from simulator.rehearsal.players.posts import posts
from simulator.scenario.model import Act, Scenario
from simulator.times import MINUTE_MS

_LATE_MS = 16 * MINUTE_MS
_AT_ONCE_MS = 4 * MINUTE_MS


def messages(scenario: Scenario, playbook: Playbook, acts: list[Act]) -> Iterator[Row]:
    """Which messages are sent."""
    sent = sorted({str(one.fields.get("template")) for one in acts if one.do == "send"})
    who = posts(scenario)
    everything = [act(who.teller, "send", _AT_ONCE_MS, template=str(one.id), fields=filled(one, scenario, _AT_ONCE_MS))
                  for one in playbook.templates.templates if one.audience != "internal"]  # fmt: skip
    inside = {str(one.id) for one in playbook.templates.templates if one.audience == "internal"}
    yield "late", "each a quarter of an hour late", "slip", later(_LATE_MS, "send")
    yield "everything", "every form at once", "wrong", with_more(everything)
    if not sent:
        return
    yield "none", "none", "wrong", without("send")
    yield "inside", "only to colleagues", "slip", _only(inside)
    yield "outside", "only to customers", "slip", _only({*sent} - inside)
    yield "half-filled", "half of the fields left empty", "slip", _half_filled
    for template in sent:
        yield f"no {template}", f"no {playbook.template(template).title.lower()}", "slip", _leaving_out(template)
        yield f"late {template}", f"{playbook.template(template).title} late", "slip", _late(template)


def _only(templates: set[str]) -> Change:
    return lambda acts: [one for one in acts if one.do != "send" or one.fields.get("template") in templates]


def _leaving_out(template: str) -> Change:
    return lambda acts: [one for one in acts if one.do != "send" or one.fields.get("template") != template]


def _late(template: str) -> Change:
    return lambda acts: [
        moved(one, _LATE_MS) if one.do == "send" and one.fields.get("template") == template else one for one in acts
    ]


def _half_filled(acts: list[Act]) -> list[Act]:
    return [replaced(one, fields=_half(one.fields.get("fields", {}))) if one.do == "send" else one for one in acts]


def _half(fields: dict[str, str]) -> dict[str, str]:
    return {name: text for number, (name, text) in enumerate(fields.items()) if number % 2 == 0}
