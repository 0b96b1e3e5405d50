"""The sections that are wanted while an incident lasts."""

from collections.abc import Callable, Mapping

from simulator.playbook.communication import TimelineRow
from simulator.playbook.detection import AlertRule
from simulator.playbook.mitigation import Rung
from simulator.playbook.model import Playbook
from simulator.playbook.panel.entry import (
    SectionEntry,
    listed,
    point_words,
    points,
    row,
    spoken,
    spoken_span,
    table,
)
from simulator.playbook.severity import Requirement, Severity
from simulator.playbook.template import Template
from simulator.playbook.triage import TriageQuestion

Entries = tuple[SectionEntry, ...]


def _lifecycle(playbook: Playbook) -> Entries:
    chapter = playbook.lifecycle
    return (
        table("lifecycle", "Phases", ("Phase", "Goal"), (row(one.id, one.title, one.goal) for one in chapter.phases)),
        SectionEntry("lifecycle.overlap", "Overlap", chapter.overlap),
        SectionEntry("lifecycle.skipping", "Skipping", chapter.skipping),
    )


def _phase_durations(playbook: Playbook) -> Entries:
    severities = playbook.severity_ids
    rows = (
        row(one.id, one.label, *(spoken(one.within.get(severity)) for severity in severities))
        for one in playbook.phase_durations.rows
    )
    return (table("phase_durations", "Upper bounds", ("", *severities), rows),)


def _severities(playbook: Playbook) -> Entries:
    return tuple(entry for level in playbook.severities.levels for entry in _severity(level))


def _severity(level: Severity) -> Entries:
    key = f"severities.{level.id}"
    examples = (row(f"examples.{example.id}", example.text) for example in level.examples)
    owed = (row(one.id, _requirement(one), title=one.text) for one in level.requirements)
    return (
        listed(key, f"{level.id}: {level.name}", examples, level.definition),
        listed(f"{key}.requirements", f"{level.id}: what the response owes", owed),
    )


def _requirement(requirement: Requirement) -> str:
    if requirement.within is None or requirement.within == 0:
        return requirement.text
    return f"{requirement.text} (within {spoken(requirement.within)})"


def _decision_tree(playbook: Playbook) -> Entries:
    tree = playbook.decision_tree
    signs = {sign.id: sign.text for sign in tree.signs}
    rows = [
        row(question.id, question.question, str(question.then), "; ".join(signs[sign] for sign in question.any_of))
        for question in tree.questions
    ]
    asked = {sign for question in tree.questions for sign in question.any_of}
    rest = "; ".join(text for sign, text in signs.items() if sign not in asked)
    columns = ("Question", "If yes", "Any of these is a yes")
    rows.append(row("otherwise", "None of these", tree.otherwise, rest))
    return (table("decision_tree", "Questions, from the top", columns, rows),)


def _severity_advice(playbook: Playbook) -> Entries:
    return (points("severity_advice", "Why", playbook.severity_advice.points),)


def _detection(playbook: Playbook) -> Entries:
    chapter = playbook.detection
    design = chapter.alert_design
    sources = (
        row(one.id, one.title, spoken_span(one.latency.min, one.latency.max), one.reliability, one.example)
        for one in chapter.sources
    )
    columns = ("Source", "Latency", "Reliability", "Example")
    return (
        points("detection.checklist", "When an alert fires", chapter.checklist),
        SectionEntry("detection.goal", "Goal", chapter.goal.text),
        SectionEntry("detection.failure", "Failure", chapter.failure),
        table("detection.sources", "Sources, the fastest first", columns, sources),
        SectionEntry("detection.alert_design", design.title, design.text),
        _alert("detection.alert_design.good", f"Good: {design.good.name}", design.good),
        _alert("detection.alert_design.bad", f"Bad: {design.bad.name}", design.bad),
    )


def _alert(key: str, heading: str, rule: AlertRule) -> SectionEntry:
    return SectionEntry(key, heading, rule.verdict, code=f"{rule.expression}\nfor: {spoken(rule.held_for)}")


def _triage(playbook: Playbook) -> Entries:
    chapter = playbook.triage
    targets = {target.id: target.title for target in playbook.page_targets.targets}
    goal = ", ".join(f"{severity} within {spoken(within)}" for severity, within in chapter.goal.items())
    radius = (row(one.id, one.title, " or ".join(one.severities), one.urgency) for one in chapter.blast_radius)
    paging = (row(one.id, one.title, ", ".join(targets[target] for target in one.page)) for one in chapter.paging)
    mistakes = (row(one.id, one.title, one.text, one.instead) for one in chapter.anti_patterns)
    return (
        SectionEntry("triage.goal", "Goal", goal),
        *(_triage_question(question) for question in chapter.questions),
        table("triage.blast_radius", "Blast radius", ("What is hit", "Severity", "Urgency"), radius),
        table("triage.paging", "Whom to page", ("Blast radius", "Page"), paging),
        table("triage.anti_patterns", "What to avoid", ("Mistake", "What happens", "Instead"), mistakes),
    )


def _triage_question(question: TriageQuestion) -> SectionEntry:
    rows = (row(f"points.{point.id}", point.text) for point in question.points)
    return listed(f"triage.questions.{question.id}", question.title, rows, question.text)


