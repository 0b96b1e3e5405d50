"""A scripted play, acted by people in browsers: the first act of each kind by hand, later ones through the protocol."""

from datetime import UTC, datetime

from simulator.rehearsal.plays import FACILITATOR, PEOPLE_FIELDS, acts_of
from simulator.times import parse_moment
from tests.browser.hands import BY_HAND

SENT_ALWAYS = {"schedule-postmortem"}
"""The play's 36 hours are not on the form's list."""


class Playing:
    """The play of an entry of the library; `people` sit on its seats, and one is the facilitator."""

    def __init__(self, server, entry, people, play, *, leaving_out=frozenset()):
        self.server = server
        self.scenario, self.playbook = entry.scenario, entry.playbook
        self.people = people
        self.at_ms = 0
        acts = acts_of(self.scenario, self.playbook, self.scenario.plays[play])
        self._acts = (act for act in acts if (act.do, act.fields.get("check")) not in leaving_out)
        self._next = next(self._acts)
        self._done_by_hand = set()
        self._ids = {}
        self._story_ms = 0

    def begin(self):
        """Learn who sits where and which day it is, once the clock runs."""
        seen = self.people[FACILITATOR].view()
        self._ids = {seat["id"]: seat["participant"] for seat in seen["seats"]}
        self._story_ms = seen["clock"]["story_wall_ms"]

    def until(self, moment):
        """Act until that moment, acts at it included; then it is that moment, or where a jump led."""
        until_ms = parse_moment(moment)
        while self._next is not None and self._next.at <= until_ms:
            self.turn_to(self._next.at)
            self._do(self._next)
            self._next = next(self._acts, None)
        self.turn_to(until_ms)

    def turn_to(self, at_ms):
        """Turn the clock to a moment, unless a jump has passed it already."""
        if at_ms > self.at_ms:
            self.server.turn(at_ms - self.at_ms)
            self.at_ms = at_ms

    def title(self, target):
        """What a seat or contact is called where it can be paged."""
        found = self.scenario.seat(target) or self.scenario.contact(target)
        return found.title

    def id_of(self, seat):
        """The opaque id of who sits there."""
        return self._ids[seat]

    def story_clock(self, moment):
        """A moment as the story's clock shows it."""
        at_ms = self._story_ms + parse_moment(moment)
        return f"{datetime.fromtimestamp(at_ms / 1000, UTC):%H:%M:%S}"

    def _do(self, act):
        person, fields = self.people[act.by], self._fields(act)
        kind = (act.do, fields.get("template"), "reply_to" in fields)
        if kind in self._done_by_hand or act.do in SENT_ALWAYS:
            person.send(act.do, **fields)
        else:
            self._done_by_hand.add(kind)
            BY_HAND[act.do](person, fields, self)
        if act.do == "jump":
            self.at_ms = self.people[FACILITATOR].view()["clock"]["at_ms"]

    def _fields(self, act):
        fields = act.fields
        named = PEOPLE_FIELDS.get(act.do)
        return fields | {named: self._ids[fields[named]]} if named in fields else fields
