"""In whose name a feed is read."""

from urllib.parse import urlsplit

from apps.integrations.enums import BOARDS
from apps.integrations.models import Feed, FeedRun
from apps.jobs.services.imports import EmployerHasNoOwner
from apps.jobs.services.imports.bulk import Source
from apps.tenants.enums import WHO_MAY, Capability, Role
from apps.tenants.selectors import list_member_users
from apps.users.models import User


def make_source(feed: Feed, actor: User, *, is_dry: bool = False) -> Source:
    """Describe the feed to the import."""
    address = urlsplit(feed.address)
    return Source(
        employer=feed.employer,
        actor=actor,
        external_source=feed.external_source,
        name=feed.source_name,
        url="" if feed.kind in BOARDS else f"{address.scheme}://{address.netloc}/",
        publishes=feed.publishes,
        is_dry=is_dry,
    )


def choose_actor(feed: Feed, run: FeedRun) -> User:
    """Name who answers for what is read: who asked, else who made the feed, else the organization's first owner.

    :raises EmployerHasNoOwner: if nobody of them may any more
    """
    allowed = WHO_MAY[Capability.ADMINISTER_FEEDS]
    members = list_member_users(organization=feed.tenant, roles=allowed)
    wanted = [id for id in (run.asked_by_id, feed.created_by_id) if id]
    found = {user.pk: user for user in members.filter(pk__in=wanted)}
    known = next((found[id] for id in wanted if id in found), None)
    actor = known or list_member_users(organization=feed.tenant, roles={Role.OWNER}).first()
    if actor is None:
        raise EmployerHasNoOwner
    return actor
