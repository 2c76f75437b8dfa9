"""The public card."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from apps.employers.api.outputs.checks import EmployerCheckOutput, UncheckedOutput
from apps.employers.api.outputs.company import CompanyAddressOutput
from apps.employers.api.outputs.responses import ResponseRecordOutput
from apps.employers.models import Employer
from apps.employers.selectors import NO_GUARANTEE, find_look_up_url, find_public_address, list_unchecked


class EmployerCardOutput(serializers.ModelSerializer[Employer]):
    """The public card: what was checked, by whom, when, and what it does not prove."""

    class Meta:
        model = Employer
        fields = [
            "slug", "legal_name", "trade_name", "kvk_number", "sector", "website", "supplies_labour", "address",
            "checks", "not_checked", "response_record", "note",
        ]  # fmt: skip
        read_only_fields = fields

    website = serializers.CharField(help_text="http or https; empty if there is none")
    supplies_labour = serializers.BooleanField()
    address = serializers.SerializerMethodField(
        help_text="Null for a person's own business and where the trade register shields the address."
    )
    checks = EmployerCheckOutput(many=True, source="current_checks")
    not_checked = serializers.SerializerMethodField()
    response_record = serializers.SerializerMethodField()
    note = serializers.SerializerMethodField()

    @extend_schema_field(CompanyAddressOutput(allow_null=True))
    def get_address(self, employer: Employer) -> dict[str, str] | None:
        """Only a company's own, and only if the register shows it too."""
        return find_public_address(employer=employer)

    @extend_schema_field(ResponseRecordOutput(allow_null=True))
    def get_response_record(self, employer: Employer) -> Any:
        """How soon it answers; null as long as too few applications count."""
        record = getattr(employer, "response_record", None)
        return ResponseRecordOutput(record).data if record else None

    @extend_schema_field(UncheckedOutput(many=True))
    def get_not_checked(self, employer: Any) -> Any:
        """What nobody looked at, and where anybody can."""
        kinds = list_unchecked(employer=employer, checks=employer.current_checks)
        rows = [
            {"kind": kind, "title": kind.label, "look_up_url": find_look_up_url(kind=kind)} for kind in kinds
        ]
        return UncheckedOutput(rows, many=True).data

    def get_note(self, employer: Employer) -> str:
        """The same under every card."""
        return str(NO_GUARANTEE)