def _page_targets(playbook: Playbook) -> Entries:
    rows = (row(target.id, target.title) for target in playbook.page_targets.targets)
    return (listed("page_targets", "Page targets", rows),)


def _mitigation(playbook: Playbook) -> Entries:
    chapter = playbook.mitigation
    rungs = (entry for number, rung in enumerate(chapter.rungs, 1) for entry in _rung(number, rung))
    return (
        SectionEntry("mitigation.principle", "Principle", chapter.principle),
        SectionEntry("mitigation.order", "Order", chapter.order),
        points("mitigation.risky_actions", "The commander authorizes", chapter.risky_actions),
        *rungs,
    )


def _rung(number: int, rung: Rung) -> Entries:
    key = f"mitigation.rungs.{rung.id}"
    authority = "Needs the commander's word." if rung.needs_authority else ""
    reviewer = "Needs a second engineer's review." if rung.second_reviewer else ""
    text = " ".join(filter(None, (rung.why, rung.advice, rung.when_it_fails, authority, reviewer)))
    commands = (SectionEntry(f"{key}.commands.{one.id}", one.title, code=one.text) for one in rung.commands)
    return (SectionEntry(key, f"{number}. {rung.title}", text), *commands)


def _channels(playbook: Playbook) -> Entries:
    rows = (row(one.id, one.title, one.audience, one.convention) for one in playbook.channels.channels)
    return (table("channels", "Channels", ("Channel", "Read by", "Name"), rows),)


def _communication(playbook: Playbook) -> Entries:
    chapter = playbook.communication
    titles = {channel.id: channel.title for channel in playbook.channels.channels}
    times = (
        row(one.id, _when(one), _what(one), ", ".join(titles[channel] for channel in one.channels), title=one.action)
        for one in chapter.timeline
    )
    rhythm = (row(one.id, f"Every {spoken(one.every)}: {one.text}", title=one.text) for one in chapter.cadences)
    honesty = chapter.honesty
    return (
        table("communication.timeline", "Timeline", ("When", "What", "Where"), times),
        listed("communication.cadences", "Rhythm", rhythm),
        points("communication.honesty", "Honesty", honesty.points, honesty.text, below="points."),
    )


def _when(said: TimelineRow) -> str:
    if said.every is not None:
        return f"every {spoken(said.every)}"
    after = "" if said.since == "detected" else f" after it is {said.since}"
    return f"{spoken_span(said.opens, said.closes) if said.closes else spoken(said.opens)}{after}"


def _what(said: TimelineRow) -> str:
    return f"{said.action}. {said.note}".rstrip(". ") + "."


def _templates(playbook: Playbook) -> Entries:
    return tuple(_template(template) for template in playbook.templates.templates)


def _template(template: Template) -> SectionEntry:
    subject = f"{template.subject}\n\n" if template.subject else ""
    return SectionEntry(f"templates.{template.id}", template.title, template.when, code=subject + template.layout)


def _commander(playbook: Playbook) -> Entries:
    rows = (row(one.id, one.title, one.impact, one.instead) for one in playbook.commander.anti_patterns)
    return (
        points("commander.duties", "Duties", playbook.commander.duties),
        table("commander.anti_patterns", "What to avoid", ("Mistake", "What comes of it", "Instead"), rows),
    )


def _roles(playbook: Playbook) -> Entries:
    rows = (
        row(role.id, f"[{role.prefix}]", ", ".join((role.title, *role.aliases)), role.duty, title=role.title)
        for role in playbook.roles.roles
    )
    return (table("roles", "Roles", ("Prefix", "Role", "Duty"), rows),)


def _war_room(playbook: Playbook) -> Entries:
    chapter = playbook.war_room
    people = f"{chapter.responders.min} to {chapter.responders.max} active responders are as many as a room bears."
    rules = (
        row(rule.id, f"{number}. {point_words(rule)}", title=rule.title or rule.text)
        for number, rule in enumerate(chapter.rules, 1)
    )
    example = (row(number, one.at, one.event, one.actor) for number, one in enumerate(chapter.timeline_example))
    stable = f"After {spoken(chapter.stable_before_resolved)} of normal figures."
    return (
        listed("war_room.rules", "Rules", rules),
        SectionEntry("war_room.responders", "How many people", people),
        SectionEntry("war_room.timeline_advice", "The timeline", chapter.timeline_advice),
        table("war_room.timeline_example", "A timeline, as an example", ("Time (UTC)", "Event", "Actor"), example),
        SectionEntry("war_room.stable_before_resolved", "Resolved", stable),
    )


PHASE_ENTRIES: Mapping[str, Callable[[Playbook], Entries]] = {
    "lifecycle": _lifecycle,
    "phase_durations": _phase_durations,
    "severities": _severities,
    "decision_tree": _decision_tree,
    "severity_advice": _severity_advice,
    "detection": _detection,
    "triage": _triage,
    "page_targets": _page_targets,
    "mitigation": _mitigation,
    "channels": _channels,
    "communication": _communication,
    "templates": _templates,
    "commander": _commander,
    "roles": _roles,
    "war_room": _war_room,
}
