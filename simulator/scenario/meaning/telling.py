"""What texts give away: the answer before it can be known, and names that do not belong into an exercise."""

import re
from collections.abc import Iterator

from simulator.document import Flaw, Value
from simulator.document.places import texts
from simulator.playbook import Playbook
from simulator.scenario.meaning.companies import COMPANIES
from simulator.scenario.model import Scenario

_WORD = re.compile(r"[^\W\d_]{4,}")
_COMPANY = re.compile(rf"(?<![\w.@/#-])(?:{'|'.join(map(re.escape, COMPANIES))})(?![\w@/-])")
_COMMON = frozenset(
    {
        "about", "after", "again", "also", "another", "been", "before", "does", "each", "every", "from", "have", "into",
        "more", "most", "only", "other", "over", "since", "some", "still", "such", "than", "that", "their", "them",
        "then", "there", "they", "this", "under", "until", "very", "were", "what", "when", "which", "while", "will",
        "with",
    }
)  # fmt: skip
_GIVEN_AWAY_PCT = 75
"""Share of the cause's own words that a text may hold before it counts as telling the cause."""
_FEWEST = 3
"""Own words that a cause needs for this to be told at all."""
_OPEN = (
    "title", "summary", "setting.story", "setting.service", "setting.public_name", "seats.*.title", "seats.*.brief",
    "parts.*.title", "parts.*.brief", "checks.*.label", "moves.*.label", "moves.*.command", "questions.*.text",
    "contacts.*.title",
)  # fmt: skip
"""What everybody reads from the beginning."""
_SPOKEN = (
    *_OPEN, "setting.company", "contacts.*.says", "personas.*.name", "personas.*.title", "injects.*.subject",
    "injects.*.text", "injects.*.variants.*.text", "checks.*.shows", "checks.*.variants.*.text", "moves.*.says",
    "moves.*.outcomes.*.says", "endings.*.title", "endings.*.text", "facts.symptom", "facts.scope", "facts.cause.text",
)  # fmt: skip


def flaws(scenario: Scenario, _playbook: Playbook | None, raw: Value) -> Iterator[Flaw]:
    """Texts that tell the cause beforehand; real organisations outside a published incident."""
    yield from _given_away(scenario, raw)
    if scenario.published is None:
        for path, text in texts(raw, *(one for one in _SPOKEN if one != "moves.*.command")):
            found = _COMPANY.search(text)
            if found is not None:
                yield Flaw(
                    "S027",
                    path,
                    f"{found[0]!r} is a real organisation, and this is no published incident",
                    rests_on=((),),
                )


def _given_away(scenario: Scenario, raw: Value) -> Iterator[Flaw]:
    own = _own_words(scenario.facts.cause.text) - _own_words(scenario.facts.symptom)
    if len(own) < _FEWEST:
        return
    from_the_start = [
        *texts(raw, *_OPEN),
        *(
            (("injects", number, "text"), one.text)
            for number, one in enumerate(scenario.injects)
            if one.after is None and one.when is None and one.at is not None and one.at <= 0
        ),
    ]
    for path, text in from_the_start:
        told = own & _own_words(text)
        if len(told) * 100 >= _GIVEN_AWAY_PCT * len(own):
            message = f"this gives the cause away before anybody can know it: {', '.join(sorted(told))}"
            yield Flaw("S030", path, message, rests_on=((),))


def _own_words(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(text)) - _COMMON
