"""The tenant that employer-owned rows belong to."""

import pghistory
from django.db import models

from apps.core.models import AuditableModel
from apps.core.models.privacy import WITH_ORGANIZATION, Privacy
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

    privacy = Privacy(
        plain=("name", "slug", "settings", "branding", "members"),
        kept=WITH_ORGANIZATION,
        seen_by="its members",
    )

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~models.Q(name=""), name="tenants_organization_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name
