"""Exploring a scenario before people sit in it: many plays in several processes, and a report of what they came to."""

from web.explorer.survey import Survey, Visit
from web.explorer.tour import Budget, explore

__all__ = ["Budget", "Survey", "Visit", "explore"]
