"""No organization with people in it is left without somebody who decides."""

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.core.services import acting_as_system
from apps.tenants.enums import Role
from apps.tenants.models import Membership, Organization
from apps.users.models import User


class LastOwner(DomainError):
    """Nobody would be left who may decide about the organization."""

    code = "last_owner"
    message = _("Your organization needs an owner. Make somebody else an owner first.")


def _in_use(memberships: QuerySet[Membership]) -> QuerySet[Membership]:
    """Those whose account is not closed and will not be erased."""
    return memberships.filter(user__is_active=True, user__erase_at__isnull=True)


def require_another_owner(*, membership: Membership, was: str) -> None:
    """Refuse that an owner stops being one if no other one can act. Call it with the members held still.

    :param was: the role until now
    :raises LastOwner: if there is no other owner whose account is in use
    """
    owners = Membership.objects.filter(organization=membership.organization_id, role=Role.OWNER)
    if was == Role.OWNER and not _in_use(owners.exclude(pk=membership.pk)).exists():
        raise LastOwner


def require_successors(*, user: User) -> None:
    """Refuse that somebody goes for good and leaves colleagues behind in an organization that nobody owns.

    For the erasure of an account: call it in the transaction that decides on it. An organization without anybody else
    keeps nobody; its owner may go.

    :raises LastOwner: if there is such an organization
    """
    with acting_as_system(reason="tenants.require_successors", actor=user):
        if _list_stranded(user).exists():
            raise LastOwner


def _list_stranded(user: User) -> QuerySet[Organization]:
    """Organizations that would have members but no owner; what they are stays so until the transaction ends."""
    owned = Organization.objects.filter(memberships__user=user, memberships__role=Role.OWNER)
    organizations = list(owned.order_by("pk").select_for_update(no_key=True, of=("self",)))
    others = _in_use(Membership.objects.filter(organization=OuterRef("pk")).exclude(user=user))
    return Organization.objects.filter(
        Exists(others), ~Exists(others.filter(role=Role.OWNER)), pk__in=[one.pk for one in organizations]
    )
