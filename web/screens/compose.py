"""The composer: a template's fields, and what readers will see. Opened as a page, or fetched into the room."""

from collections.abc import Mapping
from typing import Any

from flask import Response, render_template, request
from flask_babel import gettext as _
from werkzeug.exceptions import NotFound

from simulator.exercise.view.model import FeedItem
from simulator.ids import TemplateId
from simulator.playbook.template import Fills, Template
from web.screens.screen import screen, show
from web.screens.visit import Visit, visit

LONGEST_FIELD = 10_000
PARTIAL = "X-Partial"
"""The header by which the room asks for the form alone."""
TICKING: frozenset[Fills] = frozenset({"now", "since-first-alert"})
"""What goes on with the clock while one writes, until somebody types over it. A promise stays as it was read."""

blueprint = screen("compose", __name__)


@blueprint.get("/x/<code>/write/<template>", endpoint="show")
def show_form(code: str, template: str) -> Response:
    """The form of a template; `reply_to` names the inject that it answers."""
    here = visit(code, "room")
    form = _template(here, template)
    reply_to = request.args.get("reply_to", "")
    recorded = _recorded(here, form, reply_to)
    presets = {field.id: recorded.get(field.id) or field.preset for field in form.fields}
    context: dict[str, Any] = {
        "form": form,
        "channels": _channels(here, form),
        "clock": here.view.clock,
        "reply_to": reply_to,
        "asked": _asked(here, reply_to),
        "verb": _verb(form),
        "person": here.identity.id or "",
        "presets": presets,
        "ticks": TICKING,
        "signs": _signs(here, form, _typed(here, recorded)),
        **_preview(here, form, presets, recorded),
    }
    whole = PARTIAL not in request.headers
    context["level"] = 1 if whole else 2
    return show("compose.html" if whole else "parts/compose.html", here.page, **context)


@blueprint.post("/x/<code>/write/<template>/preview")
def preview(code: str, template: str) -> str:
    """What readers would see of what was typed so far, with the gaps named. Records nothing."""
    here = visit(code, "room")
    form = _template(here, template)
    values = {field.id: request.form.get(f"fields[{field.id}]", "")[:LONGEST_FIELD] for field in form.fields}
    recorded = _recorded(here, form, request.form.get("reply_to", ""))
    return render_template("parts/preview.html", page=here.page, form=form, **_preview(here, form, values, recorded))


def _template(here: Visit, template: str) -> Template:
    if not any(form.id == template for form in here.view.templates):
        raise NotFound
    return here.room.exercise.playbook.template(TemplateId(template))


def _channels(here: Visit, form: Template) -> tuple[tuple[str, str], ...]:
    return next(one.channels for one in here.view.templates if one.id == form.id)


def _asked(here: Visit, inject: str) -> FeedItem | None:
    return next((item for item in here.view.feed if inject and item.inject == inject), None)


def _recorded(here: Visit, form: Template, reply_to: str) -> dict[str, str]:
    """What the record puts into fields before anybody types."""
    fitting = (one for one in here.view.prefills if one.template == form.id and one.reply_to in ("", reply_to))
    return {name: text for one in fitting for name, text in one.fields}


def _typed(here: Visit, values: Mapping[str, str]) -> dict[str, str]:
    """The values, without a channel's name that was only begun."""
    begun = here.view.header.channel_begins
    return {name: "" if begun and value.strip() == begun else value for name, value in values.items()}


def _signs(here: Visit, form: Template, recorded: Mapping[str, str]) -> dict[str, str]:
    """Beside each field that the record has filled: from where."""
    return {field.id: _sign(here, field.fills) for field in form.fields if field.fills and recorded.get(field.id)}


def _sign(here: Visit, fills: Fills) -> str:
    where: dict[Fills, str] = {
        "declared-severity": _("as declared"),
        "commander": _("who commands"),
        "now": _("the time now"),
        "first-alert": _("the first alert"),
        "since-first-alert": _("since the first alert"),
        "next-update": _("as often as %(severity)s asks", severity=here.view.header.severity),
        "asker": _("who wrote"),
    }
    return _("from the record: %(where)s", where=where[fills]) if fills in where else _("from the record")


def _preview(here: Visit, form: Template, values: Mapping[str, str], recorded: Mapping[str, str]) -> dict[str, object]:
    typed = _typed(here, values)
    ticking = {field.id: recorded[field.id] for field in form.fields if field.fills in TICKING and field.id in recorded}
    return {
        "subject": form.fill_subject(typed),
        "text": form.fill(typed),
        "missing": form.missing(typed),
        "ticking": ticking,
    }


def _verb(form: Template) -> str:
    verbs = {"public": _("Publish"), "customers": _("Send to customers")}
    return verbs.get(form.audience, _("Post"))
