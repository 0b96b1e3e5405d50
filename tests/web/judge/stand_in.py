"""A judge on loopback that behaves as a test wants: rightly, slowly, wrongly, or not at all."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class StandIn:
    """A server on a real socket. `answers` is asked with each request's JSON and gives (status, headers, body)."""

    def __init__(self, answers):
        self.answers = answers
        self.calls = []
        self.at_once = self.most_at_once = 0
        self.hold = threading.Event()
        """Who answers slowly waits for it; it is set when the test is over."""
        self._lock = threading.Lock()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})
        self._thread.start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self._server.server_port}/v1/chat/completions"

    @property
    def texts(self):
        """What each call asked, in order."""
        return [call["messages"][1]["content"] for call in self.calls]

    def close(self):
        self.hold.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def _handler(self):
        stand_in = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                with stand_in._lock:
                    stand_in.calls.append(body | {"path": self.path, "key": self.headers.get("Authorization")})
                    stand_in.at_once += 1
                    stand_in.most_at_once = max(stand_in.most_at_once, stand_in.at_once)
                try:
                    self._reply(*stand_in.answers(body))
                except (BrokenPipeError, ConnectionResetError):
                    pass  # who asked has hung up
                finally:
                    with stand_in._lock:
                        stand_in.at_once -= 1

            def _reply(self, status, headers, body):
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        return Handler


def says(content):
    """A well-formed answer with this text in it."""
    body = json.dumps({"choices": [{"message": {"role": "assistant", "content": content}}]}).encode()
    return 200, {"Content-Type": "application/json"}, body


def yes(quote):
    return says(json.dumps({"answer": "yes", "quote": quote}))


def no():
    return says('{"answer": "no", "quote": ""}')
