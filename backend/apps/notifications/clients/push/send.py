"""One message to one browser."""

import re

import httpx2
import orjson
from django.conf import settings

from apps.notifications.clients.outcome import NotAccepted, OutcomeUnknown, Refused
from apps.notifications.clients.push.origins import is_push_address
from apps.notifications.clients.push.seal import Subscriber, SubscriptionGone, prove_sender, seal

KEPT = 24 * 3600  # seconds that the service keeps a message for a browser that is off
OUR_TROUBLE = {401, 403, 408, 425, 429}  # the key or the pace
GONE = {404, 410}
SECONDS = re.compile(r"[0-9]{1,6}")
NOT_REACHED = (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout, httpx2.UnsupportedProtocol)


def push_message(*, to: Subscriber, data: dict[str, str], topic: str) -> None:
    """Encrypt the data (less than 3 kB) for the browser and hand it to its service.

    :param topic: at most 32 signs of base64url; a message waiting there with the same topic is replaced
    :raises NotAccepted: try again later, and not before `retry_after` seconds if it says so
    :raises SubscriptionGone: never again to this browser
    :raises Refused: do not try again
    :raises OutcomeUnknown: it may have arrived
    :raises KeyMissing: if this installation has no key
    """
    if not is_push_address(to.endpoint):
        raise SubscriptionGone("not one of the push services we know")
    headers = {
        "Authorization": prove_sender(to.endpoint),
        "Content-Encoding": "aes128gcm",
        "Content-Type": "application/octet-stream",
        "TTL": str(KEPT),
        "Topic": topic,
    }
    status, retry_after = _post(to.endpoint, seal(to, orjson.dumps(data)), headers)
    if not 200 <= status < 300:
        raise _failure(status, retry_after)


def _post(endpoint: str, body: bytes, headers: dict[str, str]) -> tuple[int, str]:
    """No redirect is followed: it could lead to an address that is none of a push service."""
    client = httpx2.Client(timeout=settings.PUSH_TIMEOUT, follow_redirects=False, trust_env=False)
    try:
        with client, client.stream("POST", endpoint, content=body, headers=headers) as response:
            return response.status_code, response.headers.get("Retry-After", "")
    except (*NOT_REACHED, httpx2.InvalidURL) as error:
        raise NotAccepted(type(error).__name__) from None
    except (httpx2.HTTPError, httpx2.StreamError) as error:
        raise OutcomeUnknown(type(error).__name__) from None


def _failure(status: int, retry_after: str) -> Exception:
    said = f"status {status}"
    if status in GONE:
        return SubscriptionGone(said)
    if status in OUR_TROUBLE or status >= 500:
        return NotAccepted(said, retry_after=int(retry_after) if SECONDS.fullmatch(retry_after) else None)
    return Refused(said)
