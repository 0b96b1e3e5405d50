"""A server with nothing but websockets: it sends a text to everyone at the instant that one of them asks for.

Started by `fan_out`; prints its port. What it is asked for is ``{"at": seconds since the epoch, "text": "..."}``.
"""

import json
import socket
import time

import gevent
from gevent.pywsgi import WSGIServer
from geventwebsocket.handler import WebSocketHandler


class _Handler(WebSocketHandler):
    def log_request(self):
        """Say nothing."""


def main():
    everyone = set()

    def broadcast(asked):
        gevent.sleep(max(0.0, asked["at"] - time.time()))
        for websocket in tuple(everyone):
            websocket.send(asked["text"])

    def serve(environ, _start_response):
        websocket = environ["wsgi.websocket"]
        everyone.add(websocket)
        while (text := websocket.receive()) is not None:
            gevent.spawn(broadcast, json.loads(text))
        everyone.discard(websocket)
        return []

    listener = socket.create_server(("127.0.0.1", 0), backlog=1024)
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    listener.setblocking(False)
    server = WSGIServer(listener, serve, handler_class=_Handler, log=None)
    server.start()
    print(listener.getsockname()[1], flush=True)  # noqa: T201 -- this is how it is asked
    server.serve_forever()


if __name__ == "__main__":
    main()
