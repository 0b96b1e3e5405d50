import pytest
from hypothesis import given
from hypothesis import strategies as st

from web.live.patch import WORTH_LENGTH, patched

TEXTS = st.text(alphabet="ab<é😀", max_size=30)


def made(before, told):
    """What a browser makes of it: it counts in UTF-16."""
    if isinstance(told, str):
        return told
    units = before.encode("utf-16-le")
    assert len(units) == told["was"] * 2
    put = told["put"].encode("utf-16-le")
    return (units[: told["begin"] * 2] + put + units[told["end"] * 2 :]).decode("utf-16-le")


@given(start=TEXTS, gone=TEXTS, come=TEXTS, rest=TEXTS)
def test_the_browser_makes_the_new_panel_of_the_old_one(start, gone, come, rest):
    long = "the same all along " * (WORTH_LENGTH // 10)
    before, after = f"{start}{long}{gone}{rest}", f"{start}{long}{come}{rest}"
    told = patched(before, after)
    assert made(before, told) == after
    assert isinstance(told, dict)
    assert len(told["put"]) <= len(come)


def test_of_a_long_list_the_new_line_alone_is_sent():
    lines = [f"<li>line {number}</li>" for number in range(300)]
    before, after = (f"<ol>{''.join(some)}</ol>" for some in (lines[:-1], lines))
    assert len(patched(before, after)["put"]) <= len(lines[-1])


@pytest.mark.parametrize(
    ("before", "after"),
    [(None, "x" * 5000), ("x" * 5000, "short"), ("x" * 5000, "y" * 5000)],
    ids=["never shown", "short", "all new"],
)
def test_what_is_short_or_new_is_sent_whole(before, after):
    assert patched(before, after) == after
