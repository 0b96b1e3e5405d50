"""A server and those who come to it, each with a browser of their own."""

from tests.browser.people import Facilitator, Person

PATIENCE_MS = 20_000
"""A press or a page that takes longer is a fault, on the slowest machine too."""


class House:
    """Lets people come; every one has a context of their own, as on a device of their own."""

    def __init__(self, server, new_context):
        self.server = server
        self._new_context = new_context

    def comes(self, name, kind=Person, **options):
        """Somebody with a fresh browser."""
        context = self._new_context(**options)
        context.set_default_timeout(PATIENCE_MS)
        return kind(name, context.new_page(), self.server.url)

    def ada(self, **options):
        """The facilitator, signed in: by the printed link the first time, by her cookies later."""
        if self.server.ada is None:
            ada = self.comes("Ada", Facilitator, **options)
            ada.signs_up(self.server.link)
            self.server.ada = ada.page.context.storage_state()
            return ada
        return self.comes("Ada", Facilitator, storage_state=self.server.ada, **options)

    def joins(self, name, code, seat="", **options):
        """Somebody who comes in by the code, and perhaps sits down."""
        person = self.comes(name, **options)
        person.joins(code)
        if seat:
            person.sits(seat)
        return person
