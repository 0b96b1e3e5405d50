"""A server with nothing but the transport: at a word from one client it sends a burst to all.

Started by test_stalled_reader.py and test_quiet_connections.py; prints its port. Arguments, if any: how many seconds
lie between pings, and how long one may stay unanswered.
"""

import sys

from gevent import monkey

monkey.patch_all()

from flask import Flask  # noqa: E402 -- the patches come first
from flask_socketio import SocketIO  # noqa: E402
from gevent.pywsgi import WSGIServer  # noqa: E402

from web.transport import DirectHandler, use_direct_writes  # noqa: E402


def main():
    use_direct_writes()
    app = Flask(__name__)
    pings = dict(zip(("ping_interval", "ping_timeout"), map(float, sys.argv[1:]), strict=False))
    socketio = SocketIO(app, async_mode="gevent", **pings)

    @socketio.on("burst")
    def burst(sent):
        for number in range(sent["first"], sent["first"] + sent["events"]):
            socketio.emit("n", [number, "x" * sent["bytes"]])

    server = WSGIServer(("127.0.0.1", 0), app, handler_class=DirectHandler, log=None)
    server.start()
    print(server.server_port, flush=True)  # noqa: T201 -- this is how it is asked
    server.serve_forever()


if __name__ == "__main__":
    main()
