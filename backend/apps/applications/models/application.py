"""One application."""

from typing import ClassVar

import pghistory
from django.db import models

from apps.applications.enums import MAY_APPLY_AGAIN, UNANSWERED, ApplicationStatus
from apps.applications.querysets import ApplicationQuerySet
from apps.candidates.models import Candidate
from apps.core.models import AuditableModel
from apps.core.models.privacy import Privacy, Stub
from apps.jobs.models import Job
from apps.resumes.models import ResumeVersion
from apps.tenants.models import Organization
from apps.users.models import User

ONE_OPEN = "applications_one_open_per_candidate_and_job"


@pghistory.track(
    pghistory.InsertEvent(),
    pghistory.UpdateEvent(),
    pghistory.DeleteEvent(),
    # They never change, or only once, and a person's own words are kept in one place only.
    exclude=["letter", "answers", "resume_version", "distance_km_band", "answer_reminded_at"],
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
    answers = models.JSONField(default=list, blank=True, help_text="[{question_id, question, kind, answer}]")
    resume_version = models.ForeignKey(
        ResumeVersion,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="applications",
        help_text="the resume as it was sent along; what is changed in it later does not reach the employer",
    )
    distance_km_band = models.PositiveSmallIntegerField(
        null=True,
        blank=True,
        help_text="between home and work on the day of the application: a job that moves must not measure a home",
    )
    answer_reminded_at = models.DateTimeField(
        null=True,
        blank=True,
        editable=False,
        help_text="when the employer was reminded that nobody answered yet",
    )

    privacy = Privacy(
        owners=("applicant",),
        personal={
            "candidate": "who applied",
            "applicant": "who applied",
            "letter": "to get an answer; in your words",
            "answers": "to get an answer; in your words",
            "resume_version": "to get an answer; your resume as you sent it",
            "distance_km_band": "about how far away you live from the work",
        },
        plain=("tenant", "job", "status", "answer_reminded_at"),
        kept="applications",
        seen_by="you and that employer's members; staff see the list without your words",
        stub=Stub(
            why="the employer accounts for it until its own time is over",
            blanked={
                "candidate": None,
                "applicant": None,
                "letter": "",
                "answers": [],
                "resume_version": None,
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
            models.Index(
                fields=["answer_reminded_at", "created_at"],
                condition=models.Q(status__in=UNANSWERED),
                name="applications_unanswered",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.status} {self.pk}"
