from django.contrib.gis.db.models.functions import Distance
from django.contrib.gis.geos import Point
from django.contrib.gis.measure import D
from django.contrib.postgres.search import SearchQuery
from django.db.models import Count
from django.utils import timezone
from rest_framework import serializers
from rest_framework.generics import ListAPIView
from rest_framework.pagination import PageNumberPagination

from yardstick.models import Employer, Job, Occupation


class EmployerSerializer(serializers.ModelSerializer):
    class Meta:
        model = Employer
        fields = ["slug", "trade_name"]


class OccupationSerializer(serializers.ModelSerializer):
    name = serializers.SerializerMethodField()

    class Meta:
        model = Occupation
        fields = ["slug", "name"]

    def get_name(self, occupation):
        return occupation.names["nl"]


class JobSerializer(serializers.ModelSerializer):
    employer = EmployerSerializer()
    occupation = OccupationSerializer()
    distance_m = serializers.SerializerMethodField()

    class Meta:
        model = Job
        fields = [
            "id", "title", "employer", "occupation", "place_name", "distance_m", "pay_min_cents", "pay_max_cents",
            "guaranteed_hours", "contract_type", "shifts", "housing_offered", "transport", "starts_on",
            "published_at", "expires_at",
        ]  # fmt: skip

    def get_distance_m(self, job):
        return round(job.distance.m)


class Pages(PageNumberPagination):
    page_size = 20


class JobsView(ListAPIView):
    """Four statements: count, page, and one for each facet."""

    serializer_class = JobSerializer
    pagination_class = Pages

    def get_queryset(self):
        query = self.request.query_params
        origin = Point(float(query["lon"]), float(query["lat"]), srid=4326)
        jobs = Job.objects.filter(
            status="published",
            expires_at__gt=timezone.now(),
            point__dwithin=(origin, D(km=float(query["km"]))),
        )
        if "q" in query:
            words = SearchQuery(query["q"], config="dutch", search_type="websearch")
            jobs = jobs.filter(
                search=words | SearchQuery(query["q"], config="english", search_type="websearch")
            )
        return jobs.annotate(distance=Distance("point", origin)).order_by("distance", "id")

    def list(self, request, *args, **kwargs):
        found = self.get_queryset()
        page = self.paginate_queryset(
            found.select_related("employer", "occupation").defer("description", "search", "point")
        )
        response = self.get_paginated_response(self.get_serializer(page, many=True).data)
        counts = found.order_by()
        response.data["facets"] = {
            "occupation": list(
                counts.values("occupation").annotate(count=Count("id")).order_by("-count")[:20]
            ),
            "contract": list(counts.values("contract_type").annotate(count=Count("id")).order_by("-count")),
        }
        return response
