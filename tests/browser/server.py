"""A server for browser tests: a process of its own, which may be stopped, killed and started again."""

import json
import os
import re
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

ROOT = Path(__file__).parents[2]
PATIENCE_S = 30
_ENTRY = "from web.cli import main; main()"


class Server:
    """One installation. With the manual clock its time stands until `turn`."""

    def __init__(self, data: Path, *, manual_clock: bool = True):
        self.data = data
        self.port = 0
        self.link = ""
        """Where the first facilitator sets name and password, as printed at the start; empty later."""
        self.ada = None
        """The facilitator's browser, as it was when she had signed up."""
        self._manual_clock = manual_clock
        self._process: subprocess.Popen | None = None
        self._log = data / "server.log"

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_failure):
        self.stop()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def start(self):
        """Start, on the port that it had before if it had one, and wait until people can come in."""
        self.data.mkdir(parents=True, exist_ok=True)
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-c", _ENTRY, "serve", "--data", self.data, "--port", str(self.port)],
                cwd=ROOT,
                env=_environ(manual_clock=self._manual_clock),
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )
        self._read_announcement()

    def stop(self):
        """Ask it to end, as whoever runs it would."""
        self._end(signal.SIGTERM)

    def kill(self):
        """End it as a power cut would."""
        self._end(signal.SIGKILL)

    def turn(self, by_ms):
        """Move the clock; what falls due has happened when this returns."""
        body = json.dumps({"advance_ms": by_ms}).encode()
        ask = urllib.request.Request(f"{self.url}/testing/clock", body, {"Content-Type": "application/json"})
        with urllib.request.urlopen(ask, timeout=PATIENCE_S) as answer:
            answer.read()

    def complaints(self):
        """What it logged: warnings and errors of ours, which no browser test may cause."""
        return self._log.read_text() if self._log.exists() else ""

    def _read_announcement(self):
        for line in self._process.stdout:
            if found := re.search(r"(http://\S+/welcome/\S+)", line):
                self.link = found[1]
            elif found := re.search(r"http://[^:]+:(\d+)", line):
                self.port = int(found[1])
                return
        self.kill()
        raise AssertionError(f"the server did not start:\n{self.complaints()}")

    def _end(self, number):
        if self._process is None:
            return
        self._process.send_signal(number)
        self._process.wait(PATIENCE_S)
        self._process.stdout.close()
        self._process = None


def _environ(*, manual_clock):
    """The environment, without what would lead this server to somebody's own data."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("TABLETOP_")}
    for name in ("HOST", "PORT"):
        kept.pop(name, None)
    return kept | {"TABLETOP_CLOCK": "manual" if manual_clock else "real", "PYTHONUNBUFFERED": "1"}
