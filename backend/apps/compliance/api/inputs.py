"""Shape in."""

import datetime
from decimal import Decimal
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

FURTHEST = datetime.timedelta(days=3 * 366)


class MinimumWageInput(serializers.Serializer[Any]):
    """For whom, when, and how many hours a week."""

    date = serializers.DateField(
        default=timezone.localdate, help_text="the day of the work; today if you say nothing"
    )
    age = serializers.IntegerField(min_value=15, max_value=99, default=21)
    hours = serializers.DecimalField(
        max_digits=4,
        decimal_places=1,
        min_value=Decimal(0),
        max_value=Decimal(168),
        default=Decimal(40),
        help_text="a week",
    )
    is_bbl = serializers.BooleanField(default=False, help_text="learns on the job (BBL), 18 to 20 years")

    def validate_date(self, day: datetime.date) -> datetime.date:
        """Look no further ahead than anybody can tell."""
        if day > timezone.localdate() + FURTHEST:
            raise serializers.ValidationError(_("Choose a day within three years."))
        return day
