"""Two texts that grew from one."""

from hypothesis import given
from hypothesis import strategies as st

from web.authoring.difference import difference
from web.authoring.merging import merge

BASE = "a\nb\nc\nd\ne\n"
LINES = st.lists(st.sampled_from("abcdef"), max_size=8).map(lambda lines: "".join(f"{line}\n" for line in lines))


def test_changes_of_different_lines_fit_together():
    merged = merge(BASE, "A\nb\nc\nd\ne\n", "a\nb\nc\nd\nE\nf\n")
    assert (merged.text, merged.open) == ("A\nb\nc\nd\nE\nf\n", 0)


def test_where_both_changed_the_same_line_both_stand_between_comments():
    merged = merge(BASE, "a\nb\nHERS\nd\ne\n", "a\nb\nMINE\nd\ne\n")
    assert merged.open == 1
    assert merged.text.splitlines() == [
        *("a", "b", "# <<<<<<< theirs", "HERS", "# =======", "MINE", "# >>>>>>> yours", "d", "e")
    ]


def test_the_same_change_by_both_is_made_once():
    assert merge(BASE, "a\nX\nc\nd\ne\n", "a\nX\nc\nd\ne\n").text == "a\nX\nc\nd\ne\n"


@given(base=LINES, other=LINES)
def test_who_changed_nothing_takes_what_the_other_wrote(base, other):
    for merged in (merge(base, other, base), merge(base, base, other)):
        assert merged.open == 0
        assert merged.text.splitlines() == other.splitlines()


@given(base=LINES, left=LINES, right=LINES)
def test_no_line_of_either_is_lost_unless_the_other_took_it_out(base, left, right):
    merged = merge(base, left, right).text.splitlines()
    for line in {*left.splitlines(), *right.splitlines()} - set(base.splitlines()):
        assert line in merged


@given(was=LINES, now=LINES)
def test_a_difference_tells_both_texts(was, now):
    rows = difference(was, now)
    assert bool(rows) == (was != now)
    assert all(row.was == was.splitlines()[row.left - 1] for row in rows if row.left and row.kind != "gap")
    assert all(row.now == now.splitlines()[row.right - 1] for row in rows if row.right and row.kind != "gap")


def test_lines_that_stay_are_left_out_with_their_number():
    was = "".join(f"{number}\n" for number in range(30))
    rows = difference(was, was.replace("15\n", "fifteen\n"))
    assert [(row.kind, row.left) for row in (rows[0], rows[-1])] == [("gap", 12), ("gap", 11)]
    assert [(row.was, row.now) for row in rows if row.kind == "changed"] == [("15", "fifteen")]
