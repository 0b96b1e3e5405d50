"""The sections that are wanted before an incident and after it."""

from collections.abc import Callable, Mapping

from simulator.playbook.model import Playbook
from simulator.playbook.panel.entry import SectionEntry, listed, points, spoken, table

Entries = tuple[SectionEntry, ...]


def _postmortem(playbook: Playbook) -> Entries:
    chapter = playbook.postmortem
    return (
        table(
            "When it is due",
            ("Severity", "Postmortem", "Within"),
            ((str(due.id), due.required, spoken(due.within)) for due in chapter.schedule),
        ),
        *_five_whys(playbook),
        listed("Priorities", (f"{one.id}: {one.text}" for one in chapter.priorities)),
        points("Blameless", chapter.blameless.principles, chapter.blameless.text),
    )


def _five_whys(playbook: Playbook) -> Entries:
    method = playbook.postmortem.five_whys
    actions = (f"{one.text} ({', '.join(filter(None, (one.priority, one.owner, one.due)))})" for one in method.actions)
    return (
        SectionEntry("5 Whys", method.text),
        table(
            "5 Whys, as an example",
            ("Why", "Because"),
            ((why.question, why.answer) for why in method.whys),
            f"{method.incident} {method.root_cause}",
        ),
        listed("What followed from the example", actions),
        SectionEntry("Where the 5 Whys fall short", method.limitation),
    )


def _patterns(playbook: Playbook) -> Entries:
    rows = ((one.title, one.description, one.mitigation) for one in playbook.patterns.patterns)
    return (table("Patterns", ("Pattern", "What goes wrong", "What helps"), rows),)


def _diagnostic_questions(playbook: Playbook) -> Entries:
    titles = {pattern.id: pattern.title for pattern in playbook.patterns.patterns}
    rows = (
        (one.question, ", ".join(titles[pattern] for pattern in one.patterns), one.note)
        for one in playbook.diagnostic_questions.questions
    )
    return (table("Questions", ("Question", "If yes", ""), rows),)


def _on_call(playbook: Playbook) -> Entries:
    chapter = playbook.on_call
    targets = {target.id: target.title for target in playbook.page_targets.targets}
    steps = (
        (spoken(step.after), step.condition, ", ".join(targets[one] for one in step.page))
        for step in chapter.escalation_path.steps
    )
    return (
        SectionEntry("Duty", chapter.duty),
        table("Escalation", ("After", "If", "Page"), steps, chapter.escalation_path.text),
        points("When a rotation starts", chapter.checklist),
        SectionEntry("Handing over", playbook.template(chapter.handoff).title),
    )


def _tools(playbook: Playbook) -> Entries:
    return tuple(
        table(group.title, ("Tool", "Best for", "Known for"), ((t.title, t.best_for, t.feature) for t in group.tools))
        for group in playbook.tools.groups
    )


def _metrics(playbook: Playbook) -> Entries:
    rows = ((one.title, one.definition, one.target.text) for one in playbook.metrics.metrics)
    return (table("Measures", ("Measure", "What it measures", "Target"), rows),)


def _no_entries(_playbook: Playbook) -> Entries:
    return ()


def _misconceptions(playbook: Playbook) -> Entries:
    return tuple(SectionEntry(one.claim, one.truth) for one in playbook.misconceptions.points)


def _not_for(playbook: Playbook) -> Entries:
    rows = ((row.situation, row.why, row.instead) for row in playbook.not_for.rows)
    return (table("Situations", ("Situation", "Why not", "Instead"), rows),)


def _production(playbook: Playbook) -> Entries:
    return (points("What to see to", playbook.production.points),)


def _quiz(playbook: Playbook) -> Entries:
    return tuple(SectionEntry(one.question, one.answer) for one in playbook.quiz.questions)


def _exercise(playbook: Playbook) -> Entries:
    chapter = playbook.exercise
    situation = (
        f"{chapter.starts}: {chapter.error_rate_pct:g} % of requests fail with HTTP {chapter.http_status}; "
        f"{chapter.normal_error_rate_pct:g} % is normal."
    )
    return (
        SectionEntry("Situation", situation),
        *(
            listed(f"{part.title} ({spoken(part.lasts)})", (f"{one.number}. {one.text}" for one in part.questions))
            for part in chapter.parts
        ),
        points("What a good response shows", chapter.evaluation_criteria),
    )


def _further_reading(playbook: Playbook) -> Entries:
    return (points("Titles", playbook.further_reading.points),)


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
