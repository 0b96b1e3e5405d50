"""The sections that are wanted while an incident lasts."""

from collections.abc import Callable, Mapping

from simulator.playbook.communication import TimelineRow
from simulator.playbook.mitigation import Rung
from simulator.playbook.model import Playbook
from simulator.playbook.panel.entry import (
    SectionEntry,
    listed,
    point_words,
    points,
    spoken,
    spoken_span,
    table,
)
from simulator.playbook.severity import Requirement, Severity
from simulator.playbook.template import Template

Entries = tuple[SectionEntry, ...]


def _lifecycle(playbook: Playbook) -> Entries:
    chapter = playbook.lifecycle
    return (
        table("Phases", ("Phase", "Goal"), ((phase.title, phase.goal) for phase in chapter.phases)),
        SectionEntry("Overlap", chapter.overlap),
        SectionEntry("Skipping", chapter.skipping),
    )


def _phase_durations(playbook: Playbook) -> Entries:
    severities = playbook.severity_ids
    rows = (
        (row.label, *(spoken(row.within.get(severity)) for severity in severities))
        for row in playbook.phase_durations.rows
    )
    return (table("Upper bounds", ("", *severities), rows),)


def _severities(playbook: Playbook) -> Entries:
    return tuple(entry for level in playbook.severities.levels for entry in _severity(level))


def _severity(level: Severity) -> Entries:
    return (
        listed(f"{level.id}: {level.name}", (example.text for example in level.examples), level.definition),
        listed(f"{level.id}: what the response owes", (_requirement(one) for one in level.requirements)),
    )


def _requirement(requirement: Requirement) -> str:
    if requirement.within is None or requirement.within == 0:
        return requirement.text
    return f"{requirement.text} (within {spoken(requirement.within)})"


def _decision_tree(playbook: Playbook) -> Entries:
    tree = playbook.decision_tree
    signs = {sign.id: sign.text for sign in tree.signs}
    rows = [
        (question.question, str(question.then), "; ".join(signs[sign] for sign in question.any_of))
        for question in tree.questions
    ]
    asked = {sign for question in tree.questions for sign in question.any_of}
    rest = "; ".join(text for sign, text in signs.items() if sign not in asked)
    columns = ("Question", "If yes", "Any of these is a yes")
    return (table("Questions, from the top", columns, [*rows, ("None of these", tree.otherwise, rest)]),)


def _severity_advice(playbook: Playbook) -> Entries:
    return (points("Why", playbook.severity_advice.points),)


def _detection(playbook: Playbook) -> Entries:
    chapter = playbook.detection
    design = chapter.alert_design
    sources = (
        (source.title, spoken_span(source.latency.min, source.latency.max), source.reliability, source.example)
        for source in chapter.sources
    )
    return (
        points("When an alert fires", chapter.checklist),
        SectionEntry("Goal", f"{chapter.goal.text} {chapter.failure}"),
        table("Sources, the fastest first", ("Source", "Latency", "Reliability", "Example"), sources),
        SectionEntry(design.title, design.text),
        *(
            SectionEntry(f"{title}: {rule.name}", rule.verdict, code=f"{rule.expression}\nfor: {spoken(rule.held_for)}")
            for title, rule in (("Good", design.good), ("Bad", design.bad))
        ),
    )


def _triage(playbook: Playbook) -> Entries:
    chapter = playbook.triage
    targets = {target.id: target.title for target in playbook.page_targets.targets}
    goal = ", ".join(f"{severity} within {spoken(within)}" for severity, within in chapter.goal.items())
    return (
        SectionEntry("Goal", goal),
        *(
            listed(question.title, (point.text for point in question.points), question.text)
            for question in chapter.questions
        ),
        table(
            "Blast radius",
            ("What is hit", "Severity", "Urgency"),
            ((row.title, " or ".join(row.severities), row.urgency) for row in chapter.blast_radius),
        ),
        table(
            "Whom to page",
            ("Blast radius", "Page"),
            ((row.title, ", ".join(targets[one] for one in row.page)) for row in chapter.paging),
        ),
        table(
            "What to avoid",
            ("Mistake", "What happens", "Instead"),
            ((one.title, one.text, one.instead) for one in chapter.anti_patterns),
        ),
    )


