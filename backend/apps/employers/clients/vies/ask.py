"""One question to VIES: bounded in time, in size and in tries."""

import time
from typing import Any

import httpx2
import orjson
import stamina
import structlog
from django.conf import settings

from apps.employers.clients.vies.answer import Garbled, VatAnswer, read_answer

log = structlog.get_logger(__name__)
LARGEST_BODY = 64 * 1024  # bytes
TRIES = 2  # a country that does not answer now will not in a second; the nightly check asks again
DEADLINES = 2.0  # all tries together may take so many times VIES_TIMEOUT
PATH = "/check-vat-number"


class ViesUnavailable(Exception):
    """VIES gave no answer that we can use; says nothing about the company."""


class _Again(Exception):
    """This try gave nothing, another one may."""


def ask_vies(btw_id: str) -> VatAnswer:
    """Ask whether the number (NL123456789B01) is known. Outside of any transaction: it may take 2 × VIES_TIMEOUT.

    :raises ViesUnavailable: for time-outs, 429, 5xx, a member state that is down, and garbage
    """
    deadline = time.monotonic() + DEADLINES * settings.VIES_TIMEOUT
    try:
        for attempt in stamina.retry_context(
            on=_Again,
            attempts=TRIES,
            timeout=DEADLINES * settings.VIES_TIMEOUT,
            wait_initial=0.2,
            wait_max=1.0,
        ):
            with attempt:
                return _ask_once(btw_id, deadline)
    except (_Again, Garbled, httpx2.HTTPError, httpx2.InvalidURL, httpx2.StreamError) as error:
        log.warning("vies_unavailable", reason=str(error) or type(error).__name__)
        raise ViesUnavailable(type(error).__name__) from error
    raise ViesUnavailable("no try left")


def _ask_once(btw_id: str, deadline: float) -> VatAnswer:
    country, number = btw_id[:2], btw_id[2:]
    body = {"countryCode": country, "vatNumber": number, **_requester()}
    try:
        with (
            httpx2.Client(timeout=settings.VIES_TIMEOUT, follow_redirects=False, trust_env=False) as client,
            client.stream("POST", settings.VIES_API_URL + PATH, json=body) as response,
        ):
            if response.status_code != 200:
                raise _Again(f"status {response.status_code}")
            data = _read(response, deadline)
    except (httpx2.TimeoutException, httpx2.NetworkError, httpx2.RemoteProtocolError) as error:
        raise _Again(type(error).__name__) from error
    return read_answer(data, country=country, number=number)


def _requester() -> dict[str, str]:
    own = settings.VIES_REQUESTER
    return {"requesterMemberStateCode": own[:2], "requesterNumber": own[2:]} if own else {}


def _read(response: httpx2.Response, deadline: float) -> Any:
    body = bytearray()
    for chunk in response.iter_bytes():
        body += chunk
        if len(body) > LARGEST_BODY or time.monotonic() > deadline:
            raise Garbled("too large or too slow")
    try:
        data = orjson.loads(bytes(body))
    except orjson.JSONDecodeError as error:
        raise Garbled("no JSON") from error
    if isinstance(data, dict) and data.get("actionSucceed") is False:
        raise _Again("action failed")
    return data
