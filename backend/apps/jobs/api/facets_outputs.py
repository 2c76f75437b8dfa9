"""What counts by value look like."""

from typing import Any

from rest_framework import serializers

from apps.jobs.api.pay_outputs import CardPayOutput


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


class PayRangeOutput(CardPayOutput):
    """The lowest and the highest pay."""


class AllFacetsOutput(serializers.Serializer[Any]):
    """The values that there are, most frequent first, at most 50 each. Only occupation and employer have names."""

    occupation = NamedFacetOutput(many=True)
    sector = NamedFacetOutput(many=True)
    isco = NamedFacetOutput(many=True)
    contract = NamedFacetOutput(many=True)
    shift = NamedFacetOutput(many=True)
    day = NamedFacetOutput(many=True)
    housing = NamedFacetOutput(many=True)
    transport = NamedFacetOutput(many=True)
    language = NamedFacetOutput(many=True)
    employer = NamedFacetOutput(many=True)
    pay = PayRangeOutput()


class FacetsOutput(serializers.Serializer[Any]):
    """The count of all jobs found, and by value."""

    count = serializers.IntegerField()
    facets = AllFacetsOutput()
