"""Words: the placeholders that texts hold for values of metrics."""

import re
from collections.abc import Iterator

from simulator.document import Value
from simulator.playbook import Playbook
from simulator.scenario.meaning.flaw import Flaw, did_you_mean
from simulator.scenario.meaning.places import texts
from simulator.scenario.model import Scenario

_PLACEHOLDER = re.compile(r"\{([^{}\s]*)\}")
_TEXTS = (
    "injects.*.text",
    "injects.*.variants.*.text",
    "checks.*.shows",
    "checks.*.variants.*.text",
    "moves.*.says",
    "moves.*.outcomes.*.says",
)


def flaws(scenario: Scenario, _playbook: Playbook, raw: Value) -> Iterator[Flaw]:
    """Placeholders that no metric fills."""
    for path, text in texts(raw, *_TEXTS):
        for name in dict.fromkeys(_PLACEHOLDER.findall(text)):
            if name not in scenario.world:
                mend = did_you_mean(name, scenario.world, "Metrics here")
                yield Flaw("S005", path, f"no metric fills the placeholder {{{name}}}", mend)
