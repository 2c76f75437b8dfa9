"""What somebody is in an organization at the moment of a decision."""

from collections.abc import Container

from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.tenants.enums import WHO_MAY, Capability, Role
from apps.tenants.models import Membership, Organization
from apps.users.models import User


class RoleNeeded(DomainError):
    """Another role may do this; or the person's own changed a moment ago."""

    code, status = "role_needed", 403
    message = _("Your role in this organization does not allow this.")


class OwnersOnly(DomainError):
    """Only an owner makes owners, and decides about them."""

    code, status = "owners_only", 403
    message = _("Only an owner can do this.")


def stand_in(*, organization: Organization, actor: User, needed: Capability) -> Membership:
    """Return what the actor is in the organization, and hold still who else is what until the transaction ends.

    Everything that changes who may do what there begins with this, so that two decisions never rest on the same
    state.

    :raises RoleNeeded: if the actor's role does not allow it (any more)
    """
    Organization.objects.select_for_update(no_key=True).get(pk=organization.pk)
    own = Membership.objects.filter(organization=organization, user=actor).first()
    if own is None or own.role not in WHO_MAY[needed]:
        raise RoleNeeded
    return own


def require_owner_for(*, acting: Membership, roles: Container[str]) -> None:
    """Let only owners do what makes somebody an owner, or what happens to one.

    :param roles: what the other person is, and what they become
    :raises OwnersOnly: if one of them is owner and the actor is not
    """
    if Role.OWNER in roles and acting.role not in WHO_MAY[Capability.GRANT_OWNERSHIP]:
        raise OwnersOnly
