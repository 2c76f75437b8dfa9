"""Whom a decision concerns."""

from collections.abc import Iterable

from apps.moderation.models import Decision
from apps.tenants.enums import WHO_MAY, Capability
from apps.tenants.selectors import list_member_users
from apps.users.models import User


def list_affected(*, decision: Decision) -> Iterable[User]:
    """List who gets the statement: the person, or those of the organization who may change what it is about.

    Somebody whose account the decision closed gets it as well.
    """
    if decision.tenant:
        return list_member_users(organization=decision.tenant, roles=WHO_MAY[Capability.WRITE_POSTINGS])
    return User.objects.filter(pk__in=[decision.affected_id]) if decision.affected_id else []
