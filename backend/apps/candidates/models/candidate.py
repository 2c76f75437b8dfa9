"""The profile itself."""

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from apps.candidates.enums import RightToWork, Visibility
from apps.core.models import AuditableModel
from apps.core.models.privacy import WITH_ACCOUNT, Privacy
from apps.users.models import User

MOST_HOURS = 60  # a week, Working Time Act 5:7
LONGEST_TRIP_KM = 150


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class Candidate(AuditableModel):
    """What one person wants others to know about the work they look for; every field may stay empty.

    No BSN, nationality, birth date or photo: an employer may not ask for them now (domain.md, 3.1). Of the home
    address only the four digits of the postcode are kept.
    """

    user = models.OneToOneField(User, on_delete=models.CASCADE, related_name="candidate")
    headline = models.CharField(max_length=120, blank=True)
    about = models.TextField(max_length=2000, blank=True)
    home_postcode = models.CharField(max_length=4, blank=True)
    travel_radius_km = models.PositiveSmallIntegerField(default=25)
    available_from = models.DateField(null=True, blank=True)
    hours_min = models.PositiveSmallIntegerField(null=True, blank=True, help_text="a week")
    hours_max = models.PositiveSmallIntegerField(null=True, blank=True, help_text="a week")
    availability = models.JSONField(default=dict, blank=True, help_text="weekday → list of parts of the day")
    skills = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    right_to_work = models.CharField(max_length=16, choices=RightToWork, default=RightToWork.UNSAID)
    visibility = models.CharField(max_length=16, choices=Visibility, default=Visibility.HIDDEN)
    is_canary = models.BooleanField(
        default=False, db_default=False, help_text="made by us: nobody; who opens several collects profiles"
    )

    privacy = Privacy(
        owners=("user",),
        personal={
            "user": "whose profile it is",
            "headline": "to apply",
            "about": "to apply",
            "home_postcode": "distances; four digits of it",
            "travel_radius_km": "distances",
            "available_from": "to fit work",
            "hours_min": "to fit work",
            "hours_max": "to fit work",
            "availability": "to fit work",
            "skills": "to fit work",
            "right_to_work": "an employer must know; never the nationality",
            "visibility": "whether employers may find you",
        },
        plain=("is_canary",),
        kept=WITH_ACCOUNT,
        seen_by="you; an employer you applied to, and every verified one if you are visible, sees a card of it: "
        "skills, languages, valid licences, hours, availability, right to work and a distance in bands from 5 km on",
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(hours_min__isnull=True) | Q(hours_min__lte=MOST_HOURS),
                name="candidates_hours_min_at_most_60",
            ),
            models.CheckConstraint(
                condition=Q(hours_max__isnull=True) | Q(hours_max__lte=MOST_HOURS),
                name="candidates_hours_max_at_most_60",
            ),
            models.CheckConstraint(
                condition=Q(hours_min__isnull=True)
                | Q(hours_max__isnull=True)
                | Q(hours_min__lte=F("hours_max")),
                name="candidates_hours_min_not_above_max",
            ),
            models.CheckConstraint(
                condition=Q(travel_radius_km__range=(1, LONGEST_TRIP_KM)),
                name="candidates_radius_from_1_to_150_km",
            ),
            models.CheckConstraint(
                condition=Q(home_postcode="") | Q(home_postcode__regex=r"^[1-9][0-9]{3}$"),
                name="candidates_home_postcode_is_four_digits",
            ),
            models.CheckConstraint(
                condition=Q(right_to_work__in=RightToWork.values), name="candidates_right_to_work_is_known"
            ),
            models.CheckConstraint(
                condition=Q(visibility__in=Visibility.values), name="candidates_visibility_is_known"
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)
