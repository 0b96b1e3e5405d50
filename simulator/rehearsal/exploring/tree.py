"""The tree of plays: plays that begin alike are played once as far as they go together.

What is played is a deviation from one agenda, and states are values. So plays are laid side by side by their acts, what
all of them begin with is played, and where they part each branch goes on from a fork. Plays whose acts are the same are
one leaf: they differ in a choice that another one made idle.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Generic, Protocol, Self, TypeVar

from simulator.exercise.events import Event
from simulator.exercise.state import Exercise
from simulator.rehearsal.exploring.travel import Ground, Plan, acts_of_plan, as_play, performed_acts
from simulator.rehearsal.rehearse import Performance, Rehearsal, RehearsalFault
from simulator.scenario.model import Act


class Witness(Protocol):
    """Whoever is told each event, and can be forked like the play itself (`scoring.recorder.Recorder` is one)."""

    def take(self, event: Event, after: Exercise | None = None) -> None:
        """An event, with the state after it."""

    def fork(self) -> Self:
        """Another that has been told the same so far."""
        ...


W = TypeVar("W", bound=Witness)
Laid = tuple[tuple[int, ...], tuple[Act, ...], int]
"""What tells plays apart, by their acts; the acts, those first that wait for something; the number of the plan."""
Leaf = tuple[tuple[int, ...], Rehearsal | RehearsalFault, W]
"""The numbers of the plans that come to one play, the play or why it cannot be played, and who watched it."""


class Tree(Generic[W]):
    """The plays of a ground, from their common lobby on."""

    def __init__(self, over: Ground, witness: W) -> None:
        self._over = over
        self._witness = witness
        self._lobby = Performance(over.scenario, over.playbook, as_play(over, ()), over.pins, punctual=False)
        self._lobby.watch = witness.take
        self._lobby.begin()

    def leaves(self, plans: Sequence[Plan]) -> Iterator[Leaf[W]]:
        """Every play that these plans come to, each once."""
        laid = sorted((self._laid(number, plan) for number, plan in enumerate(plans)), key=lambda one: one[0])
        for _, waiting in groupby(laid, key=lambda one: one[0][: _waiting(one)]):
            alike = list(waiting)
            play, witness = self._forked(self._lobby, self._witness)
            begins = _waiting(alike[0])
            play.wait_for(alike[0][1][:begins])
            yield from self._grow(play, witness, alike, begins)

    def _laid(self, number: int, plan: Plan) -> Laid:
        acts = performed_acts(self._over, acts_of_plan(self._over, plan))
        ordered = (*(act for act in acts if act.after is not None), *(act for act in acts if act.after is None))
        return tuple(map(id, ordered)), ordered, number

    def _forked(self, play: Performance, witness: W) -> tuple[Performance, W]:
        follows = witness.fork()
        return play.fork(follows.take), follows

    def _grow(self, play: Performance, witness: W, plays: list[Laid], depth: int) -> Iterator[Leaf[W]]:
        """Everything that goes on from here; `plays` are in order, and alike in their first `depth` acts."""
        numbers = tuple(number for _, _, number in plays)
        together = _alike(plays[0][0], plays[-1][0])
        try:
            for act in plays[0][1][depth:together]:
                play.do(act)
            if len(plays[0][0]) == len(plays[-1][0]) == together:
                yield numbers, play.end(), witness
                return
        except RehearsalFault as fault:
            yield numbers, fault, witness
            return
        branches = [list(branch) for _, branch in groupby(plays, key=lambda one: one[0][together : together + 1])]
        for branch in branches[:-1]:
            yield from self._grow(*self._forked(play, witness), branch, together)
        yield from self._grow(play, witness, branches[-1], together)


def _waiting(laid: Laid) -> int:
    """How many of the acts wait for something."""
    return sum(1 for act in laid[1] if act.after is not None)


def _alike(first: Sequence[int], last: Sequence[int]) -> int:
    """How many acts two plays begin with alike."""
    length = 0
    for one, other in zip(first, last, strict=False):
        if one != other:
            break
        length += 1
    return length
