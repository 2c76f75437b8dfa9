"""What postings say of who employs, of costs, rest and housing, and what readers are warned of."""

from typing import Any

from rest_framework import serializers

from apps.compliance.enums import RuleCode
from apps.jobs.enums import HousingCertificate, PayBasis, Phase


class WhoEmploysOutput(serializers.Serializer[Any]):
    """The company of the contract, and the one where the work is."""

    legal_employer = serializers.CharField(
        help_text="who signs the contract; empty: another site posted it and does not say"
    )
    kvk = serializers.CharField(help_text="KvK number of that company; may be empty")
    hirer = serializers.CharField(
        help_text="where the work is done, if that is another company; may be empty"
    )
    hirer_hidden_reason = serializers.CharField(help_text="why that name is not said; may be empty")
    workplace = serializers.CharField(help_text="town")
    cao = serializers.CharField(help_text="collective agreement; may be empty")
    phase = serializers.ChoiceField(choices=Phase.choices, allow_blank=True)


class WarningOutput(serializers.Serializer[Any]):
    """Something a reader should know before applying; a code with its numbers, to be said in the reader's language."""

    code = serializers.ChoiceField(choices=RuleCode.choices)
    field = serializers.CharField(help_text="the fact it is about; may be empty")
    params = serializers.DictField()


class SaidOutput(serializers.Serializer[Any]):
    """What may be left out."""

    legal_employer_name = serializers.CharField()
    legal_employer_kvk = serializers.CharField()
    hirer_name = serializers.CharField()
    hirer_hidden_reason = serializers.CharField()
    phase = serializers.ChoiceField(choices=Phase.choices, allow_blank=True)
    pay_basis = serializers.ChoiceField(choices=PayBasis.choices)
    worker_pays_cents = serializers.IntegerField(allow_null=True)
    health_week_cents = serializers.IntegerField(allow_null=True)
    transport_week_cents = serializers.IntegerField(allow_null=True)
    longest_shift_hours = serializers.FloatField(allow_null=True)
    shortest_rest_hours = serializers.FloatField(allow_null=True)
    housing_deducted = serializers.BooleanField()
    housing_certificate = serializers.ChoiceField(choices=HousingCertificate.choices, allow_blank=True)
    housing_certificate_number = serializers.CharField()
    housing_square_meters = serializers.FloatField(allow_null=True)
    housing_persons_per_room = serializers.IntegerField(allow_null=True)
    housing_notice_days = serializers.IntegerField(allow_null=True)
    housing_deposit_cents = serializers.IntegerField(allow_null=True)
    housing_registration = serializers.BooleanField(allow_null=True)
