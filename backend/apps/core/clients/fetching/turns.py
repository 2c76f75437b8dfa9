"""Not faster than a site wishes (Crawl-delay), over all workers together."""

import time

from django.core.cache import cache

from apps.core.clients.fetching.budget import Budget
from apps.core.clients.fetching.keys import key_of
from apps.core.clients.fetching.refusals import TooSlow

LONGEST = 10.0  # seconds between two requests; who wishes more gets this
PAUSE = 0.1


def wait_for_turn(origin: str, delay: float, budget: Budget) -> None:
    """Wait until nobody asked the origin for so many seconds.

    :raises TooSlow: if that is later than the deadline
    """
    if delay <= 0:
        return
    key = key_of("turn", origin)
    until = time.time() + min(delay, LONGEST)
    while not cache.add(key, until, min(delay, LONGEST)):
        if (cache.get(key) or 0.0) - time.time() > budget.allow():
            raise TooSlow
        time.sleep(budget.allow(PAUSE))
