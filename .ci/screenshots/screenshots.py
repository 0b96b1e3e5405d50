"""Take the pictures of README.md and the guides from a real run: `make screenshots`.

A server is started in a temporary folder, a facilitator and four people play the scenario, by the book until the
half hour and forgetful afterwards, and pictures are taken where there is something to see. They go to docs/images,
or to the folder that is named.
"""

import os
import shutil
import sys
from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import Browser, Page, Playwright, expect, sync_playwright
from room import ROOT, Room, served

from simulator.rehearsal.players.posts import FACILITATOR
from simulator.times import parse_moment

SCENARIO = ROOT / "scenarios" / "0230-503-spike.yaml"
PLAY = "went-quiet"
SEATS = ("on-call", "duty-manager", "support-lead", "second-engineer")
COMMANDER, COMMUNICATIONS = "duty-manager", "support-lead"
LIVELY = "T+9:10"
"""Three of the four have acted, the graph has not yet turned, and a word is asked for."""

DESKTOP: dict[str, Any] = {"viewport": {"width": 1440, "height": 900}}
PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844}, "device_scale_factor": 2, "is_mobile": True, "has_touch": True,
}  # fmt: skip
WALL: dict[str, Any] = {"viewport": {"width": 1920, "height": 1080}}
Theme = Literal["dark", "light"]
THEMES: tuple[Theme, ...] = ("dark", "light")
BROWSERS = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")

TYPED = {
    "severity": "SEV-1",
    "at": "02:39",
    "status": "Mitigating",
    "known": "The gateway's primary endpoint refuses one connection in three since 02:28. Rollback did not help.",
}
"""What communications has typed so far of an update; the rest is still missing, and the composer says so."""

EVALUATOR = "Ed"
RATED = "32"
"""The steps that the evaluator has given to the first markers."""
SEEN = "Three voices at once; nobody has said yet who decides."


def main() -> int:
    """Take them all."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "images"
    target.mkdir(parents=True, exist_ok=True)
    with served() as server, sync_playwright() as playwright:
        browser = launched(playwright)
        room = Room(browser, server, SCENARIO, PLAY)
        take_lobby(room, target)
        take_editor(room, target / "editor.png")
        room.act(FACILITATOR, "start-exercise", {})
        room.play_until(parse_moment("T+0:50"))
        take_seat(room, target / "asleep.png", COMMANDER, "", DESKTOP, "dark")
        room.play_until(parse_moment(LIVELY))
        take_room(room, target)
        take_watchers(room, target)
        room.play_out()
        take(room, target / "scorecard.png", f"/x/{room.code}/card", "light")
        browser.close()
    total = sum(path.stat().st_size for path in target.glob("*.png"))
    print(f"{len(list(target.glob('*.png')))} pictures, {total // 1000} kB, in {target}")
    return 0


def take_lobby(room: Room, target: Path) -> None:
    """Take the library, and the lobby with three of four seated."""
    take(room, target / "library.png", "/library", "light")
    for seat in SEATS[:3]:
        room.seat(seat)
    take(room, target / "lobby.png", f"/x/{room.code}/lobby", "light")
    room.seat(SEATS[3])


def take_editor(room: Room, file: Path) -> None:
    """Take the editor with a copy of the scenario in it, and its time line beside the text."""
    page = room.facilitator.new_page()
    page.set_viewport_size(DESKTOP["viewport"])
    page.emulate_media(color_scheme="light")
    open_page(page, "/library/new")
    page.get_by_role("listitem").filter(has_text=room.scenario.title).first.get_by_role("button").click()
    page.locator(".cm-content").wait_for()
    page.get_by_role("tab", name="Time line").click()
    page.locator("[role=tabpanel] svg:visible").first.wait_for()
    shoot(page, file)
    page.close()


def take_room(room: Room, target: Path) -> None:
    """Take the war room as the commander has it, dark, light and on a phone, and the composer."""
    for theme in THEMES:
        take_seat(room, target / f"war-room-{theme}.png", COMMANDER, "/room", DESKTOP, theme)
    take_phone(room, target / "phone.png")
    take_composer(room, target / "composer.png")


def take_phone(room: Room, file: Path) -> None:
    """Take what waits for the commander, on a phone."""
    context = room.sit(COMMANDER, color_scheme="dark", **PHONE)
    page = context.new_page()
    open_page(page, f"/x/{room.code}/room")
    page.locator("[data-region-link=act]").tap()
    shoot(page, file)
    context.close()


def take_composer(room: Room, file: Path) -> None:
    """Take the composer over the room, half filled in."""
    context = room.sit(COMMUNICATIONS, color_scheme="dark", **DESKTOP)
    page = context.new_page()
    open_page(page, f"/x/{room.code}/room")
    page.get_by_role("tab", name="Write").click()
    page.locator("a[data-writes][href$='internal-update']").click()
    dialog = page.locator("dialog[data-composer]")
    for field, text in TYPED.items():
        box = dialog.locator(f"[name='fields[{field}]']")
        if box.evaluate("(box) => box.tagName") == "SELECT":
            box.select_option(text)
        else:
            box.fill(text)
    dialog.locator("[data-preview-of]").get_by_text(TYPED["known"][:40]).first.wait_for()
    shoot(page, file)
    context.close()


def take_watchers(room: Room, target: Path) -> None:
    """Take what those see who do not play: the console, the wall, the company's customers."""
    with room.everybody_here():
        take(room, target / "console.png", f"/x/{room.code}/console", "dark", absent="not connected")
    take(room, target / "projector.png", room.link("Projector"), "dark", WALL)
    take(room, target / "status-page.png", f"/x/{room.code}/status", "light")
    take_sheet(room, target / "evaluators-sheet.png")


