"""What comes in: its shape."""

from typing import Any
from urllib.parse import urlsplit

from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from apps.core.api.fields import PlainTextField
from apps.employers.enums import Sector
from apps.employers.models.identifiers import is_branch_number, is_kvk_number, read_btw_id, read_postcode

is_web_address = URLValidator(schemes=["http", "https"])


class LineField(PlainTextField):
    """One line of plain text: spaces and line ends of any kind become one space."""

    def to_internal_value(self, data: Any) -> str:
        """Fold the white space."""
        return super().to_internal_value(" ".join(data.split()) if isinstance(data, str) else data)


def check_kvk_number(text: str) -> None:
    """Refuse what is not 8 digits."""
    if not is_kvk_number(text):
        raise serializers.ValidationError(_("A KvK number has 8 digits."), code="kvk_number_invalid")


class SaveEmployerInput(serializers.Serializer[Any]):
    """The profile, or those parts of it that change. Empty text takes a part away."""

    legal_name = LineField(max_length=200, required=False, help_text="As in the trade register.")
    trade_name = LineField(max_length=200, required=False, allow_blank=True)
    kvk_number = serializers.CharField(max_length=8, required=False, validators=[check_kvk_number])
    branch_number = serializers.CharField(max_length=12, required=False, allow_blank=True)
    btw_id = serializers.CharField(
        max_length=30, required=False, allow_blank=True, help_text="The btw-id, never a BSN."
    )
    sector = serializers.ChoiceField(choices=Sector.choices, required=False, allow_blank=True)
    website = serializers.CharField(max_length=200, required=False, allow_blank=True)
    street = LineField(max_length=120, required=False, allow_blank=True)
    house_number = LineField(max_length=20, required=False, allow_blank=True)
    postcode = serializers.CharField(max_length=10, required=False, allow_blank=True)
    place = LineField(max_length=80, required=False, allow_blank=True)
    is_labour_supplier = serializers.BooleanField(
        required=False, help_text="You lend out workers: agency, secondment or payroll."
    )

    def validate_branch_number(self, value: str) -> str:
        """12 digits, or nothing."""
        if value and not is_branch_number(value):
            raise serializers.ValidationError(
                _("A branch number has 12 digits."), code="branch_number_invalid"
            )
        return value

    def validate_btw_id(self, value: str) -> str:
        """NL, 9 digits, B, 2 digits, and one of the two proofs holds."""
        btw_id = read_btw_id(value) if value else ""
        if btw_id is None:
            message = _("This is not a Dutch btw-id. It looks like NL123456789B01.")
            raise serializers.ValidationError(message, code="btw_id_invalid")
        return btw_id

    def validate_postcode(self, value: str) -> str:
        """Four digits and two letters."""
        postcode = read_postcode(value) if value else ""
        if postcode is None:
            message = _("This is not a Dutch postcode. It looks like 1012 AB.")
            raise serializers.ValidationError(message, code="postcode_invalid")
        return postcode

    def validate_website(self, value: str) -> str:
        """An address on the web, without a name or password in it."""
        if value:
            is_web_address(value)
            if "@" in urlsplit(value).netloc:
                raise serializers.ValidationError(
                    _("Leave the name and password out."), code="website_invalid"
                )
        return value


class LookupInput(serializers.Serializer[Any]):
    """Which company."""

    kvk = serializers.CharField(
        max_length=8, validators=[check_kvk_number], help_text="KvK number, 8 digits."
    )


class DeclareRepresentativeInput(serializers.Serializer[Any]):
    """Who says what."""

    name = LineField(max_length=120)
    role = LineField(max_length=120, help_text="Yours at the company.")
    declares_lawful = serializers.BooleanField(
        help_text="What we offer is lawful; no worker pays for a job; nobody is kept from working at the hirer."
    )


class ConfirmRepresentativeInput(serializers.Serializer[Any]):
    """The code of the letter."""

    code = LineField(max_length=40)
