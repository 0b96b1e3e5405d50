"""Three plays that a sound scenario must not reward: nothing, everything at once, the playbook's opposite."""

from collections.abc import Mapping

from simulator.rehearsal.exploring.travel import Ground
from simulator.rehearsal.players.acting import act
from simulator.rehearsal.players.filled import filled
from simulator.rehearsal.players.posts import FACILITATOR, posts
from simulator.scenario.model import Act
from simulator.times import MINUTE_MS, SECOND_MS

_CARELESS = (
    "A few users may see a small hiccup, already fixed. It was somebody's careless change. It will never happen again."
)


def extremes(over: Ground) -> Mapping[str, list[Act]]:
    """The acts of each, by its name."""
    return {
        "nothing": [one for one in over.acts if one.by == FACILITATOR],
        "everything": _everything(over),
        "opposite": _opposite(over),
    }


def _everything(over: Ground) -> list[Act]:
    """Every lever, every page, every form, in the first minutes, on top of nothing else."""
    scenario, who = over.scenario, posts(over.scenario)
    deeds = [
        act(who.on_call, "declare", 0, severity=str(over.playbook.severity_ids[0]), reason="Everything at once."),
        *(act(who.on_call, "page", 0, target=str(one.id), reason="All.") for one in scenario.posts),
        *(act(who.on_call, "look", 0, check=str(one.id)) for one in scenario.checks),
        *(act(who.on_call, "run", 0, move=str(one.id)) for one in scenario.moves),
        *(act(who.on_call, "send", 0, template=str(one.id), fields=filled(one, scenario, MINUTE_MS))
          for one in over.playbook.templates.templates),
    ]  # fmt: skip
    begun = [one.model_copy(update={"at": MINUTE_MS + number * SECOND_MS}) for number, one in enumerate(deeds)]
    return [*_facilitator(over), *begun]


def _opposite(over: Ground) -> list[Act]:
    """Called small and late, the riskiest rung first and alone, careless words, over before it is."""
    scenario, playbook, who = over.scenario, over.playbook, posts(over.scenario)
    rungs = [str(rung.id) for rung in playbook.mitigation.rungs]
    down = sorted(scenario.moves, key=lambda move: -rungs.index(move.rung) if move.rung in rungs else 0)
    runs = [act(who.on_call, "run", (5 + number) * MINUTE_MS, move=str(one.id)) for number, one in enumerate(down)]
    lowest = str(playbook.severity_ids[-1])
    strangers = [one for one in scenario.contacts if not one.needed]
    mail = next((one for one in playbook.templates.templates if one.kind == "customer_email"), None)
    tells = [] if mail is None else [
        act(who.on_call, "send", 45 * MINUTE_MS, template=str(mail.id),
            fields={field.id: _CARELESS for field in mail.fields}),
    ]  # fmt: skip
    return [
        *_facilitator(over),
        act(who.on_call, "declare", 25 * MINUTE_MS, severity=lowest, reason="Let us wait and see."),
        *(act(who.on_call, "page", 26 * MINUTE_MS, target=str(one.id), reason="Please look.") for one in strangers),
        *runs,
        act(who.on_call, "say", 6 * MINUTE_MS, text="Who broke this? It is surely the database again."),
        *tells,
        act(who.on_call, "resolve", 27 * MINUTE_MS, reason="Surely over by now."),
        *(act(who.on_call, "write-field", 46 * MINUTE_MS, section=field.id, text=_CARELESS)
          for field in playbook.template(playbook.postmortem.template).fields),
    ]  # fmt: skip


def _facilitator(over: Ground) -> list[Act]:
    return [one for one in over.acts if one.by == FACILITATOR]
