"""Taking up an invitation."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.core.events import publish
from apps.core.services import acting_as_system, record_audit
from apps.tenants.enums import WHO_MAY, Capability, Role
from apps.tenants.events import MemberJoined
from apps.tenants.models import Invitation, Membership, Organization
from apps.tenants.services.organizations import require_employer
from apps.users.models import User
from apps.users.services import hash_token, require_verified_email


class InvitationRefused(DomainError):
    """The token is wrong, used, taken back or too old; which of these is nobody's business."""

    code = "invitation_refused"
    message = _("This invitation does not work (any more). Please ask for a new one.")


class AnotherAddress(DomainError):
    """Somebody else was invited; who, we do not say."""

    code = "another_address"
    message = _(
        "This invitation is for another e-mail address. Please sign in with the account that got the mail."
    )


def accept_invitation(*, user: User, token: str) -> Membership:
    """Let the person act for the organization that invited them; works once.

    :raises EmployersOnly: if the account looks for work
    :raises EmailNotVerified: if the person did not prove the own address
    :raises InvitationRefused: if the token is unknown, used, taken back or too old, or who invited may not any more
    :raises AnotherAddress: if it went to another address than the person's
    """
    require_employer(user=user)
    require_verified_email(user=user)
    # The invitation belongs to an organization that the person is not a member of yet.
    with acting_as_system(reason="tenants.accept_invitation", actor=user):
        return _join(user, token)


def _join(user: User, token: str) -> Membership:
    invitation = _find(user, token)
    Organization.objects.select_for_update(no_key=True).get(pk=invitation.organization_id)
    _use_up(invitation)
    membership, is_new = Membership.objects.get_or_create(
        organization=invitation.organization,
        user=user,
        defaults={"role": invitation.role, "created_by": invitation.updated_by, "updated_by": user},
    )
    record_audit(
        actor=user,
        action="tenants.accept_invitation",
        subject=invitation,
        detail={"membership_id": str(membership.pk), "role": membership.role, "is_new": is_new},
    )
    publish(MemberJoined(membership_id=membership.pk))
    return membership


def _find(user: User, token: str) -> Invitation:
    sent = Invitation.objects.select_related("organization", "updated_by")
    invitation = sent.filter(token_hash=hash_token(token)).first()
    if invitation is None:
        raise InvitationRefused
    if invitation.email != user.email:
        raise AnotherAddress
    return invitation


def _use_up(invitation: Invitation) -> None:
    """One UPDATE decides: of many requests at once one wins. It is worth what who invited may do at this moment."""
    needed = Capability.GRANT_OWNERSHIP if invitation.role == Role.OWNER else Capability.ADMINISTER_MEMBERS
    now = timezone.now()
    live = Invitation.objects.filter(
        pk=invitation.pk,
        token_hash=invitation.token_hash,
        accepted_at__isnull=True,
        revoked_at__isnull=True,
        expires_at__gt=now,
    )
    still_may = Membership.objects.filter(
        organization=invitation.organization_id,
        user=invitation.updated_by_id,
        user__is_active=True,
        role__in=WHO_MAY[needed],
    )
    if not still_may.exists() or not live.update(accepted_at=now, updated_at=now):
        raise InvitationRefused
