"""Who speaks for an employer."""

import pghistory
from django.db import models
from django.db.models import Q

from apps.core.models import BaseModel
from apps.core.models.privacy import WITH_ACCOUNT, Privacy
from apps.employers.models.employer import Employer
from apps.tenants.models import Organization
from apps.users.models import User


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class Representative(BaseModel):
    """A member who says: I may speak for this company, and what it offers is lawful. One for each employer."""

    tenant = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="+")
    employer = models.OneToOneField(Employer, on_delete=models.PROTECT, related_name="representative")
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=120)
    role = models.CharField(max_length=120, help_text="at the company, in their words")
    declared_at = models.DateTimeField(help_text="when they said that what is offered is lawful")
    code_hash = models.CharField(
        max_length=64, blank=True, help_text="of the letter, SHA-256; empty: no letter"
    )
    code_expires_at = models.DateTimeField(null=True, blank=True)

    privacy = Privacy(
        owners=("user",),
        personal={
            "user": "who speaks for the company",
            "name": "the same",
            "role": "why they may",
            "declared_at": "when they said that the offers are lawful",
        },
        secret={"code_hash": "to know the code of the letter again, as a hash"},  # nosec B105  # a purpose
        plain=("tenant", "employer", "code_expires_at"),
        kept=WITH_ACCOUNT,
        seen_by="the organization's members, staff",
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(code_hash="", code_expires_at__isnull=True)
                | (~Q(code_hash="") & Q(code_expires_at__isnull=False)),
                name="employers_letter_has_an_end",
            )
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.role}"
