"""Pasted: one text that is put into field after field answers none of them.

The same words under other figures are the same text. A form may say a thing twice, since two of its fields may ask for
nearly the same. A sentence that tells of the incident may stand in all of a short form, and over a whole exercise in
more fields still, since a symptom is told in the same words to everybody; one that does not may not.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache

from scoring.messages.bearing import singles_out
from scoring.messages.voids import words
from scoring.record import Record
from simulator.exercise.state import Exercise, Section
from simulator.playbook import Playbook, Template
from simulator.playbook.template import TemplateField
from simulator.same import Same
from simulator.scenario.model import Scenario

_SENTENCE_WORDS = 5
"""As long a text is a sentence, whatever its field holds; shorter ones, such as names and times, recur by right."""
_IN_ONE_FORM = 2
_ALTOGETHER = 4
"""In so many different fields the same text may stand."""


def pasted_fields(
    exercise: Exercise, template: Template, fields: Mapping[str, str], often: frozenset[str] = frozenset()
) -> frozenset[str]:
    """The fields of a form that hold what more than another one holds too, or what is known to stand everywhere."""
    return _pasted(Same(template, fields, exercise.scenario, exercise.playbook), often)


@lru_cache(maxsize=1 << 12)
def _pasted(form_and_script: Same, often: frozenset[str]) -> frozenset[str]:
    template, fields, scenario, playbook = form_and_script.values
    assert isinstance(template, Template)  # noqa: S101 - see above
    assert isinstance(fields, Mapping)  # noqa: S101
    assert isinstance(scenario, Scenario)  # noqa: S101
    assert isinstance(playbook, Playbook)  # noqa: S101
    kept = {name: plain(text) for name, text in fields.items()}
    may = {field.id for field in template.fields if _counts(field, kept.get(field.id, ""))}
    counts = Counter(text for name, text in kept.items() if name in may)
    free = sum(field.free for field in template.fields)

    def is_pasted(text: str) -> bool:
        many = counts[text] > _IN_ONE_FORM or text in often
        long = len(text.split()) >= _SENTENCE_WORDS
        return many or (counts[text] == free > 1 and long and not singles_out(scenario, playbook, text))

    return frozenset(name for name in may if is_pasted(kept[name]))


def _counts(field: TemplateField, plain_text: str) -> bool:
    return bool(plain_text) and (field.free or len(plain_text.split()) >= _SENTENCE_WORDS)


def pasted_everywhere(record: Record) -> frozenset[str]:
    """Texts that stand in field after field of all that was written, and tell nothing of the incident."""
    return _everywhere(Same(record))


@lru_cache(maxsize=1)
def _everywhere(record_itself: Same) -> frozenset[str]:
    (record,) = record_itself.values
    assert isinstance(record, Record)  # noqa: S101 - see above
    places: dict[str, set[str]] = defaultdict(set)
    for name, text in _told(record):
        places[plain(text)].add(name)
    often = [text for text, names in places.items() if text and len(names) > _ALTOGETHER]
    return frozenset(text for text in often if not singles_out(record.scenario, record.playbook, text))


def _told(record: Record) -> Iterator[tuple[str, str]]:
    """(which field, what stands in it) of everything that people filled in."""
    for sent in record.messages:
        for field in record.playbook.template(sent.data.template).fields:
            if field.free:
                yield field.id, sent.data.fields.get(field.id, "")
    for field in record.playbook.template(record.playbook.postmortem.template).fields:
        if field.free:
            yield f"postmortem.{field.id}", record.exercise.sections.get(field.id, Section()).text


@lru_cache(maxsize=1 << 14)
def plain(text: str) -> str:
    """A text's words alone, as they are compared."""
    return " ".join(word for word in words(text) if not word.isdigit())
