"""Own postings: make, list, see, change, throw away."""

from functools import partial
from typing import Any, cast
from uuid import UUID

from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework.permissions import SAFE_METHODS, AllowAny, BasePermission
from rest_framework.request import Request
from rest_framework.response import Response

from apps.core.api.etag import check_version
from apps.core.api.openapi import IF_MATCH, refusal
from apps.core.api.views import ApiView, read
from apps.jobs import selectors, services
from apps.jobs.api import examples, examples_of_checks
from apps.jobs.api.answers import answer_own_job, answer_page
from apps.jobs.api.check_outputs import CheckJobOutput, show_check
from apps.jobs.api.inputs import ChangeJobInput, CreateJobInput, OwnJobsQuery
from apps.jobs.api.outputs import JobOutput, OwnJobOutput
from apps.jobs.permissions import MayWritePostings
from apps.tenants.enums import Scope
from apps.tenants.permissions import IsMember, MemberRequest

# What `api/collection.py`, where the public search shares the path, says about POST jobs/.
CREATE_SCHEMA: dict[str, Any] = {
    "operation_id": "create_job",
    "summary": "Make a draft",
    "tags": ["jobs"],
    "request": CreateJobInput,
    "responses": {201: JobOutput},
    "examples": [examples.CREATE, examples.DRAFT],
}


def create_job_from(request: MemberRequest) -> Response:
    """Make a draft for the organization. Only the title is needed; publishing asks for the rest.

    Refusals: 400 `facts_disagree`, `unknown_postcode`; 409 `employer_profile_needed`.
    """
    facts = read(CreateJobInput, request.data)
    employer = selectors.get_posting_employer(tenant=request.tenant)
    job = services.create_job(actor=request.user, employer=employer, **facts)
    return answer_own_job(job.pk, status=201)


class OwnJobsView(ApiView):
    """The postings of the organization."""

    permission_classes = [IsMember]
    query_serializer = OwnJobsQuery
    scopes = {"GET": Scope.JOBS_READ}
    paginated = True

    @extend_schema(
        operation_id="list_own_jobs",
        summary="List the own postings",
        tags=["jobs"],
        responses={200: OwnJobOutput(many=True)},
        examples=[examples.OWN_JOBS],
    )
    def get(self, request: MemberRequest) -> Response:
        """List the organization's postings in every status, newest first."""
        jobs = selectors.list_own_jobs(tenant=request.tenant, **self.read_query(request))
        return self.page(jobs, OwnJobOutput)


class CheckJobView(ApiView):
    """The publish gate, without publishing."""

    permission_classes = [MayWritePostings]
    scopes = {"POST": Scope.JOBS_WRITE}

    @extend_schema(
        operation_id="check_job",
        summary="Try the publish gate",
        tags=["jobs"],
        request=CreateJobInput,
        responses={200: CheckJobOutput},
        examples=[examples.CHECK, examples_of_checks.FOUND],
    )
    def post(self, request: MemberRequest) -> Response:
        """Say what would keep a job with these facts from being published now, and all that the rules say of it.

        Nothing is saved.

        Refusals: 400 `facts_disagree`, `unknown_postcode`; 409 `employer_profile_needed`.
        """
        facts = cast(services.JobFacts, read(CreateJobInput, request.data))
        employer = selectors.get_posting_employer(tenant=request.tenant)
        return Response(show_check(services.check_facts(actor=request.user, employer=employer, facts=facts)))


class JobView(ApiView):
    """One posting: everybody reads what is live, members change their own."""

    scopes = {"PATCH": Scope.JOBS_WRITE, "DELETE": Scope.JOBS_WRITE}

    def get_permissions(self) -> list[BasePermission]:
        """Let everybody read."""
        return [AllowAny() if self.request.method in SAFE_METHODS else MayWritePostings()]

    @extend_schema(
        operation_id="get_job",
        summary="Get a job with its legal facts",
        tags=["jobs"],
        responses={200: OpenApiResponse(JobOutput), 404: refusal(404), 410: refusal(410)},
        examples=[examples.JOB],
    )
    def get(self, request: Request, id: UUID) -> Response:
        """Get a live job, or one of the own organization in any status.

        Refusals: 410 `job_gone` for a job that was live and has ended; 404 for one that never was, or is paused.
        """
        user = request.user if request.user.is_authenticated else None
        return answer_page(services.show_job(id=id, user=user), signed_in=user is not None)

    @extend_schema(
        operation_id="change_job",
        summary="Change a posting",
        tags=["jobs"],
        parameters=[IF_MATCH],
        request=ChangeJobInput,
        responses={200: JobOutput},
        examples=[examples.CHANGE, examples.JOB],
    )
    def patch(self, request: MemberRequest, id: UUID) -> Response:
        """Change the named facts of an own posting. A live one must stay complete.

        A posting that is live, or waits for our staff, is checked again: it may have to wait (`in_review`) after that.

        Refusals: 400 `facts_disagree`, `unknown_postcode`; 409 `job_ended`, `job_incomplete`, `job_blocked`.
        """
        job = selectors.get_own_job(tenant=request.tenant, id=id)
        facts = read(ChangeJobInput, request.data)
        services.change_job(actor=request.user, job=job, check=partial(check_version, request), **facts)
        return answer_own_job(job.pk)

    @extend_schema(
        operation_id="delete_job",
        summary="Throw a posting away",
        tags=["jobs"],
        responses={204: OpenApiResponse(description="It is gone.")},
    )
    def delete(self, request: MemberRequest, id: UUID) -> Response:
        """Delete an own draft; a posting that was published is closed and stays on record."""
        job = selectors.get_own_job(tenant=request.tenant, id=id)
        services.delete_job(actor=request.user, job=job)
        return Response(status=204)
