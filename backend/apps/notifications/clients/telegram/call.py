"""One call of a method of the bot."""

import time
from collections.abc import Mapping
from typing import Any

import httpx2
import orjson
from django.conf import settings

from apps.notifications.clients.outcome import NotAccepted, OutcomeUnknown

LARGEST_BODY = 1024 * 1024  # bytes; a hundred updates are far less
NOT_REACHED = (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout, httpx2.UnsupportedProtocol)
Answer = Mapping[str, Any]


def call(method: str, **fields: object) -> tuple[int, Answer]:
    """Call the method; gives the status and what was answered, empty if that is no JSON of the Bot API.

    The errors that leave name no address: the bot's token stands in it.

    :raises NotAccepted: if it surely did not get there
    :raises OutcomeUnknown: if nobody knows
    """
    try:
        status, body = _post(method, orjson.dumps(fields))
    except (*NOT_REACHED, httpx2.InvalidURL) as error:
        raise NotAccepted(type(error).__name__) from None
    except (httpx2.HTTPError, httpx2.StreamError) as error:
        raise OutcomeUnknown(type(error).__name__) from None
    return status, _read(body)


def _post(method: str, body: bytes) -> tuple[int, bytes]:
    client = httpx2.Client(timeout=settings.TELEGRAM_TIMEOUT, follow_redirects=False, trust_env=False)
    url = f"{settings.TELEGRAM_API_URL.rstrip('/')}/bot{settings.TELEGRAM_BOT_TOKEN}/{method}"
    headers = {"Content-Type": "application/json"}
    with client, client.stream("POST", url, content=body, headers=headers) as response:
        return response.status_code, _read_bounded(response)


def _read_bounded(response: httpx2.Response) -> bytes:
    """The status has been read already, so what comes too slowly or is too much is cut."""
    deadline, body = time.monotonic() + settings.TELEGRAM_TIMEOUT, bytearray()
    for chunk in response.iter_bytes():
        body += chunk
        if len(body) > LARGEST_BODY or time.monotonic() > deadline:
            break
    return bytes(body)


def _read(body: bytes) -> Answer:
    try:
        data: Any = orjson.loads(body)
    except orjson.JSONDecodeError:
        return {}
    return data if isinstance(data, dict) and isinstance(data.get("ok"), bool) else {}
