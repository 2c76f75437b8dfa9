"""What employers may say of who employs, of costs, rest and housing. All may be left out; what is said is checked."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from apps.core.api.fields import PlainTextField
from apps.jobs.enums import HousingCertificate, PayBasis, Phase

MOST_WEEK_CENTS = 100_000
WEEK_CENTS: dict[str, Any] = {
    "required": False, "allow_null": True, "min_value": 0, "max_value": MOST_WEEK_CENTS,
}  # fmt: skip
ONCE_CENTS: dict[str, Any] = {"required": False, "allow_null": True, "min_value": 0, "max_value": 10_000_000}
HOURS: dict[str, Any] = {
    "required": False, "allow_null": True, "max_digits": 4, "decimal_places": 1, "min_value": 0, "max_value": 168,
    "coerce_to_string": False,
}  # fmt: skip


class WhoEmploysInput(serializers.Serializer[Any]):
    """The company of the contract, and the one where the work is."""

    legal_employer_name = PlainTextField(
        required=False, max_length=160, allow_blank=True, help_text="who signs the contract; empty: you"
    )
    legal_employer_kvk = serializers.RegexField(
        r"^[0-9]{8}$",
        required=False,
        allow_blank=True,
        error_messages={"invalid": _("A KvK number has 8 digits.")},
        help_text="KvK number of that company",
    )
    hirer_name = PlainTextField(
        required=False,
        max_length=160,
        allow_blank=True,
        help_text="where the work is done, if that is another company",
    )
    hirer_hidden_reason = PlainTextField(
        required=False, max_length=300, allow_blank=True, help_text="why that name is not said"
    )
    phase = serializers.ChoiceField(
        required=False, allow_blank=True, choices=Phase.choices, help_text="of the contract with an agency"
    )


class CostsInput(serializers.Serializer[Any]):
    """What comes off the pay."""

    pay_basis = serializers.ChoiceField(
        required=False,
        choices=PayBasis.choices,
        help_text="piece: `pay_min_cents` is what an hour brings at least",
    )
    worker_pays_cents = serializers.IntegerField(
        **ONCE_CENTS, help_text="euro cents the worker has to pay to get the job; the law forbids all but 0"
    )
    health_week_cents = serializers.IntegerField(
        **WEEK_CENTS, help_text="euro cents a week, kept from the wage for health insurance"
    )
    transport_week_cents = serializers.IntegerField(
        **WEEK_CENTS, help_text="euro cents a week, kept from the wage for transport"
    )
    longest_shift_hours = serializers.DecimalField(**HOURS, help_text="the longest working day")
    shortest_rest_hours = serializers.DecimalField(**HOURS, help_text="the shortest rest between two shifts")


class HousingInput(serializers.Serializer[Any]):
    """The housing that comes with the job."""

    housing_deducted = serializers.BooleanField(required=False, help_text="kept from the wage")
    housing_certificate = serializers.ChoiceField(
        required=False, allow_blank=True, choices=HousingCertificate.choices
    )
    housing_certificate_number = PlainTextField(required=False, max_length=40, allow_blank=True)
    housing_square_meters = serializers.DecimalField(
        required=False,
        allow_null=True,
        max_digits=5,
        decimal_places=1,
        min_value=0,
        coerce_to_string=False,
        help_text="for each person",
    )
    housing_persons_per_room = serializers.IntegerField(
        required=False, allow_null=True, min_value=1, max_value=100
    )
    housing_notice_days = serializers.IntegerField(
        required=False,
        allow_null=True,
        min_value=0,
        max_value=365,
        help_text="days to leave after the job ends",
    )
    housing_deposit_cents = serializers.IntegerField(**ONCE_CENTS, help_text="euro cents before arrival")
    housing_registration = serializers.BooleanField(
        required=False, allow_null=True, help_text="whether one can register at the address (BRP)"
    )


class SaidInput(WhoEmploysInput, CostsInput, HousingInput):
    """All of them."""
