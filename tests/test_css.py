"""The styles keep their promises: no colour without a token, no token that is not there, no text too faint to read."""

import math
import re
from functools import cache
from pathlib import Path

import pytest

CSS = Path(__file__).parent.parent / "web" / "static" / "css"
SHEETS = sorted(CSS.glob("*.css"))
THEMES = ("light", "dark")
READABLE = 4.5
"""WCAG 2.2, 1.4.3: contrast of text."""
DISCERNIBLE = 3.0
"""WCAG 2.2, 1.4.11: contrast of what one must find: the edge of a field, the ring of the focus."""

SURFACES = ("page", "surface", "raised", "inset")
TONES = ("accent", "danger", "warning", "caution", "success", "unseen", "quiet")
TEXT_ON = [
    *((text, surface) for surface in SURFACES for text in ("text", "muted", "strong")),
    *((tone, surface) for tone in TONES for surface in ("page", "surface", "raised")),
    *((tone, f"{tone}-wash") for tone in TONES),
    *(("text", f"{tone}-wash") for tone in TONES),
    *(("muted", f"{tone}-wash") for tone in TONES),
    *((f"on-{tone}", f"{tone}-solid") for tone in TONES),
    ("on-mark", "mark"),
]
FOUND_ON = [
    *((edge, surface) for edge in ("line-strong", "accent") for surface in ("page", "surface", "raised")),
    *((f"{tone}-solid", "surface") for tone in ("accent", "danger", "success", "unseen")),
]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_every_variable_that_is_read_is_declared(sheet):
    missing = read_variables(without_comments(sheet)) - declared_variables()
    assert not missing, f"{sheet.name} reads {sorted(missing)}, which no sheet declares"


@pytest.mark.parametrize("sheet", [path for path in SHEETS if path.name != "tokens.css"], ids=lambda path: path.name)
def test_components_take_their_colours_from_tokens(sheet):
    named = re.findall(
        r"oklch\(|#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\(|var\(--(?:grey|blue|red|orange|yellow|green|violet|slate)-",
        without_comments(sheet),
    )
    assert not named, f"{sheet.name} names colours itself: {named}"


def test_every_sheet_is_imported_into_a_declared_layer():
    app = (CSS / "app.css").read_text()
    layers = set(re.search(r"@layer ([\w, ]+);", app)[1].split(", "))
    imported = dict(re.findall(r'@import url\("([\w-]+\.css)"\) layer\((\w+)\);', app))
    assert set(imported) == {path.name for path in SHEETS} - {"app.css"}
    assert set(imported.values()) <= layers


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("text", "surface"), TEXT_ON, ids=lambda name: name)
def test_text_can_be_read(text, surface, theme):
    ratio = contrast(colour(f"--color-{text}", theme), colour(f"--color-{surface}", theme))
    assert ratio >= READABLE, f"{text} on {surface}, {theme}: {ratio:.2f}"


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("edge", "surface"), FOUND_ON, ids=lambda name: name)
def test_edges_can_be_found(edge, surface, theme):
    ratio = contrast(colour(f"--color-{edge}", theme), colour(f"--color-{surface}", theme))
    assert ratio >= DISCERNIBLE, f"{edge} on {surface}, {theme}: {ratio:.2f}"


@pytest.mark.parametrize("theme", THEMES)
def test_tokens_stay_inside_what_a_screen_can_show(theme):
    outside = [
        name
        for name, value in tokens().items()
        if "light-dark" in value and any(not -0.002 <= channel <= 1.002 for channel in linear_rgb(pick(value, theme)))
    ]
    assert not outside


def test_the_arithmetic_of_contrast_knows_black_on_white():
    assert contrast("oklch(0 0 0)", "oklch(1 0 0)") == pytest.approx(21, abs=0.01)
    assert linear_rgb("oklch(0.6279554 0.2576833 29.2338848)") == pytest.approx((1, 0, 0), abs=1e-3)


def test_no_template_styles_by_attribute_or_runs_a_script_of_its_own():
    for path in (CSS.parent.parent / "templates").rglob("*.html"):
        text = path.read_text()
        assert not re.search(r"\sstyle=|<style|\son[a-z]+=|\|\s*safe\b|javascript:", text), path.name
        assert not re.search(r"<script(?![^>]*(\bsrc=|application/json))", text), path.name


def test_no_part_is_known_by_its_number_alone():
    """A part that is styled has a name; only rows and cells of tables are told apart by where they stand."""
    numbered = r"(?<!td)(?<!th):nth-(?:child|of-type)\(\d+\)"
    counted = {sheet.name: found for sheet in SHEETS if (found := re.findall(numbered, without_comments(sheet)))}
    assert not counted


def test_every_class_that_is_styled_is_on_some_page():
    dead = {name for sheet in SHEETS for name in styled(sheet) if not used(name)}
    assert not dead, f"no page, script or drawing has {sorted(dead)}"


def without_comments(sheet: Path) -> str:
    return re.sub(r"/\*.*?\*/", "", sheet.read_text(), flags=re.DOTALL)


def read_variables(css: str) -> set[str]:
    return set(re.findall(r"var\(\s*(--[\w-]+)", css))


def declared_variables() -> set[str]:
    return {name for sheet in SHEETS for name in re.findall(r"(--[\w-]+)\s*:", without_comments(sheet))}


def tokens() -> dict[str, str]:
    return dict(re.findall(r"(--[\w-]+):\s*([^;]+);", without_comments(CSS / "tokens.css")))


def colour(name: str, theme: str) -> str:
    value = tokens()[name]
    reference = re.fullmatch(r"var\((--[\w-]+)\)", value)
    return colour(reference[1], theme) if reference else pick(value, theme)


def pick(value: str, theme: str) -> str:
    light, dark = re.fullmatch(r"light-dark\((oklch\([^)]*\)), (oklch\([^)]*\))\)", value).groups()
    return light if theme == "light" else dark


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(oklch: str) -> float:
    red, green, blue = (min(max(channel, 0), 1) for channel in linear_rgb(oklch))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear_rgb(oklch: str) -> tuple[float, float, float]:
    """Linear sRGB of an OKLCH colour, by the matrices of CSS Color 4, section 10."""
    lightness, chroma, hue = (float(part) for part in re.findall(r"[\d.]+", oklch))
    a, b = chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )


def styled(sheet):
    """The classes in a sheet's selectors."""
    selectors = re.sub(r"\{[^{}]*\}", "{}", without_comments(sheet))
    return set(re.findall(r"\.([a-zA-Z][\w-]*)", re.sub(r'"[^"]*"|url\([^)]*\)', "", selectors)))


def used(name):
    """Whether a class stands whole somewhere, or as a beginning that a state is put behind."""
    begun = rf"|{re.escape(name.rpartition('--')[0])}--(?:{{{{|{{|' ~)" if "--" in name else ""
    return re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-]){begun}", pages()) is not None


@cache
def pages():
    """All that puts classes on elements: templates, scripts, the drawings made in Python."""
    web = CSS.parent.parent
    files = [*web.glob("templates/**/*.html"), *web.glob("static/js/**/*.js"), *web.glob("static/vendor/*.js")]
    return "\n".join(path.read_text("utf-8") for path in [*files, *web.glob("**/*.py")])
