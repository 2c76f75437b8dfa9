"""Asking somebody to act for an organization."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.core.events import publish
from apps.core.services import acting_for, count_attempt, record_audit
from apps.tenants.enums import Capability, Role
from apps.tenants.events import InvitationSent
from apps.tenants.models import Invitation, Membership, Organization
from apps.tenants.selectors import list_open_invitations
from apps.tenants.services.standing import require_owner_for, stand_in
from apps.users.models import User

LIFETIME = timedelta(days=7)
DAY = 86_400


class AlreadyMember(DomainError):
    """The members' list says so too: this tells nobody anything new."""

    code = "already_member"
    message = _("This person is already a member of your organization.")


def invite_member(*, actor: User, organization: Organization, email: str, role: Role) -> Invitation:
    """Ask the owner of the address by mail to act for the organization; again, if that was done before.

    Whether the address has an account is not to be seen. There is one open invitation for an address: a second one
    renews it, and only the newest mail works. Call it outside of a transaction: it counts.

    :raises TooManyAttempts: when the organization asks more than 100 times a day, or the address is asked more than 5
    :raises RoleNeeded: if the actor may not administer members
    :raises OwnersOnly: if it would make an owner, or changes what an owner asked, and the actor is none
    :raises AlreadyMember: if the address belongs to a member
    """
    email = email.strip().lower()
    count_attempt(limit="tenants.invite_from", who=str(organization.pk), at_most=100, seconds=DAY)
    count_attempt(limit="tenants.invite_to", who=email, at_most=5, seconds=DAY)
    with acting_for(user_id=actor.pk, tenant_id=organization.pk):
        return _ask(actor, organization, email, role)


def _ask(actor: User, organization: Organization, email: str, role: Role) -> Invitation:
    acting = stand_in(organization=organization, actor=actor, needed=Capability.ADMINISTER_MEMBERS)
    if Membership.objects.filter(organization=organization, user__email=email).exists():
        raise AlreadyMember
    open_one = list_open_invitations(organization=organization).filter(email=email).first()
    invitation = open_one or Invitation(organization=organization, email=email, role=role, created_by=actor)
    require_owner_for(acting=acting, roles={invitation.role, role})
    invitation.role, invitation.updated_by = role, actor
    invitation.token_hash, invitation.expires_at = None, timezone.now() + LIFETIME
    invitation.save()
    record_audit(
        actor=actor,
        action="tenants.invite_member",
        subject=invitation,
        detail={"role": role, "is_again": open_one is not None},
    )
    publish(InvitationSent(invitation_id=invitation.pk))
    return invitation


@transaction.atomic
def revoke_invitation(*, actor: User, invitation: Invitation) -> None:
    """Let nobody take the invitation up any more; nothing happens if somebody did. Staff may do it, too.

    :raises RoleNeeded: if the actor may not administer members
    :raises OwnersOnly: if it would make an owner, and the actor is none
    """
    if not actor.is_staff:
        acting = stand_in(
            organization=invitation.organization, actor=actor, needed=Capability.ADMINISTER_MEMBERS
        )
        require_owner_for(acting=acting, roles={invitation.role})
    now = timezone.now()
    untaken = Invitation.objects.filter(pk=invitation.pk, accepted_at__isnull=True, revoked_at__isnull=True)
    if untaken.update(revoked_at=now, updated_at=now, updated_by=actor):
        record_audit(actor=actor, action="tenants.revoke_invitation", subject=invitation)
