"""Shapes of reports."""

from typing import Any

from rest_framework import serializers

from apps.core.api.fields import PlainTextField
from apps.moderation.enums import Category, ReportOutcome, TargetKind
from apps.moderation.models import Report
from apps.moderation.models.report import LONGEST_REPORT


class ReportJobInput(serializers.Serializer[Any]):
    """What is wrong."""

    category = serializers.ChoiceField(choices=Category.choices)
    text = PlainTextField(max_length=LONGEST_REPORT, lines=True, default="", allow_blank=True)
    contact = serializers.EmailField(
        max_length=254,
        default="",
        allow_blank=True,
        help_text="only to ask you something; never shown to others",
    )
    good_faith = serializers.BooleanField(
        source="is_in_good_faith", help_text="that it is true as far as you know"
    )


class SubmitReportInput(ReportJobInput):
    """What is wrong with what: a kind and an id, or `other` and an address."""

    target_kind = serializers.ChoiceField(choices=TargetKind.choices)
    target_id = serializers.UUIDField(default=None, allow_null=True)
    url = PlainTextField(max_length=500, default="", allow_blank=True)


class AppealInput(serializers.Serializer[Any]):
    """Why somebody does not agree."""

    text = PlainTextField(min_length=10, max_length=2000, lines=True)


class SubmittedReportOutput(serializers.ModelSerializer[Report]):
    """What came of a report; never what others reported, or who decided."""

    outcome = serializers.ChoiceField(choices=ReportOutcome.choices)
    outcome_text = serializers.CharField(source="get_outcome_display", help_text="in your language")
    may_appeal = serializers.SerializerMethodField(
        help_text="whether another person can be asked to look at it"
    )

    class Meta:
        model = Report
        fields = ["receipt", "category", "outcome", "outcome_text", "created_at", "decided_at", "may_appeal"]

    def get_may_appeal(self, report: Report) -> bool:
        """A report that changed nothing."""
        return report.outcome == ReportOutcome.REJECTED
