"""A macro that draws a row of a list reads its item, the page and the view alone: its drawing is kept by these."""

import pytest
from jinja2 import DictLoader, meta, nodes, pass_context
from jinja2.defaults import DEFAULT_FILTERS

KNOWN = {"page", "view"}
"""What a row may read besides its item; see `web.live.redraw.draw_rows`."""
OTHER_EACH_TIME = {"act", "is_connected"}
"""What a page is asked that is none of its fields: it is another at another time, and in no row that is kept."""
CONTEXT = pass_context(lambda _context: None).jinja_pass_arg
"""The mark of a filter that is handed everything."""
IN_FOLDER = "panels/"
"""Where rows are kept; elsewhere the filter would only map."""


def faults(env, source, name="panel"):
    """Each thing that the row macros of a template read and may not, as sentences."""
    tree = env.parse(source, name)
    pens = [one.args[0] for one in _rows(tree)]
    named = {one.name for one in pens if isinstance(one, nodes.Name)}
    found = [f"{name}: a row is drawn by something that is no macro" for one in pens if not isinstance(one, nodes.Name)]
    return [*found, *(fault for macro in sorted(named) for fault in _of_macro(env, tree, name, macro, set()))]


def _rows(tree):
    return (one for one in tree.find_all(nodes.Filter) if one.name == "rows")


def _of_macro(env, tree, name, macro, seen):
    """What a macro reads, and what those read that it calls, wherever they stand."""
    if (name, macro) in seen:
        return
    seen.add((name, macro))
    body = next((one for one in tree.find_all(nodes.Macro) if one.name == macro), None)
    imported = {alias: (one.template, what) for one in tree.find_all(nodes.FromImport) for what, alias in _names(one)}
    if body is None and macro in imported:
        template, what = imported[macro]
        yield from _of_macro(env, _tree(env, template.value), template.value, what, seen)
        return
    if body is None:
        yield f"{name}: {macro!r} is read in a row, and is neither its item, the page nor the view"
        return
    yield from _of_nodes(env, body, f"{name}, {macro}")
    alone = nodes.Template([body], lineno=body.lineno).set_environment(env)
    own = {one.name for one in body.find_all(nodes.Name) if one.ctx == "store"}  # set in a branch, it counts as unknown
    for read in sorted(meta.find_undeclared_variables(alone) - KNOWN - own - set(env.globals)):
        yield from _of_macro(env, tree, name, read, seen)


def _of_nodes(env, body, place):
    for one in body.find_all((nodes.Include, nodes.Import, nodes.FromImport)):
        yield f"{place}: brings in a template, which reads what it likes (line {one.lineno})"
    for one in body.find_all(nodes.Filter):
        own = one.name not in DEFAULT_FILTERS and one.name != "rows"
        if own and getattr(env.filters[one.name], "jinja_pass_arg", None) is CONTEXT:
            yield f"{place}: the filter {one.name!r} reads what it likes"
    for one in body.find_all(nodes.Getattr):
        if isinstance(one.node, nodes.Name) and one.node.name == "page" and one.attr in OTHER_EACH_TIME:
            yield f"{place}: 'page.{one.attr}' is another at another time"


def _names(imports):
    return [(one, one) if isinstance(one, str) else one for one in imports.names]


def _tree(env, name):
    source, _, _ = env.loader.get_source(env, name)
    return env.parse(source, name)


@pytest.fixture
def env(app):
    return app.jinja_env


def test_row_macros_read_their_item_the_page_and_the_view_alone(env):
    sources = {name: env.loader.get_source(env, name)[0] for name in env.list_templates(extensions=["html"])}
    listing = [name for name, source in sources.items() if any(_rows(env.parse(source, name)))]
    assert listing
    assert [name for name in listing if not name.startswith(IN_FOLDER)] == []
    assert [fault for name in listing for fault in faults(env, sources[name], name)] == []


PARTS = {
    "parts.html": "{% macro sign(one) %}{{ one }}{{ page.code }}{% endmacro %}"
    "{% macro loud() %}{{ volume }}{% endmacro %}"
}
LIST = "{{ view | rows(line, view.chat) }}"


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("{% macro line(item) %}{{ item }}{{ hue }}{% endmacro %}" + LIST, "'hue' is read"),
        ("{% set hue = view.x %}{% macro line(item) %}{{ hue }}{% endmacro %}" + LIST, "'hue' is read"),
        (
            "{% macro deep() %}{{ hue }}{% endmacro %}{% macro line(item) %}{{ deep() }}{% endmacro %}" + LIST,
            "'hue' is read",
        ),
        (
            "{% from 'parts.html' import loud as cry with context %}{% macro line(item) %}{{ cry() }}{% endmacro %}"
            + LIST,
            "'volume' is read",
        ),
        ("{% macro line(item) %}{% include 'parts.html' %}{% endmacro %}" + LIST, "brings in a template"),
        ("{% macro line(item) %}{{ page.act() }}{% endmacro %}" + LIST, "'page.act'"),
        (
            "{% macro line(item) %}{{ view | rows(line, item) }}{{ item | surrounded }}{% endmacro %}" + LIST,
            "surrounded",
        ),
        ("{{ view | rows(page.pen, view.chat) }}", "no macro"),
        (LIST, "'line' is read"),
    ],
)
def test_a_row_that_reads_more_is_told(app, source, told):
    (fault,) = faults(_small(app), source)
    assert told in fault


@pytest.mark.parametrize(
    "source",
    [
        "{% macro line(item) %}{{ item }}{{ view.clock.zone }}{{ page.name(item) }}{{ _('you') }}{% endmacro %}" + LIST,
        "{% macro line(item) %}{% set one = item.x %}{% for two in one %}{{ two }}{{ loop.index }}{% endfor %}"
        "{% endmacro %}" + LIST,
        "{% from 'parts.html' import sign with context %}{% macro line(item) %}{{ sign(item) }}{% endmacro %}" + LIST,
        "{% set hue = view.x %}{{ hue }}{% macro other() %}{{ hue }}{% endmacro %}{% macro line(item) %}{% endmacro %}"
        + LIST,
    ],
)
def test_a_row_that_reads_no_more_is_not(app, source):
    assert faults(_small(app), source) == []


def _small(app):
    """The house's environment with a template of the test's own, and a filter that sees everything."""
    env = app.jinja_env.overlay(loader=DictLoader(PARTS))
    env.filters = {**env.filters, "surrounded": pass_context(lambda _context, item: item)}
    return env
