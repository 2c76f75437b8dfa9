"""What the search answers. PostgreSQL writes it (selectors/search); here it is described."""

from typing import Any

from django.conf import settings
from rest_framework import serializers

from apps.jobs.api.facets_outputs import SearchFacetsOutput
from apps.jobs.api.outputs import JobEmployerOutput, NeededLanguageOutput
from apps.jobs.api.pay_outputs import CardPayOutput
from apps.jobs.enums import ContractType, Day, Shift, Transport


class CardOccupationOutput(serializers.Serializer[Any]):
    """What the work is, in the language of Accept-Language."""

    slug = serializers.CharField()
    name = serializers.CharField()


class JobCardOutput(serializers.Serializer[Any]):
    """What a list shows of a job."""

    id = serializers.UUIDField()
    title = serializers.CharField()
    text_language = serializers.ChoiceField(choices=settings.LANGUAGES, help_text="of the title")
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
    days = serializers.ListField(
        child=serializers.ChoiceField(choices=Day.choices), help_text="of the week; empty: not said"
    )
    housing = serializers.BooleanField()
    transport = serializers.ChoiceField(choices=Transport.choices)
    languages_needed = NeededLanguageOutput(many=True)
    starts_on = serializers.DateField(allow_null=True, help_text="null: at once")
    published_at = serializers.DateTimeField()
    expires_at = serializers.DateTimeField()
    source = serializers.CharField(  # type: ignore[assignment]  # the name that the fact has everywhere
        allow_null=True, help_text="the site that posted an imported job; null: posted here"
    )
    places_count = serializers.IntegerField(
        help_text="in how many of the places asked for the same vacancy is open"
    )
    also_in = serializers.ListField(
        child=serializers.CharField(), help_text="other places of the same vacancy, nearest first, at most 5"
    )


class SearchOutput(serializers.Serializer[Any]):
    """One page of what was found, with the exact count of all."""

    count = serializers.IntegerField()
    next = serializers.URLField(allow_null=True)
    previous = serializers.URLField(allow_null=True)
    corrected_q = serializers.CharField(
        allow_null=True, help_text="what was searched in place of a misspelled `q`; null: what you wrote"
    )
    results = JobCardOutput(many=True)
    facets = SearchFacetsOutput(required=False, help_text="only with facets=true")
