"""One posting."""

from datetime import datetime
from typing import ClassVar

import pghistory
from django.conf import settings
from django.contrib.gis.db.models import PointField
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Func, GeneratedField

from apps.core.models import AuditableModel
from apps.core.models.privacy import WITH_ORGANIZATION, Privacy
from apps.employers.models import Employer
from apps.jobs.enums import ContractType, Day, JobStatus, Shift, Transport
from apps.jobs.models.occupation import Occupation
from apps.jobs.models.rules import CONSTRAINTS, INDEXES, TRIGGERS
from apps.jobs.models.said import SAID, SaysHowLong, SaysHowToLive, SaysWhatItCosts, SaysWhoEmploys
from apps.jobs.querysets import JobQuerySet
from apps.tenants.models import Organization

DERIVED = ["point", "point_rd", "language_codes"]
PLAIN = (
    "tenant", "employer", "status", "title", "description", "text_language", "occupation", "contract_type",
    "agency_clause", "cao", "pay_min_cents", "pay_max_cents", "holiday_allowance_included", "guaranteed_hours",
    "max_hours", "shifts", "days", "starts_on", "ends_on", "housing_offered", "housing_week_cents", "transport",
    "languages_needed", "minimum_age", "places", "questions", "postcode", "place_name", "municipality", "published_at",
    "expires_at",
    "reviewed_at", "needs_release", "warnings", "external_source", "external_id", "content_hash", "source_name",
    "source_url", "places_taken", *SAID, *DERIVED,
)  # fmt: skip


@pghistory.track(
    pghistory.InsertEvent(),
    pghistory.UpdateEvent(),
    pghistory.DeleteEvent(),
    exclude=[*DERIVED, "places_taken", "warnings"],
)
class Job(SaysWhoEmploys, SaysWhatItCosts, SaysHowLong, SaysHowToLive, AuditableModel):
    """One posting of an employer: what the work is, what it pays and under which contract.

    A draft may lack facts; the publish gate (`apps.jobs.services.publish_job`) wants all of them.
    Pay is gross per hour in euro cents; hours are per week; the place is that of the work.
    """

    tenant = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="jobs", db_index=False)
    employer = models.ForeignKey(Employer, on_delete=models.PROTECT, related_name="jobs")
    status = models.CharField(max_length=16, choices=JobStatus, default=JobStatus.DRAFT)

    title = models.CharField(max_length=120)
    description = models.TextField(max_length=10_000, blank=True, help_text="plain text")
    text_language = models.CharField(max_length=2, choices=settings.LANGUAGES, default="nl")
    occupation = models.ForeignKey(
        Occupation, on_delete=models.PROTECT, related_name="jobs", null=True, blank=True, db_index=False
    )

    contract_type = models.CharField(max_length=16, choices=ContractType, blank=True)
    agency_clause = models.BooleanField(
        null=True, blank=True, help_text="uitzendbeding: the contract ends when the assignment ends"
    )
    cao = models.CharField(max_length=120, blank=True, help_text="collective agreement, if one applies")
    pay_min_cents = models.PositiveIntegerField(null=True, blank=True, help_text="gross per hour")
    pay_max_cents = models.PositiveIntegerField(null=True, blank=True, help_text="gross per hour")
    holiday_allowance_included = models.BooleanField(default=False)
    guaranteed_hours = models.DecimalField(max_digits=4, decimal_places=1, null=True, blank=True)
    max_hours = models.DecimalField(max_digits=4, decimal_places=1, null=True, blank=True)
    shifts = ArrayField(models.CharField(max_length=16, choices=Shift), default=list, blank=True)
    days = ArrayField(
        models.CharField(max_length=3, choices=Day),
        default=list,
        db_default=[],
        blank=True,
        help_text="of the week; empty: not said",
    )
    starts_on = models.DateField(null=True, blank=True, help_text="empty: at once")
    ends_on = models.DateField(null=True, blank=True, help_text="empty: no end agreed")
    transport = models.CharField(max_length=16, choices=Transport, default=Transport.NONE)
    languages_needed = models.JSONField(
        default=list, blank=True, help_text="[{language, level}], CEFR levels"
    )
    minimum_age = models.PositiveSmallIntegerField(default=18)
    places = models.PositiveSmallIntegerField(default=1, db_default=1, help_text="how many people are wanted")
    places_taken = models.PositiveSmallIntegerField(
        default=0, db_default=0, editable=False, help_text="by who accepted; apps.jobs.services keeps it"
    )
    questions = models.JSONField(
        default=list,
        db_default=[],
        blank=True,
        help_text="what the employer asks who applies: [{id, text, kind, choices, required}]",
    )

    postcode = models.CharField(max_length=6, blank=True, help_text="1012 or 1012AB")
    place_name = models.CharField(max_length=80, blank=True)
    municipality = models.CharField(max_length=80, blank=True)
    point = PointField(geography=True, spatial_index=False, null=True, blank=True)

    published_at = models.DateTimeField(null=True, blank=True)
    expires_at = models.DateTimeField(null=True, blank=True)
    reviewed_at = models.DateTimeField(null=True, blank=True)
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    needs_release = models.BooleanField(
        default=False,
        db_default=False,
        editable=False,
        help_text="our staff hid or refused it: only our staff brings it back",
    )
    warnings = models.JSONField(
        default=list,
        db_default=[],
        editable=False,
        help_text="for readers, from its last check: [{code, field, params}]",
    )

    external_source = models.CharField(max_length=64, blank=True)
    external_id = models.CharField(max_length=128, blank=True)
    content_hash = models.CharField(max_length=64, blank=True)
    source_name = models.CharField(
        max_length=120, default="", db_default="", blank=True, help_text="empty: posted here"
    )
    source_url = models.URLField(max_length=500, default="", db_default="", blank=True)

    point_rd = GeneratedField(
        expression=Func(F("point"), template="ST_Transform(%(expressions)s::geometry, 28992)"),
        output_field=PointField(srid=28992, spatial_index=False, null=True),
        db_persist=True,
    )
    language_codes = GeneratedField(
        expression=Func(F("languages_needed"), function="jobs_language_codes"),
        output_field=ArrayField(models.CharField(max_length=2)),
        db_persist=True,
    )

    privacy = Privacy(
        actors={"reviewed_by": "who of the staff looked"},
        plain=PLAIN,
        kept=WITH_ORGANIZATION,
        seen_by="everybody",
    )

    objects: ClassVar[JobQuerySet] = JobQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs names the manager, not the queryset

    class Meta:
        constraints = CONSTRAINTS
        indexes = INDEXES
        triggers = TRIGGERS

    def __str__(self) -> str:
        return self.title

    @property
    def is_imported(self) -> bool:
        """Whether another site posted it; such a job names its source and carries no mark of a check of ours."""
        return self.source_name != ""

    def accepts_applications(self, *, at: datetime) -> bool:
        """Say whether somebody may apply at that moment."""
        return self.status == JobStatus.PUBLISHED and self.expires_at is not None and at < self.expires_at
