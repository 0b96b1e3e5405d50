"""What the optional judge advises: beside the card, for facilitators and evaluators, after play."""

from flask import redirect, render_template, request
from werkzeug.wrappers import Response

from simulator.exercise.state import Stage
from web.accounts import NotAdmitted
from web.identity import Capacity
from web.judge import Advice, Judge, Says, advise, note_look
from web.runtime import runtime
from web.screens import cards
from web.screens.screen import screen
from web.screens.visit import Visit, visit

blueprint = screen("advice", __name__)


@blueprint.app_context_processor
def say_where_texts_go() -> dict[str, str]:
    """For every page that says so: the host to which texts are sent; empty while the judge is off."""
    judge = runtime().settings.judge
    return {"judge_host": judge.host if judge else ""}


def advice_for(here: Visit) -> Advice | None:
    """The advice for whoever looks at a card; None for the room, while play goes on, and where no judge is set.

    A real incident ends an exercise without a debrief, and nothing of it is sent to anybody.
    """
    judge = runtime().judge
    if judge is None or here.room.exercise.stage is not Stage.ENDED or not _may_see(here):
        return None
    return advise(judge, here.room, cards.card_of(here.room), here.identity.id or "")


@blueprint.get("/x/<code>/card/advice", endpoint="show")
def show_advice(code: str) -> str:
    """The advice as far as it has come: a part of the card that its page asks for again while answers come."""
    here = visit(code, "console")
    return render_template("parts/advice.html", advice=_advice(here), page=here.page)


@blueprint.post("/x/<code>/card/advice")
def look(code: str) -> Response:
    """Keep what somebody found who looked for themselves; the judge is measured by it."""
    here = visit(code, "console")
    advice, said = _advice(here), request.form.get("says", "")
    key, by = request.form.get("key", ""), here.identity.id or ""
    if said not in {Says.YES, Says.NO} or not note_look(_judge(), advice, key, by, Says(said)):
        raise NotAdmitted("unknown", "The judge has said nothing of that. Open the card again.", 404)
    return _back(here)


@blueprint.post("/x/<code>/card/advice/again", endpoint="again")
def try_again(code: str) -> Response:
    """Ask anew what was not answered."""
    here = visit(code, "console")
    _advice(here)
    _judge().try_again()
    return _back(here)


def _advice(here: Visit) -> Advice:
    advice = advice_for(here)
    if advice is None:
        raise NotAdmitted("not-allowed", "Only facilitators and evaluators see the judge's advice, after play.")
    return advice


def _judge() -> Judge:
    judge = runtime().judge
    if judge is None:  # pragma: no cover -- there would have been no advice
        raise NotAdmitted("unknown", "There is no judge.", 404)
    return judge


def _may_see(here: Visit) -> bool:
    """Facilitators; evaluators once the card is shown, so that no machine speaks before they have rated."""
    if here.is_facilitator:
        return True
    return here.identity.capacity is Capacity.EVALUATOR and here.view.card_released


def _back(here: Visit) -> Response:
    path = here.page.url("scorecard.show", code=here.room.code)
    return redirect(f"{path}#advice", code=303)
