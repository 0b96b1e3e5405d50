"""What the card says first: in the language of the work, from the record alone, and blameless itself."""

import pytest

from scoring import Verdict, score
from scoring.lessons import TWO_LINES
from scoring.prose import Truth, Writing, grade

PLAYS = (
    "by-the-book",
    "hotfix-first",
    "silent",
    "denial",
    "upgraded",
    "slow-commander",
    "late-war-room",
    "late-status-page",
    "went-quiet",
    "waiting",
    "alone",
    "thrashing",
)


def told(card):
    return [lesson.text for lesson in (*card.lessons.strengths, *card.lessons.gaps)]


def test_there_are_gaps_only_where_points_were_lost(card_of):
    card = card_of("by-the-book")
    lost = [finding for finding in card.findings if finding.observed and finding.points < finding.of]
    assert len(card.lessons.strengths) == 3
    assert bool(card.lessons.gaps) == bool(lost)


@pytest.mark.parametrize("play", PLAYS)
def test_strengths_were_met_and_gaps_lost_points(card_of, play):
    card = card_of(play)
    of = {finding.criterion: finding for finding in card.findings}
    assert all(of[lesson.criterion].verdict is Verdict.MET for lesson in card.lessons.strengths)
    assert all(of[lesson.criterion].points < of[lesson.criterion].of for lesson in card.lessons.gaps)
    assert len(card.lessons.gaps) <= 3
    seqs = set(range(1, card.events + 1))
    assert all(set(lesson.evidence) <= seqs for lesson in (*card.lessons.strengths, *card.lessons.gaps))


def test_a_gap_says_when_it_came_and_when_the_playbook_wants_it(card_of):
    gaps = {gap.criterion: gap.text for gap in card_of("late-status-page").lessons.gaps}
    assert gaps["status-page-in-time"] == "The status page spoke of it at T+24:00, the playbook says T+20:00."


def test_a_gap_says_what_the_record_shows_of_why(card_of):
    gap = next(one for one in card_of("hotfix-first").lessons.gaps if one.criterion == "ladder-order")
    assert gap.text == (
        "The ladder was not climbed from its safest rung. The hotfix was tried before the rollback. "
        "'Accept payments into the queue' was begun 6 min 55 s later than by the book, "
        "which cost 3\N{NO-BREAK SPACE}605 failed requests."
    )


@pytest.mark.parametrize("play", PLAYS)
def test_no_sentence_is_longer_than_two_lines(card_of, play):
    card = card_of(play)
    assert all(len(text) <= TWO_LINES for text in told(card))
    accounts = [finding.actual for finding in card.findings if not finding.remarks]
    assert max(map(len, accounts)) <= TWO_LINES


def test_a_strength_is_told_as_what_happened(card_of):
    assert "What went out made nothing smaller, shorter or more finished than it was." in told(card_of("by-the-book"))


def test_the_playbook_has_words_for_each_criterion_that_held_or_was_lost(playbook):
    for criterion in playbook.criteria:
        for text in (criterion.held, criterion.lost):
            assert text, criterion.id
            assert not text.endswith(".")
            assert not grade(Writing(kind="postmortem", text=f"{text}.", truth=Truth(), required=None)).deducts("blame")


def test_a_role_that_nobody_held_and_a_seat_that_was_woken_late_are_told(card_of):
    assert "The seat 'Engineering manager on duty' was not paged" in " ".join(told(card_of("silent")))
    assert "Nobody held the role of the communications lead" in " ".join(told(card_of("silent")))


def test_what_was_done_once_is_a_gap_once(card_of):
    moments = [lesson.at_ms for lesson in card_of("thrashing").lessons.gaps]
    assert len(moments) == len(set(moments))


@pytest.mark.parametrize("play", PLAYS)
def test_no_sentence_of_the_card_blames_and_none_names_a_person(card_of, events_of, play):
    people = {event.by.removeprefix("p-") for event in events_of(play) if event.by and event.by.startswith("p-")}
    for text in told(card_of(play)):
        for kind in ("chat", "postmortem"):
            graded = grade(Writing(kind=kind, text=text, truth=Truth(), required=None))
            assert not graded.deducts("blame"), text
        assert not any(f"p-{person}" in text for person in people)


@pytest.mark.parametrize("play", PLAYS)
def test_the_names_that_people_have_are_nowhere_on_the_card(spike, playbook, events_of, play):
    """Journals hold opaque ids; the sentences hold not even those."""
    card = score(spike, playbook, events_of(play))
    ids = {str(event.by) for event in events_of(play) if event.by}
    assert not [text for text in told(card) if any(one in text for one in ids)]
