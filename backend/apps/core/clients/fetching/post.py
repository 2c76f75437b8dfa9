"""Send something to an address that somebody typed."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.conf import settings

from apps.core.clients.fetching.budget import Budget
from apps.core.clients.fetching.exchange import exchange
from apps.core.clients.fetching.hops import ROBOT
from apps.core.clients.fetching.limits import Limits
from apps.core.clients.fetching.target import read_target

BRIEF = Limits(max_bytes=65_536, deadline_seconds=10.0, connect_seconds=5.0, read_seconds=10.0, tries=1)
HEARD = 500  # bytes of an answer that are kept


@dataclass(frozen=True)
class Posted:
    """What was answered; `text` is the beginning of it."""

    status: int
    text: str


def post(url: str, *, body: bytes, headers: Mapping[str, str], limits: Limits = BRIEF) -> Posted:
    """POST once, to a public address that was checked just now. Redirects are answers like any other: none is followed.

    :raises FetchRefused: if there was no answer, or the address is none that we send to
    """
    target, budget = read_target(url), Budget(limits.deadline_seconds)
    sent = {
        "User-Agent": f"{ROBOT}/1.0 (+{settings.FETCH_CONTACT_URL})",
        "Content-Length": str(len(body)),
        "Accept-Encoding": "identity",
        "Connection": "close",
        **headers,
    }
    with exchange(target, sent, limits, budget, method="POST", body=body) as answer:
        heard = b""
        for chunk in answer.chunks:
            heard += chunk
            if len(heard) >= HEARD:
                break
        return Posted(answer.status, heard[:HEARD].decode("utf-8", "replace").replace("\0", ""))
