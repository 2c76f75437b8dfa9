"""What the search reads."""

from django.contrib.gis.db.models import PointField
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, GistIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models.functions import Now

from apps.core.models.privacy import WITH_ORGANIZATION, Privacy
from apps.jobs.models.job import Job

COVERED = ["job", "x", "y", "expires_at", "occupation_id", "contract_type"]
REPEATED = models.Q(is_repeated=True)


class LiveJob(models.Model):
    """One narrow row per published posting, so that counting thousands of them touches few pages.

    A trigger on the postings keeps it (`live_trigger.py`); nothing else writes here, and everything can be made
    again from the postings. Positions are meters in RD New (EPSG:28992); `square` is the 5 km square, `squares` that
    one and the larger ones around it, numbered by the function `jobs_squares`. Rows with
    the same `vacancy` say the same but for the place and their dates; `is_repeated` says that there are several.
    """

    job = models.OneToOneField(
        Job, on_delete=models.CASCADE, primary_key=True, related_name="+", db_constraint=False
    )
    employer_id = models.UUIDField()
    occupation_id = models.CharField(max_length=64)
    contract_type = models.CharField(max_length=16)
    pay_min_cents = models.PositiveIntegerField(null=True)
    pay_max_cents = models.PositiveIntegerField(null=True)
    guaranteed_hours = models.DecimalField(max_digits=4, decimal_places=1, null=True)
    shifts = ArrayField(models.CharField(max_length=16))
    days = ArrayField(models.CharField(max_length=3), db_default=[])
    housing_offered = models.BooleanField()
    transport = models.CharField(max_length=16)
    language_codes = ArrayField(models.CharField(max_length=2))
    starts_on = models.DateField(null=True)
    is_imported = models.BooleanField(db_default=False)
    published_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    # When it came live, first or again: set when the row comes, never when it changes. Alerts look for what is new.
    live_since = models.DateTimeField(db_default=Now())
    x = models.FloatField()
    y = models.FloatField()
    square = models.IntegerField()
    squares = ArrayField(models.IntegerField())
    point_rd = PointField(srid=28992, spatial_index=False)
    words = SearchVectorField()
    vacancy = models.BigIntegerField(db_default=0)
    is_repeated = models.BooleanField(db_default=False)

    privacy = Privacy(
        plain=(
            "job", "employer_id", "occupation_id", "contract_type", "pay_min_cents", "pay_max_cents",
            "guaranteed_hours", "shifts", "days", "housing_offered", "transport", "language_codes", "starts_on",
            "is_imported", "published_at", "expires_at", "live_since", "x", "y", "square", "squares", "point_rd",
            "words", "vacancy", "is_repeated",
        ),
        kept=WITH_ORGANIZATION,
        seen_by="everybody",
    )  # fmt: skip

    class Meta:
        indexes = [
            models.Index(fields=["square"], include=[*COVERED, "is_repeated"], name="jobs_live_in_square"),
            GistIndex(fields=["point_rd"], name="jobs_live_nearest"),
            GinIndex(fields=["words", "squares"], name="jobs_live_by_words_and_squares"),
            models.Index(fields=["-published_at", "-job"], name="jobs_live_newest"),
            models.Index(fields=["-pay_max_cents", "-job"], name="jobs_live_best_paid"),
            models.Index(fields=["occupation_id"], name="jobs_live_by_occupation"),
            models.Index(fields=["employer_id"], name="jobs_live_by_employer"),
            models.Index(fields=["live_since"], name="jobs_live_by_arrival"),
            # Who writes finds the others of a vacancy here, also the one that was alone until now.
            models.Index(fields=["vacancy"], name="jobs_live_of_vacancy"),
            models.Index(
                fields=["vacancy"],
                include=["job", "x", "y", "expires_at"],
                condition=REPEATED,
                name="jobs_live_by_vacancy",
            ),
            models.Index(
                fields=["square"],
                include=[*COVERED, "vacancy"],
                condition=REPEATED,
                name="jobs_live_repeated_by_square",
            ),
        ]

    def __str__(self) -> str:
        return str(self.job_id)
