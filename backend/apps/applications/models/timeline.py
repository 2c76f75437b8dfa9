"""Everything that happened to an application."""

from django.conf import settings
from django.db import models

from apps.applications.enums import ApplicationStatus, EndReason, Side
from apps.applications.models.application import Application
from apps.core.models import BaseModel
from apps.core.models.only_grows import only_grows
from apps.core.models.privacy import ERASED, Privacy, Stub

WITHOUT_WORDS = models.Case(
    models.When(reason__in=["", *EndReason.values], then=models.F("reason")), default=models.Value(ERASED)
)


class TimelineEntry(BaseModel):
    """One step of an application. The table only grows: the database refuses to change or delete a line.

    But for what apps.privacy does: who is erased leaves no name and no words, and old applications go as a whole.
    """

    application = models.ForeignKey(
        Application, on_delete=models.PROTECT, related_name="timeline", db_index=False
    )
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    side = models.CharField(max_length=16, choices=Side)
    from_status = models.CharField(max_length=16, choices=ApplicationStatus, blank=True)
    to_status = models.CharField(max_length=16, choices=ApplicationStatus)
    reason = models.CharField(max_length=500, blank=True)

    privacy = Privacy(
        owners=("application__applicant",),
        actors={"actor": "who took the step"},
        personal={"reason": "why, in somebody's words"},
        plain=("application", "side", "from_status", "to_status"),
        kept="applications",
        seen_by="both sides: which side took the step, never which person",
        stub=Stub(why="the steps of the application, without words", blanked={"reason": WITHOUT_WORDS}),
    )

    class Meta:
        verbose_name_plural = "timeline entries"
        ordering = ["id"]
        indexes = [models.Index(fields=["application", "id"], name="applications_timeline_order")]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(to_status=ApplicationStatus.REJECTED) | ~models.Q(reason=""),
                name="applications_rejection_has_a_reason",
            ),
            models.CheckConstraint(
                condition=~models.Q(to_status=ApplicationStatus.EXPIRED)
                | models.Q(reason__in=EndReason.values),
                name="applications_expiry_says_why",
            ),
        ]
        triggers = [
            only_grows(
                name="only_grows",
                forgets={"actor_id": "NULL", "reason": f"'{ERASED}'"},
                is_deleted=True,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.from_status} → {self.to_status}"
