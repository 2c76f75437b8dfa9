"""From redirect to redirect; each is a new address to check."""

from collections.abc import Callable, Mapping

from django.conf import settings

from apps.core.clients.fetching.budget import Budget
from apps.core.clients.fetching.decoding import ACCEPTED
from apps.core.clients.fetching.document import read_document
from apps.core.clients.fetching.exchange import Answer, exchange
from apps.core.clients.fetching.fetched import Fetched
from apps.core.clients.fetching.limits import Limits, Validators
from apps.core.clients.fetching.refusals import BadAnswer, TooManyRedirects, UnsafeRedirect
from apps.core.clients.fetching.target import Target, join_target

ROBOT = "SafeJobBot"  # as robots.txt calls us
REDIRECTS = {301, 302, 303, 307, 308}
Look = Callable[[Target], None]


def follow(
    target: Target, *, limits: Limits, budget: Budget, conditional: Validators, before_each: Look
) -> Fetched:
    """GET the target, and where it sends us.

    :param before_each: refuses a hop by an exception, before anything is asked there
    :raises FetchRefused: whatever stands in the way
    """
    headers = {**_headers(), **conditional.as_headers()}
    for _ in range(limits.max_redirects + 1):
        before_each(target)
        with exchange(target, headers, limits, budget) as answer:
            if answer.status not in REDIRECTS:
                return read_document(answer, target, limits)
            target = _next(target, answer)
    raise TooManyRedirects


def _next(target: Target, answer: Answer) -> Target:
    location = answer.headers.get("Location")
    if location is None:
        raise BadAnswer
    found = join_target(target, location)
    if (target.scheme, found.scheme) == ("https", "http"):
        raise UnsafeRedirect
    return found


def _headers() -> Mapping[str, str]:
    return {
        "User-Agent": f"{ROBOT}/1.0 (+{settings.FETCH_CONTACT_URL})",
        "Accept": "*/*",
        "Accept-Encoding": ACCEPTED,
        "Connection": "close",
    }
