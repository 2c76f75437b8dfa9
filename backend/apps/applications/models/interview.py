"""A meeting of the two sides: times that the employer proposes, and the one that the candidate chose."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, DateTimeRangeField, RangeBoundary, RangeOperators
from django.db import models

from apps.applications.enums import InterviewKind, InterviewStatus, Side
from apps.applications.models.application import Application
from apps.core.models import AuditableModel
from apps.core.models.privacy import Privacy
from apps.users.models import User

ONE_AT_A_TIME = "applications_one_interview_at_a_time"
ONE_WAITING = "applications_one_interview_waits"
MOST_SLOTS = 6


class TimeRange(models.Func):
    """From a moment until right before another."""

    function = "TSTZRANGE"
    output_field = DateTimeRangeField()


class Interview(AuditableModel):
    """Times that the employer proposed, all as long as `minutes`; `starts_at` and `ends_at` once one is chosen.

    Times are moments (UTC); `zone` is the IANA time zone of the place where they meet.
    """

    application = models.ForeignKey(
        Application, on_delete=models.PROTECT, related_name="interviews", db_index=False
    )
    applicant = models.ForeignKey(
        User,
        on_delete=models.CASCADE,
        related_name="+",
        help_text="the application's: nobody has two interviews at one time, wherever they applied",
    )
    status = models.CharField(max_length=16, choices=InterviewStatus, default=InterviewStatus.PROPOSED)
    kind = models.CharField(max_length=16, choices=InterviewKind)
    location = models.CharField(
        max_length=300, blank=True, help_text="address, https address of the video call, or phone number"
    )
    note = models.CharField(
        max_length=500, blank=True, help_text="the employer's words: whom to ask for, what to bring"
    )
    zone = models.CharField(max_length=64, help_text="IANA name, for example Europe/Amsterdam")
    slots = ArrayField(models.DateTimeField(), size=MOST_SLOTS, help_text="when it could begin")
    minutes = models.PositiveSmallIntegerField()
    starts_at = models.DateTimeField(null=True, blank=True)
    ends_at = models.DateTimeField(null=True, blank=True)
    ended_side = models.CharField(max_length=16, choices=Side, blank=True, help_text="who said no")
    reason = models.CharField(max_length=500, blank=True, help_text="why it was declined or called off")
    sequence = models.PositiveSmallIntegerField(
        default=0, help_text="how often it changed (RFC 5545, SEQUENCE)"
    )

    privacy = Privacy(
        owners=("applicant",),
        personal={
            "applicant": "who is invited",
            "slots": "when you could meet",
            "starts_at": "when you meet",
            "ends_at": "when you meet",
            "location": "where you meet",
            "note": "what the employer wants you to know",
            "reason": "why it does not take place, in somebody's words",
        },
        plain=("application", "status", "kind", "zone", "minutes", "ended_side", "sequence"),
        kept="applications",
        seen_by="you and that employer's members",
    )

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["application", "-id"], name="applications_interviews")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(status__in=InterviewStatus.values),
                name="applications_interview_status_is_known",
            ),
            models.CheckConstraint(
                condition=~models.Q(status=InterviewStatus.CHOSEN)
                | models.Q(starts_at__isnull=False, ends_at__gt=models.F("starts_at")),
                name="applications_chosen_interview_has_a_time",
            ),
            models.UniqueConstraint(
                fields=["application"],
                condition=models.Q(status=InterviewStatus.PROPOSED),
                name=ONE_WAITING,
            ),
            ExclusionConstraint(
                expressions=[
                    ("applicant", RangeOperators.EQUAL),
                    (TimeRange("starts_at", "ends_at", RangeBoundary()), RangeOperators.OVERLAPS),
                ],
                condition=models.Q(status=InterviewStatus.CHOSEN),
                name=ONE_AT_A_TIME,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.status} {self.pk}"
