"""The employer's board of one job."""

from typing import Any
from uuid import UUID

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from apps.applications import selectors
from apps.applications.api import examples
from apps.applications.api.serializers import BoardOutput, EmployerApplicationOutput, StatusQuery
from apps.applications.models import Application
from apps.applications.services import note_contact_reads
from apps.core.api.pagination import NewestFirst
from apps.core.api.views import ApiView
from apps.jobs.models import Job
from apps.tenants.enums import Scope
from apps.tenants.permissions import IsMember, MemberRequest


class BoardView(ApiView):
    """The applications to one job."""

    permission_classes = [IsMember]
    query_serializer = StatusQuery
    paginated = True
    scopes = {"GET": Scope.APPLICATIONS_READ}

    @extend_schema(
        operation_id="list_job_applications",
        summary="List the applications to a job of yours",
        tags=["applications"],
        responses=BoardOutput,
        examples=[examples.answered(examples.page(examples.SEEN_BY_EMPLOYER, counts=examples.COUNTS))],
    )
    def get(self, request: MemberRequest, job_id: UUID) -> Response:
        """List them newest first, with counts per status. Name and e-mail come with inviting."""
        job = get_object_or_404(Job.objects.owned_by(request.tenant), pk=job_id)
        applications = selectors.list_applications_to(job=job, **self.read_query(request))
        paginator = NewestFirst()
        rows = paginator.paginate_queryset(applications, request, view=self) or []
        response = paginator.get_paginated_response(self._show(request, rows))
        response.data["counts"] = selectors.count_by_status(job=job)
        return response

    def _show(self, request: MemberRequest, rows: list[Application]) -> list[Any]:
        note_contact_reads(reader=request.user, applications=rows)
        context = {"cards": selectors.list_cards_for(applications=rows)}
        return [EmployerApplicationOutput(row, context=context).data for row in rows]
