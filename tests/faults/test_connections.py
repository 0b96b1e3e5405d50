"""Over real connections of every kind, everyone hears what happens, in order and once."""

from http.client import HTTPConnection
from queue import Queue
from urllib.parse import urlsplit

import pytest
import socketio

PATIENCE_S = 20
COMERS = 12
UPGRADE = {
    "Connection": "Upgrade",
    "Upgrade": "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
}


@pytest.fixture
def listen(lobby):
    clients = []

    def listen(server, transports):
        client, heard = socketio.Client(), Queue()
        clients.append(client)
        client.on("events", lambda told: [heard.put(event) for event in told["events"]])
        client.connect(server.address, headers={"Authorization": "Bearer bos-key"}, transports=transports)
        answer = client.call("join", {"code": lobby, "after": 1})
        assert answer["ok"], answer
        return client, heard

    yield listen
    for client in clients:
        client.disconnect()


@pytest.mark.parametrize("transports", [["websocket"], ["polling"], ["polling", "websocket"]])
def test_a_client_hears_what_happens(serve, lobby, listen, transports):
    server = serve()
    _, heard = listen(server, transports)
    for n in range(COMERS):
        assert server.ask(f"/x/{lobby}/join", {"name": f"Comer {n}"}, key="")[0] == 201
    numbers = [heard.get(timeout=PATIENCE_S)["seq"] for _ in range(COMERS)]
    assert numbers == list(range(2, COMERS + 2))
    assert heard.empty()


def test_a_command_over_a_real_socket_is_acknowledged(serve, lobby, listen):
    client, heard = listen(serve(), ["websocket"])
    answer = client.call("command", {"id": "c-1", "type": "join"})
    assert answer["ok"], answer
    assert heard.get(timeout=PATIENCE_S)["command"] == "c-1"
    assert client.call("command", {"id": "c-2", "type": "start-exercise"})["reason"] == "not-allowed"


def test_the_servers_farewell_reaches_who_listens(serve, listen):
    server = serve()
    client, _ = listen(server, ["websocket"])
    gone = Queue()
    client.on("disconnect", gone.put)
    client.reconnection = False
    assert server.end() == 0
    assert gone.get(timeout=PATIENCE_S)


def test_a_websocket_opens_where_it_is_served_and_nowhere_else(serve):
    address = urlsplit(serve().address).netloc

    def status(path):
        connection = HTTPConnection(address, timeout=PATIENCE_S)
        connection.request("GET", path, headers=UPGRADE)
        try:
            return connection.getresponse().status
        finally:
            connection.close()

    assert status("/socket.io/?EIO=4&transport=websocket") == 101
    assert status("/no-such-page") == 404
