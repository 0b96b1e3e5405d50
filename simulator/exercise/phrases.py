"""Conditions and milestones in plain words, by the titles that people know: for whoever reads a script in play.

A milestone is said whole or not at all: ``“Roll payments-api back” is done``, ``nobody has declared the incident``.
Names that nothing here has are left as they were written.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from simulator.playbook import Playbook
from simulator.playbook.panel.entry import spoken
from simulator.scenario.conditions import After, AfterMoment, Atom, Condition, MetricIs, Not, SeverityIs, Term
from simulator.scenario.model import Metric, Scenario
from simulator.scenario.script import Inject
from simulator.times import format_moment

Phrase = tuple[str, str]
"""How it is said that something has happened, and that it has not."""
_LONGEST = 60
"""Characters of a question that are quoted."""
_PARTICIPLE = "ed"
_ROOM: Mapping[str, Phrase] = {
    "acknowledged": ("somebody has acknowledged the page", "nobody has acknowledged the page"),
    "paged": ("somebody has been paged", "nobody has been paged"),
    "all-hands-called": ("everybody has been called", "not everybody has been called"),
    "declared": ("somebody has declared the incident", "nobody has declared the incident"),
    "severity-changed": ("somebody has changed the severity", "nobody has changed the severity"),
    "war-room-opened": ("somebody has opened the war room", "nobody has opened the war room"),
    "incident-channel-created": ("the incident has its channel", "the incident has no channel"),
    "commander-assigned": ("somebody commands", "nobody commands"),
    "resolved": ("somebody has called it resolved", "nobody has called it resolved"),
    "postmortem-scheduled": ("the postmortem has its date", "the postmortem has no date"),
    "move-1": ("a mitigation has begun", "no mitigation has begun"),
    "move-2": ("two mitigations have begun", "fewer than two mitigations have begun"),
    "move-3": ("three mitigations have begun", "fewer than three mitigations have begun"),
    "started": ("play has begun", "play has not begun"),
    "ended": ("play is over", "play is not over"),
}
"""The deeds of the room, which every scenario has."""


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """How everything is said that a condition of one scenario may ask."""

    milestones: Mapping[str, Phrase]
    metrics: Mapping[str, Metric]

    def milestone(self, name: str) -> str:
        """That it was reached: ``“Read the deploy log” is done``."""
        return self._milestone(name)[0]

    def condition(self, asked: Condition) -> str:
        """``nobody has declared the incident and “API error rate” is above 5 %``."""
        return " or ".join(" and ".join(self._term(term) for term in terms) for terms in asked.any_of)

    def _milestone(self, name: str) -> Phrase:
        return self.milestones.get(name) or (f"{name} has happened", f"{name} has not happened")

    def _term(self, term: Term) -> str:
        return self._atom(term.term)[1] if isinstance(term, Not) else self._atom(term)[0]

    def _atom(self, atom: Atom) -> Phrase:
        match atom:
            case After():
                return self._milestone(atom.milestone)
            case AfterMoment():
                moment = format_moment(atom.at_ms)
                return f"it is {moment} or later", f"it is before {moment}"
            case SeverityIs():
                return _severity(atom)
            case MetricIs():
                return self._metric(atom)

    def _metric(self, atom: MetricIs) -> Phrase:
        metric = self.metrics.get(atom.metric)
        label, unit = (f"“{metric.label}”", metric.unit) if metric else (atom.metric, "")
        mark = f"{'below' if atom.below else 'above'} {atom.value:g} {unit}".strip()
        if not atom.over_ms:
            return f"{label} is {mark}", f"{label} is not {mark}"
        while_ = f"{mark} for {spoken(atom.over_ms)}"
        return f"{label} has been {while_}", f"{label} has not been {while_}"


def phrasebook(scenario: Scenario, playbook: Playbook) -> Phrasebook:
    """The phrases of a scenario. A script's own id goes before a deed of the playbook that is called the same."""
    said = {**dict(_of_the_playbook(playbook)), **dict(_of_the_script(scenario)), **_ROOM}
    return Phrasebook(said, {str(name): metric for name, metric in scenario.world.items()})


def _severity(atom: SeverityIs) -> Phrase:
    named = atom.severity
    return {
        "is": (f"the severity is {named}", f"the severity is not {named}"),
        "below": (f"no severity of {named} or worse is declared", f"the severity is {named} or worse"),
        "at least": (f"the severity is {named} or worse", f"no severity of {named} or worse is declared"),
    }[atom.relation]


def _of_the_playbook(playbook: Playbook) -> Iterator[tuple[str, Phrase]]:
    for target in playbook.page_targets.targets:
        yield from ((deed, _deed(deed)) for deed in target.deeds)
    for template in playbook.templates.templates:
        yield from ((deed, _deed(deed)) for deed in template.deeds)
    for template in playbook.templates.templates:
        yield template.id, (f"“{template.title}” has been sent", f"nobody has sent “{template.title}”")
    for role in playbook.roles.roles:
        yield f"{role.id}.assigned", (f"somebody is {role.title.lower()}", f"nobody is {role.title.lower()}")
    for field in playbook.template(playbook.postmortem.template).fields:
        said = f"“{field.label}” of the postmortem"
        yield f"postmortem.{field.id}", (f"{said} is written", f"{said} is not written")


def _deed(deed: str) -> Phrase:
    """A deed that a playbook names, from its id: ``leadership-notified``, the leadership has been notified."""
    *noun, last = deed.split("-")
    if noun and last.endswith(_PARTICIPLE):
        has = "have" if noun[-1].endswith("s") and not noun[-1].endswith(("ss", "us")) else "has"
        return f"the {' '.join(noun)} {has} been {last}", f"the {' '.join(noun)} {has} not been {last}"
    return f"“{_words(deed)}” is done", f"“{_words(deed)}” is not done"


def _of_the_script(scenario: Scenario) -> Iterator[tuple[str, Phrase]]:
    for part in scenario.parts:
        yield part.id, (f"“{part.title}” has begun", f"“{part.title}” has not begun")
    for check in scenario.checks:
        yield check.id, (f"somebody has done “{check.label}”", f"nobody has done “{check.label}”")
    for question in scenario.questions:
        quoted = question.text if len(question.text) <= _LONGEST else f"{question.text[: _LONGEST - 1].rstrip()}…"
        yield question.id, (f"“{quoted}” is answered", f"“{quoted}” is not answered")
    for inject in scenario.injects:
        yield from _of_an_inject(inject)
    for move in scenario.moves:
        for detail, done in (("", "done"), (".proposed", "proposed"), (".started", "begun"), (".refused", "refused")):
            yield f"{move.id}{detail}", (f"“{move.label}” is {done}", f"“{move.label}” is not {done}")
    for who in scenario.posts:
        yield f"{who.id}.paged", (f"“{who.title}” has been paged", f"“{who.title}” has not been paged")
        yield f"{who.id}.arrived", (f"“{who.title}” is here", f"“{who.title}” is not here")


def _of_an_inject(inject: Inject) -> Iterator[tuple[str, Phrase]]:
    title = inject.subject if inject.subject and "{" not in inject.subject else _words(inject.id)
    yield inject.id, (f"“{title}” has come", f"“{title}” has not come")
    for detail, done in ((".acknowledged", "acknowledged"), (".replied", "answered")):
        yield f"{inject.id}{detail}", (f"somebody has {done} “{title}”", f"nobody has {done} “{title}”")


def _words(name: str) -> str:
    said = name.replace("-", " ").replace("_", " ")
    return said[:1].upper() + said[1:]
