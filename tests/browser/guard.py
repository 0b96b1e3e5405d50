"""Watches every page of a browser, so that no test passes over an error that a person would have met."""

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Request, WebError

_REPORT_POLICY_VIOLATIONS = """
addEventListener('securitypolicyviolation', (event) => console.error(
  `content security policy: ${event.violatedDirective} refused ${event.blockedURI || 'inline'}`
  + ` (${event.sourceFile || location.href}:${event.lineNumber})`));
"""
_OWN_HOSTS = {"", "127.0.0.1", "localhost", "::1"}


@dataclass
class Guard:
    """The faults seen since the last test began, and those that the test said would come."""

    faults: list[str] = field(default_factory=list)
    allowed: list[str] = field(default_factory=list)

    def watch(self, browser: Browser) -> Browser:
        """Watch every context that this browser makes from now on, whoever asks for it."""
        make = browser.new_context

        def new_context(**options: Any) -> BrowserContext:
            context = make(**options)
            context.add_init_script(_REPORT_POLICY_VIOLATIONS)
            context.on("console", self._heard)
            context.on("weberror", self._raised)
            context.on("request", self._asked)
            return context

        browser.new_context = new_context
        return browser

    def allow(self, part: str) -> None:
        """Let faults that contain this text pass in the running test, as when it asks for a page that is not there."""
        self.allowed.append(part)

    def begin(self) -> None:
        self.faults.clear()
        self.allowed.clear()

    def unexpected(self) -> list[str]:
        return [fault for fault in self.faults if not any(part in fault for part in self.allowed)]

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            where = message.location
            self.faults.append(f"console: {message.text} ({where['url']}:{where['lineNumber']})")

    def _raised(self, error: WebError) -> None:
        self.faults.append(f"uncaught: {error.error.message} (page {error.page.url if error.page else '?'})")

    def _asked(self, request: Request) -> None:
        host = urlsplit(request.url).hostname or ""
        if host not in _OWN_HOSTS and not host.endswith(".test"):
            self.faults.append(f"request to another host: {request.url}")
