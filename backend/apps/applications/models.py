"""An application and everything that happened to it."""

from typing import ClassVar

import pghistory
from django.conf import settings
from django.db import models

from apps.applications.enums import MAY_APPLY_AGAIN, ApplicationStatus, EndReason, Side
from apps.applications.querysets import ApplicationQuerySet
from apps.candidates.models import Candidate
from apps.core.models import AuditableModel, BaseModel
from apps.core.models.only_grows import only_grows
from apps.core.models.privacy import ERASED, Privacy, Stub
from apps.jobs.models import Job
from apps.tenants.models import Organization
from apps.users.models import User

ONE_OPEN = "applications_one_open_per_candidate_and_job"
WITHOUT_WORDS = models.Case(
    models.When(reason__in=["", *EndReason.values], then=models.F("reason")), default=models.Value(ERASED)
)


@pghistory.track(
    pghistory.InsertEvent(),
    pghistory.UpdateEvent(),
    pghistory.DeleteEvent(),
    # They never change, and a person's own words are kept in one place only.
    exclude=["letter", "answers", "distance_km_band"],
)
class Application(AuditableModel):
    """One candidate's application to one job."""

    tenant = models.ForeignKey(
        Organization, on_delete=models.PROTECT, related_name="applications", db_index=False
    )
    candidate = models.ForeignKey(
        Candidate,
        on_delete=models.PROTECT,
        related_name="applications",
        db_index=False,
        null=True,
        help_text="empty once the person is erased",
    )
    applicant = models.ForeignKey(
        User,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        help_text="the candidate's account: row-level security asks for it; empty once the person is erased",
    )
    job = models.ForeignKey(Job, on_delete=models.PROTECT, related_name="applications", db_index=False)
    status = models.CharField(max_length=16, choices=ApplicationStatus, default=ApplicationStatus.SUBMITTED)
    letter = models.TextField(max_length=5000, blank=True, help_text="plain text, in the candidate's words")
    answers = models.JSONField(default=list, blank=True, help_text="[{question, answer}]")
    distance_km_band = models.PositiveSmallIntegerField(
        null=True,
        blank=True,
        help_text="between home and work on the day of the application: a job that moves must not measure a home",
    )

    privacy = Privacy(
        owners=("applicant",),
        personal={
            "candidate": "who applied",
            "applicant": "who applied",
            "letter": "to get an answer; in your words",
            "answers": "to get an answer; in your words",
            "distance_km_band": "about how far away you live from the work",
        },
        plain=("tenant", "job", "status"),
        kept="applications",
        seen_by="you and that employer's members; staff see the list without your words",
        stub=Stub(
            why="the employer accounts for it until its own time is over",
            blanked={
                "candidate": None,
                "applicant": None,
                "letter": "",
                "answers": [],
                "distance_km_band": None,
            },
        ),
    )

    objects: ClassVar[ApplicationQuerySet] = ApplicationQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs names the manager, not the queryset

    class Meta:
        constraints = [
            # Who was rejected does not apply to the same job again; who withdrew or got no decision may.
            models.UniqueConstraint(
                fields=["candidate", "job"],
                condition=~models.Q(status__in=MAY_APPLY_AGAIN),
                name=ONE_OPEN,
            ),
            models.CheckConstraint(
                condition=models.Q(status__in=ApplicationStatus.values),
                name="applications_status_is_known",
            ),
        ]
        indexes = [
            models.Index(fields=["candidate", "-id"], name="applications_of_candidate"),
            models.Index(fields=["job", "status", "-id"], name="applications_of_job"),
            models.Index(fields=["tenant", "-id"], name="applications_of_tenant"),
        ]

    def __str__(self) -> str:
        return f"{self.status} {self.pk}"


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
