"""Lists, page by page."""

from typing import Any

from rest_framework import serializers

from apps.applications.api.serializers.employer import EmployerApplicationOutput
from apps.applications.api.serializers.inputs import STATUSES
from apps.applications.api.serializers.outputs import ApplicationOutput
from apps.applications.models import Application


class StaffApplicationOutput(serializers.Serializer[Application]):
    """What staff sees in the list: no words of the candidate."""

    id = serializers.UUIDField()
    tenant = serializers.CharField(source="tenant.slug")
    job_id = serializers.UUIDField()
    candidate_id = serializers.UUIDField(allow_null=True, help_text="null once the person is erased")
    status = serializers.ChoiceField(choices=STATUSES)
    created_at = serializers.DateTimeField()
    updated_at = serializers.DateTimeField()


class PageOutput(serializers.Serializer[Any]):
    """One page of a list."""

    next = serializers.URLField(allow_null=True)
    previous = serializers.URLField(allow_null=True)


class ApplicationPageOutput(PageOutput):
    """A page of own applications."""

    results = ApplicationOutput(many=True)


class StaffApplicationPageOutput(PageOutput):
    """A page of all applications."""

    results = StaffApplicationOutput(many=True)


class BoardOutput(PageOutput):
    """A page of the board of one job."""

    counts = serializers.DictField(child=serializers.IntegerField(), help_text="by status, the filter aside")
    results = EmployerApplicationOutput(many=True)
