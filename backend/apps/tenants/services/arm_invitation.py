"""The secret of an invitation, made when its mail is made."""

from dataclasses import dataclass, field
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from apps.tenants.enums import Role
from apps.tenants.models import Invitation
from apps.tenants.services.invite import LIFETIME
from apps.users.models import User
from apps.users.services import hash_token, new_token


@dataclass(frozen=True, kw_only=True)
class ArmedInvitation:
    """What the mail says, in the reader's language if there is an account, else in that of the organization.

    The token exists here and in the mail, nowhere else.
    """

    email: str = field(repr=False)
    token: str = field(repr=False)
    organization: str
    role: Role
    language: str


@transaction.atomic
def arm_invitation(*, invitation_id: UUID) -> ArmedInvitation | None:
    """Give the invitation a token, for the mail that is being made now.

    Calling it again replaces the token, so only the newest mail works; the week begins anew. None if the invitation
    was taken up, taken back, or ran out while the mail waited.
    """
    now = timezone.now()
    live = Invitation.objects.filter(accepted_at__isnull=True, revoked_at__isnull=True, expires_at__gt=now)
    invitation = live.select_related("organization").filter(pk=invitation_id).first()
    token = new_token()
    if invitation is None or not live.filter(pk=invitation_id).update(
        token_hash=hash_token(token), expires_at=now + LIFETIME, updated_at=now
    ):
        return None
    reader = User.objects.filter(email=invitation.email, is_active=True).first()
    spoken = invitation.organization.settings.get("language", settings.LANGUAGE_CODE)
    return ArmedInvitation(
        email=invitation.email,
        token=token,
        organization=invitation.organization.name,
        role=Role(invitation.role),
        language=reader.language if reader else spoken,
    )
