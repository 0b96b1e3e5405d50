"""The sections that are wanted before an incident and after it."""

from collections.abc import Callable, Mapping

from simulator.playbook.learning import ExercisePart
from simulator.playbook.model import Playbook
from simulator.playbook.panel.entry import SectionEntry, listed, points, row, spoken, table

Entries = tuple[SectionEntry, ...]


def _postmortem(playbook: Playbook) -> Entries:
    chapter = playbook.postmortem
    due = (row(one.id, str(one.id), one.required, spoken(one.within)) for one in chapter.schedule)
    priorities = (row(one.id, f"{one.id}: {one.text}") for one in chapter.priorities)
    blameless = chapter.blameless
    return (
        SectionEntry("postmortem.template", "Template", playbook.template(chapter.template).title),
        table("postmortem.schedule", "When it is due", ("Severity", "Postmortem", "Within"), due),
        *_five_whys(playbook),
        listed("postmortem.priorities", "Priorities", priorities),
        points("postmortem.blameless", "Blameless", blameless.principles, blameless.text, below="principles."),
    )


def _five_whys(playbook: Playbook) -> Entries:
    key, method = "postmortem.five_whys", playbook.postmortem.five_whys
    whys = (row(number, why.question, why.answer) for number, why in enumerate(method.whys))
    actions = (
        row(one.id, f"{one.text} ({', '.join(filter(None, (one.priority, one.owner, one.due)))})", title=one.text)
        for one in method.actions
    )
    incident = f"{method.incident} {method.root_cause}"
    return (
        SectionEntry(key, "5 Whys", method.text),
        table(f"{key}.whys", "5 Whys, as an example", ("Why", "Because"), whys, incident),
        listed(f"{key}.actions", "What followed from the example", actions),
        SectionEntry(f"{key}.limitation", "Where the 5 Whys fall short", method.limitation),
    )


def _patterns(playbook: Playbook) -> Entries:
    rows = (row(one.id, one.title, one.description, one.mitigation) for one in playbook.patterns.patterns)
    return (table("patterns", "Patterns", ("Pattern", "What goes wrong", "What helps"), rows),)


def _diagnostic_questions(playbook: Playbook) -> Entries:
    titles = {pattern.id: pattern.title for pattern in playbook.patterns.patterns}
    rows = (
        row(one.id, one.question, ", ".join(titles[pattern] for pattern in one.patterns), one.note)
        for one in playbook.diagnostic_questions.questions
    )
    return (table("diagnostic_questions", "Questions", ("Question", "If yes", ""), rows),)


def _on_call(playbook: Playbook) -> Entries:
    chapter = playbook.on_call
    path = chapter.escalation_path
    targets = {target.id: target.title for target in playbook.page_targets.targets}
    steps = (
        row(
            one.id, spoken(one.after), one.condition, ", ".join(targets[each] for each in one.page), title=one.condition
        )
        for one in path.steps
    )
    return (
        SectionEntry("on_call.duty", "Duty", chapter.duty),
        table("on_call.escalation_path", "Escalation", ("After", "If", "Page"), steps, path.text),
        points("on_call.checklist", "When a rotation starts", chapter.checklist),
        SectionEntry("on_call.handoff", "Handing over", playbook.template(chapter.handoff).title),
    )


def _tools(playbook: Playbook) -> Entries:
    columns = ("Tool", "Best for", "Known for")
    return tuple(
        table(
            f"tools.{group.id}",
            group.title,
            columns,
            (row(tool.id, tool.title, tool.best_for, tool.feature) for tool in group.tools),
        )
        for group in playbook.tools.groups
    )


def _metrics(playbook: Playbook) -> Entries:
    rows = (row(one.id, one.title, one.definition, one.target.text) for one in playbook.metrics.metrics)
    return (table("metrics", "Measures", ("Measure", "What it measures", "Target"), rows),)


def _no_entries(_playbook: Playbook) -> Entries:
    return ()


def _misconceptions(playbook: Playbook) -> Entries:
    return tuple(
        SectionEntry(f"misconceptions.{one.id}", one.claim, one.truth) for one in playbook.misconceptions.points
    )


def _not_for(playbook: Playbook) -> Entries:
    rows = (row(one.id, one.situation, one.why, one.instead) for one in playbook.not_for.rows)
    return (table("not_for", "Situations", ("Situation", "Why not", "Instead"), rows),)


def _production(playbook: Playbook) -> Entries:
    return (points("production", "What to see to", playbook.production.points),)


def _quiz(playbook: Playbook) -> Entries:
    return tuple(SectionEntry(f"quiz.{one.id}", one.question, one.answer) for one in playbook.quiz.questions)


def _exercise(playbook: Playbook) -> Entries:
    chapter = playbook.exercise
    situation = (
        f"{chapter.starts}: {chapter.error_rate_pct:g} % of requests fail with HTTP {chapter.http_status}; "
        f"{chapter.normal_error_rate_pct:g} % is normal."
    )
    return (
        SectionEntry("exercise.starts", "Situation", situation),
        *(_part(part) for part in chapter.parts),
        points("exercise.evaluation_criteria", "What a good response shows", chapter.evaluation_criteria),
    )


def _part(part: ExercisePart) -> SectionEntry:
    rows = (row(one.id, f"{one.number}. {one.text}", title=one.text) for one in part.questions)
    return listed(f"exercise.{part.id}", f"{part.title} ({spoken(part.lasts)})", rows)


def _further_reading(playbook: Playbook) -> Entries:
    return (points("further_reading", "Titles", playbook.further_reading.points),)


REFERENCE_ENTRIES: Mapping[str, Callable[[Playbook], Entries]] = {
    "postmortem": _postmortem,
    "patterns": _patterns,
    "diagnostic_questions": _diagnostic_questions,
    "on_call": _on_call,
    "tools": _tools,
    "metrics": _metrics,
    "key_takeaway": _no_entries,
    "misconceptions": _misconceptions,
    "not_for": _not_for,
    "production": _production,
    "quiz": _quiz,
    "exercise": _exercise,
    "one_liner": _no_entries,
    "further_reading": _further_reading,
}
