"""Who is behind a socket of conversations."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from apps.core.services import acting_as_system
from apps.tenants.models import Membership
from apps.users.consumers import Visitor


@dataclass(frozen=True, kw_only=True)
class Guest(Visitor):
    """A visitor who has conversations of these organizations open as a member."""

    tenant_ids: frozenset[UUID] = frozenset()


def list_without_membership(visitors: Collection[Visitor]) -> list[Visitor]:
    """List who is no member any more of an organization whose conversations they have open. One query for all."""
    guests = [visitor for visitor in visitors if isinstance(visitor, Guest) and visitor.tenant_ids]
    if not guests:
        return []
    # Of many people and organizations at once.
    with acting_as_system(reason="messaging.find_former_members", is_routine=True):
        users = {guest.user_id for guest in guests}
        found = Membership.objects.filter(user_id__in=users).values_list("user_id", "organization_id")
        memberships = set(found)
    return [
        guest
        for guest in guests
        if any((guest.user_id, tenant) not in memberships for tenant in guest.tenant_ids)
    ]
