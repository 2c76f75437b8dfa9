"""Shape out."""

from typing import Any

from rest_framework import serializers


class MinimumWageOutput(serializers.Serializer[Any]):
    """Gross, in euro cents."""

    date = serializers.DateField(source="on")
    age = serializers.IntegerField(source="wage.age", help_text="21 stands for everybody who is 21 or older")
    hours = serializers.FloatField(help_text="a week")
    hourly_cents = serializers.IntegerField(source="wage.cents")
    weekly_cents = serializers.IntegerField()
    monthly_cents = serializers.IntegerField(help_text="weeks of a year over months of a year: 52 / 12")
    holiday_allowance_cents = serializers.IntegerField(
        allow_null=True, help_text="on top, for each week; paid at least once a year"
    )
    all_in_hourly_cents = serializers.IntegerField(
        allow_null=True, help_text="the least an hour when the holiday allowance is in the pay already"
    )
    max_housing_deduction_cents = serializers.IntegerField(
        allow_null=True, help_text="the most that may be kept for certified housing in a week"
    )
    max_health_deduction_cents = serializers.IntegerField(
        allow_null=True, help_text="the most that may be kept for health insurance in a month"
    )
    effective_from = serializers.DateField(source="wage.effective_from")
    source = serializers.CharField(source="wage.source_name")  # type: ignore[assignment]  # a field of the answer
    source_url = serializers.URLField(source="wage.source_url")
    checked_on = serializers.DateField(source="wage.checked_on")
    verified = serializers.BooleanField(source="wage.is_verified")
    is_outdated = serializers.BooleanField(
        source="wage.is_outdated", help_text="it has probably gone up since; it is at least this"
    )
