"""Whoever writes for the scorer instead of for people does not beat an honest average team.

Each cheat has the best possible night otherwise: all the deeds of the play by the book, each at its time. Only its
words, or its way of sending them, are a cheat's.
"""

from dataclasses import dataclass

import pytest

from scoring import score
from simulator.rehearsal import rehearse
from simulator.rehearsal.plays import acts_of
from simulator.scenario.model import Act, Play
from simulator.times import parse_moment

WRITES = ("send", "answer", "write-field")
AVERAGE_LEAVES_OUT = {"question-2", "early-look", "finding-entry", "banner-58", "banner-88", "pm-lessons"}
"""What a decent team on an average night does not get round to."""


@dataclass(frozen=True)
class Cast:
    """What a cheat knows: the scenario and the playbook that it is graded by."""

    scenario: object
    playbook: object

    def play(self, acts, title):
        play = Play.model_validate({"title": title})
        play = play.model_copy(update={"acts": tuple(acts), "until": parse_moment("T+156:00")})
        return self.scenario.model_copy(update={"plays": {**self.scenario.plays, title: play}})

    def book(self):
        return acts_of(self.scenario, self.playbook, self.scenario.plays["by-the-book"])

    def field(self, act, name):
        return self.playbook.template(act.fields["template"]).field(name)


def rewritten(act, word):
    """An act with other words in each of its texts; `word` is given the act and the field's name."""
    keys = {"at": act.at, "by": act.by, "do": act.do, "label": act.label, **act.fields}
    if act.do == "send":
        keys["fields"] = {name: word(act, name) for name in act.fields["fields"]}
    elif act.do in WRITES:
        keys["text"] = word(act, act.fields.get("section", ""))
    return Act.model_construct(**keys)


def honest_average(cast):
    """True and plain words, some things left undone, the status page four minutes late."""
    late = acts_of(cast.scenario, cast.playbook, cast.scenario.plays["late-status-page"])
    return [act for act in late if act.label not in AVERAGE_LEAVES_OUT]


def blank(cast):
    """The empty form, pasted: the hints that stand in it, in brackets as the playbook prints them."""

    def word(act, name):
        if act.do == "send":
            return f"[{cast.field(act, name).hint}]"
        return f"[{name or 'answer'}]"

    return [rewritten(act, word) for act in cast.book()]


def stuffed(cast):
    """Every word that a list might look for, in every field alike."""
    pile = (
        "SEV-1 35 % all users all regions payments 503 02:28 UTC 16 minutes 30 minutes rollback feature flag queue "
        "degradation failover secondary provider commander communications platform leadership P0 P1 P2 @on-call "
        "2026-01-30 systemic process standard blameless root cause why why why why why"
    )
    return [rewritten(act, lambda _act, _name: pile) for act in cast.book()]


def graders_own(cast):
    """What the criteria and the questions say is good, said back to them."""
    good = [criterion.good for criterion in cast.playbook.criteria]

    def word(act, name):
        question = cast.scenario.question(str(act.fields.get("question", "")))
        return question.good if question else good[len(name) % len(good)]

    return [rewritten(act, word) for act in cast.book()]


def everything_at_once(cast):
    """Each template once, on all its channels, in the first minutes, the end included; and not a word after that."""
    kept = [act for act in cast.book() if act.do != "send"]
    first = {act.fields["template"]: act for act in reversed(cast.book()) if act.do == "send"}
    sent = []
    for number, (template, act) in enumerate(first.items()):
        keys = {"do": "send", "label": "", "template": template, "fields": act.fields["fields"]}
        channels = list(cast.playbook.template(template).channels)
        at = parse_moment("T+6:00") + number * 1_000
        sent.append(Act.model_construct(at=at, by="on-call", channels=channels, **keys))
    return sorted([*kept, *sent], key=lambda act: act.at)


def recorded(cast, act):
    """What a form holds by itself: what the record fills in, as true as a cheat could hope, and presets."""
    fields = [cast.field(act, name) for name in act.fields["fields"]]
    held = {field.id: act.fields["fields"][field.id] if field.fills else field.preset for field in fields}
    return {name: text for name, text in held.items() if text}


def with_fields(act, fields):
    """A message with these fields and no others."""
    keys = {"at": act.at, "by": act.by, "do": act.do, "label": act.label, **act.fields, "fields": fields}
    return Act.model_construct(**keys)


def untouched(cast):
    """Every form opened and posted as it stands."""
    return [with_fields(act, recorded(cast, act)) if act.do == "send" else one_word(act) for act in cast.book()]


def silent(cast):
    """The same night without a message."""
    return [one_word(act) for act in cast.book() if act.do != "send"]


def a_word_each(cast):
    """Every form posted with a single word of its writer's, where the record fills in the rest."""

    def held(act):
        first = next(field.id for field in cast.playbook.template(act.fields["template"]).fields if not field.fills)
        return {**recorded(cast, act), first: "yes"}

    return [with_fields(act, held(act)) if act.do == "send" else one_word(act) for act in cast.book()]


def a_word_alone(cast):
    """The single word, with presets, and nothing that the record fills in."""

    def held(act):
        form = cast.playbook.template(act.fields["template"])
        first = next(field.id for field in form.fields if not field.fills)
        return {**{field.id: field.preset for field in form.fields if field.preset}, first: "yes"}

    return [with_fields(act, held(act)) if act.do == "send" else one_word(act) for act in cast.book()]


