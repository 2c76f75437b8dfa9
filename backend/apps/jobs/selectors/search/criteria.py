"""What somebody looks for."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from apps.locations.selectors import NearPoint

LARGEST_PAGE = 100
DEEPEST_ROW = 1000  # pages by number end here; behind it the cursor goes on without OFFSET


class Sort(StrEnum):
    """What comes first."""

    RELEVANCE = "relevance"
    DISTANCE = "distance"
    NEWEST = "newest"
    PAY = "pay"


@dataclass(frozen=True)
class Cursor:
    """The row beside which a page starts: its sort value and id. Backwards means the page that ends before it."""

    sort: Sort
    value: str
    id: str
    backwards: bool = False


@dataclass(frozen=True, kw_only=True)
class Filters:
    """Which jobs: every filter that is set must hold; of several values in one filter, one is enough.

    `None` and empty tuples filter nothing. Pay is gross per hour in cents, hours are per week.
    """

    q: str | None = None
    near: NearPoint | None = None
    radius_km: int = 25
    occupation: tuple[str, ...] = ()
    isco: tuple[str, ...] = ()
    sector: tuple[str, ...] = ()
    contract: tuple[str, ...] = ()
    pay_min_cents: int | None = None
    hours_min: Decimal | None = None
    hours_max: Decimal | None = None
    shift: tuple[str, ...] = ()
    housing: bool | None = None
    transport: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    no_dutch: bool | None = None
    employer: str | None = None
    published_since: datetime | None = None
    starts_before: date | None = None


@dataclass(frozen=True, kw_only=True)
class Search:
    """Which jobs, in which order, and which page of them."""

    filters: Filters = field(default_factory=Filters)
    sort: Sort = Sort.NEWEST
    page: int = 1
    page_size: int = 20
    cursor: Cursor | None = None
    facets: bool = False
