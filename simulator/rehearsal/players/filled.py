"""Messages of scripted players: each field of a template filled with what is true, as far as the facts hold it."""

from collections.abc import Callable, Mapping

from simulator.playbook.template import Template, TemplateField
from simulator.rehearsal.players.posts import posts
from simulator.scenario.calendar import REHEARSAL_DAY, story_clock, story_start_ms
from simulator.scenario.model import Scenario
from simulator.times import MINUTE_MS

_DATE = "%Y-%m-%d"


def filled(template: Template, scenario: Scenario, at_ms: int) -> dict[str, str]:
    """Every field of a template, as somebody would fill it at an instant who knows the facts."""
    return {field.id: value(field, scenario, at_ms) for field in template.fields}


def value(field: TemplateField, scenario: Scenario, at_ms: int) -> str:
    """What belongs into a field."""
    if field.preset:
        return field.preset
    return _BY_KIND.get(field.holds, _text)(field, scenario, at_ms)


def channel_name(scenario: Scenario) -> str:
    """The incident's channel, by the usual convention: day and short description."""
    day = story_clock(story_start_ms(scenario, REHEARSAL_DAY), 0).strftime(_DATE)
    return f"#inc-{day}-{scenario.setting.service}"[:60].lower().replace(" ", "-")


def _clock(at_ms: int, scenario: Scenario, form: str = "%H:%M") -> str:
    return story_clock(story_start_ms(scenario, REHEARSAL_DAY), at_ms).strftime(form)


def _told_clock(field: TemplateField, scenario: Scenario, at_ms: int) -> str:
    """The beginning where the field asks for it, else the time of writing."""
    began = "start" in field.id or "began" in field.id
    ahead_ms = 30 * MINUTE_MS if "next" in field.id else 0
    return _clock(scenario.facts.started if began else at_ms + ahead_ms, scenario)


def _minutes(_field: TemplateField, scenario: Scenario, at_ms: int) -> str:
    return f"{max(at_ms - scenario.facts.started, MINUTE_MS) // MINUTE_MS} minutes"


def _link(field: TemplateField, scenario: Scenario, _at_ms: int) -> str:
    links = scenario.setting.links
    return links.get(field.id) or next(iter(links.values()), f"https://{scenario.id}.example/{field.id}")


def _figure(field: TemplateField, scenario: Scenario, _at_ms: int) -> str:
    return next((one.text for one in scenario.facts.figures if one.field == field.id), scenario.facts.scope)


def _text(field: TemplateField, scenario: Scenario, _at_ms: int) -> str:
    facts = scenario.facts
    if "service" in field.id:
        return scenario.setting.service
    if any(word in field.id for word in ("impact", "affected", "scope", "who")):
        return facts.scope
    if "cause" in field.id:
        return facts.cause.text
    return facts.symptom


def _rows(_field: TemplateField, scenario: Scenario, _at_ms: int) -> str:
    who = posts(scenario)
    owners = (who.on_call, who.commander, who.teller)
    return "\n".join(
        f"P{number} | Keep this from happening again: {scenario.facts.cause.text} | @{owner} "
        f"| {_clock((number + 1) * 7 * 24 * 60 * MINUTE_MS, scenario, _DATE)} | Open"
        for number, owner in enumerate(owners)
    )


_BY_KIND: Mapping[str, Callable[[TemplateField, Scenario, int], str]] = {
    "severity": lambda _field, scenario, _at: str(scenario.facts.severity),
    "person": lambda _field, scenario, _at: posts(scenario).commander,
    "clock": _told_clock,
    "duration": _minutes,
    "share": _figure,
    "number": _figure,
    "money": _figure,
    "channel": lambda _field, scenario, _at: channel_name(scenario),
    "link": _link,
    "status": lambda field, _scenario, _at: field.choices[0] if field.choices else "Investigating",
    "date": lambda _field, scenario, at_ms: _clock(at_ms, scenario, _DATE),
    "table": _rows,
}
