"""The door itself: checks, redirects and tries, all before one deadline."""

import stamina
import structlog

from apps.core.clients.fetching.budget import Budget
from apps.core.clients.fetching.fetched import Fetched
from apps.core.clients.fetching.hops import follow
from apps.core.clients.fetching.limits import DEFAULT, Limits, Validators
from apps.core.clients.fetching.refusals import FetchRefused, TooSlow
from apps.core.clients.fetching.robots import keep_to_robots
from apps.core.clients.fetching.target import Target, read_target

log = structlog.get_logger(__name__)
LONGEST_PAUSE = 2.0  # seconds before the next try
LONGEST_WISH = 10  # seconds, if the site itself names them (Retry-After)


def fetch(url: str, *, limits: Limits = DEFAULT, conditional: Validators | None = None) -> Fetched:
    """GET a document of others into a temporary file; close it, best by `with`.

    Only public addresses over http(s), checked after each look-up and each redirect; robots.txt is kept.

    :param conditional: what the last answer gave as `validators`; then 304 may come back, with no body
    :raises FetchRefused: with a `code` and plain words for what stood in the way; never anything else
    """
    target, budget = read_target(url), Budget(limits.deadline_seconds)
    try:
        return _try(target, limits, budget, conditional or Validators())
    except FetchRefused as refusal:
        log.info("fetch_refused", reason=refusal.code)
        raise


def _try(target: Target, limits: Limits, budget: Budget, conditional: Validators) -> Fetched:
    def ask_robots(hop: Target) -> None:
        if limits.asks_robots:
            keep_to_robots(hop, budget)

    def is_worth_it(error: Exception) -> bool | float:
        return isinstance(error, FetchRefused) and error.may_pass and _pause(error, budget)

    for attempt in stamina.retry_context(
        on=is_worth_it, attempts=limits.tries, timeout=None, wait_initial=0.2, wait_max=LONGEST_PAUSE
    ):
        with attempt:
            return follow(
                target, limits=limits, budget=budget, conditional=conditional, before_each=ask_robots
            )
    raise TooSlow  # not reached: the last attempt raises


def _pause(error: FetchRefused, budget: Budget) -> bool | float:
    """How long to wait for another try; False if that is not worth it or too late."""
    if error.retry_after is None:
        return budget.seconds_left > LONGEST_PAUSE
    return error.retry_after <= min(LONGEST_WISH, budget.seconds_left) and float(error.retry_after)
