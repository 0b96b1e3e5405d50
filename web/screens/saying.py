"""What is told in a sentence: to a screen reader when something comes, and where a drawing needs words."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from flask_babel import gettext as _
from flask_babel import ngettext

from web.screens.wording import channel, reading

if TYPE_CHECKING:
    from simulator.exercise.view.model import ChatLine, ClockView, FeedItem, LobbyView, MetricView, NeedView, View
    from web.screens.page import Page

LONGEST = 90
"""Characters of somebody's text that are read out."""


def clock_said(clock: "ClockView") -> str:
    """What a screen reader is told at once when the clock changes its state."""
    said = {
        "paused": _("The exercise is paused. %(why)s", why=clock.paused_because),
        "running": _("The clock runs"),
        "ended": _("Play is over"),
        "stopped": _("Stopped: there is a real incident"),
    }
    return said.get(clock.state, "").strip()


def needs_said(needs: "Sequence[NeedView]") -> str:
    """What a screen reader is told at once about what waits for oneself."""
    if not needs:
        return ""
    return ngettext(
        "%(num)s thing needs you: %(what)s",
        "%(num)s things need you, last: %(what)s",
        len(needs),
        what=needs[-1].label or _("somebody asks to speak"),
    )


def need_title(need: "NeedView", page: "Page") -> str:
    """What is wanted, in one line."""
    titles = {
        "approve": _("Your word is asked for: %(what)s", what=need.label),
        "review": _("Look it over: %(what)s", what=need.label),
        "hand": _("%(who)s asks to speak", who=page.name(need.ref)),
        "reply": _("An answer is awaited: %(what)s", what=need.label),
    }
    return titles.get(need.kind, need.label)


def feed_said(feed: "Sequence[FeedItem]") -> str:
    """The newest of the feed, in short."""
    return (
        _(
            "%(num)s in the feed, last by %(via)s: %(what)s",
            num=len(feed),
            via=channel(feed[-1].via),
            what=_short(feed[-1].subject or feed[-1].text),
        )
        if feed
        else ""
    )


def chat_said(chat: "Sequence[ChatLine]", page: "Page") -> str:
    """The newest of the war room, in short; own words are not read back."""
    said = [line for line in chat if line.kind == "said"]
    return (
        _("War room: %(who)s: %(what)s", who=page.name(said[-1].by), what=_short(said[-1].text))
        if said and not said[-1].me
        else ""
    )


def lobby_said(lobby: "LobbyView", page: "Page") -> str:
    """Who is here, in short."""
    taken = [seat for seat in lobby.seats if seat.participant]
    return (
        _(
            "%(taken)s of %(seats)s seats taken, %(people)s here",
            taken=len(taken),
            seats=len(lobby.seats),
            people=len(lobby.people),
        )
        if page.code
        else ""
    )


def night_said(view: "View") -> str:
    """What a sleeper is told, and who waits for a seat."""
    own = [seat for seat in view.seats if seat.mine]
    free = [seat.title for seat in view.seats if not seat.participant]
    if free and not own and view.viewer.participant:
        return _("A seat is free: %(seats)s.", seats=", ".join(free))
    return _("Your pager rings. You are on your way.") if any(seat.presence == "paged" for seat in own) else ""


def chart_said(metric: "MetricView") -> str:
    """A chart in words."""
    said = _("%(label)s, now %(now)s", label=metric.label, now=reading(metric))
    if metric.threshold is not None:
        said += ", " + _("threshold %(value)s %(unit)s", value=f"{metric.threshold:g}", unit=metric.unit)
    if metric.points:
        values = [value for _at, value in metric.points]
        said += ", " + _(
            "between %(low)s and %(high)s so far",
            low=f"{min(values):.{metric.decimals}f}",
            high=f"{max(values):.{metric.decimals}f}",
        )
    return said


FILTERS: Mapping[str, Callable[..., Any]] = {
    "chart_said": chart_said,
    "chat_said": chat_said,
    "clock_said": clock_said,
    "feed_said": feed_said,
    "lobby_said": lobby_said,
    "need_title": need_title,
    "needs_said": needs_said,
    "night_said": night_said,
}


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
