"""Six answers, and a whole scenario out of them: it validates, plays, can be won and lost."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from simulator.document import Value
from simulator.exchange.naming import first_of, scenario_id, shortened, slug, unused
from simulator.exchange.rungs import other_rung, rung_of
from simulator.exchange.standing import Standing, standing
from simulator.exchange.writing import Draft, scenario_text
from simulator.playbook import Playbook
from simulator.scenario.calendar import wrong_start

METRIC = "failing"
PAGE = "page"
WHERE = "cause-log"
"""The check that shows the cause."""
_LABEL_MOST = 80
_MOVE_MOST = 100
_ID_MOST = 24
_OBJECTIVE = "Mend it by the safest means, and look before you act."
_PLAYS_FOR = "15m"
_PLAYED = ("on-call", "incident-commander")
"""Page targets that a seat answers, whatever paging them amounts to."""
_TOLD = "Thank you."


@dataclass(frozen=True, slots=True)
class Answers:
    """The six answers. Each has a stand-in, so that a scenario plays from the first minute and is mended from there."""

    symptom: str = "searches answer with an error"
    """1. What fails, as who meets it would say it."""
    share_pct: int = 40
    """1. And for how many, in percent."""
    company: str = "Acme"
    service: str = "search-api"
    """2. Whose service it is."""
    starts: str = "Tuesday 14:05 UTC"
    """3. Weekday, time of day and zone of the first alert."""
    signs: tuple[str, ...] = ("core-feature-degraded",)
    """4. How severe: signs of the playbook's decision tree."""
    cause: str = "the new ranking model does not load"
    """5. What the cause is."""
    seen_in: str = "the model server's log"
    """5. And where one can see it."""
    mends: str = "Roll back to yesterday's model"
    """6. What mends it."""
    title: str = ""
    """What it is called; made of the service and the symptom if empty."""

    @property
    def named(self) -> str:
        """The title, or one made of the answers."""
        return shortened(self.title or f"{self.service}: {self.symptom}", 100)


STAND_INS = Answers(
    symptom="part of the service fails", service="our-service", cause="the cause stands here",
    seen_in="the right place", mends="Take back the last change",
)  # fmt: skip
"""For a scenario whose own answers are not known yet."""


def outline_text(answers: Answers, playbook: Playbook) -> str:
    """The scenario of six answers as text, on one screen."""
    return scenario_text(outline(answers, playbook), dense=True)


def outline(given: Answers, playbook: Playbook) -> Draft:
    """The scenario of six answers."""
    answers = _tidied(given)
    how = standing(playbook, answers.signs)
    win, vain = _moves(answers, playbook)
    return {
        "format": 1,
        "id": scenario_id(answers.named),
        "title": answers.named,
        "playbook": playbook.id,
        "objectives": [{"text": _OBJECTIVE, "criteria": [_criterion(playbook)]}],
        "setting": {
            "company": answers.company, "service": answers.service, "starts": answers.starts,
            "story": f"{answers.service} is yours.",
        },
        "seats": _seats(answers, how),
        **_contacts(how, playbook),
        "facts": _facts(answers, how, playbook),
        "world": {METRIC: _metric(answers)},
        "parts": [{"id": "play", "title": "Play", "lasts": _PLAYS_FOR, "phase": _phase(playbook)}],
        "injects": _injects(answers, how, playbook, win),
        "checks": _checks(answers, playbook),
        "moves": [win, vain],
        "endings": [
            {"id": "mended", "title": "Mended", "if": f"after {win['id']}", "text": "It works again."},
            {"id": "lost", "title": "Lost", "text": f"At the end, still: {answers.symptom}."},
        ],
        "plays": {
            "by-the-book": {"title": "As the playbook has it", "player": "by-the-book"},
            "nothing": {"title": "Nobody does anything", "until": "T+15:00"},
        },
        "expect": [{"play": "by-the-book", "score": "at least 60", "ending": "mended"},
            {"play": "nothing", "score": "at most 20", "ending": "lost"},
        ],
    }  # fmt: skip


