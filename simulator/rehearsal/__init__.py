"""Rehearsals: scripted players play a scenario without a browser, always the same way."""

from simulator.rehearsal.rehearse import Pins, Rehearsal, RehearsalFault, rehearse
from simulator.rehearsal.transcript import transcript

__all__ = ["Pins", "Rehearsal", "RehearsalFault", "rehearse", "transcript"]
