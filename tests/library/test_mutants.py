"""A thousand mutants of the shipped scenarios: none crashes the reader, and hardly a broken one gets past it.

Broken is a mutant that cannot be read, or in whose scripted plays an inject or ending is out of reach, a criterion is
no longer earned, or by-the-book no longer comes to what is expected of it.
"""

from collections import Counter

from scoring import check_params, score
from scoring.faults import hopeless_flaws
from simulator.document.catalogue import fault_kind
from simulator.rehearsal import RehearsalFault, rehearse
from simulator.rehearsal.exploring import Reach, reach_of, reachable
from simulator.scenario.read import lint_scenario
from web.cli.expectations import disappointments

from .conftest import FILES, script
from .mutants import mutants

MUTANTS = 1000
CAUGHT_PCT = 95


def played(scenario, playbook):
    """(what no scripted play reaches, what by-the-book disappoints in, criteria earned)."""
    reach, wrong, earned = Reach(), [], set()
    for name in scenario.plays:
        try:
            rehearsal = rehearse(scenario, playbook, name)
        except RehearsalFault as fault:
            wrong.append(str(fault))
            continue
        card = score(scenario, playbook, rehearsal.events)
        reach |= reach_of(rehearsal)
        earned |= {finding.criterion for finding in card.findings if finding.points == finding.of}
        if name == "by-the-book":
            wrong += disappointments(scenario, name, card)
    return reachable(scenario) - reach, wrong, earned


def criteria_flaws(scenario, playbook):
    """What `validate` says of a scenario's criteria, beside the reader."""
    return [*check_params(playbook, scenario.criteria), *hopeless_flaws(playbook, scenario)]


def is_broken(sound, mutant):
    (left, _, earned), (left_now, wrong, earned_now) = sound, mutant
    injects = {name.removesuffix("-x") for name in left_now.injects} - left.injects
    return bool(wrong or injects or left_now.endings - left.endings or earned - earned_now)


def test_static_checks_catch_nearly_all_broken_mutants_and_nothing_crashes():
    each, more = divmod(MUTANTS, len(FILES))
    counted, missed = Counter(), []
    for number, path in enumerate(FILES):
        original, playbook = script(path), script(path).playbook
        sound = None
        for mutant in mutants(path.stem, original.scenario_text, each + (number < more)):
            scenario, faults = lint_scenario(mutant.text, path.name, {playbook.id: playbook}.get)
            judged = scenario is not None and criteria_flaws(scenario, playbook)
            if judged or any(not fault_kind(fault.code).advice for fault in faults):
                counted["caught"] += 1
            elif scenario == original.scenario:
                counted["same"] += 1
            else:
                sound = sound or played(original.scenario, playbook)
                broken = is_broken(sound, played(scenario, playbook))
                counted["missed" if broken else "harmless"] += 1
                missed += [f"{path.stem}: {mutant.told}"] * broken
    assert counted.total() == MUTANTS
    assert counted["caught"] * 100 >= CAUGHT_PCT * (counted["caught"] + counted["missed"]), (counted, missed)
