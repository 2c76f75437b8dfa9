"""How soon an employer answers."""

from django.db import models

from apps.core.models.privacy import WITH_ORGANIZATION, Privacy
from apps.employers.models.employer import Employer


class ResponseRecord(models.Model):
    """How soon this employer answered those who applied, over the last half year; counted anew every night.

    There is one only if enough applications count, so that a single candidate cannot be read out of it.
    """

    employer = models.OneToOneField(
        Employer, on_delete=models.CASCADE, primary_key=True, related_name="response_record"
    )
    median_days = models.DecimalField(
        max_digits=5,
        decimal_places=1,
        null=True,
        help_text="until the first answer, of those who got one; empty: nobody did",
    )
    answered_share = models.DecimalField(max_digits=3, decimal_places=2, help_text="0 to 1")
    applications_counted = models.PositiveIntegerField(help_text="answered, or ended because nobody did")
    counted_at = models.DateTimeField()

    privacy = Privacy(
        plain=("employer", "median_days", "answered_share", "applications_counted", "counted_at"),
        kept=WITH_ORGANIZATION,
        seen_by="everybody",
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(answered_share__range=(0, 1)), name="employers_answered_share_is_a_share"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.applications_counted} applications"