def _tidied(given: Answers) -> Answers:
    """Stand-ins where nothing was said, and nothing longer than its place."""
    usual = Answers()

    def line(name: str, most: int) -> str:
        return shortened(str(getattr(given, name)), most).replace("{", "(").replace("}", ")") or str(
            getattr(usual, name)
        )

    return replace(
        given,
        symptom=line("symptom", 300).rstrip("."), company=line("company", 80), service=line("service", 80),
        starts=line("starts", 80), cause=line("cause", 400).rstrip("."), seen_in=line("seen_in", _LABEL_MOST - 5),
        mends=line("mends", _MOVE_MOST), share_pct=min(max(given.share_pct, 1), 100),
    )  # fmt: skip


def _seats(answers: Answers, how: Standing) -> list[Value]:
    lead: list[Value] = [one for one in how.pages if one != "on-call" and (one in _PLAYED or one not in how.informed)]
    if "incident-commander" not in lead:
        lead.append("incident-commander")
    service = shortened(answers.service, 50)
    return [
        {
            "id": "on-call",
            "title": f"{service} engineer on call",
            "awake": True,
            "required": True,
            "paged_as": ["on-call"],
        },
        {"id": "lead", "title": "Team lead", "required": True, "paged_as": lead},
        {"id": "support", "title": "Support lead"},
    ]


def _contacts(how: Standing, playbook: Playbook) -> Draft:
    """Whom the playbook wants told at some severity: nobody plays them, and whoever makes it graver finds them."""
    contacts: list[Value] = []
    for target in how.informed:
        if target not in _PLAYED:
            title = shortened(playbook.page_target(target).title, _LABEL_MOST)
            contact: Draft = {
                "id": unused(target, ("lead", "support")), "title": title, "paged_as": [target], "says": _TOLD,
            }  # fmt: skip
            contacts.append(contact if target in how.owed else contact | {"needed": False})
    return {"contacts": contacts} if contacts else {}


def _facts(answers: Answers, how: Standing, playbook: Playbook) -> Draft:
    known = {sign.id for sign in playbook.decision_tree.signs}
    signs: list[Value] = [sign for sign in answers.signs if sign in known]
    return {
        "severity": how.severity, "because": how.because, "signs": signs, "blast_radius": how.blast_radius,
        "paging": how.paging, "started": "T-2:00", "failing": METRIC, "stops_below": _mended_below(answers),
        "stable_for": "2m", "symptom": answers.symptom,
        "scope": f"{answers.share_pct} % of what {answers.service} does",
        "cause": {"text": answers.cause, "known": f"after {WHERE}"},
    }  # fmt: skip


def _mended_below(answers: Answers) -> Value:
    return 5 if answers.share_pct > 5 else answers.share_pct / 2  # noqa: PLR2004 -- where one would draw the line by hand


def _metric(answers: Answers) -> Draft:
    return {
        "label": f"Failing, {shortened(answers.service, 60)}", "unit": "%", "normal": 0.2,
        "course": {"T-2:00": 0.2, "T-1:00": answers.share_pct}, "main": True,
    }  # fmt: skip


def _injects(answers: Answers, how: Standing, playbook: Playbook, win: Draft) -> list[Value]:
    channels = playbook.channel_ids
    page: Draft = {
        "id": PAGE, "at": "T+0", "via": first_of(channels, "pager") or channels[0], "to": ["on-call"],
        "text": f"{answers.service}: {{{METRIC}}} % failing. {_sentence(answers.symptom)}",
    }  # fmt: skip
    if how.acknowledge_within is not None:
        page |= {"asks": "acknowledge", "within": how.acknowledge_within}
    chat = first_of(channels, "chat") or channels[0]
    return [
        page,
        {"id": "support-hears", "at": "T+3:00", "via": chat, "to": ["support"],
         "text": "Customers call. What may we tell them?"},
        {"id": "still-so", "at": "T+8:00", "via": chat, "if": f"not after {win['id']}",
         "text": f"{{{METRIC}}} % fail. Who leads?"},
    ]  # fmt: skip


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + "."


