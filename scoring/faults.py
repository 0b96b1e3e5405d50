"""Faults of criteria in a file, with their places: what the readers of the simulator cannot know."""

from collections.abc import Iterator, Sequence

from pydantic import ValidationError

from scoring.kinds import check_params, kinds
from scoring.kinds.base import KindParams
from scoring.story import Hopeless, Story
from simulator.document import Fault, Flaw, Path
from simulator.document.load import load
from simulator.ids import CriterionId
from simulator.playbook import Criterion, Playbook
from simulator.scenario.model import Scenario

_MENDS = {
    "never judged": "Give the story what it asks for",
    "never earned": "Let that come about, or name something else",
    "never lost": "Let the story last longer",
}


def criteria_faults(text: str, name: str, playbook: Playbook, criteria: Sequence[Criterion]) -> tuple[Fault, ...]:
    """Every fault of the criteria that stand in a file's text under ``criteria``, in order."""
    found = check_params(playbook, criteria)
    if not found:
        return ()
    document, places = load(text, name), {criterion.id: at for at, criterion in enumerate(criteria)}
    return tuple(
        document.fault("P012", ("criteria", places[CriterionId(criterion)]), f"criterion '{criterion}': {message}.")
        for criterion, message in found
    )


def hopeless_flaws(playbook: Playbook, scenario: Scenario) -> Iterator[Flaw]:
    """The criteria of a scenario that no play can earn or lose, so far as that is seen without playing.

    Each at its own place, or of the playbook's at the list of what is left out. The playbook's are told only where the
    scenario has chosen among them. A first draft has not yet: it has a dozen of them, and is to be played all the same.
    """
    if scenario.facts.severity not in playbook.severity_ids:
        return
    story = Story(scenario, playbook)
    for number, one in enumerate(scenario.criteria):
        yield from (_flaw(("criteria", number), one, why) for why in _of(one, story))
    if not scenario.unscored:
        return
    for one in playbook.criteria:
        if one.id not in scenario.unscored:
            yield from (_flaw(("unscored",), one, why) for why in _of(one, story))


def _flaw(path: Path, one: Criterion, why: Hopeless) -> Flaw:
    mend = f"{_MENDS[why.lot]}, or {'list it under `unscored`' if path[0] == 'unscored' else 'take it out'}."
    return Flaw("S033", path, f"the criterion {str(one.id)!r} is {why.lot}: {why.because}", mend)


def _of(criterion: Criterion, story: Story) -> Iterator[Hopeless]:
    """Nothing of a criterion that its kind cannot judge: that is a fault of its own."""
    try:
        params: KindParams = kinds()[criterion.kind].Params.model_validate(criterion.params)
    except (KeyError, ValidationError):
        return
    if any(params.flaws(story.playbook)):
        return
    if criterion.severities and not set(criterion.severities) & set(story.severities):
        yield Hopeless("never judged", f"it is never {' or '.join(criterion.severities)} here")
        return
    yield from params.hopeless(criterion, story)
