"""An address for whoever watches over the server: a proxy, a service manager, a monitor."""

from flask import Blueprint, Response, jsonify

from web.runtime import runtime

blueprint = Blueprint("health", __name__)


@blueprint.get("/health", endpoint="show")
def show_health() -> Response:
    """200 as long as the process answers and its database can be read; anything else means that it cannot serve."""
    with runtime().store.reading() as tx:
        tx.journal.find_by_code("")
    return jsonify(status="ok")