def mechanical_share_pct(cast, criterion):
    """The largest share of required fields that the record fills in, of the templates that a criterion looks at."""
    forms = [cast.playbook.template(name) for name in criterion.model_extra["templates"]]
    wanted = [[field for field in form.fields if field.required] for form in forms]
    return max(100 * sum(field.fills is not None for field in fields) // len(fields) for fields in wanted) + 1


def one_word(act):
    return rewritten(act, lambda _act, _name: "yes")


KEPT = {"severity", "status", "posted", "updated", "at", "started", "next-update", "restored-at"}
"""Fields that a lazy cheat leaves as they are: clocks, and what is chosen from a list."""
KEY_WORDS = {
    "whom-to-page": "commander communications head of engineering platform",
    "first-three-questions": "all users region revenue",
    "external-dependency": "degrade failover provider",
}
CANNED_WHYS = (
    "1. Why? Because.\n2. Why? Because the process.\n3. Why? Because no standard requires it.\n"
    "4. Why? Because.\n5. Why? Because there is no process.\nRoot cause: a missing process."
)
ONE_ITEM = "P0 | Add a circuit breaker | @on-call | 1999-01-30 | Open"
LAZY_SECTIONS = {
    "five-whys": CANNED_WHYS,
    "action-items": "\n".join([ONE_ITEM] * 3),
    "contributing-factors": "a\nb\nc",
}
WE_ARE_ON_IT = "We are working on it and will tell you more as soon as we know more."


def lazy(cast):
    """All deeds by the book, a true symptom, and otherwise the least that a form would take: n/a, key words, canned."""

    def word(act, name):
        if act.do == "answer":
            return KEY_WORDS.get(act.fields["question"], "n/a")
        if act.do == "write-field":
            return LAZY_SECTIONS.get(name, "n/a")
        if name in KEPT:
            return act.fields["fields"][name]
        return "payments fail with HTTP 503" if name in ("what", "symptom") else "n/a"

    return [_idle_scribe(rewritten(act, word)) for act in cast.book()]


def _idle_scribe(act):
    return act if act.do != "record-entry" else act.model_copy(update={"text": "x"})


def not_applicable(cast):
    """The same two letters everywhere, with true clocks."""

    def word(act, name):
        return act.fields["fields"][name] if act.do == "send" and name in KEPT else "n/a"

    return [rewritten(act, word) for act in cast.book()]


def one_sentence(cast):
    """One courteous sentence wherever somebody's own words are wanted, and the truth wherever a figure is."""

    def word(act, name):
        if act.do == "send":
            return WE_ARE_ON_IT if cast.field(act, name).free else act.fields["fields"][name]
        if act.do == "answer":
            return WE_ARE_ON_IT
        form = cast.playbook.template(cast.playbook.postmortem.template)
        return WE_ARE_ON_IT if form.field(name).free else act.fields["text"]

    return [rewritten(act, word) for act in cast.book()]


CHEATS = {
    "blank": blank,
    "stuffed": stuffed,
    "graders-own": graders_own,
    "everything-at-once": everything_at_once,
    "untouched": untouched,
    "a-word-each": a_word_each,
    "lazy": lazy,
    "not-applicable": not_applicable,
    "one-sentence": one_sentence,
}


@pytest.fixture(scope="module")
def cast(spike, playbook):
    return Cast(spike, playbook)


@pytest.fixture(scope="module")
def card_of_acts(cast):
    known = {}

    def card(name, make):
        if name not in known:
            changed = cast.play(make(cast), name)
            known[name] = score(changed, cast.playbook, rehearse(changed, cast.playbook, name).events)
        return known[name]

    return card


@pytest.fixture(scope="module")
def average(card_of_acts):
    return card_of_acts("honest-average", honest_average)


def written_pct(card):
    """What is kept of the points of whatever is written."""
    read = [one for one in card.findings if one.observed and one.phase in ("communication", "postmortem")]
    return 100 * sum(one.points for one in read) // sum(one.of for one in read)


def test_the_honest_average_is_an_average_and_honest(average):
    assert 70 <= average.score_pct < 100


@pytest.mark.parametrize("cheat", CHEATS)
def test_a_cheat_does_not_beat_an_honest_average_team(cheat, card_of_acts, average):
    assert card_of_acts(cheat, CHEATS[cheat]).score_pct < average.score_pct


@pytest.mark.parametrize("cheat", CHEATS)
def test_what_a_cheat_writes_is_worth_clearly_less(cheat, card_of_acts, average):
    assert written_pct(card_of_acts(cheat, CHEATS[cheat])) <= written_pct(average) - 10


@pytest.mark.parametrize("cheat", CHEATS)
def test_a_cheat_is_no_performance_without_challenges(cheat, card_of_acts):
    assert card_of_acts(cheat, CHEATS[cheat]).rating in ("M", "U")


def test_forms_posted_as_they_open_are_worth_what_silence_is(card_of_acts):
    posted, unsent = card_of_acts("untouched", untouched), card_of_acts("silent-otherwise", silent)
    assert [one.points for one in posted.findings] == [one.points for one in unsent.findings]


def test_what_the_record_fills_in_earns_its_own_fields_and_no_other_points(cast, card_of_acts):
    """Beside the criteria that count fields, only those gain that a message of one word could not be asked for."""
    helped, alone = card_of_acts("a-word-each", a_word_each), card_of_acts("a-word-alone", a_word_alone)
    counted = {one.id: one for one in cast.playbook.criteria if one.kind == "message"}
    for with_record, without in zip(helped.findings, alone.findings, strict=True):
        gained = with_record.points - without.points
        if with_record.criterion in counted:
            criterion = counted[with_record.criterion]
            assert gained <= -(-criterion.points * mechanical_share_pct(cast, criterion) // 100)
        else:
            assert gained <= 0 or not without.observed


def test_a_lazy_cheat_falls_clearly_below_the_honest_average(card_of_acts, average):
    assert card_of_acts("lazy", lazy).score_pct <= average.score_pct - 15
