"""Who does what in a team of scripted players: the seats that look, command, tell and keep the record."""

from dataclasses import dataclass

from simulator.scenario.model import Scenario

FACILITATOR = "facilitator"
COMMANDER = "incident-commander"
"""The playbook's page target of whoever is to command."""


@dataclass(frozen=True, slots=True)
class Posts:
    """The seats of the four roles; in a small team one seat holds several."""

    on_call: str
    commander: str
    teller: str
    scribe: str


def posts(scenario: Scenario) -> Posts:
    """Who is on call is awake first, who answers as commander commands, and the others tell and write."""
    seats = [str(seat.id) for seat in scenario.seats]
    on_call = next((str(seat.id) for seat in scenario.seats if seat.awake), seats[0])
    commanding = (str(seat.id) for seat in scenario.seats if COMMANDER in seat.paged_as)
    commander = next(commanding, next((seat for seat in seats if seat != on_call), on_call))
    others = [seat for seat in seats if seat not in (on_call, commander)]
    teller = others[-1] if others else commander
    return Posts(on_call, commander, teller, others[0] if len(others) > 1 else teller)
