"""Checks and what they mean."""

from typing import Any

from django.utils import timezone
from rest_framework import serializers

from apps.employers.enums import EVIDENCE_KINDS, CheckKind, CheckReason, CheckResult
from apps.employers.models import Check
from apps.employers.selectors import get_meaning


class EmployerCheckOutput(serializers.ModelSerializer[Check]):
    """One check, with what it means in plain words."""

    class Meta:
        model = Check
        fields = [
            "kind", "title", "result", "reason", "explanation", "checked_at", "expires_at", "checked_by", "source",
            "source_url", "proves", "does_not_prove",
        ]  # fmt: skip
        read_only_fields = fields

    title = serializers.CharField(source="get_kind_display")
    result = serializers.SerializerMethodField()
    reason = serializers.SerializerMethodField()
    explanation = serializers.SerializerMethodField()
    checked_by = serializers.SerializerMethodField(
        help_text="Who looked: a program or a member of our staff."
    )
    source_url = serializers.SerializerMethodField(
        help_text="Look it up yourself. Empty where staff saw papers."
    )
    proves = serializers.SerializerMethodField()
    does_not_prove = serializers.SerializerMethodField()

    def get_result(self, check: Check) -> CheckResult:
        """As it stands now: a pass that ran out is `expired`."""
        return CheckResult(check.result_at(timezone.now()))

    def get_reason(self, check: Check) -> CheckReason:
        """Why, as a stable code."""
        return CheckReason(check.detail["reason"])

    def get_explanation(self, check: Check) -> str:
        """Why, in words."""
        return str(CheckReason(check.detail["reason"]).label)

    def get_checked_by(self, check: Check) -> str:
        """Never the name of the person."""
        return "staff" if check.checked_by_id else "automatic"

    def get_source_url(self, check: Check) -> str:
        """Staff's evidence is not for the public, but for the registers that everybody can open."""
        is_public = check.checked_by_id is None or check.kind in EVIDENCE_KINDS
        return check.source_url if is_public else ""

    def get_proves(self, check: Check) -> str:
        """What it tells."""
        return str(get_meaning(kind=CheckKind(check.kind)).proves)

    def get_does_not_prove(self, check: Check) -> str:
        """What it does not tell."""
        return str(get_meaning(kind=CheckKind(check.kind)).does_not_prove)


class UncheckedOutput(serializers.Serializer[Any]):
    """What nobody looked at."""

    kind = serializers.ChoiceField(choices=CheckKind.choices)
    title = serializers.CharField()
    look_up_url = serializers.CharField(help_text="Look it up yourself. Empty where nobody can.")


class OwnCheckOutput(EmployerCheckOutput):
    """One check of the own history."""

    class Meta(EmployerCheckOutput.Meta):
        fields = ["id", "is_current", *EmployerCheckOutput.Meta.fields]
        read_only_fields = fields

    is_current = serializers.SerializerMethodField(help_text="The newest of its kind: the one that counts.")

    def get_is_current(self, check: Check) -> bool:
        """Compare with the ids in the context."""
        return check.pk in self.context["current"]


class EmployerVerificationOutput(serializers.Serializer[Any]):
    """Where the verification stands."""

    is_verified = serializers.BooleanField(help_text="Only a verified employer can publish jobs.")
    requested_at = serializers.DateTimeField(
        allow_null=True, help_text="Null when nobody waits for an answer."
    )
    status_url = serializers.CharField()
    checks_url = serializers.CharField()
    checks = EmployerCheckOutput(many=True)
