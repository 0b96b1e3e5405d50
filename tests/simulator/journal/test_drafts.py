"""Drafts and their versions in the store."""

from dataclasses import replace

import pytest
from sqlalchemy.exc import IntegrityError

from simulator.ids import ParticipantId
from simulator.journal import Draft, UnknownDraft, Version

ADA = ParticipantId("f-ada")
DRAFT = Draft("d-1", "Flood", ADA, "draft", 1, None, 1_000, 1_000)
FIRST = Version("d-1", 1, "format: 1\n", ADA, 1_000, "begun")


@pytest.fixture
def drafted(store):
    with store.writing() as tx:
        tx.drafts.create_draft(DRAFT, FIRST)
    return store


def test_a_draft_comes_back_as_it_was_entered(drafted):
    with drafted.reading() as tx:
        assert tx.drafts.get_draft("d-1") == DRAFT
        assert tx.drafts.list_versions("d-1") == [FIRST]
        assert tx.drafts.get_draft("d-2") is None
        assert tx.drafts.get_version("d-1", 2) is None


def test_versions_are_listed_newest_first_and_a_number_is_given_once(drafted):
    second = replace(FIRST, number=2, text="# two\n", based_on=1, aside=True)
    with drafted.writing() as tx:
        tx.drafts.add_version(second)
        assert tx.drafts.last_number("d-1") == 2
        assert [one.number for one in tx.drafts.list_versions("d-1")] == [2, 1]
    with pytest.raises(IntegrityError), drafted.writing() as tx:
        tx.drafts.add_version(second)


def test_drafts_are_listed_with_the_last_changed_first(drafted):
    other = replace(DRAFT, id="d-2", updated_wall_ms=2_000)
    with drafted.writing() as tx:
        tx.drafts.create_draft(other, replace(FIRST, draft="d-2"))
        assert [one.id for one in tx.drafts.list_drafts()] == ["d-2", "d-1"]
        tx.drafts.change_draft(replace(DRAFT, state="published", published=1, updated_wall_ms=3_000))
        assert [one.state for one in tx.drafts.list_drafts()] == ["published", "draft"]


def test_a_deleted_draft_takes_its_versions_along(drafted):
    with drafted.writing() as tx:
        tx.drafts.delete_draft("d-1")
        assert tx.drafts.list_drafts() == []
        assert tx.drafts.list_versions("d-1") == []


def test_a_draft_that_is_not_there_is_not_changed(store):
    with pytest.raises(UnknownDraft), store.writing() as tx:
        tx.drafts.change_draft(DRAFT)
