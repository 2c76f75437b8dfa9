"""The tenant that employer-owned rows belong to, and who acts for it."""

import pghistory
from django.db import models

from apps.core.models import AuditableModel
from apps.tenants.enums import Role
from apps.users.models import User


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class Organization(AuditableModel):
    """A company or agency on the platform: the tenant."""

    name = models.CharField(max_length=120)
    slug = models.SlugField(max_length=80, unique=True, help_text="made from the name; stays when it changes")
    settings = models.JSONField(default=dict, blank=True)
    branding = models.JSONField(default=dict, blank=True)
    members = models.ManyToManyField(
        User, through="Membership", through_fields=("organization", "user"), related_name="organizations"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~models.Q(name=""), name="tenants_organization_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class Membership(AuditableModel):
    """A person acts for an organization, in one role."""

    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="memberships")
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=16, choices=Role)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "organization"], name="tenants_one_membership_per_user_and_organization"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.role} {self.user_id}"
