"""The own profile."""

from rest_framework import serializers

from apps.employers.models import Employer


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
