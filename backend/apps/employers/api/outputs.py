"""What goes out."""

from typing import Any

from django.utils import timezone
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from apps.employers.enums import CheckKind, CheckReason, CheckResult
from apps.employers.models import Check, Employer
from apps.employers.selectors import NO_GUARANTEE, find_public_address, get_meaning


class OwnEmployerOutput(serializers.ModelSerializer[Employer]):
    """The whole profile, for its own members."""

    class Meta:
        model = Employer
        fields = [
            "slug", "legal_name", "trade_name", "kvk_number", "branch_number", "btw_id", "sector", "website",
            "street", "house_number", "postcode", "place", "is_labour_supplier", "supplies_labour", "sbi_codes",
            "legal_form", "is_address_hidden", "register_read_at", "verification_requested_at", "updated_at",
        ]  # fmt: skip
        read_only_fields = fields

    website = serializers.CharField(help_text="http or https; empty if there is none")
    supplies_labour = serializers.BooleanField(
        help_text="By its own word or by an SBI code that starts with 78."
    )


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
        """Staff's evidence is not for the public."""
        return "" if check.checked_by_id else check.source_url

    def get_proves(self, check: Check) -> str:
        """What it tells."""
        return str(get_meaning(kind=CheckKind(check.kind)).proves)

    def get_does_not_prove(self, check: Check) -> str:
        """What it does not tell."""
        return str(get_meaning(kind=CheckKind(check.kind)).does_not_prove)


class OwnCheckOutput(EmployerCheckOutput):
    """One check of the own history."""

    class Meta(EmployerCheckOutput.Meta):
        fields = ["id", "is_current", *EmployerCheckOutput.Meta.fields]
        read_only_fields = fields

    is_current = serializers.SerializerMethodField(help_text="The newest of its kind: the one that counts.")

    def get_is_current(self, check: Check) -> bool:
        """Compare with the ids in the context."""
        return check.pk in self.context["current"]


class CompanyAddressOutput(serializers.Serializer[Any]):
    """Where the company can be visited."""

    street = serializers.CharField()
    house_number = serializers.CharField()
    postcode = serializers.CharField()
    place = serializers.CharField()


class EmployerCardOutput(serializers.ModelSerializer[Employer]):
    """The public card: what was checked, by whom, when, and what it does not prove."""

    class Meta:
        model = Employer
        fields = [
            "slug", "legal_name", "trade_name", "kvk_number", "sector", "website", "supplies_labour", "address",
            "checks", "note",
        ]  # fmt: skip
        read_only_fields = fields

    website = serializers.CharField(help_text="http or https; empty if there is none")
    supplies_labour = serializers.BooleanField()
    address = serializers.SerializerMethodField(
        help_text="Null for a person's own business and where the trade register shields the address."
    )
    checks = EmployerCheckOutput(many=True, source="current_checks")
    note = serializers.SerializerMethodField()

    @extend_schema_field(CompanyAddressOutput(allow_null=True))
    def get_address(self, employer: Employer) -> dict[str, str] | None:
        """Only a company's own, and only if the register shows it too."""
        return find_public_address(employer=employer)

    def get_note(self, employer: Employer) -> str:
        """The same under every card."""
        return str(NO_GUARANTEE)


class EmployerVerificationOutput(serializers.Serializer[Any]):
    """Where the verification stands."""

    is_verified = serializers.BooleanField(help_text="Only a verified employer can publish jobs.")
    requested_at = serializers.DateTimeField(
        allow_null=True, help_text="Null when nobody waits for an answer."
    )
    status_url = serializers.CharField()
    checks_url = serializers.CharField()
    checks = EmployerCheckOutput(many=True)


class CompanyOutput(serializers.Serializer[Any]):
    """What the trade register says: ready to fill in the form."""

    kvk_number = serializers.CharField()
    legal_name = serializers.CharField()
    names = serializers.ListField(child=serializers.CharField())
    legal_form = serializers.CharField()
    started_on = serializers.DateField(allow_null=True)
    ended_on = serializers.DateField(allow_null=True)
    sbi_codes = serializers.ListField(child=serializers.CharField())
    branch_number = serializers.CharField(help_text="The main branch; empty if there is none.")
    address = CompanyAddressOutput(allow_null=True)
    is_address_hidden = serializers.BooleanField()
    read_at = serializers.DateTimeField()

    def to_representation(self, instance: Any) -> dict[str, Any]:
        """Take what the form needs from the register's entry."""
        main = next((branch for branch in instance.branches if branch.is_main), None)
        entry = {name: getattr(instance, name) for name in self.get_fields() if hasattr(instance, name)}
        entry |= {"legal_name": instance.statutory_name or instance.name, "names": list(instance.names)}
        return super().to_representation(entry | {"branch_number": main.number if main else ""})
