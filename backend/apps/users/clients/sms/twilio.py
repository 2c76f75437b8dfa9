"""Twilio's Messages API (2010-04-01), which other providers speak too; fakes/sms.py is a stand-in."""

import time
from typing import Any

import httpx2
import orjson
from django.conf import settings

from apps.users.clients.sms.outcomes import SmsNotAccepted, SmsOutcomeUnknown, SmsRefused

LARGEST_BODY = 64 * 1024  # bytes
NOT_TAKEN = {
    401,
    403,
    404,
    429,
    500,
    503,
}  # our account or their trouble; the provider says that it took nothing
NOT_REACHED = (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout, httpx2.UnsupportedProtocol)
REGION_CLOSED = 21408  # our account may not send to this country: 403, but for good


def send(*, to: str, text: str) -> None:
    """Hand one message over; see `apps.users.clients.sms.send_sms`."""
    try:
        status, body = _post({"To": to, "Body": text, **_sender()})
    except (*NOT_REACHED, httpx2.InvalidURL) as error:
        raise SmsNotAccepted(type(error).__name__) from None
    except (httpx2.HTTPError, httpx2.StreamError) as error:
        raise SmsOutcomeUnknown(type(error).__name__) from None
    if not 200 <= status < 300:
        raise _failure(status, _code_in(body))


def _sender() -> dict[str, str]:
    name = "MessagingServiceSid" if settings.SMS_SENDER.startswith("MG") else "From"
    return {name: settings.SMS_SENDER}


def _post(form: dict[str, str]) -> tuple[int, bytes]:
    path = f"/2010-04-01/Accounts/{settings.SMS_ACCOUNT}/Messages.json"
    client = httpx2.Client(
        base_url=settings.SMS_API_URL,
        auth=(settings.SMS_KEY or settings.SMS_ACCOUNT, settings.SMS_SECRET),
        timeout=settings.SMS_TIMEOUT,
        follow_redirects=False,
        trust_env=False,
    )
    with client, client.stream("POST", path, data=form) as response:
        return response.status_code, _read_bounded(response)


def _read_bounded(response: httpx2.Response) -> bytes:
    """As much as is needed to learn the code of a refusal; the status has been read already."""
    deadline, body = time.monotonic() + settings.SMS_TIMEOUT, bytearray()
    for chunk in response.iter_bytes():
        body += chunk
        if len(body) > LARGEST_BODY or time.monotonic() > deadline:
            break
    return bytes(body)


def _code_in(body: bytes) -> int | None:
    try:
        data: Any = orjson.loads(body)
    except orjson.JSONDecodeError:
        return None
    code = data.get("code") if isinstance(data, dict) else None
    return code if isinstance(code, int) else None


def _failure(status: int, code: int | None) -> Exception:
    """A gateway's 5xx (no code of the provider) says nothing about the message."""
    said = f"status {status}, code {code}"
    if code is None and status >= 500 and status != 503:
        return SmsOutcomeUnknown(said)
    if status in NOT_TAKEN and code != REGION_CLOSED:
        return SmsNotAccepted(said)
    return SmsOutcomeUnknown(said) if status >= 500 else SmsRefused(said)
