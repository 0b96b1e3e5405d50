"""How each criterion of the playbook is lost, and how it is earned where by-the-book gives no chance for it.

A row is a variation of a play. What is lost with it must be the criterion, and what that declares under `depends`.
"""

from dataclasses import dataclass, replace

from tests.scoring.variation import Varied, act, add, change, drop, refill, say

BY_THE_BOOK = Varied()


@dataclass(frozen=True)
class Row:
    """How a criterion is lost, and how it is earned where by-the-book gives no chance for it."""

    lost: Varied
    earned: Varied = BY_THE_BOOK


def facts(**changes):
    """The scenario with other facts."""
    return lambda scenario: scenario.model_copy(update={"facts": scenario.facts.model_copy(update=changes)})


def grows(scenario):
    """The scenario with a truth that is graver from T+4:30 on."""
    change = type(scenario.facts.changes[0])(after="buddy-theory", severity="SEV-1")
    return facts(severity="SEV-2", changes=(change,))(scenario)


SEV_2 = Varied(world=facts(severity="SEV-2"))
CUSTOMERS_FIRST = Varied(world=facts(detected_by="customer"))
GROWS = Varied(of="upgraded", world=grows, later=(({"do": "change-severity"}, "T-3:00"),))
ON_CALL, PLATFORM, MANAGER, SUPPORT = "on-call", "second-engineer", "duty-manager", "support-lead"


def found_at(clock):
    """The last mail to customers, with the time at which the cause was found."""
    return ({"template": "customer-email"}, {"fields": {"identified-at": clock}})


LATE_START = (
    *(({"label": label}, "T+11:20") for label in ("rollback", "log-look", "flag", "flag-word", "gateway-logs")),
    *(({"label": label}, "T+11:20") for label in ("hand", "queue", "question-6", "verify")),
)
"""Everything from the rollback on, eleven minutes later."""
TOO_LATE = Varied(
    of="waiting",
    without=({"at": "T+11:30", "do": "say"},),
    later=(({"label": "gateway-logs"}, "T+14:10"), ({"label": "hand"}, "T+14:10")),
    changed=(found_at("02:53"),),
    added=(
        say("T+22:00", ON_CALL, "[Ops] 35 %, unchanged."),
        act("T+30:05", MANAGER, "page", target="all", reason="SEV-1 for half an hour. We need every hand."),
    ),
)
"""A team that finds the cause late, is not done at half past, and then calls everybody."""

SILENT_ON_IT = Varied(
    of="hotfix-first",
    changed=(({"section": "went-poorly"}, {"text": "The gateway client's own log was read late"}),),
)
"""A team that took the riskiest rung first, and says nothing of it afterwards."""

