"""Prefix: each line in the war room begins with the role of who speaks, typed by hand.

That is one of the playbook's roles, by its prefix, title or another name, in brackets or before a colon; the field that
somebody knows, as in ``[DB]``; or the speaker's own seat. A role has to be one's own: a word under ``[IC]`` is the
commander's. What nobody holds is open to all, and so is any but the command to whoever was given no role. Cannot tell
whether whoever writes ``[DB]`` knows the database.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial

from pydantic import Field

from scoring.conduct import Line, lines, there
from scoring.kinds.base import KindParams, unknown, unless
from scoring.record import Record
from scoring.story import Hopeless, Story
from scoring.verdict import WHOLE_PCT, Judgement, Remark, by_share, unobserved
from simulator.exercise import events as e
from simulator.exercise.roles import COMMANDER, seats_of
from simulator.ids import ParticipantId
from simulator.playbook import Criterion, Playbook
from simulator.times import DurationMs

_BRACKETED = re.compile(r"\s*[\[(]([^\])\n]{1,40})[\])]\s*:?\s*\S")
_BEFORE_COLON = re.compile(r"\s*([^:\[\]\n]{2,40}?)\s*[:\u2013\u2014-]\s*\S")
_SHOWN = 5
_FEWEST_PEOPLE = 2


class Params(KindParams):
    """What people write beside the playbook's own names of the roles."""

    also: Mapping[str, tuple[str, ...]] = Field(
        default_factory=dict, description="Roles, and what else they are called."
    )
    fields: tuple[str, ...] = Field(default=(), description="Fields that somebody may speak for.")
    near: DurationMs = Field(default=0, description="So long around a hand-over a role is the one's and the other's.")

    def flaws(self, playbook: Playbook) -> Iterator[str]:
        """Names that the playbook does not have."""
        yield from unknown("role", tuple(self.also), playbook.role_ids)

    def hopeless(self, criterion: Criterion, story: Story) -> Iterator[Hopeless]:
        """It asks for somebody to be told apart from."""
        del criterion
        yield from unless(len(story.scenario.seats) > 1, "there is one seat")


def judge(criterion: Criterion, params: Params, record: Record) -> Judgement:
    """The share of lines that begin so; only where somebody else was there to read them."""
    said = lines(record)
    if not said or len(there(record)) < _FEWEST_PEOPLE:
        return unobserved(criterion.title, "Nobody spoke to anybody in the room.")
    given, meant = _given(record), cache(partial(_meant, _names(params, record.playbook)))
    seat_words = cache(partial(_seat_words, record))
    bare = [line for line in said if not _is_role(params, record, meant, seat_words, given, line)]
    kept_pct = WHOLE_PCT * (len(said) - len(bare)) // len(said)
    actual = f"{len(said) - len(bare)} of {len(said)} lines began with a role."
    evidence = tuple(line.seq for line in bare or said[:1])
    remarks = tuple(_remark(line) for line in bare[:_SHOWN])
    return Judgement(by_share(kept_pct), kept_pct, criterion.title, actual, evidence, remarks=remarks)


def _remark(line: Line) -> Remark:
    opening = " ".join(line.text.split()[:6])
    return Remark("no-role-prefix", "Begin with your role in brackets.", line.seq, "", opening)


@dataclass(frozen=True, slots=True)
class _Given:
    """A role that somebody was given, and until when it was theirs; None while it is."""

    role: str
    person: ParticipantId
    from_ms: int
    until_ms: int | None

    def held(self, at_ms: int, near_ms: int = 0) -> bool:
        """Whether it was theirs at an instant, or nearly."""
        return self.from_ms - near_ms <= at_ms and (self.until_ms is None or at_ms <= self.until_ms + near_ms)


def _given(record: Record) -> Sequence[_Given]:
    several = {str(role.id) for role in record.playbook.roles.roles if role.several}
    held: dict[str, _Given] = {}
    given: list[_Given] = []
    for event in record.of(e.RoleAssigned):
        if not isinstance(event.data, e.RoleAssigned):
            continue
        role, person = str(event.data.role), event.data.participant
        before = held.get(role)
        if before is not None and role not in several:
            given.append(_Given(role, before.person, before.from_ms, event.at_ms))
        elif before is not None:
            given.append(before)
        held[role] = _Given(role, person, event.at_ms, None)
    return [*given, *held.values()]


def _names(params: Params, playbook: Playbook) -> Mapping[str, str]:
    """What a role may be called, in small letters, and which it is; a field is nobody's role."""
    names = {_plain(field): "" for field in params.fields}
    for role in playbook.roles.roles:
        called = (role.prefix, role.title, role.id, *role.aliases, *params.also.get(role.id, ()))
        names |= {_plain(name): str(role.id) for name in called}
    return names


def _is_role(
    params: Params,
    record: Record,
    meant: Callable[[str, bool], tuple[str, ...]],
    seat_words: Callable[[ParticipantId], frozenset[str]],
    given: Sequence[_Given],
    line: Line,
) -> bool:
    bracketed = _BRACKETED.match(line.text)
    found = bracketed or _BEFORE_COLON.match(line.text)
    if found is None:
        return False
    written = _plain(found[1])
    if written and seat_words(line.by).issuperset(written.split()):
        return True
    roles = meant(written, bracketed is not None)
    return any(not role or _may(params, record, given, line, role) for role in roles)


def _meant(names: Mapping[str, str], written: str, bracketed: bool) -> tuple[str, ...]:  # noqa: FBT001 -- a key of a cache
    """The roles that a prefix may stand for; empty text for a field, which is nobody's role."""
    within = f" {written} "
    found = (role for name, role in names.items() if name == written or (bracketed and f" {name} " in within))
    return tuple(dict.fromkeys(found))


def _may(params: Params, record: Record, given: Sequence[_Given], line: Line, role: str) -> bool:
    """Whether somebody may speak as a role."""
    if any(one.role == role and one.person == line.by and one.held(line.at_ms, params.near) for one in given):
        return True
    if record.playbook.role(role).several or not any(one.role == role and one.held(line.at_ms) for one in given):
        return True
    has_one = any(one.person == line.by and one.held(line.at_ms) for one in given)
    return role != COMMANDER and not has_one


def _seat_words(record: Record, person: ParticipantId) -> frozenset[str]:
    """The words of which the names of somebody's own seats are made."""
    seats = (record.scenario.seat(seat) for seat in seats_of(record.exercise, person))
    return frozenset(word for seat in seats if seat is not None for word in _plain(f"{seat.id} {seat.title}").split())


def _plain(text: str) -> str:
    """In small letters, with single spaces for whatever is no letter or digit."""
    return " ".join(re.findall(r"[^\W_]+", text.lower()))
