"""PDOK Locatieserver (search v3_1), the geocoder of the Dutch state.

Free, without a key; it refuses parameters that it does not know.
"""

import json
import re
import time
from dataclasses import dataclass
from typing import Any

import httpx2
import stamina
from django.conf import settings

PATH = "/bzk/locatieserver/search/v3_1/free"
Params = list[tuple[str, str | int | float | bool | None]]
FIELDS = "weergavenaam,centroide_ll"
ATTEMPTS = 2
LARGEST_BODY = 1_000_000  # bytes
# Longitude first, as well-known text has it. Read as numbers; nothing else of such a text is ever parsed.
POINT = re.compile(r"POINT\(([0-9]{1,2}\.[0-9]{1,17}) ([0-9]{2}\.[0-9]{1,17})\)", re.ASCII)


class GeocoderFailed(Exception):
    """Why there is no answer: always one of the subclasses below."""


class GeocoderUnavailable(GeocoderFailed):
    """No connection, no answer in time, or the server's own error (5xx)."""


class GeocoderRefused(GeocoderFailed):
    """The server does not want this question (4xx)."""


class GeocoderUnreadable(GeocoderFailed):
    """The answer is not what the server documents."""


@dataclass(frozen=True)
class FoundPoint:
    """What the geocoder found: degrees (WGS 84) and how it writes the address."""

    lat: float
    lon: float
    label: str


def find_point(**filters: str) -> FoundPoint | None:
    """Ask for the best object that passes all filters (`type`, `postcode`, `huisnummer`); None if there is none.

    The values must be plain letters and digits: they become part of a search expression.

    :raises GeocoderFailed: if there is no usable answer
    """
    if not all(value.isalnum() and value.isascii() for value in filters.values()):
        raise ValueError(filters)
    answer = _ask(
        [("rows", "1"), ("fl", FIELDS), *(("fq", f"{name}:{value}") for name, value in filters.items())]
    )
    try:
        documents = json.loads(answer)["response"]["docs"]
        return _read(documents[0]) if documents else None
    except (ValueError, KeyError, TypeError, IndexError) as error:
        raise GeocoderUnreadable from error


def _ask(params: Params) -> bytes:
    url = settings.PDOK_API_URL.rstrip("/") + PATH
    try:
        for attempt in stamina.retry_context(on=_is_worth_another_try, attempts=ATTEMPTS, wait_max=0.2):
            with attempt, httpx2.stream("GET", url, params=params, timeout=settings.PDOK_TIMEOUT) as response:
                return _read_in_time(response.raise_for_status())
    except httpx2.HTTPStatusError as error:
        raise (GeocoderUnavailable if error.response.is_server_error else GeocoderRefused) from error
    except (httpx2.HTTPError, httpx2.InvalidURL) as error:
        raise GeocoderUnavailable from error
    raise AssertionError("the last attempt returns or raises")


def _read_in_time(response: httpx2.Response) -> bytes:
    """Read the body; the client's own timeout counts anew with every byte, and somebody waits for this one."""
    deadline, body = time.monotonic() + settings.PDOK_TIMEOUT, bytearray()
    for chunk in response.iter_bytes():
        body += chunk
        if time.monotonic() > deadline or len(body) > LARGEST_BODY:
            raise httpx2.ReadTimeout("too slow or too large")
    return bytes(body)


def _is_worth_another_try(error: Exception) -> bool:
    """Say whether it may go well at once; after a time-out somebody has waited long enough."""
    if isinstance(error, httpx2.HTTPStatusError):
        return error.response.is_server_error
    return isinstance(error, httpx2.TransportError) and not isinstance(error, httpx2.TimeoutException)


def _read(document: dict[str, Any]) -> FoundPoint:
    match = POINT.fullmatch(document["centroide_ll"])
    if match is None:
        raise ValueError(document["centroide_ll"])
    return FoundPoint(lat=float(match[2]), lon=float(match[1]), label=str(document["weergavenaam"]))
