"""Who comes to every test: Ada conducts; Bo, Cy and Di play; Ed judges; Flo watches; Gus has no business here."""

from itertools import count

from itsdangerous import URLSafeTimedSerializer

from simulator.exercise.commands import Actor, ActorKind, Command
from simulator.ids import CommandId, ParticipantId
from simulator.journal import Facilitator
from web.live.opening import open_exercise

ADA = Actor(ParticipantId("f-ada"), ActorKind.FACILITATOR)
BO = Actor(ParticipantId("p-bo"), ActorKind.PARTICIPANT)
CY = Actor(ParticipantId("p-cy"), ActorKind.PARTICIPANT)

_NUMBERS = count(1)


def command(by, data, command_id=""):
    return Command(CommandId(command_id or f"c-{next(_NUMBERS)}"), by, data)


class Browser:
    """One person's browser, or another client in their name."""

    def __init__(self, app, code, **cookies_or_key):
        self._app = app
        self.code = code
        self.client = app.test_client()
        self.headers = {"Accept": "application/json"}
        self.person = ""
        if "key" in cookies_or_key:
            self.headers["Authorization"] = f"Bearer {cookies_or_key['key']}"

    def get(self, path, **named):
        return self.client.get(f"/x/{self.code}{path}", headers=self.headers, **named)

    def post(self, path, json=None, **named):
        return self.client.post(f"/x/{self.code}{path}", json=json, headers=self.headers | self._token(), **named)

    def act(self, kind, /, status=200, **fields):
        """Send a command and have it answered as expected."""
        answer = self.post("/commands", {"id": f"c-{next(_NUMBERS)}", "type": kind, **fields})
        assert answer.status_code == status, answer.json
        return answer.json

    def socket(self):
        """A socket with this browser's cookies."""
        socketio = self._app.extensions["socketio"]
        return socketio.test_client(self._app, flask_test_client=self.client, headers=self.headers)

    def _token(self):
        """What a page of this browser carries against forgery."""
        if "Authorization" in self.headers or not self.client._cookies:
            return {}
        with self.client.session_transaction() as session:
            session.setdefault("csrf_token", "0" * 40)
        signer = URLSafeTimedSerializer(self._app.secret_key, salt="wtf-csrf-token")
        return {"X-CSRFToken": signer.dumps("0" * 40)}


class Cast:
    """Ada, Bo, Cy, Flo and Gus at the door of one exercise."""

    def __init__(self, app, runtime):
        self.runtime = runtime
        accounts = runtime.accounts
        ada = Facilitator(ADA.id, "Ada", "a password's hash")
        runtime.writer.write(lambda tx: tx.people.save_facilitator(ada))
        self.room = open_exercise(runtime.rooms, runtime.library.get("fire-drill"), ada.id)
        self.ada = Browser(app, self.room.code)
        with self.ada.client.session_transaction() as session:
            session["facilitator"], session["stamp"] = ada.id, accounts.stamp(ada)
        self.bo, self.cy = (self._seated(app, name, seat) for name, seat in (("Bo", "on-call"), ("Cy", "second")))
        self.gus = Browser(app, self.room.code)

    def turn(self, by_ms):
        """Move the clock, as tests from outside do."""
        answer = self.gus.client.post("/testing/clock", json={"advance_ms": by_ms})
        assert answer.status_code == 200

    def _seated(self, app, name, seat):
        joined = app.test_client().post(f"/x/{self.room.code}/join", json={"name": name})
        assert joined.status_code == 201
        browser = Browser(app, self.room.code, key=joined.json["key"])
        browser.person = joined.json["id"]
        browser.act("take-seat", seat=seat)
        return browser
