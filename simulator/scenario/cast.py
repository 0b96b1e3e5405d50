"""Who is in a scenario: the seats that are played, the contacts that can be paged, the personas that write."""

from pydantic import Field

from simulator.document.exact import Flag, Whole, Words
from simulator.ids import ContactId, SeatId
from simulator.scenario.base import ScriptModel
from simulator.times import MINUTE_MS, DurationMs


class Seat(ScriptModel):
    """A post in the company that a participant takes in the lobby."""

    id: SeatId = Field(description="Its name.")
    title: Words = Field(max_length=80, description="The post, as a colleague would say it: Payments engineer on call.")
    awake: Flag = Field(default=False, description="Awake at T+0 although the scenario wakes people by page.")
    required: Flag = Field(default=False, description="The exercise should not start without it.")
    paged_as: tuple[str, ...] = Field(default=(), description="The playbook's page targets that this seat answers.")
    arrives: DurationMs = Field(default=2 * MINUTE_MS, description="Time from being paged to being in the room.")
    brief: str = Field(default="", description="What only this seat knows at the start.")


class Contact(ScriptModel):
    """A person or team of the simulated company that can be paged but is not played."""

    id: ContactId = Field(description="Its name.")
    title: Words = Field(max_length=80, description="Who that is.")
    paged_as: tuple[str, ...] = Field(default=(), description="The playbook's page targets that this contact answers.")
    arrives: DurationMs = Field(default=3 * MINUTE_MS, description="Time from being paged to the answer.")
    says: Words = Field(description="What they answer when they arrive.")
    needed: Flag = Field(default=True, description="False: paging them is a wrong turn here (wrong responders).")
    crowd: Whole = Field(default=1, ge=1, le=500, description="How many people this brings to the room.")


class Persona(ScriptModel):
    """Somebody who writes to the room: a colleague, a customer, a bot."""

    id: str = Field(description="Its name in this file.")
    name: Words = Field(max_length=80, description="What they are called.")
    title: str = Field(default="", max_length=80, description="Who that is.")
