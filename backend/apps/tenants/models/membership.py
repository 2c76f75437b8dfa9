"""Who acts for an organization, and who is asked to."""

import pghistory
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from apps.core.models import AuditableModel
from apps.core.models.privacy import WITH_ACCOUNT, Privacy
from apps.tenants.enums import Role
from apps.tenants.models.organization import Organization
from apps.users.models import User


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class Membership(AuditableModel):
    """A person acts for an organization, in one role."""

    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="memberships")
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=16, choices=Role)

    privacy = Privacy(
        owners=("user",),
        personal={"user": "who acts for the organization", "role": "what they may do"},
        plain=("organization",),
        kept=WITH_ACCOUNT,
        seen_by="the organization's members, staff",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "organization"], name="tenants_one_membership_per_user_and_organization"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.role} {self.user_id}"


class Invitation(AuditableModel):
    """A mail that asks somebody to act for an organization; taken up once, within a week."""

    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="invitations")
    email = models.EmailField(max_length=254)
    role = models.CharField(max_length=16, choices=Role)
    token_hash = models.CharField(  # noqa: DJ001  null until the mail is made
        max_length=64, null=True, unique=True, help_text="SHA-256"
    )
    expires_at = models.DateTimeField(db_index=True)
    accepted_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    privacy = Privacy(
        address="email",
        personal={"email": "where the mail goes", "role": "what you are asked to be"},
        secret={"token_hash": "to know the link again, as a hash"},  # nosec B105  # a purpose, no password
        plain=("organization", "expires_at", "accepted_at", "revoked_at"),
        kept="invitations",
        seen_by="owners and administrators of the organization",
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(email=Lower("email")), name="tenants_invited_email_is_lower_case"
            ),
            models.UniqueConstraint(
                fields=["organization", "email"],
                condition=Q(accepted_at__isnull=True, revoked_at__isnull=True),
                name="tenants_one_open_invitation_per_email",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.role} {self.pk}"
