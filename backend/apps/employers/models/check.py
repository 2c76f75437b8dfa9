"""What was looked at, when, and what came out."""

from datetime import datetime
from typing import ClassVar

import pghistory
from django.conf import settings
from django.db import models
from django.utils import timezone

from apps.core.models import BaseModel
from apps.core.models.only_grows import only_grows
from apps.core.models.privacy import WITH_ORGANIZATION, Privacy
from apps.employers.enums import CheckKind, CheckResult
from apps.employers.models.employer import Employer
from apps.employers.querysets import CheckQuerySet
from apps.tenants.models import Organization

PLAIN = (
    "tenant", "employer", "kind", "result", "checked_at", "expires_at", "source", "source_url", "detail",
)  # fmt: skip


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class Check(BaseModel):
    """One answer to one question about an employer. Only ever added; the newest of a kind counts."""

    tenant = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="+")
    employer = models.ForeignKey(Employer, on_delete=models.PROTECT, related_name="checks")
    kind = models.CharField(max_length=16, choices=CheckKind)
    result = models.CharField(max_length=8, choices=CheckResult)
    checked_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField(null=True, blank=True)
    source = models.CharField(max_length=80)
    source_url = models.URLField(max_length=200, blank=True)
    checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    detail = models.JSONField(default=dict, help_text="reason and facts; never personal data")

    privacy = Privacy(
        actors={"checked_by": "who looked"},
        plain=PLAIN,
        kept=WITH_ORGANIZATION,
        seen_by="everybody; who looked: staff",
    )

    objects: ClassVar[CheckQuerySet] = CheckQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs names the manager, not the queryset

    class Meta:
        indexes = [
            models.Index(fields=["employer", "kind", "-checked_at", "-id"], name="employers_check_newest"),
        ]
        triggers = [
            only_grows(name="append_only", forgets={"checked_by_id": "NULL"}),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.result}"

    def result_at(self, at: datetime) -> str:
        """Return the result as it stands at that moment: a pass that ran out is `expired`."""
        ran_out = self.expires_at is not None and self.expires_at <= at
        return CheckResult.EXPIRED if ran_out and self.result == CheckResult.PASS else self.result
