"""Which employer saw which profile."""

from django.conf import settings
from django.db import models

from apps.candidates.enums import ViewKind
from apps.candidates.models.candidate import Candidate
from apps.core.models import BaseModel
from apps.core.models.privacy import Privacy
from apps.tenants.models import Organization


class ProfileView(BaseModel):
    """An organization saw a profile on that day (Dutch time), for the first time then."""

    candidate = models.ForeignKey(Candidate, on_delete=models.CASCADE, related_name="views", db_index=False)
    tenant = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="+", db_index=False)
    organization_name = models.CharField(max_length=200, help_text="as it was called then")
    kind = models.CharField(max_length=8, choices=ViewKind)
    day = models.DateField()
    viewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    privacy = Privacy(
        owners=("candidate__user",),
        personal={
            "organization_name": "so that you know who saw your profile",
            "kind": "the same",
            "day": "the same",
        },
        actors={"viewed_by": "who of the organization looked"},
        plain=("candidate", "tenant"),
        kept="profile_views",
        seen_by="you: the organization and the day; staff: also who looked",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["candidate", "tenant", "kind", "day"], name="candidates_view_once_a_day"
            ),
        ]
        indexes = [models.Index(fields=["tenant", "kind", "day"], name="candidates_views_of_day")]

    def __str__(self) -> str:
        return f"{self.organization_name} {self.day}"
