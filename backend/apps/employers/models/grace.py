"""Time to put a failing check right."""

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from apps.core.models import BaseModel
from apps.core.models.privacy import WITH_ORGANIZATION, Privacy
from apps.employers.enums import CheckKind
from apps.employers.models.employer import Employer
from apps.tenants.models import Organization


class Grace(BaseModel):
    """A check of a verified employer failed; until `ends_at` the pass before it still counts.

    It is closed by the first answer that passes, or by the first that fails after its end.
    """

    tenant = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="+")
    employer = models.ForeignKey(Employer, on_delete=models.PROTECT, related_name="graces")
    kind = models.CharField(max_length=16, choices=CheckKind)
    reason = models.CharField(max_length=24, help_text="a `CheckReason`")
    opened_at = models.DateTimeField(default=timezone.now)
    ends_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)

    privacy = Privacy(
        plain=("tenant", "employer", "kind", "reason", "opened_at", "ends_at", "closed_at"),
        kept=WITH_ORGANIZATION,
        seen_by="the organization's members, staff",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["employer", "kind"],
                condition=Q(closed_at__isnull=True),
                name="employers_one_open_grace_of_a_kind",
            ),
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("opened_at")), name="employers_grace_ends_after_it_opens"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} until {self.ends_at:%Y-%m-%d}"
