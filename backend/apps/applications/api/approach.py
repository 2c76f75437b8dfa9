"""The way from a profile that an employer found to an application."""

from typing import Any
from uuid import UUID

from drf_spectacular.utils import OpenApiExample, OpenApiResponse, extend_schema
from rest_framework import serializers
from rest_framework.response import Response

from apps.applications import services
from apps.applications.permissions import MayDecide
from apps.candidates.selectors import get_found_candidate
from apps.core.api.openapi import refused
from apps.core.api.views import ApiView, read
from apps.jobs.selectors import get_own_job
from apps.tenants.permissions import MemberRequest

ASK = OpenApiExample("For this job", value={"job": "019401e0-1f7e-7a90-b0b5-2e9a3c1d9b02"}, request_only=True)


class ApproachInput(serializers.Serializer[Any]):
    """For which of the own jobs."""

    job = serializers.UUIDField()


class ApproachView(ApiView):
    """One profile; closed to programs."""

    permission_classes = [MayDecide]

    @extend_schema(
        operation_id="approach_candidate",
        summary="Ask a candidate to apply",
        tags=["candidates"],
        request=ApproachInput,
        responses={
            204: OpenApiResponse(description="They are told, once for each job."),
            **refused(services.JobClosed),
        },
        examples=[ASK],
    )
    def post(self, request: MemberRequest, candidate_id: UUID) -> Response:
        """Ask somebody whose profile is visible to apply to an own live job. They decide; you learn no name by it.

        Refusals: 404 for a profile or a job that is not there for you; 409 `job_closed`; 429 after 20 people in a day.
        """
        job = get_own_job(tenant=request.tenant, id=read(ApproachInput, request.data)["job"])
        candidate = get_found_candidate(id=candidate_id)
        services.approach_candidate(actor=request.user, candidate=candidate, job=job)
        return Response(status=204)
