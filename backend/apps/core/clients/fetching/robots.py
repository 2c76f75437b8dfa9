"""What sites wish programs to leave alone: robots.txt by RFC 9309, kept for a day."""

from django.core.cache import cache
from protego import Protego

from apps.core.clients.fetching.budget import Budget
from apps.core.clients.fetching.hops import ROBOT, follow
from apps.core.clients.fetching.keys import key_of
from apps.core.clients.fetching.limits import Limits, Validators
from apps.core.clients.fetching.refusals import (
    BadAnswer,
    HttpStatus,
    RobotsDisallow,
    RobotsUnavailable,
    TooLarge,
    TooManyRedirects,
)
from apps.core.clients.fetching.target import Target, join_target, read_target
from apps.core.clients.fetching.turns import wait_for_turn

A_DAY = 24 * 60 * 60  # seconds; RFC 9309, 2.4
LIMITS = Limits(
    max_bytes=512 * 1024, deadline_seconds=15.0, tries=1, types=(), asks_robots=False
)  # 2.5: ≥ 500 KiB
LONGEST_KEPT = 32 * 1024  # characters; who has a thousand hosts must not fill the cache for all
EVERYTHING = ""  # the text of a robots.txt that allows all


def may_fetch(url: str) -> bool:
    """Whether the site's robots.txt lets us read the URL.

    :raises FetchRefused: if the site cannot be asked, or the URL is none that we would fetch at all
    """
    target = read_target(url)
    return _rules_of(target, Budget(LIMITS.deadline_seconds)).can_fetch(target.url, ROBOT)


def keep_to_robots(target: Target, budget: Budget) -> None:
    """Go on only where robots.txt allows it, and not faster than it wishes.

    :raises RobotsDisallow: if it says no
    :raises FetchRefused: if it cannot be asked: as long as we do not know, it is a no
    """
    rules = _rules_of(target, budget)
    if not rules.can_fetch(target.url, ROBOT):
        raise RobotsDisallow
    wait_for_turn(target.origin, rules.crawl_delay(ROBOT) or 0.0, budget)


def _rules_of(target: Target, budget: Budget) -> Protego:
    key = key_of("robots", target.origin)
    text = cache.get(key)
    if text is None:
        text = _read(join_target(target, "/robots.txt"), budget)
        if len(text) <= LONGEST_KEPT:
            cache.set(key, text, A_DAY)
    return Protego.parse(text)


def _read(target: Target, budget: Budget) -> str:
    try:
        fetched = follow(
            target, limits=LIMITS, budget=budget, conditional=Validators(), before_each=lambda _: None
        )
    except TooManyRedirects:
        return EVERYTHING  # 2.3.1.2: as if there were none
    except (TooLarge, BadAnswer) as error:
        raise RobotsUnavailable from error
    except HttpStatus as error:
        return _judge(error)
    with fetched:
        return fetched.path.read_text("utf-8-sig", "replace")


def _judge(error: HttpStatus) -> str:
    """Without a robots.txt (4xx) all is allowed; trouble of the server means no for now."""
    number = error.params["number"]
    if 400 <= number < 500 and number != 429:
        return EVERYTHING
    raise RobotsUnavailable from error
