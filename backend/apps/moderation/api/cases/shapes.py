"""Shapes of cases."""

from typing import Any

from django.utils import timezone
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from apps.core.api.fields import PlainTextField
from apps.moderation.enums import Action, CaseKind, CaseState, Category, Ground, TargetKind
from apps.moderation.models import Case, Decision, Evidence, Report
from apps.moderation.selectors import get_record
from apps.moderation.services import list_actions


class CasesQuery(serializers.Serializer[Any]):
    """What of the queue."""

    kind = serializers.ChoiceField(choices=CaseKind.choices, required=False)
    category = serializers.ChoiceField(choices=Category.choices, required=False)
    state = serializers.ChoiceField(choices=CaseState.choices, required=False)
    senior = serializers.BooleanField(default=None, allow_null=True)


class DecideCaseInput(serializers.Serializer[Any]):
    """What to do, and the reasons that whom it is about will read."""

    action = serializers.ChoiceField(choices=Action.choices)
    facts = PlainTextField(max_length=2000, lines=True, help_text="for an appeal: the answer to who appealed")
    ground = serializers.ChoiceField(choices=Ground.choices, default=Ground.TERMS)
    article = PlainTextField(max_length=200, default="", allow_blank=True)
    rule_codes = serializers.ListField(child=PlainTextField(max_length=32), max_length=20, default=list)
    note = PlainTextField(
        max_length=2000, lines=True, default="", allow_blank=True, help_text="for colleagues"
    )
    ends_on = serializers.DateField(default=None, allow_null=True)
    tell = serializers.BooleanField(
        default=None, allow_null=True, help_text="null: yes, but in senior cases nobody is alerted"
    )
    is_upheld = serializers.BooleanField(
        default=None,
        allow_null=True,
        help_text="of an appeal, with `none`: it is right, and nothing is left to do",
    )


class CaseOutput(serializers.ModelSerializer[Case]):
    """A case in a list."""

    report_count = serializers.IntegerField(help_text="how many people reported it")

    class Meta:
        model = Case
        fields = [
            "id", "kind", "target_kind", "target_id", "url", "category", "is_senior", "priority", "state",
            "claimed_by", "claimed_until", "due_at", "created_at", "decided_at", "report_count",
        ]  # fmt: skip


class CaseReportOutput(serializers.ModelSerializer[Report]):
    """A report, for who decides. Who reported is not named: only how often they were right."""

    body = serializers.CharField(source="flagger.body", default="", help_text="of a trusted flagger")
    reporter_decided = serializers.SerializerMethodField(help_text="reports of the same person, decided")
    reporter_upheld = serializers.SerializerMethodField(help_text="of these, how many were right")

    class Meta:
        model = Report
        fields = [
            "id", "category", "text", "url", "contact", "language", "body", "outcome", "created_at",
            "reporter_decided", "reporter_upheld",
        ]  # fmt: skip

    def get_reporter_decided(self, report: Report) -> int:
        """A stranger has none."""
        return get_record(reporter=report.reporter).decided

    def get_reporter_upheld(self, report: Report) -> int:
        """The same."""
        return get_record(reporter=report.reporter).upheld


class EvidenceOutput(serializers.ModelSerializer[Evidence]):
    """What it looked like."""

    class Meta:
        model = Evidence
        fields = ["created_at", "sha256", "content"]


class MadeDecisionOutput(serializers.ModelSerializer[Decision]):
    """A decision, for staff."""

    class Meta:
        model = Decision
        fields = [
            "id", "action", "facts", "note", "ground", "article", "rule_codes", "ends_on", "is_silent",
            "is_decided_automatically", "created_at",
        ]  # fmt: skip


class OpenedCaseOutput(CaseOutput):
    """A case with all that is known."""

    actions = serializers.SerializerMethodField(help_text="what may be decided")
    reports = serializers.SerializerMethodField()
    evidence = EvidenceOutput(many=True)
    decisions = MadeDecisionOutput(many=True)

    class Meta(CaseOutput.Meta):
        fields = [*CaseOutput.Meta.fields, "actions", "reports", "evidence", "decisions"]

    @extend_schema_field(serializers.ListField(child=serializers.ChoiceField(choices=Action.choices)))
    def get_actions(self, case: Case) -> list[str]:
        """By what it is about."""
        return [action.value for action in list_actions(kind=TargetKind(case.target_kind))]

    @extend_schema_field(CaseReportOutput(many=True))
    def get_reports(self, case: Case) -> Any:
        """As `read_reports` gave them, which wrote down who reads; how to ask somebody sees who claimed the case."""
        shown = CaseReportOutput(self.context["reports"], many=True).data
        if case.is_held_by(self.context["reader"], at=timezone.now()):
            return shown
        return [{**report, "contact": ""} for report in shown]
