"""A scenario taken away: as an event list for spreadsheets, or as it is written."""

from collections.abc import Mapping

import gevent
from flask import Response, make_response
from werkzeug.exceptions import NotFound

from simulator.document import Value, load
from simulator.exchange.msel.files import msel_file
from simulator.playbook import Playbook
from simulator.scenario.model import Scenario
from web.runtime import runtime
from web.screens.authors import lead_in
from web.screens.screen import screen

blueprint = screen("exporting", __name__)
blueprint.before_request(lead_in)

TYPES = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
    "yaml": "application/yaml; charset=utf-8",
}


@blueprint.get("/library/export/<entry>.<any(xlsx, csv, yaml):ending>", endpoint="take")
def take(entry: str, ending: str) -> Response:
    """A file to keep; of a scenario with faults its text alone can be had."""
    found = runtime().library.get(entry)
    if found is None:
        raise NotFound
    if ending == "yaml":
        return _file(found.scenario_text.encode(), found.id, ending)
    if found.scenario is None or found.playbook is None:
        raise NotFound
    asked = (found.scenario, found.playbook, found.scenario_text, ending)
    data: bytes = gevent.get_hub().threadpool.apply(_listed, asked)
    return _file(data, found.id, ending)


def _listed(scenario: Scenario, playbook: Playbook, text: str, ending: str) -> bytes:
    written: Value = load(text, scenario.id).value
    value: Mapping[str, Value] = written if isinstance(written, dict) else {}
    return msel_file(scenario, value, playbook, f".{ending}")


def _file(data: bytes, name: str, ending: str) -> Response:
    response = make_response(data)
    response.headers["Content-Type"] = TYPES[ending]
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.{ending}"'
    return response
