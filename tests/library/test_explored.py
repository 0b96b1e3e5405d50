"""Every scenario can be played, won, lost and scored: explored until nothing in it is out of reach."""

from pathlib import Path

import pytest

from web.explorer import Budget, explore
from web.explorer.account import account
from web.explorer.catalogue import library_markdown
from web.explorer.tour import ground_of

from .conftest import FILES, IDS

PLAYS = 1200


@pytest.mark.parametrize("path", FILES, ids=IDS)
def test_everything_in_it_is_reached_and_no_extreme_is_rewarded(path):
    survey = explore(path, Budget(plays=PLAYS, until_covered=True, processes=1))
    told = account(ground_of(path), survey)
    assert told.problems == ()
    assert {one.noun: one.missing for one in told.coverage if one.missing} == {}


def test_the_page_of_the_library_is_what_exploring_it_finds():
    page = Path(__file__).parents[2] / "docs" / "library.md"
    assert page.read_text(encoding="utf-8") == library_markdown(), "python -m web.explorer.catalogue > docs/library.md"
