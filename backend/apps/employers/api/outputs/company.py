"""What the trade register says."""

from typing import Any

from rest_framework import serializers


class CompanyAddressOutput(serializers.Serializer[Any]):
    """Where the company can be visited."""

    street = serializers.CharField()
    house_number = serializers.CharField()
    postcode = serializers.CharField()
    place = serializers.CharField()


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
