"""Members: what they become, and how they go."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.core.events import publish
from apps.core.services import record_audit
from apps.tenants.enums import Capability, Role
from apps.tenants.events import MemberLeft, MemberRoleChanged
from apps.tenants.models import Membership
from apps.tenants.services.ownership import require_another_owner
from apps.tenants.services.standing import require_owner_for, stand_in
from apps.users.models import User


class MemberGone(DomainError):
    """Somebody else removed the member a moment ago."""

    code, status = "not_found", 404
    message = _("This person is not a member any more.")


@transaction.atomic
def change_role(*, actor: User, membership: Membership, role: Role) -> Membership:
    """Give a member another role; nothing happens if they have it.

    :raises RoleNeeded: if the actor may not administer members
    :raises OwnersOnly: if it makes an owner, or is done to one, by somebody who is none
    :raises LastOwner: if nobody else would be owner
    :raises MemberGone: if somebody removed the member meanwhile
    """
    acting = stand_in(organization=membership.organization, actor=actor, needed=Capability.ADMINISTER_MEMBERS)
    membership = _read_again(membership)
    require_owner_for(acting=acting, roles={membership.role, role})
    before, membership.role = membership.role, role
    if before == role:
        return membership
    require_another_owner(membership=membership, was=before)
    membership.updated_by = actor
    membership.save(update_fields=["role", "updated_by", "updated_at"])
    record_audit(
        actor=actor, action="tenants.change_role", subject=membership, detail={"from": before, "to": role}
    )
    publish(MemberRoleChanged(membership_id=membership.pk))
    return membership


@transaction.atomic
def remove_member(*, actor: User, membership: Membership) -> None:
    """Let somebody act for the organization no more, from the next request on; everybody may do it to themselves.

    The API tokens that they made go with them.

    :raises RoleNeeded: if it is somebody else and the actor may not administer members
    :raises OwnersOnly: if it is another owner and the actor is none
    :raises LastOwner: if nobody else would be owner
    :raises MemberGone: if somebody removed the member meanwhile
    """
    is_own = membership.user_id == actor.pk
    needed = Capability.READ if is_own else Capability.ADMINISTER_MEMBERS
    acting = stand_in(organization=membership.organization, actor=actor, needed=needed)
    membership = _read_again(membership)
    require_owner_for(acting=acting, roles={membership.role})
    require_another_owner(membership=membership, was=membership.role)
    action = "tenants.leave_organization" if is_own else "tenants.remove_member"
    record_audit(actor=actor, action=action, subject=membership, detail={"role": membership.role})
    publish(MemberLeft(organization_id=membership.organization_id, user_id=membership.user_id))
    membership.delete()


def _read_again(membership: Membership) -> Membership:
    """What it is now that nothing moves any more."""
    current = Membership.objects.select_related("user", "organization").filter(pk=membership.pk).first()
    if current is None:
        raise MemberGone
    return current
