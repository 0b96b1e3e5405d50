"""The guard itself: what it must catch, shown on pages that do wrong on purpose."""

import pytest

PAGE = "<!doctype html><html lang=en><title>A page</title><main><h1>A page</h1>{}</main></html>"


@pytest.fixture
def show(page):
    """Show a page with this in it, served as a server would."""

    def show(inside, **headers):
        body = PAGE.format(inside)
        page.route("http://tabletop.test/**", lambda route: route.fulfill(body=body, headers=headers | HTML))
        page.goto("http://tabletop.test/")
        return page

    return show


HTML = {"content-type": "text/html"}


@pytest.mark.parametrize(
    ("inside", "fault"),
    [
        ("<script>console.error('the chart has no data')</script>", "the chart has no data"),
        ("<script>throw new Error('no such panel')</script>", "no such panel"),
        ("<img alt='' src='http://tracker.example/dot.gif'>", "request to another host"),
    ],
)
def test_a_page_that_errs_is_caught(show, page_guard, inside, fault):
    show(inside).wait_for_load_state("networkidle")
    assert any(fault in seen for seen in page_guard.faults)
    page_guard.begin()


def test_an_inline_style_under_a_strict_policy_is_caught(show, page, page_guard):
    with page.expect_console_message(lambda said: "content security policy: style-src-attr" in said.text):
        show("<p style='color: red'>Red</p>", **{"content-security-policy": "default-src 'self'"})
    assert any("content security policy: style-src-attr" in seen for seen in page_guard.faults)
    page_guard.begin()


def test_a_fault_that_a_test_allows_passes(show, page_guard):
    page_guard.allow("as expected")
    show("<script>console.error('as expected')</script>")
    assert page_guard.faults
    assert page_guard.unexpected() == []


def test_an_accessible_page_is_told_from_one_that_is_not(show, assert_accessible):
    assert_accessible(show("<p>Text.</p>"))
    with pytest.raises(AssertionError, match="color-contrast"):
        assert_accessible(show("<p style='color: #ddd; background: #fff'>Pale.</p>"))
