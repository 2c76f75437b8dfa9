"""What proves that a company is who it says."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from apps.employers.api.outputs.checks import EmployerCheckOutput


class DomainProofOutput(serializers.Serializer[Any]):
    """Put `text` into a TXT record of the DNS or into a file of the website: one of them is enough."""

    domain = serializers.CharField(help_text="Of the website in the profile; empty if there is none.")
    record_name = serializers.CharField(help_text="Name of the TXT record.")
    file_url = serializers.CharField(help_text="Where the file has to be, as text/plain.")
    text = serializers.CharField()
    check = serializers.SerializerMethodField()

    @extend_schema_field(EmployerCheckOutput(allow_null=True))
    def get_check(self, _proof: Any) -> Any:
        """What was found last; null if nobody looked."""
        check = self.context["check"]
        return EmployerCheckOutput(check).data if check else None


class RepresentativeOutput(serializers.Serializer[Any]):
    """Who says: I may speak for this company."""

    name = serializers.CharField(help_text="Empty if nobody said so.")
    role = serializers.CharField()
    declared_at = serializers.DateTimeField(allow_null=True)
    is_letter_sent = serializers.BooleanField(help_text="A letter with a code is on its way.")
    is_proven = serializers.BooleanField()
