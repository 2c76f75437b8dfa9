"""What people see of what they keep."""

from django.conf import settings
from django.utils import timezone
from rest_framework import serializers

from apps.jobs.api.clock import ClockField
from apps.jobs.enums import AlertChannel, AlertFrequency
from apps.jobs.models import Job, SavedJob, SavedSearch


class KeptJobOutput(serializers.ModelSerializer[Job]):
    """A job on the list, as it is now."""

    employer = serializers.SerializerMethodField()
    is_open = serializers.SerializerMethodField(help_text="whether one can apply to it now")

    class Meta:
        model = Job
        fields = [
            "id", "title", "status", "is_open", "employer", "place_name", "pay_min_cents", "pay_max_cents",
            "guaranteed_hours", "expires_at",
        ]  # fmt: skip

    def get_employer(self, job: Job) -> str:
        """Who offers it."""
        return job.employer.trade_name or job.employer.legal_name

    def get_is_open(self, job: Job) -> bool:
        """Ended ones stay on the list."""
        return job.accepts_applications(at=timezone.now())


class SavedJobOutput(serializers.ModelSerializer[SavedJob]):
    """One line of the list."""

    job = KeptJobOutput()

    class Meta:
        model = SavedJob
        fields = ["id", "job", "created_at"]


class SavedSearchOutput(serializers.ModelSerializer[SavedSearch]):
    """A search, and how its owner hears of what is new."""

    frequency = serializers.ChoiceField(choices=AlertFrequency.choices)
    channels = serializers.ListField(child=serializers.ChoiceField(choices=AlertChannel.choices))
    language = serializers.ChoiceField(choices=settings.LANGUAGES)
    quiet_from = ClockField()
    quiet_until = ClockField()

    class Meta:
        model = SavedSearch
        fields = [
            "id", "name", "query", "frequency", "channels", "language", "quiet_from", "quiet_until", "created_at",
            "updated_at",
        ]  # fmt: skip
