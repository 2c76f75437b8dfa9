"""Reading requests off the wire: a head has an end, and comes soon.

The parser takes headers of any length, and the server waits for them for ever; a proxy in front would not.
"""

import asyncio
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

LONGEST_HEAD = 128 * 1024  # bytes; proxies let through 32 kB
HEAD_SECONDS = 10.0  # from the connection, or its next request, to the end of the head


class BoundedHead(HttpToolsProtocol):
    """Hangs up on heads that are too long or too slow."""

    in_head, head_bytes = False, 0
    patience: asyncio.TimerHandle | None = None

    def connection_made(self, transport: Any) -> None:
        """Wait for the first request."""
        super().connection_made(transport)
        self._expect_head()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait for nothing any more."""
        self._stop_waiting()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Parse, and count what belongs to a head that is not over."""
        was_in_head = self.in_head
        super().data_received(data)
        if self.in_head and was_in_head:
            self.head_bytes += len(data)
            if self.head_bytes > LONGEST_HEAD:
                self.transport.abort()

    def on_message_begin(self) -> None:
        """A head begins."""
        super().on_message_begin()
        self.in_head, self.head_bytes = True, 0
        self._expect_head()

    def on_headers_complete(self) -> None:
        """The head is over."""
        self.in_head = False
        self._stop_waiting()
        super().on_headers_complete()

    def _expect_head(self) -> None:
        self._stop_waiting()
        self.patience = self.loop.call_later(HEAD_SECONDS, self.transport.abort)

    def _stop_waiting(self) -> None:
        if self.patience is not None:
            self.patience.cancel()
            self.patience = None
