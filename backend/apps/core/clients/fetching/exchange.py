"""One request and its answer, without following anything."""

import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache

import httpcore2
import httpx2

from apps.core.clients.fetching.budget import Budget
from apps.core.clients.fetching.limits import MEGABYTE, Limits
from apps.core.clients.fetching.network import CheckedNetwork
from apps.core.clients.fetching.refusals import Interrupted, TooSlow, Unreachable
from apps.core.clients.fetching.resolving import find_addresses
from apps.core.clients.fetching.target import Target

AROUND = MEGABYTE  # bytes for headers and the frames of chunks, beside the body


@dataclass(frozen=True)
class Answer:
    """Status and headers have come; `chunks` brings the body as it is on the wire."""

    status: int
    headers: httpx2.Headers
    chunks: Iterator[bytes]


@contextmanager
def exchange(
    target: Target,
    headers: Mapping[str, str],
    limits: Limits,
    budget: Budget,
    *,
    method: str = "GET",
    body: bytes | None = None,
) -> Iterator[Answer]:
    """Ask the target at an address that was checked just now; hangs up at the end.

    :raises FetchRefused: AddressNotPublic, Unreachable, TooSlow, TooLarge or Interrupted; also while the body is read
    """
    network = CheckedNetwork(find_addresses(target, budget), budget, limits.max_bytes + AROUND)
    with (
        _said_plainly(),
        httpcore2.ConnectionPool(network_backend=network, ssl_context=_trust(), max_connections=1) as pool,
        pool.stream(
            method,
            httpcore2.URL(
                scheme=target.scheme.encode(), host=target.host.encode(), port=target.port, target=target.path
            ),
            headers=[("Host", target.authority), *headers.items()],
            content=body,
            extensions={"timeout": _timeouts(limits)},
        ) as response,
    ):
        yield Answer(response.status, httpx2.Headers(response.headers), iter(response.iter_stream()))


@contextmanager
def _said_plainly() -> Iterator[None]:
    try:
        yield
    except httpcore2.TimeoutException as error:
        raise TooSlow from error
    except httpcore2.ProtocolError as error:
        raise Interrupted from error
    except httpcore2.NetworkError as error:
        raise Unreachable from error


def _timeouts(limits: Limits) -> dict[str, float]:
    return {"connect": limits.connect_seconds, "read": limits.read_seconds, "write": limits.read_seconds}


@cache
def _trust() -> ssl.SSLContext:
    return httpx2.create_ssl_context(trust_env=False)
