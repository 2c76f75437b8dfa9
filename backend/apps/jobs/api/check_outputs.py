"""What the rules say of a posting."""

from typing import Any

from rest_framework import serializers

from apps.compliance.enums import Effect, Outcome
from apps.jobs.enums import CheckCause
from apps.jobs.models import JobCheck
from apps.jobs.selectors import read_finding, show_finding
from apps.jobs.services import FactsCheck, list_reasons


class SpanOutput(serializers.Serializer[Any]):
    """The words that made a rule speak."""

    field = serializers.CharField()
    start = serializers.IntegerField(help_text="first character")
    end = serializers.IntegerField(help_text="behind the last character")
    text = serializers.CharField()


class RuleFindingOutput(serializers.Serializer[Any]):
    """One rule that spoke."""

    code = serializers.CharField(help_text="a rule, or what is missing: `missing`, `employer_not_verified`")
    effect = serializers.ChoiceField(choices=Effect.choices)
    weight = serializers.IntegerField(help_text="100 in all stop a job, 40 send it to a person")
    field = serializers.CharField(help_text="empty: it is about you or your company")
    params = serializers.DictField(help_text="the numbers in the message")
    spans = SpanOutput(many=True)
    rewrite = serializers.CharField(help_text="neutral words for those of the first span; may be empty")
    message = serializers.CharField(help_text="in your language")
    law = serializers.CharField(help_text="where the rule stands; empty: in our terms")
    url = serializers.CharField()


class FindingOutput(serializers.Serializer[Any]):
    """One reason why the job cannot be published yet."""

    pointer = serializers.CharField(
        help_text="JSON Pointer to the field; empty if it is about you or your company"
    )
    code = serializers.CharField()
    detail = serializers.CharField()


class CheckJobOutput(serializers.Serializer[Any]):
    """Whether the job could be published as it is, and what would happen then."""

    is_publishable = serializers.BooleanField()
    outcome = serializers.ChoiceField(choices=Outcome.choices, help_text="what the rules come to")
    score = serializers.IntegerField(help_text="the weights of all rules that spoke")
    findings = FindingOutput(many=True, help_text="what keeps it from being published")
    rules = RuleFindingOutput(many=True, help_text="all that the rules say")


class JobCheckOutput(serializers.ModelSerializer[JobCheck]):
    """One look of all rules at the posting."""

    cause = serializers.ChoiceField(choices=CheckCause.choices)
    outcome = serializers.ChoiceField(choices=Outcome.choices)
    checked_at = serializers.DateTimeField(source="created_at")
    rules = serializers.SerializerMethodField()

    class Meta:
        model = JobCheck
        fields = ["id", "cause", "outcome", "score", "checked_at", "rules"]
        read_only_fields = fields

    def get_rules(self, check: JobCheck) -> list[dict[str, Any]]:
        """Say what they said, in the reader's language."""
        return [show_finding(read_finding(stored)) for stored in check.findings]


def show_check(check: FactsCheck) -> dict[str, Any]:
    """Write what a try of the gate found."""
    verdict = check.verdict
    return {
        "is_publishable": check.is_publishable,
        "outcome": verdict.outcome,
        "score": verdict.score,
        "findings": [
            {"pointer": field and f"/{field}", "code": code, "detail": str(why)}
            for field, code, why in (*check.refusals, *list_reasons(verdict))
        ],
        "rules": [show_finding(finding) for finding in verdict.findings],
    }
