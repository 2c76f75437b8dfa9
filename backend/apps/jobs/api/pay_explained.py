"""The shapes of explained pay; a part of `pay.py`."""

from typing import Any

from drf_spectacular.utils import OpenApiExample
from rest_framework import serializers


class AskPayInput(serializers.Serializer[Any]):
    """For whom."""

    age = serializers.IntegerField(required=False, min_value=15, max_value=99, help_text="of who asks")


class AgePayOutput(serializers.Serializer[Any]):
    """One age; 21 stands for everybody who is 21 or older."""

    age = serializers.IntegerField()
    minimum_cents = serializers.IntegerField(help_text="the legal minimum an hour")
    above_cents = serializers.IntegerField(
        allow_null=True, help_text="the lowest pay above it; negative: at this age the employer must pay more"
    )
    is_outdated = serializers.BooleanField(help_text="the minimum has probably gone up; it is at least this")


class PayExplainedOutput(serializers.Serializer[Any]):
    """Gross, in euro cents, each week but for `hour_cents`; null: cannot be said."""

    on = serializers.DateField(help_text="the day whose minimum wage counts")
    age = serializers.IntegerField(allow_null=True)
    guaranteed_hours = serializers.FloatField(allow_null=True)
    hour_cents = serializers.IntegerField(allow_null=True)
    week_cents = serializers.IntegerField(allow_null=True, help_text="over the guaranteed hours")
    housing_cents = serializers.IntegerField(allow_null=True)
    health_cents = serializers.IntegerField(allow_null=True)
    transport_cents = serializers.IntegerField(allow_null=True)
    left_cents = serializers.IntegerField(allow_null=True, help_text="left before tax")
    housing_cap_cents = serializers.IntegerField(
        allow_null=True, help_text="the most that may be kept for housing"
    )
    housing_share_percent = serializers.SerializerMethodField(
        help_text="housing as a part of the minimum wage over the guaranteed hours"
    )
    ages = AgePayOutput(many=True)

    def get_housing_share_percent(self, pay: Any) -> float | None:
        """Percent, with two decimals."""
        return None if pay.housing_share_bp is None else pay.housing_share_bp / 100


PAY_EXPLAINED = OpenApiExample(
    "32 guaranteed hours with housing",
    value={
        "on": "2026-03-02",
        "age": None,
        "guaranteed_hours": 32.0,
        "hour_cents": 1535,
        "week_cents": 49120,
        "housing_cents": 11000,
        "health_cents": None,
        "transport_cents": None,
        "left_cents": 38120,
        "housing_cap_cents": 11768,
        "housing_share_percent": 23.37,
        "ages": [{"age": 21, "minimum_cents": 1471, "above_cents": 64, "is_outdated": False}],
    },
    response_only=True,
    status_codes=["200"],
)
