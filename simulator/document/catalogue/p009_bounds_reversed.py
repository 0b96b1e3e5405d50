"""Bounds the wrong way round."""

from simulator.document.kind import FaultKind

FAULT = FaultKind(
    code="P009",
    title="bounds the wrong way round",
    cause="Of two bounds the lower is above the upper one.",
    example="war_room:\n  responders: {min: 7, max: 5}\n",
    mend="Exchange the two.",
)
