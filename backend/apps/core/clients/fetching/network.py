"""The network as httpcore2 sees it in one exchange: only the checked addresses, only until the deadline."""

import ssl
from collections.abc import Iterable, Sequence
from typing import Any

import httpcore2

from apps.core.clients.fetching.addresses import Address
from apps.core.clients.fetching.budget import Budget
from apps.core.clients.fetching.refusals import TooLarge

MOST_ADDRESSES = 3  # that are tried


class CheckedNetwork(httpcore2.NetworkBackend):
    """Connects to the addresses that were checked, whatever the name means by now (DNS rebinding)."""

    def __init__(self, addresses: Sequence[Address], budget: Budget, most_bytes: int) -> None:
        self._addresses, self._budget, self._most_bytes = addresses, budget, most_bytes

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        """Connect to the first address that answers; `host` is not asked again."""
        failure: Exception = httpcore2.ConnectError("no address")
        for address in self._addresses[:MOST_ADDRESSES]:
            try:
                stream = httpcore2.SyncBackend().connect_tcp(str(address), port, self._budget.allow(timeout))
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failure = error
            else:
                return BoundedStream(stream, self._budget, self._most_bytes)
        raise failure


class BoundedStream(httpcore2.NetworkStream):
    """A connection on which every wait ends with the deadline, and every byte counts, whatever it is part of."""

    def __init__(self, stream: httpcore2.NetworkStream, budget: Budget, most_bytes: int) -> None:
        self._stream, self._budget, self._bytes_left = stream, budget, most_bytes

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read what there is.

        :raises TooLarge: after more bytes than there may be
        :raises TooSlow: after the deadline
        """
        data = self._stream.read(max_bytes, self._budget.allow(timeout))
        self._bytes_left -= len(data)
        if self._bytes_left < 0:
            raise TooLarge
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send the request."""
        self._stream.write(buffer, self._budget.allow(timeout))

    def close(self) -> None:
        """Hang up."""
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        """Encrypt; the certificate must be for the name in the URL."""
        stream = self._stream.start_tls(ssl_context, server_hostname, self._budget.allow(timeout))
        return BoundedStream(stream, self._budget, self._bytes_left)

    def get_extra_info(self, info: str) -> Any:
        """Ask the connection itself."""
        return self._stream.get_extra_info(info)