def _checks(answers: Answers, playbook: Playbook) -> list[Value]:
    items = {one.id for one in playbook.detection.checklist} | {
        one.id for one in playbook.diagnostic_questions.questions
    }

    def counted(check: Draft, *wanted: str) -> Draft:
        found: list[Value] = [one for one in wanted if one in items]
        return check | ({"counts_as": found} if found else {})

    graph = f"{{{METRIC}}} % fail."
    seen = shortened(answers.seen_in, _LABEL_MOST - 8)
    return [
        counted({"id": "graph", "label": "Look at the graph", "kind": "dashboard", "shows": graph},
                "verify-signal"),
        counted({"id": "changes", "label": "Read the changes", "kind": "deploys",
                 "shows": "One change, just before."}, "recent-deploy"),
        {"id": WHERE, "label": f"Look at {seen}", "takes": "1m", "shows": _sentence(answers.cause)},
    ]  # fmt: skip


def _moves(answers: Answers, playbook: Playbook) -> tuple[Draft, Draft]:
    """What mends it, and one thing that does not."""
    rung = rung_of(answers.mends, playbook)
    name = unused(
        slug(answers.mends, "mend", _ID_MOST), {PAGE, WHERE, "graph", "changes", "support-hears", "still-so", "play"}
    )
    win = _risky({"id": name, "rung": rung, "label": answers.mends, "takes": "2m"}, playbook)
    win |= {"says": "Done.", "effect": {METRIC: "0.2 over 1m"}}
    other, label = other_rung(rung, playbook)
    vain = _risky(
        {"id": unused(slug(label, "other", _ID_MOST), {name}), "rung": other, "label": label, "takes": "1m"}, playbook
    )
    return win, vain | {"says": "No change.", "helps": False}


def _risky(move: Draft, playbook: Playbook) -> Draft:
    """What the rung asks for: the commander's word, a second pair of eyes."""
    rung = next(one for one in playbook.mitigation.rungs if one.id == move["rung"])
    asks: Draft = {"needs": "incident-commander"} if rung.needs_authority else {}
    return move | asks | ({"reviewed": True} if rung.second_reviewer else {})


def _criterion(playbook: Playbook) -> str:
    """The criterion that a first objective is measured by: the order of mitigations."""
    return str(next((one.id for one in playbook.criteria if one.kind == "order"), playbook.criteria[0].id))


def _phase(playbook: Playbook) -> str:
    phases = [str(phase.id) for phase in playbook.lifecycle.phases]
    return first_of(phases, "triage") or phases[0]


def answers_of(given: Mapping[str, Value], usual: Answers) -> Answers:
    """The answers of a file; raises ValueError for a question that is not asked, or an answer of another kind."""
    known = {field.name for field in fields(Answers)}
    for key, value in given.items():
        if key not in known:
            raise ValueError(f"there is no question {key!r}; questions: {', '.join(sorted(known))}")
        if key == "signs":
            fits = isinstance(value, list) and all(isinstance(one, str) for one in value)
        else:
            fits = (
                isinstance(value, int) and not isinstance(value, bool) if key == "share_pct" else isinstance(value, str)
            )
        if not fits:
            raise ValueError(f"the answer to {key!r} should be {_KINDS.get(key, 'a text')}")
        if key == "starts" and (wrong := wrong_start(str(value))):
            raise ValueError(f"the answer to {key!r} cannot be: {wrong}")
    told: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in given.items()}
    return replace(usual, **told)


_KINDS = {"signs": "a list of signs", "share_pct": "a whole number"}
