"""The composer: a template's fields, and what readers will see. Opened as a page, or fetched into the room."""

from typing import Any

from flask import Response, render_template, request
from flask_babel import gettext as _
from werkzeug.exceptions import NotFound

from simulator.exercise.view.model import FeedItem
from simulator.ids import TemplateId
from simulator.playbook.template import Template
from web.screens.screen import screen, show
from web.screens.visit import Visit, visit

LONGEST_FIELD = 10_000
PARTIAL = "X-Partial"
"""The header by which the room asks for the form alone."""

blueprint = screen("compose", __name__)


@blueprint.get("/x/<code>/write/<template>", endpoint="show")
def show_form(code: str, template: str) -> Response:
    """The form of a template; `reply_to` names the inject that it answers."""
    here = visit(code, "room")
    form = _template(here, template)
    reply_to = request.args.get("reply_to", "")
    context: dict[str, Any] = {
        "form": form,
        "channels": _channels(here, form),
        "clock": here.view.clock,
        "reply_to": reply_to,
        "asked": _asked(here, reply_to),
        "verb": _verb(form),
        "presets": _presets(here, form),
        **_preview(form, _typed(here, _presets(here, form))),
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
    return render_template("parts/preview.html", page=here.page, form=form, **_preview(form, _typed(here, values)))


def _template(here: Visit, template: str) -> Template:
    if not any(form.id == template for form in here.view.templates):
        raise NotFound
    return here.room.exercise.playbook.template(TemplateId(template))


def _channels(here: Visit, form: Template) -> tuple[tuple[str, str], ...]:
    return next(one.channels for one in here.view.templates if one.id == form.id)


def _asked(here: Visit, inject: str) -> FeedItem | None:
    return next((item for item in here.view.feed if inject and item.inject == inject), None)


def _presets(here: Visit, form: Template) -> dict[str, str]:
    """What stands in each field before anybody types: the incident's channel, or how its name begins."""
    channel = here.view.header.channel or here.view.header.channel_begins
    return {field.id: field.preset or (channel if field.holds == "channel" else "") for field in form.fields}


def _typed(here: Visit, values: dict[str, str]) -> dict[str, str]:
    """The values, without a channel's name that was only begun."""
    begun = here.view.header.channel_begins
    return {name: "" if begun and value.strip() == begun else value for name, value in values.items()}


def _preview(form: Template, values: dict[str, str]) -> dict[str, object]:
    return {"subject": form.fill_subject(values), "text": form.fill(values), "missing": form.missing(values)}


def _verb(form: Template) -> str:
    verbs = {"public": _("Publish"), "customers": _("Send to customers")}
    return verbs.get(form.audience, _("Post"))
