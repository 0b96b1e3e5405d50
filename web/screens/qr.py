"""Links that one shows to other devices: the address and its QR code."""

from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

import segno
from flask import current_app, request
from flask_babel import gettext as _
from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class ShownLink:
    """A link, ready to be shown."""

    link: str
    qr: Markup

    @property
    def shown(self) -> str:
        """Host and port, as people type them."""
        return urlsplit(self.link).netloc

    @property
    def loopback(self) -> bool:
        """Whether only this machine can open it."""
        host = urlsplit(self.link).hostname or ""
        try:
            return ip_address(host).is_loopback
        except ValueError:
            return host == "localhost" or host.endswith(".localhost")


def shown_link(path: str, *, small: bool = False) -> ShownLink:
    """The full address of a path of this server, by its public URL or as the request came."""
    link = f"{(current_app.config.get('PUBLIC_URL') or request.host_url).rstrip('/')}{path}"
    drawn = segno.make(link, error="m", micro=False).svg_inline(
        scale=4,
        border=1,
        omitsize=True,
        svgclass="qr qr--small" if small else "qr",
        lineclass=None,
        title=_("QR code of the link"),
    )
    return ShownLink(link, Markup(drawn))  # noqa: S704 -- made by segno out of an address, which it escapes
