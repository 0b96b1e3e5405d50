"""Lateness: what is left of the points of something that came after its time."""

from scoring.verdict import WHOLE_PCT, Verdict
from simulator.playbook.criteria import Lateness


def verdict_on(rules: Lateness, allowed_ms: int, late_ms: int) -> tuple[Verdict, int]:
    """(verdict, share of the points kept in percent) of something that came `late_ms` after its time.

    Within the grace it is met. From there a share is kept that fades in a straight line, over a span that grows
    with the time that was allowed: an hour late is little for a matter of days.
    """
    if late_ms <= rules.grace:
        return Verdict.MET, WHOLE_PCT
    fade_ms = max(rules.fades_at_least, allowed_ms * rules.fades_over_pct // 100)
    left_ms = max(0, fade_ms - (late_ms - rules.grace))
    return Verdict.LATE, rules.keeps_pct * left_ms // fade_ms
