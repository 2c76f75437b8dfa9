"""What the search answers. PostgreSQL writes it (selectors/search); here it is described."""

from typing import Any

from rest_framework import serializers

from apps.jobs.api.outputs import JobEmployerOutput
from apps.jobs.enums import ContractType, Shift, Transport


class CardOccupationOutput(serializers.Serializer[Any]):
    """What the work is, in the language of Accept-Language."""

    slug = serializers.CharField()
    name = serializers.CharField()


class CardPayOutput(serializers.Serializer[Any]):
    """Gross pay."""

    min_cents = serializers.IntegerField(allow_null=True)
    max_cents = serializers.IntegerField(allow_null=True)
    currency = serializers.CharField()
    unit = serializers.CharField(help_text="hour")


class JobCardOutput(serializers.Serializer[Any]):
    """What a list shows of a job."""

    id = serializers.UUIDField()
    title = serializers.CharField()
    employer = JobEmployerOutput()
    occupation = CardOccupationOutput(allow_null=True)
    place = serializers.CharField()
    distance_m = serializers.IntegerField(
        allow_null=True, help_text="Meters as the crow flies, on the ellipsoid; null without `near`."
    )
    pay = CardPayOutput()
    guaranteed_hours = serializers.FloatField(allow_null=True, help_text="per week")
    contract_type = serializers.ChoiceField(choices=ContractType.choices, allow_blank=True)
    shifts = serializers.ListField(child=serializers.ChoiceField(choices=Shift.choices))
    housing = serializers.BooleanField()
    transport = serializers.ChoiceField(choices=Transport.choices)
    starts_on = serializers.DateField(allow_null=True, help_text="null: at once")
    published_at = serializers.DateTimeField()
    expires_at = serializers.DateTimeField()


class FacetOutput(serializers.Serializer[Any]):
    """How many of the found jobs have this value."""

    value = serializers.CharField(help_text="what to send as the parameter of the same name")
    count = serializers.IntegerField()


class NamedFacetOutput(FacetOutput):
    """The same, with a name to show."""

    name = serializers.CharField(allow_null=True)


class SearchFacetsOutput(serializers.Serializer[Any]):
    """The found jobs by occupation (the 20 most frequent) and by contract."""

    occupation = NamedFacetOutput(many=True)
    contract = FacetOutput(many=True)


class SearchOutput(serializers.Serializer[Any]):
    """One page of what was found, with the exact count of all."""

    count = serializers.IntegerField()
    next = serializers.URLField(allow_null=True)
    previous = serializers.URLField(allow_null=True)
    results = JobCardOutput(many=True)
    facets = SearchFacetsOutput(required=False, help_text="only with facets=true")


class PayRangeOutput(CardPayOutput):
    """The lowest and the highest pay."""


class AllFacetsOutput(serializers.Serializer[Any]):
    """The values that there are, most frequent first, at most 50 each. Only occupation and employer have names."""

    occupation = NamedFacetOutput(many=True)
    sector = NamedFacetOutput(many=True)
    isco = NamedFacetOutput(many=True)
    contract = NamedFacetOutput(many=True)
    shift = NamedFacetOutput(many=True)
    housing = NamedFacetOutput(many=True)
    transport = NamedFacetOutput(many=True)
    language = NamedFacetOutput(many=True)
    employer = NamedFacetOutput(many=True)
    pay = PayRangeOutput()


class FacetsOutput(serializers.Serializer[Any]):
    """The count of all jobs found, and by value."""

    count = serializers.IntegerField()
    facets = AllFacetsOutput()
