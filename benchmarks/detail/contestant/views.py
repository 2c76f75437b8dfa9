from django.utils import timezone
from rest_framework import serializers
from rest_framework.generics import RetrieveAPIView

from contestant.models import Check, Employer, Job, Occupation


class CheckSerializer(serializers.ModelSerializer):
    class Meta:
        model = Check
        fields = ["kind", "result", "checked_at", "expires_at", "source", "source_url"]


class EmployerSerializer(serializers.ModelSerializer):
    checks = CheckSerializer(many=True)

    class Meta:
        model = Employer
        fields = ["slug", "legal_name", "trade_name", "kvk_number", "is_labour_supplier", "checks"]


class OccupationSerializer(serializers.ModelSerializer):
    class Meta:
        model = Occupation
        fields = ["slug", "isco_code", "esco_uri", "sector", "names"]


class JobSerializer(serializers.ModelSerializer):
    employer = EmployerSerializer()
    occupation = OccupationSerializer()
    point = serializers.SerializerMethodField()

    class Meta:
        model = Job
        fields = [field.name for field in Job._meta.fields]

    def get_point(self, job):
        return {"lat": job.point.y, "lon": job.point.x}


class JobView(RetrieveAPIView):
    """Two statements: the job with its employer and occupation, and the checks of the employer."""

    serializer_class = JobSerializer

    def get_queryset(self):
        live = Job.objects.filter(status="published", expires_at__gt=timezone.now())
        return live.select_related("employer", "occupation").prefetch_related("employer__checks")
