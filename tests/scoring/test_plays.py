"""What each play should lose, as an experienced responder would say.

The table was written from the plays' own acts before any of them had been scored. Where the two disagreed,
the criteria or the play were mended, with judgement; the table is not a print of the machine.
"""

import pytest

NOT_A_WORD_OUTSIDE = {
    "status-page-in-time",
    "customers-in-time",
    "first-public-word",
    "public-cadence",
    "internal-cadence",
    "updates-complete",
    "investigating-complete",
    "identified-complete",
    "customer-mail-complete",
}
"""What is lost by whoever tells neither colleagues nor customers how it goes."""

LOSES = {
    "by-the-book": set(),
    # The riskiest rung before the safest. What came after it was done as it should be.
    "hotfix-first": {"ladder-order"},
    # Good hands: everything technical is held. Whatever has to be said is lost, and with it what hangs on saying it:
    # nobody hears a commander, the timeline has holes, and whoever waits for a word stands by.
    "silent": NOT_A_WORD_OUTSIDE
    | {
        "declared-in-time",
        "severity-right",
        "war-room-opened",
        "paged-right",
        "roles-assigned",
        "leadership-told",
        "triage-answers",
        "declaration-complete",
        "executive-answered",
        "executive-reply-complete",
        "resolved-when-stable",
        "commander-heard",
        "bystanders-muted",
        "scribe-kept-timeline",
    },
    # SEV-3 all night: nobody commands, so nobody gives a word; nobody is called; nobody outside is told. What little is
    # written makes it small; by its form the declaration is whole.
    "denial": NOT_A_WORD_OUTSIDE
    | {
        "severity-right",
        "commander-assigned",
        "war-room-opened",
        "paged-right",
        "roles-assigned",
        "leadership-told",
        "triage-answers",
        "commanders-word",
        "announced-first",
        "verified-after",
        "resolved-everywhere",
        "postmortem-scheduled",
        "diagnostic-questions",
        "bystanders-muted",
        "responders-rotated",
        "scribe-kept-timeline",
        "honest-messages",
        "symptom-told",
    },
    # One level too low for ten minutes, then right.
    "upgraded": {"severity-right"},
    "late-acknowledge": {"acknowledged"},
    "slow-commander": {"commander-assigned"},
    "late-war-room": {"war-room-opened"},
    "late-leadership": {"leadership-told"},
    "late-status-page": {"status-page-in-time"},
    "late-customers": {"customers-in-time"},
    # Silence inside, and a promise on the status page that nobody kept; the hourly word outside came just in time.
    "went-quiet": {"internal-cadence", "promises-kept"},
    # The cause known at T+9 and nothing made of it until T+32; nobody called for more hands at half past. Two engineers
    # sit there for a quarter of an hour with nothing to do.
    "waiting": {"harm-stopped", "all-hands", "fitting-mitigation", "bystanders-muted"},
}

LOSES_AT_LEAST = {
    "alone": NOT_A_WORD_OUTSIDE
    | {
        "declared-in-time",
        "severity-right",
        "commander-assigned",
        "war-room-opened",
        "leadership-told",
        "paged-right",
        "mitigation-started",
        "fitting-mitigation",
        "harm-stopped",
        "all-hands",
        "executive-answered",
        "mitigated-before-diagnosed",
        "role-prefixes",
        "bystanders-muted",
        "responders-rotated",
        "scribe-kept-timeline",
    },
    "thrashing": {
        "ladder-order",
        "paged-right",
        "hotfix-reviewed",
        "announced-first",
        "status-page-in-time",
        "resolved-when-stable",
        "resolved-everywhere",
        "war-room-opened",
        "commander-assigned",
        "role-prefixes",
        "facts-in-the-room",
        "no-blame-in-the-room",
        "responders-bounded",
        "scribe-kept-timeline",
        "diagnostic-questions",
    },
}

SEV_1_DEADLINES = {
    "acknowledged",
    "commander-assigned",
    "war-room-opened",
    "leadership-told",
    "status-page-in-time",
    "customers-in-time",
    "all-hands",
}


def lost(card):
    return {finding.criterion for finding in card.findings if finding.observed and finding.points < finding.of}


def test_every_play_of_the_scenario_stands_in_the_table(spike):
    assert set(spike.plays) == set(LOSES) | set(LOSES_AT_LEAST)


@pytest.mark.parametrize("play", LOSES)
def test_a_play_loses_what_it_should_and_no_more(card_of, play):
    assert lost(card_of(play)) == LOSES[play]


@pytest.mark.parametrize("play", LOSES_AT_LEAST)
def test_a_bad_night_loses_at_least_this(card_of, play):
    assert LOSES_AT_LEAST[play] <= lost(card_of(play))


def test_every_deadline_of_a_sev_1_is_lost_by_some_play(card_of):
    assert set().union(*(lost(card_of(play)) for play in LOSES)) >= SEV_1_DEADLINES
    single = [play for play in LOSES if LOSES[play] in [{deadline} for deadline in SEV_1_DEADLINES]]
    assert len(single) >= len(SEV_1_DEADLINES) - 1


def test_by_the_book_scores_at_least_95_percent_and_without_challenges(card_of):
    card = card_of("by-the-book")
    assert card.score_pct >= 95
    assert card.rating in ("P", "S")


def test_plays_rank_as_a_responder_would_rank_them(card_of):
    pct = {play: card_of(play).score_pct for play in (*LOSES, *LOSES_AT_LEAST)}
    assert pct["by-the-book"] > pct["upgraded"] > pct["hotfix-first"] > pct["waiting"]
    assert pct["waiting"] > pct["silent"] > pct["alone"]
    assert pct["waiting"] > pct["denial"] > pct["alone"]
    assert pct["alone"] < 40
    assert pct["thrashing"] < 60
