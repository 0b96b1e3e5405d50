"""Prefix: each line in the war room begins with the role of who speaks, typed by hand.

Any short word in brackets is one, as in ``[DB]``; a role's own prefix or name also stands before a colon.
"""

import re
from collections.abc import Iterator

from scoring.conduct import Line, lines, there
from scoring.kinds.base import KindParams, unless
from scoring.record import Record
from scoring.story import Hopeless, Story
from scoring.verdict import WHOLE_PCT, Judgement, Remark, by_share, unobserved
from simulator.playbook import Criterion, Playbook

_BRACKETED = re.compile(r"\s*\[[^\]\n]{1,30}\]\s*\S")
_SHOWN = 5
_FEWEST_PEOPLE = 2


class Params(KindParams):
    """It has no keys of its own: the roles and their prefixes stand in the playbook."""

    def hopeless(self, criterion: Criterion, story: Story) -> Iterator[Hopeless]:
        """It asks for somebody to be told apart from."""
        del criterion
        yield from unless(len(story.scenario.seats) > 1, "there is one seat")


def judge(criterion: Criterion, _params: Params, record: Record) -> Judgement:
    """The share of lines that begin so; only where somebody else was there to read them."""
    said = lines(record)
    if not said or len(there(record)) < _FEWEST_PEOPLE:
        return unobserved(criterion.title, "Nobody spoke to anybody in the room.")
    named = _named(record.playbook)
    bare = [line for line in said if not (_BRACKETED.match(line.text) or named.match(line.text))]
    kept_pct = WHOLE_PCT * (len(said) - len(bare)) // len(said)
    actual = f"{len(said) - len(bare)} of {len(said)} lines began with a role."
    evidence = tuple(line.seq for line in bare or said[:1])
    remarks = tuple(_remark(line) for line in bare[:_SHOWN])
    return Judgement(by_share(kept_pct), kept_pct, criterion.title, actual, evidence, remarks=remarks)


def _remark(line: Line) -> Remark:
    opening = " ".join(line.text.split()[:6])
    return Remark("no-role-prefix", "Begin with your role in brackets.", line.seq, "", opening)


def _named(playbook: Playbook) -> re.Pattern[str]:
    """A role's prefix, title or other name before a colon or a dash."""
    names = [name for role in playbook.roles.roles for name in (role.prefix, role.title, *role.aliases)]
    return re.compile(rf"\s*(?:{'|'.join(re.escape(name) for name in names)})\s*[:\u2013\u2014-]\s*\S", re.IGNORECASE)