def _page_targets(playbook: Playbook) -> Entries:
    return (listed("Page targets", (target.title for target in playbook.page_targets.targets)),)


def _mitigation(playbook: Playbook) -> Entries:
    chapter = playbook.mitigation
    rungs = (entry for number, rung in enumerate(chapter.rungs, 1) for entry in _rung(number, rung))
    return (
        SectionEntry("Principle", chapter.principle),
        SectionEntry("Order", chapter.order),
        points("The commander authorizes", chapter.risky_actions),
        *rungs,
    )


def _rung(number: int, rung: Rung) -> Entries:
    authority = "Needs the commander's word." if rung.needs_authority else ""
    reviewer = "Needs a second engineer's review." if rung.second_reviewer else ""
    text = " ".join(filter(None, (rung.why, rung.advice, rung.when_it_fails, authority, reviewer)))
    commands = (SectionEntry(command.title, code=command.text) for command in rung.commands)
    return (SectionEntry(f"{number}. {rung.title}", text), *commands)


def _channels(playbook: Playbook) -> Entries:
    rows = ((one.title, one.audience, one.convention) for one in playbook.channels.channels)
    return (table("Channels", ("Channel", "Read by", "Name"), rows),)


def _communication(playbook: Playbook) -> Entries:
    chapter = playbook.communication
    titles = {channel.id: channel.title for channel in playbook.channels.channels}
    rows = (
        (_when(row), f"{row.action}. {row.note}".rstrip(". ") + ".", ", ".join(titles[one] for one in row.channels))
        for row in chapter.timeline
    )
    return (
        table("Timeline", ("When", "What", "Where"), rows),
        listed("Rhythm", (f"Every {spoken(one.every)}: {one.text}" for one in chapter.cadences)),
        points("Honesty", chapter.honesty.points, chapter.honesty.text),
    )


def _when(row: TimelineRow) -> str:
    if row.every is not None:
        return f"every {spoken(row.every)}"
    after = "" if row.since == "detected" else f" after it is {row.since}"
    return f"{spoken_span(row.opens, row.closes) if row.closes else spoken(row.opens)}{after}"


def _templates(playbook: Playbook) -> Entries:
    return tuple(_template(template) for template in playbook.templates.templates)


def _template(template: Template) -> SectionEntry:
    subject = f"{template.subject}\n\n" if template.subject else ""
    return SectionEntry(template.title, template.when, code=subject + template.layout)


def _commander(playbook: Playbook) -> Entries:
    rows = ((one.title, one.impact, one.instead) for one in playbook.commander.anti_patterns)
    return (
        points("Duties", playbook.commander.duties),
        table("What to avoid", ("Mistake", "What comes of it", "Instead"), rows),
    )


def _roles(playbook: Playbook) -> Entries:
    rows = ((f"[{role.prefix}]", ", ".join((role.title, *role.aliases)), role.duty) for role in playbook.roles.roles)
    return (table("Roles", ("Prefix", "Role", "Duty"), rows),)


def _war_room(playbook: Playbook) -> Entries:
    chapter = playbook.war_room
    people = f"{chapter.responders.min} to {chapter.responders.max} active responders are as many as a room bears."
    return (
        listed("Rules", (f"{number}. {point_words(rule)}" for number, rule in enumerate(chapter.rules, 1)), people),
        table(
            "A timeline, as an example",
            ("Time (UTC)", "Event", "Actor"),
            ((row.at, row.event, row.actor) for row in chapter.timeline_example),
            chapter.timeline_advice,
        ),
        SectionEntry("Resolved", f"After {spoken(chapter.stable_before_resolved)} of normal figures."),
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
