"""Drafts: nothing that somebody wrote is lost."""

import pytest

from simulator.ids import ParticipantId
from simulator.journal import UnknownDraft

ADA, BO = ParticipantId("f-ada"), ParticipantId("f-bo")


@pytest.fixture
def draft(drafts):
    return drafts.create("  Flood \n drill ", "one\r\ntwo\r\n", ADA, "a copy")


def test_a_draft_begins_with_its_text_as_version_one(drafts, draft):
    assert (draft.name, draft.state, draft.head, draft.published) == ("Flood drill", "draft", 1, None)
    version = drafts.version(draft.id)
    assert (version.text, version.author, version.note) == ("one\ntwo\n", ADA, "a copy")


def test_saving_makes_a_version_and_saving_the_same_makes_none(drafts, draft):
    saved = drafts.save(draft.id, "three\n", BO, 1, "shorter")
    assert (saved.version.number, saved.version.based_on, saved.clashed) == (2, 1, False)
    assert drafts.save(draft.id, "three\n", ADA, 2).version.number == 2
    assert drafts.get(draft.id).head == 2


def test_of_two_who_save_at_once_both_texts_are_kept(drafts, draft):
    drafts.save(draft.id, "Bo's\n", BO, 1)
    late = drafts.save(draft.id, "Ada's\n", ADA, 1)
    assert late.clashed
    assert late.version.aside
    assert drafts.version(draft.id).text == "Bo's\n"
    assert drafts.version(draft.id, late.version.number).text == "Ada's\n"


def test_who_changed_nothing_clashes_with_nobody(drafts, draft):
    drafts.save(draft.id, "Bo's\n", BO, 1)
    saved = drafts.save(draft.id, "one\ntwo\n", ADA, 1)
    assert not saved.clashed
    assert saved.version.text == "Bo's\n"
    assert len(drafts.versions(draft.id)) == 2


def test_a_text_kept_aside_counts_once_it_is_chosen(drafts, draft):
    drafts.save(draft.id, "Bo's\n", BO, 1)
    late = drafts.save(draft.id, "Ada's\n", ADA, 1)
    chosen = drafts.restore(draft.id, late.version.number, ADA, "mine")
    assert drafts.version(draft.id) == chosen
    assert (chosen.text, chosen.based_on, chosen.aside) == ("Ada's\n", 2, False)


def test_rooms_are_opened_from_what_was_published_until_something_else_is(drafts, draft):
    drafts.publish(draft.id, 1)
    drafts.save(draft.id, "still in work\n", ADA, 1)
    [(_, published)] = drafts.published()
    assert published.text == "one\ntwo\n"
    drafts.set_state(draft.id, "draft")
    assert drafts.published() == []


def test_only_what_was_put_away_is_deleted(drafts, draft):
    with pytest.raises(UnknownDraft):
        drafts.delete(draft.id)
    drafts.set_state(draft.id, "archived")
    drafts.delete(draft.id)
    with pytest.raises(UnknownDraft):
        drafts.get(draft.id)


def test_what_no_database_keeps_is_made_visible(drafts):
    made = drafts.create("\0", "a\0b", ADA)
    assert drafts.version(made.id).text == "a\ufffdb"
    assert made.name


@pytest.mark.parametrize("number", [0, 7])
def test_a_version_that_is_not_there_is_unknown(drafts, draft, number):
    with pytest.raises(UnknownDraft):
        drafts.version(draft.id, number)
    with pytest.raises(UnknownDraft):
        drafts.publish(draft.id, number)
