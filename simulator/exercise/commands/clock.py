"""What is done to the clock and the exercise as a whole."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pause:
    """Stop the clock. Facilitator; a participant's is `ask-pause`."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class AskPause:
    """Ask for a pause; it is granted at once."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class Resume:
    """Let the clock run. Facilitator."""


@dataclass(frozen=True, slots=True)
class SetSpeed:
    """Run the clock at 25 to 1000 percent of real time. Facilitator."""

    rate_pct: int


@dataclass(frozen=True, slots=True)
class Jump:
    """Skip time in which nothing falls due. Facilitator or commander."""

    to_ms: int


@dataclass(frozen=True, slots=True)
class NextPart:
    """Begin the next part. Facilitator."""


@dataclass(frozen=True, slots=True)
class EndExercise:
    """End play. Facilitator."""


@dataclass(frozen=True, slots=True)
class CallRealIncident:
    """Stop everything: there is a real incident. Anybody."""


@dataclass(frozen=True, slots=True)
class ReleaseCard:
    """Show the scorecard to the room. Facilitator."""


@dataclass(frozen=True, slots=True)
class TakeNote:
    """Note something for the debrief. Facilitator; private."""

    text: str