def take_sheet(room: Room, file: Path) -> None:
    """Take an evaluator's sheet with two markers rated, a third open, and a note."""
    context = room.judge(EVALUATOR, color_scheme="light", **DESKTOP)
    page = context.new_page()
    open_page(page, f"/x/{room.code}/evaluation")
    page.locator("html[data-connected]").wait_for(state="attached")
    page.keyboard.press("t")
    page.keyboard.type(SEEN)
    page.get_by_role("button", name="Note", exact=True).click()
    page.locator(".timeline__entry").get_by_text(SEEN).wait_for()
    markers = page.locator("details.marker")
    markers.first.locator("> summary").focus()
    for number, step in enumerate(RATED):
        page.keyboard.press(step)
        page.keyboard.press("Enter")
        markers.nth(number).locator("> summary").get_by_text(f"rated {step}").wait_for()
    shoot(page, file)
    context.close()


def take_seat(room: Room, file: Path, seat: str, path: str, size: dict[str, Any], theme: Theme) -> None:
    """Take a page as whoever sits there sees it."""
    context = room.sit(seat, color_scheme=theme, **size)
    page = context.new_page()
    open_page(page, f"/x/{room.code}{path}")
    shoot(page, file)
    context.close()


def take(room: Room, file: Path, path: str, theme: Theme, size: dict[str, Any] = DESKTOP, absent: str = "") -> None:
    """Take a page as the facilitator sees it, once the words that are to be `absent` stand nowhere on it."""
    page = room.facilitator.new_page()
    page.set_viewport_size(size["viewport"])
    page.emulate_media(color_scheme=theme)
    open_page(page, path)
    if absent:
        expect(page.get_by_text(absent)).to_have_count(0)
    shoot(page, file)
    page.close()


def open_page(page: Page, path: str) -> None:
    """Go there; raises RuntimeError rather than take the picture of an error."""
    answer = page.goto(path)
    if answer is None or not answer.ok:
        message = f"{path} answered {answer and answer.status}"
        raise RuntimeError(message)


def shoot(page: Page, file: Path) -> None:
    """Write the picture once fonts are there and every graph in sight is drawn."""
    page.wait_for_load_state("networkidle")
    page.evaluate("document.fonts.ready")
    page.wait_for_function(
        "[...document.querySelectorAll('[data-chart]')].every((one) => !one.clientWidth || one.querySelector('canvas'))"
    )
    page.screenshot(path=file, animations="disabled", caret="hide")
    print(f"{file.name:<22}{file.stat().st_size // 1000:>5} kB")


def launched(playwright: Playwright) -> Browser:
    """Start the browser that is named, the system's, or Playwright's own."""
    named = os.environ.get("TABLETOP_BROWSER") or next(filter(None, map(shutil.which, BROWSERS)), None)
    return playwright.chromium.launch(executable_path=named, chromium_sandbox=False)


if __name__ == "__main__":
    sys.exit(main())
