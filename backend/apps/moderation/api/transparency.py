"""Counts for everybody."""

from typing import Any

from django.utils.cache import patch_cache_control
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from apps.core.api.views import ApiView
from apps.moderation.api import examples
from apps.moderation.selectors import get_transparency

HOUR = 3600
COUNTS = serializers.DictField(
    child=serializers.IntegerField(allow_null=True),
    help_text="by name; null: so few that they could be somebody, or would tell such a number",
)


class CountedReportsOutput(serializers.Serializer[Any]):
    """What was reported."""

    by_category = COUNTS
    by_outcome = COUNTS
    by_trusted_flaggers = serializers.IntegerField(allow_null=True)
    median_hours = serializers.FloatField(allow_null=True, help_text="from report to decision")


class CountedJobsOutput(serializers.Serializer[Any]):
    """What the rules said of jobs."""

    looked_at = COUNTS
    blocked_by_rule = COUNTS
    held_by_rule = COUNTS
    median_hours_held = serializers.FloatField(allow_null=True)


class CountedDecisionsOutput(serializers.Serializer[Any]):
    """What was decided."""

    by_action = COUNTS
    by_program_alone = serializers.IntegerField(allow_null=True)


class CountedAppealsOutput(serializers.Serializer[Any]):
    """What came of appeals."""

    by_outcome = COUNTS
    median_hours = serializers.FloatField(allow_null=True)


class TransparencyOutput(serializers.Serializer[Any]):
    """A year of moderation. Null stands for 1 to 4, which could be somebody, and for what would tell such a number."""

    from_on = serializers.DateField()
    to_on = serializers.DateField()
    reports = CountedReportsOutput()
    jobs = CountedJobsOutput()
    decisions = CountedDecisionsOutput()
    appeals = CountedAppealsOutput()
    checks_expired = serializers.IntegerField(allow_null=True)


class TransparencyView(ApiView):
    """The same for everybody; caches may keep it for an hour."""

    permission_classes = [AllowAny]
    authentication_classes = []

    @extend_schema(
        operation_id="get_transparency",
        summary="Read the counts of a year",
        tags=["moderation"],
        responses={200: TransparencyOutput},
        examples=[examples.answered(examples.COUNTED)],
    )
    def get(self, request: Request) -> Response:
        """Read how much was reported, blocked, held, decided and appealed in the last 365 days, and how fast."""
        response = Response(get_transparency())
        patch_cache_control(response, public=True, max_age=HOUR)
        return response