DETECTION = {
    "acknowledged": Row(Varied(of="late-acknowledge")),
    "signal-verified": Row(
        drop({"do": "look", "at": "T+0:25"}, added=(act("T+1:30", ON_CALL, "look", check="dashboard"),))
    ),
    "detection-checklist": Row(drop({"label": "reproduce"})),
    "runbook-opened": Row(drop({"check": "runbook"})),
    "customers-saw-first": Row(
        CUSTOMERS_FIRST.also(
            changed=(
                (
                    {"section": "action-items"},
                    {
                        "text": "P0 | Rehearse the failover in a game day | @second-engineer | 2026-01-23 | Open\n"
                        "P1 | Queue payments by itself when the gateway refuses | @on-call | 2026-01-30 | Open\n"
                        "P1 | Launch review asks for a fallback | @duty-manager | 2026-02-13 | Open"
                    },
                ),
            )
        ),
        CUSTOMERS_FIRST,
    ),
}
TRIAGE = {
    "declared-in-time": Row(
        Varied(
            later=(({"label": "declare"}, "T+4:40"),),
            changed=(({"section": "went-well"}, {"text": "The alert paged on a symptom.\nThe queue existed."}),),
        )
    ),
    "severity-right": Row(Varied(of="upgraded")),
    "commander-assigned": Row(Varied(of="slow-commander")),
    "war-room-opened": Row(Varied(of="late-war-room")),
    "channel-created": Row(SEV_2.also(without=({"label": "war-room"},)), SEV_2),
    "paged-right": Row(add(act("T+6:10", ON_CALL, "page", target="network-team", reason="Have a look, please."))),
    "roles-assigned": Row(drop({"do": "assign-role", "role": "scribe"})),
    "triage-answers": Row(change({"label": "question-2"}, text="The commander, and whoever is needed.")),
    "diagnostic-questions": Row(drop({"check": "certificates"})),
    "upgraded-in-time": Row(replace(GROWS, later=()), GROWS),
}
MITIGATION = {
    "mitigation-started": Row(
        Varied(
            without=tuple(
                {"label": one} for one in ("jump-18", "jump-28", "early-failover", "update-14", "finding-entry")
            ),
            later=LATE_START,
            changed=(found_at("02:50"),),
        )
    ),
    "fitting-mitigation": Row(
        Varied(
            without=({"label": "jump-18"}, {"label": "update-14"}),
            later=(({"label": "queue"}, "T+3:00"), ({"label": "verify"}, "T+4:00")),
            added=(act("T+0:45", ON_CALL, "look", check="gateway-logs"),),
            changed=(found_at("02:32"),),
        )
    ),
    "harm-stopped": Row(TOO_LATE),
    "all-hands": Row(replace(TOO_LATE, added=TOO_LATE.added[:1]), TOO_LATE),
    "ladder-order": Row(change({"do": "propose", "label": "queue"}, reason="It helps.")),
    "commanders-word": Row(
        drop(
            {"do": "propose", "label": "rollback"},
            {"do": "approve", "label": "rollback"},
            {"do": "run", "label": "rollback"},
            added=(
                act("T+2:50", ON_CALL, "propose", move="rollback", reason="2.41 went out 45 minutes before."),
                act("T+3:00", ON_CALL, "run", move="rollback"),
            ),
        )
    ),
    "announced-first": Row(drop({"do": "propose", "label": "flag"}, {"label": "flag-word"})),
    "hotfix-reviewed": Row(Varied(of="hotfix-first", without=({"do": "review"},)), Varied(of="hotfix-first")),
    "verified-after": Row(
        drop({"check": "synthetic-payment", "label": "failover"}, {"do": "say", "label": "failover", "by": ON_CALL})
    ),
    "mitigation-answers": Row(drop({"label": "question-6"})),
    "mitigated-before-diagnosed": Row(add(act("T+4:05", ON_CALL, "look", check="error-logs"))),
    "commander-coordinates": Row(add(act("T+6:40", MANAGER, "look", check="error-logs"))),
    "decisions-left-to-experts": Row(Varied(changed=(({"do": "propose"}, {"by": MANAGER}),))),
    "word-given-soon": Row(add(act("T+15:00", ON_CALL, "propose", move="hotfix", reason="Jonas has it ready."))),
    "commander-heard": Row(drop({"label": "command-word"})),
    "one-conversation": Row(
        add(
            say("T+15:02", ON_CALL, "[Ops] 2 % at the moment."),
            say("T+15:05", PLATFORM, "[SME] Queue at 1 500."),
            say("T+15:08", SUPPORT, "[Comms] Tickets: 70."),
        )
    ),
    "facts-in-the-room": Row(add(say("T+5:55", ON_CALL, "[Ops] I think it is the database."))),
    "role-prefixes": Row(add(say("T+13:50", ON_CALL, "The error rate is at 2.1 %, normal is 0.5 %."))),
    "bystanders-muted": Row(drop({"label": "jump-18"}, {"label": "jump-28"})),
    "no-blame-in-the-room": Row(add(say("T+5:55", MANAGER, "[IC] Who deployed this? Jonas again?"))),
    "no-side-channels": Row(
        add(act("T+13:50", ON_CALL, "say-directly", to=PLATFORM, text="The gateway account was never set up, was it?"))
    ),
    "responders-bounded": Row(add(act("T+6:10", ON_CALL, "page", target="whole-department", reason="Come and help."))),
    "responders-rotated": Row(drop({"label": "rest"}, changed=(({"at": "T+89:30", "do": "say"}, {"by": ON_CALL}),))),
}
COMMUNICATION = {
    "leadership-told": Row(Varied(of="late-leadership")),
    "manager-told": Row(SEV_2.also(later=(({"label": "page-leadership"}, "T+58:20"),)), SEV_2),
    "status-page-in-time": Row(Varied(of="late-status-page")),
    "customers-in-time": Row(Varied(of="late-customers")),
    "first-public-word": Row(
        Varied(
            later=(({"label": "status-page"}, "T+6:00"), ({"label": "banner"}, "T+6:00")),
            changed=(({"label": "status-page"}, {"fields": {"posted": "02:42"}}),),
        )
    ),
    "internal-cadence": Row(
        refill({"label": "update-29"}, **{"next-update": "04:00"}).also(without=({"label": "update-58"},))
    ),
    "public-cadence": Row(drop({"label": "identified-88"}, {"label": "identified-118"})),
    "promises-kept": Row(refill({"label": "update-14"}, **{"next-update": "02:49"})),
    "declaration-complete": Row(refill({"label": "declaration"}, runbook="")),
    "updates-complete": Row(refill({"label": "update-14"}, doing="TBD")),
    "investigating-complete": Row(refill({"label": "status-page"}, service="[Service name]")),
    "identified-complete": Row(refill({"label": "identified-28"}, service="[Service name]")),
    "customer-mail-complete": Row(refill({"label": "email-28"}, sender="[VP Engineering]")),
    "executive-answered": Row(drop({"label": "exec-reply", "do": "send"})),
    "executive-reply-complete": Row(refill({"label": "exec-reply", "do": "send"}, sender="")),
    "honest-messages": Row(
        refill({"label": "status-page"}, symptom="a few failed payments with HTTP 503 now and then")
    ),
    "symptom-told": Row(refill({"label": "declaration"}, what="Something is wrong with payments")),
    "no-guesses": Row(
        refill({"label": "update-14"}, known="It is probably the database that is overloaded, we think.")
    ),
    "no-empty-promises": Row(
        refill(
            {"label": "resolved-figures", "template": "customer-email"},
            prevention="a fix so that it never happens again",
        )
    ),
    "no-blame-in-messages": Row(refill({"label": "update-29"}, doing="Waiting, because Jonas broke it and is asleep")),
    "resolved-when-stable": Row(Varied(later=(({"do": "resolve"}, "T-4:10"),))),
    "resolved-everywhere": Row(drop({"template": "social-post-resolved"})),
    "resolution-complete": Row(refill({"template": "status-resolved"}, service="[Service name]")),
    "scribe-kept-timeline": Row(
        drop(*({"do": "record-entry", "at": at} for at in ("T+4:55", "T+5:05", "T+5:15", "T+12:10")))
    ),
}
POSTMORTEM = {
    "five-whys": Row(
        change(
            {"section": "five-whys"},
            text="1. Why did payments fail? The gateway client had one endpoint, and it refused connections.\n"
            "2. Why was there no other? Launch reviews never ask about a provider that is away.\n"
            "3. Why do they not ask? The reliability standard does not name dependencies; no check wants a fallback.",
        )
    ),
    "postmortem-scheduled": Row(drop({"do": "schedule-postmortem"})),
    "postmortem-complete": Row(drop({"section": "services"})),
    "postmortem-figures": Row(change({"section": "slo-budget"}, text="40 % of the month's error budget")),
    "action-items": Row(
        change(
            {"section": "action-items"},
            text="P0 | Rehearse the failover in a game day | @second-engineer | 2026-01-23 | Open\n"
            "P1 | Fall back to the queue when the gateway refuses connections | @on-call | 2026-01-16 | Open",
        )
    ),
    "pattern-countered": Row(
        change(
            {"section": "action-items"},
            text="P0 | Keep our account provisioned on south-2 | @second-engineer | 2026-01-23 | Open\n"
            "P1 | Alert on refused gateway connections | @on-call | 2026-01-16 | Open\n"
            "P1 | Show the gateway's region on the service map | @duty-manager | 2026-02-13 | Open",
        )
    ),
    "whys-systemic": Row(
        change(
            {"section": "five-whys"},
            text="1. Why did payments fail? The gateway client could not connect.\n"
            "2. Why could it not connect? North-1 refused connections.\n"
            "3. Why did it refuse them? A router of the region had failed.\n"
            "4. Why had it failed? Its memory was full.\n"
            "5. Why was its memory full? There was a memory leak.\n"
            "Root cause: a memory leak in a router.",
        )
    ),
    "contributing-factors": Row(change({"section": "contributing-factors"}, text="No health signal for the gateway")),
    "postmortem-blameless": Row(
        change({"section": "lessons"}, text="Jonas should have tested his change before release.")
    ),
    "postmortem-true": Row(
        change({"section": "lessons"}, text="Only a small number of users were affected, and only briefly.")
    ),
    "well-and-poorly-true": Row(SILENT_ON_IT, Varied(of="hotfix-first")),
    "well-and-poorly": Row(drop({"section": "went-poorly"})),
}
SHIFT = Varied(script="on-call-shift")
ON_CALL_SHIFT = {
    "on-call-checklist": Row(replace(SHIFT, without=({"check": "phone"},)), SHIFT),
    "false-alarm-closed": Row(replace(SHIFT, without=({"label": "cpu-look"}, {"label": "cpu-look-photos"})), SHIFT),
    "alerts-told-apart": Row(
        replace(SHIFT, changed=(({"question": "two-alerts"}, {"text": "Both woke me, and both were loud."}),)), SHIFT
    ),
    "hand-off-complete": Row(replace(SHIFT, changed=(({"label": "handoff"}, {"fields": {"risks": "TBD"}}),)), SHIFT),
}
ROWS = {**ON_CALL_SHIFT, **DETECTION, **TRIAGE, **MITIGATION, **COMMUNICATION, **POSTMORTEM}

PENDING: dict[str, str] = {}
"""Criteria without a row, and why; there should be none."""
