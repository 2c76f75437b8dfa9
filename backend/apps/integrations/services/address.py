"""What may stand as the address of a feed."""

from urllib.parse import urlsplit

from apps.core.clients.fetching import FetchRefused
from apps.integrations.enums import BOARDS, FeedKind
from apps.integrations.errors import FeedAddressRefused, FeedAddressTaken
from apps.integrations.models import Feed
from apps.integrations.services.adapters import check_address


def require_address(*, feed: Feed) -> None:
    """Check the address, asking no server.

    :raises FeedAddressRefused: if we would never read it; field "address"
    :raises BadBoard: if it names no board; field "address"
    :raises FeedAddressTaken: if another feed of the organization reads it; field "address"
    """
    try:
        check_address(kind=feed.kind, address=feed.address)
    except FetchRefused as refusal:
        raise FeedAddressRefused(field="address", why=str(refusal)) from refusal
    same = Feed.objects.filter(tenant=feed.tenant_id, kind=feed.kind, address=feed.address)
    if same.exclude(pk=feed.pk).exists():
        raise FeedAddressTaken(field="address")


def name_source(*, feed: Feed) -> str:
    """Name where the jobs are from, if the organization does not: the host, or the job site."""
    if feed.kind in BOARDS:
        return str(FeedKind(feed.kind).label)
    return (urlsplit(feed.address).hostname or feed.address)[:120]
