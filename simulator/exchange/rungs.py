"""Which rung of the playbook's ladder a deed in plain words belongs to."""

import re

from simulator.playbook import Playbook

_WORDS: tuple[tuple[str, str], ...] = (
    (
        "rollback",
        (
            r"roll(ed|ing|s)?[ -]?back|revert|undo|undid|previous version|yesterday|put back|took back|"
            r"take back|zurückroll|annul"
        ),
    ),
    (
        "feature-flag",
        (
            r"\bflags?\b|toggle|switch(ed)? off|turn(ed)? off|disabl|kill[ -]?switch|deaktivier|désactiv|"
            r"desactiv"
        ),
    ),
    (
        "traffic-shift",
        (r"fail(ed|ing)?[ -]?over|traffic|re-?rout|drain|region|load balancer|dns|umgeleitet|bascul"),
    ),
    (
        "scale-restart",
        (
            r"restart|reboot|scal(e|ed|ing)|add(ed)? (more )?(nodes|pods|capacity|servers)|kill(ed)? |"
            r"neustart|neu gestartet|redémarr|reinici"
        ),
    ),
    (
        "hotfix",
        (r"hot-?fix|patch|fix(ed)? (was )?(deployed|shipped|merged)|deploy(ed)? (a |the )?fix|korrektur"),
    ),
    (
        "degradation",
        (r"degrad|cach|circuit|queue|read[ -]only|static|rate[ -]?limit|block(ed)?|shed|throttl|fallback"),
    ),
)
"""Ids of rungs and the words that speak of them, the most telling first."""

_OTHERS: tuple[tuple[str, str], ...] = (
    ("scale-restart", "Restart it all"),
    ("rollback", "Take back the last deploy"),
    ("feature-flag", "Switch the newest feature off"),
)
"""Deeds that are always possible and, where something else is wrong, in vain."""


def rung_of(deed: str, playbook: Playbook) -> str:
    """The rung whose words a deed uses; the last rung if it uses none."""
    return spoken_of(deed, playbook) or str(playbook.mitigation.rungs[-1].id)


def spoken_of(deed: str, playbook: Playbook) -> str | None:
    """The rung whose words a deed uses, if it uses any."""
    rungs = {str(rung.id) for rung in playbook.mitigation.rungs}
    return next((rung for rung, words in _WORDS if rung in rungs and re.search(words, deed, re.IGNORECASE)), None)


def other_rung(rung: str, playbook: Playbook) -> tuple[str, str]:
    """A rung that is not that one, with something to do on it."""
    rungs = [str(one.id) for one in playbook.mitigation.rungs]
    known = next(((one, label) for one, label in _OTHERS if one != rung and one in rungs), None)
    if known is not None:
        return known
    other = next((one for one in rungs if one != rung), rung)
    return other, "Do something else"
