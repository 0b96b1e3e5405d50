import pytest

from scoring.prose import FIELDS, grade
from tests.scoring.prose.writings import writing

SAYINGS = {
    "next_update": ("declaration", ["Next bulletin at 12:20.", "We post here every half hour.", "nxt update 12:45"]),
    "start_time": ("declaration", ["First errors 11:31.", "roughly 20 min ago it began", "broken since noon"]),
    "ic": ("declaration", ["Mara commands.", "I'll act as IC", "IC for now: me (Joao)"]),
    "channel": ("declaration", ["#inc-checkout", "Join the bridge 555-123", "We sit in the voice room."]),
    "severity": ("declaration", ["sev-1", "severity one", "This is a P1"]),
    "impact": (
        "investigating",
        ["Nobody can check out.", "Two in five orders are refused.", "Shops in Spain can't sell."],
    ),
    "fix": (
        "identified",
        ["We put the old config back.", "Joao is reverting the push.", "Turning the flag off did it."],
    ),
    "identified": ("identified", ["It's the config push.", "An empty upstream list makes the proxy refuse calls."]),
    "next_steps": (
        "status_update",
        [
            "Should that not do, the copy takes over.",
            "Region two follows next.",
            "Next we look at the balancer.",
            "If that doesn't help, we fail over.",
            "Mara's on the proxy comparison.",
            "Two of us will sit with each shop.",
            "We called the maker and keep waiting.",
        ],
    ),
    "actions": ("status_update", ["Restarted pods, no effect.", "Mara pulled the last deploy."]),
    "window": (
        "resolved",
        [
            "An hour and three quarters.",
            "From half past eleven until a quarter past one.",
            "Between 8 in the morning and 13:20.",
            "1130-1315z orders failed.",
        ],
    ),
    "follow_up": ("resolved", ["A report follows on Friday.", "Should anything still fail, write to us."]),
    "prevention": (
        "customer_email",
        ["A rehearsal precedes each push as of June.", "From Monday the push is refused when the list is empty."],
    ),
    "contact": ("customer_email", ["Just hit reply.", "My door is open: mara@example.org"]),
    "state": ("status_update", ["State: same.", "Status: unchanged"]),
    "follow_up_time": (
        "exec_reply",
        ["Our plan reaches you tomorrow, 9 July, 09:00 UTC.", "Report with you on the 28th."],
    ),
    "acknowledge": ("exec_reply", ["You are right to be upset.", "Fair point.", "You had every reason to ring me."]),
}


@pytest.mark.parametrize(("field", "text"), [(name, text) for name, (_, texts) in SAYINGS.items() for text in texts])
def test_a_field_is_there_in_any_wording(field, text):
    kind, _ = SAYINGS[field]
    assert field not in grade(writing(kind, f"Hello all. {text}", started_at=None)).missing


@pytest.mark.parametrize(
    ("kind", "text", "absent"),
    [
        ("declaration", "ledger is acting up, anyone around?", "next_update"),
        ("investigating", "Orders fail. More news shortly.", "next_update"),
        ("investigating", "Orders fail. Started [HH:MM] UTC. Next update 12:20.", "start_time"),
        ("identified", "The issue has been identified. We apologise.", "identified"),
        ("identified", "41% of orders fail. We are on it.", "fix"),
        ("resolved", "Resolved. Orders were interrupted for a moment.", "window"),
        ("investigating", "Difficulties exist. Our team is investigating. Next update 12:20.", "impact"),
        ("five_whys", "Problem: 502.\nWhy? a b\nWhy? a b\nWhy? a b\nRoot cause: no standard.", "five_levels"),
        ("customer_email", "Dear customer, we are aware of difficulties. Contact: [support link]", "contact"),
        ("status_update", "Impact: TBD", "impact"),
        ("status_update", "Impact: 41% of orders\nActions: n/a yet, see thread", "actions"),
        ("status_update", "41% of orders fail. Our teams are fully engaged. Next update 12:20.", "actions"),
        ("status_update", "41% of orders fail. Mara raised the limit. Next update 12:20.", "next_steps"),
        (
            "resolved",
            "Orders failed in all regions for a few minutes. Mara put the list back. Report on Friday.",
            "window",
        ),
        ("resolved", "41% of orders failed from 11:30 to 11:44. Mara put the list back.", "follow_up"),
        ("exec_reply", "Thank you. Orders fail. The clients were informed.", "impact"),
        ("declaration", "SEV1. Proxy asleep at the wheel, orders fail. room: #inc-____ , more at 12:20", "ic"),
        ("declaration", "SEV1. Orders fail since 11:30. room: #inc-____ , more words at 12:20", "channel"),
        (
            "resolved",
            "Orders failed 11:30 to 11:44. Mara put the list back. The chapter can be regarded as closed.",
            "follow_up",
        ),
        ("investigating", "Buyers may come across a share of errors this morning.", "next_update"),
        ("five_whys", "Problem: orders failed\nWhy: ___\nWhy: ___\nWhy: ___\nWhy: ___\nWhy: ___", "five_levels"),
        ("postmortem", "Summary: orders failed\nAction items: none, all is said.", "action_items"),
    ],
)
def test_a_placeholder_an_empty_label_and_a_phrase_say_nothing(kind, text, absent):
    assert absent in grade(writing(kind, text, started_at=None)).missing


def test_a_template_that_is_filled_lacks_nothing_in_lines_in_a_table_and_in_prose():
    lines = """SEV1 - orders return 502
Impact: 41% of orders
Started: 11:30 UTC
IC: Mara
Channel: #inc-orders
Next update: 12:20 UTC"""
    table = "\n".join(
        f"| {label} | {value} |" for label, _, value in (line.partition(": ") for line in lines.split("\n")[1:])
    )
    prose = "SEV1: since 11:30 UTC 41% of orders get a 502. Mara leads, we meet in #inc-orders, more at 12:20 UTC."
    for text in (lines, f"| SEV1 | orders return 502 |\n{table}", prose):
        assert grade(writing("declaration", text)).missing == ()


@pytest.mark.parametrize(
    "text",
    [
        "Problem: 502.\n1) Why? a b\n2) Why? a b\n3) Why? a b\n4) Why? a b\n5) Why? a b\nRoot cause: no standard.",
        "Orders failed. Because a. Because b. Because c. Because d. Because e. The root cause is a missing standard.",
        "Problem: 502.\ny1 a b\ny2 a b\ny3 a b\ny4 a b\ny5 a b\nroot => no standard for lists",
        "502s. First why - a b. Second - a b. Third - a b. Fourth - a b. Fifth - a b. Root, therefore: no standard.",
        "Orders failed.\n1) a b c. Why? 2) a b. Why? 3) a b. Why? 4) a b. Why? 5) a b.\nWhat lies underneath: a rule.",
        """Problem
orders failed
| 1 | Why? | pods |
| 2 | Why? | list |
| 3 | Why? | push |
| 4 | Why? | lax |
| 5 | Why? | rule |
Root cause: no rule""",
    ],
)
def test_five_whys_may_be_a_list_a_table_or_a_sentence(text):
    assert grade(writing("five_whys", text)).missing == ()


def test_nothing_is_missing_where_nothing_is_required():
    assert grade(writing("chat", "Ops: 502 at 41%")).missing is None
    assert set(grade(writing("declaration", "")).missing) == set(FIELDS["declaration"])
