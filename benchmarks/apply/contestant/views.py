from django.contrib.gis.db.models.functions import Distance
from django.db import transaction
from django.shortcuts import get_object_or_404
from django.utils import timezone
from rest_framework import serializers
from rest_framework.generics import CreateAPIView

from contestant import tasks
from contestant.models import Application, Candidate, Job, Postcode, TimelineEntry

BANDS_KM = (5, 10, 25, 50, 100)


class TimelineSerializer(serializers.ModelSerializer):
    class Meta:
        model = TimelineEntry
        fields = ["id", "side", "from_status", "to_status", "reason", "created_at"]


class JobSerializer(serializers.ModelSerializer):
    employer = serializers.SerializerMethodField()

    class Meta:
        model = Job
        fields = ["id", "title", "status", "place_name", "employer"]

    def get_employer(self, job):
        return job.employer.trade_name or job.employer.legal_name


class AnswerSerializer(serializers.Serializer):
    question = serializers.CharField(max_length=200)
    answer = serializers.CharField(max_length=1000)


class ApplicationSerializer(serializers.ModelSerializer):
    job = JobSerializer(read_only=True)
    timeline = TimelineSerializer(many=True, read_only=True)
    letter = serializers.CharField(max_length=5000)
    answers = AnswerSerializer(many=True, default=list)

    class Meta:
        model = Application
        fields = ["id", "job", "status", "letter", "answers", "timeline", "created_at", "updated_at"]
        read_only_fields = ["status"]

    def create(self, validated):
        return Application.objects.create(**validated)


class ApplyView(CreateAPIView):
    """One transaction; the lock on the job keeps two at once apart."""

    serializer_class = ApplicationSerializer

    @transaction.atomic
    def perform_create(self, serializer):
        user = self.request.user
        if user.email_verified_at is None:
            raise serializers.ValidationError("First confirm your address.")
        jobs = Job.objects.select_for_update(of=["self"]).select_related("employer")
        job = get_object_or_404(jobs, pk=self.kwargs["pk"])
        if job.status != "published" or job.expires_at < timezone.now():
            raise serializers.ValidationError("The job is closed.")
        candidate = get_object_or_404(Candidate, user=user)
        earlier = Application.objects.filter(candidate=candidate, job=job)
        if earlier.exclude(status__in=["withdrawn", "expired"]).exists():
            raise serializers.ValidationError("You have applied already.")
        application = serializer.save(
            tenant_id=job.tenant_id, job=job, candidate=candidate, applicant=user, created_by=user,
            updated_by=user, distance_km_band=find_band(candidate, job),
        )  # fmt: skip
        TimelineEntry.objects.create(
            application=application, actor=user, side="candidate", to_status="submitted"
        )
        for task in (tasks.mail_about_application, tasks.call_webhooks):
            task.defer(application_id=str(application.pk))


def find_band(candidate, job):
    home = Postcode.objects.annotate(away=Distance("point", job.point)).get(pc4=candidate.home_postcode)
    return next((band for band in BANDS_KM if home.away.km <= band), BANDS_KM[-1])
