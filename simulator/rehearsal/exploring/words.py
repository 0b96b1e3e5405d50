"""The words of messages: smaller than it is, guessing, blaming, promising. Enough to see whether anybody minds."""

from collections.abc import Iterator

from simulator.playbook import Playbook
from simulator.rehearsal.exploring.ladder import Row
from simulator.rehearsal.players.acting import Change, replaced
from simulator.scenario.model import Act, Scenario

_VOICES = (
    (
        "smaller",
        "everything is made smaller",
        "wrong",
        "A handful of users may notice a minor hiccup; it is already over.",
    ),
    ("vague", "the symptom is not told", "slip", "There are some issues."),
    (
        "guessing",
        "a cause is named that nobody knows",
        "wrong",
        "This was caused by the network provider, we are sure.",
    ),
    ("blaming", "somebody is blamed", "wrong", "Somebody in the other team was careless and broke it."),
    ("promising", "it will never happen again", "wrong", "We guarantee that this will never happen again."),
)


def voices(scenario: Scenario, playbook: Playbook) -> Iterator[Row]:
    """Whether what is told is told well; each voice writes its own sentence into the texts of every message."""
    if scenario.language == "en":
        for name, title, skill, sentence in _VOICES:
            yield name, title, skill, _spoken(sentence, playbook)


def _spoken(sentence: str, playbook: Playbook) -> Change:
    texts = {
        str(template.id): frozenset(
            field.id for field in template.fields if field.holds == "text" and not field.choices
        )
        for template in playbook.templates.templates
    }

    def change(acts: list[Act]) -> list[Act]:
        return [_in(one, sentence, texts.get(str(one.fields.get("template")), frozenset())) for one in acts]

    return change


def _in(one: Act, sentence: str, texts: frozenset[str]) -> Act:
    fields = one.fields.get("fields") if one.do == "send" else None
    if not fields:
        return one
    return replaced(one, fields={name: sentence if name in texts else text for name, text in fields.items()})
