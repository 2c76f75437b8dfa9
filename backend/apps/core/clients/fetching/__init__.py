"""The safe door to pages and files of others: no address inside of any network, bounded in time, size and tries.

Everything that the app reads at an address that somebody typed goes through `fetch` (docs/feeds.md, "Fetching safely"),
and everything that it sends there through `post`.
"""

from apps.core.clients.fetching.addresses import FOR_TRIALS
from apps.core.clients.fetching.fetch import fetch
from apps.core.clients.fetching.fetched import Fetched
from apps.core.clients.fetching.limits import DEFAULT, Limits, Validators
from apps.core.clients.fetching.post import post
from apps.core.clients.fetching.refusals import FetchRefused
from apps.core.clients.fetching.robots import may_fetch
from apps.core.clients.fetching.target import read_target

__all__ = [
    "DEFAULT",
    "FOR_TRIALS",
    "FetchRefused",
    "Fetched",
    "Limits",
    "Validators",
    "fetch",
    "may_fetch",
    "post",
    "read_target",
]
