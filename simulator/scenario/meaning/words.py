"""Words: the placeholders that texts hold for values of metrics."""

import re
from collections.abc import Iterator

from simulator.document import Flaw, Value
from simulator.document.places import names, pattern, texts
from simulator.playbook import Playbook
from simulator.scenario.meaning.meant import did_you_mean
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


def flaws(_scenario: Scenario, _playbook: Playbook | None, raw: Value) -> Iterator[Flaw]:
    """Placeholders that no metric fills."""
    metrics = names(raw, "world.%")
    for path, text in texts(raw, *_TEXTS):
        for name in dict.fromkeys(_PLACEHOLDER.findall(text)):
            if name not in metrics:
                message = f"no metric fills the placeholder {{{name}}}"
                mend = did_you_mean(name, metrics, "Metrics here")
                yield Flaw("S005", path, message, mend, rests_on=(pattern("world.%"),))
