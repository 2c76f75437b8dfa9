"""One JSON document of an issuer: bounded in time and size, no redirect followed."""

import time
from typing import Any

import httpx2
import orjson
from django.conf import settings

LARGEST_BODY = 256 * 1024  # bytes; a key set has a few kilobytes


class Unusable(Exception):
    """No answer, or none that we take."""


def fetch_json(url: str, *, deadline: float) -> dict[str, Any]:
    """GET the document, which must be an object.

    :param deadline: `time.monotonic()` at which we stop reading
    :raises Unusable: for everything else
    """
    timeout = max(0.1, min(settings.OIDC_TIMEOUT, deadline - time.monotonic()))
    try:
        with (
            httpx2.Client(timeout=timeout, follow_redirects=False, trust_env=False) as client,
            client.stream("GET", url, headers={"Accept": "application/json"}) as response,
        ):
            if response.status_code != 200:
                raise Unusable(f"status {response.status_code}")
            return _understand(_read_bounded(response, deadline))
    except (httpx2.HTTPError, httpx2.InvalidURL, httpx2.StreamError) as error:
        raise Unusable(type(error).__name__) from error


def _read_bounded(response: httpx2.Response, deadline: float) -> bytes:
    body = bytearray()
    for chunk in response.iter_bytes():
        body += chunk
        if len(body) > LARGEST_BODY:
            raise Unusable("too large")
        if time.monotonic() > deadline:
            raise Unusable("too slow")
    return bytes(body)


def _understand(body: bytes) -> dict[str, Any]:
    try:
        data = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise Unusable("no JSON") from error
    if not isinstance(data, dict):
        raise Unusable("no object")
    return data
