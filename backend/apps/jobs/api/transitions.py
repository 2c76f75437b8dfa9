"""The steps in the life of an own posting."""

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from apps.core.api.views import ApiView, read
from apps.jobs import selectors, services
from apps.jobs.api import examples
from apps.jobs.api.answers import answer_own_job
from apps.jobs.api.inputs import CloseJobInput, PublishJobInput
from apps.jobs.api.outputs import JobOutput
from apps.jobs.permissions import MayWritePostings
from apps.tenants.enums import Scope
from apps.tenants.permissions import MemberRequest


class PublishJobView(ApiView):
    """The step into the open."""

    permission_classes = [MayWritePostings]
    scopes = {"POST": Scope.JOBS_WRITE}

    @extend_schema(
        operation_id="publish_job",
        summary="Publish a posting",
        tags=["jobs"],
        request=PublishJobInput,
        responses={200: JobOutput},
        examples=[examples.PUBLISH, examples.JOB],
    )
    def post(self, request: MemberRequest, id: UUID) -> Response:
        """Publish a draft, or bring a paused posting back, after all rules looked at it.

        With status `in_review` a person looks, too, before it is live.

        Refusals: 409 `step_not_allowed`, `employer_not_verified`, `job_incomplete` with one error per field,
        `email_not_verified`, and `job_blocked`: `errors` names what must change, the member `findings` all that the
        rules say.
        """
        job = selectors.get_own_job(tenant=request.tenant, id=id)
        services.publish_job(actor=request.user, job=job, **read(PublishJobInput, request.data))
        return answer_own_job(job.pk)


class PauseJobView(ApiView):
    """The step out of sight."""

    permission_classes = [MayWritePostings]
    scopes = {"POST": Scope.JOBS_WRITE}

    @extend_schema(
        operation_id="pause_job",
        summary="Hide a posting",
        tags=["jobs"],
        request=None,
        responses={200: JobOutput},
        examples=[examples.PAUSED],
    )
    def post(self, request: MemberRequest, id: UUID) -> Response:
        """Hide a live posting until it is published again.

        Refusals: 409 `step_not_allowed`.
        """
        job = selectors.get_own_job(tenant=request.tenant, id=id)
        services.pause_job(actor=request.user, job=job)
        return answer_own_job(job.pk)


class CloseJobView(ApiView):
    """The last step."""

    permission_classes = [MayWritePostings]
    scopes = {"POST": Scope.JOBS_WRITE}

    @extend_schema(
        operation_id="close_job",
        summary="Take a posting down",
        tags=["jobs"],
        request=CloseJobInput,
        responses={200: JobOutput},
        examples=[examples.CLOSE, examples.FILLED],
    )
    def post(self, request: MemberRequest, id: UUID) -> Response:
        """Take a posting down for good: somebody was found, or the job is no longer open.

        Refusals: 409 `step_not_allowed`.
        """
        job = selectors.get_own_job(tenant=request.tenant, id=id)
        services.close_job(actor=request.user, job=job, **read(CloseJobInput, request.data))
        return answer_own_job(job.pk)


class DuplicateJobView(ApiView):
    """A copy to begin with."""

    permission_classes = [MayWritePostings]
    scopes = {"POST": Scope.JOBS_WRITE}

    @extend_schema(
        operation_id="duplicate_job",
        summary="Copy a posting",
        tags=["jobs"],
        request=None,
        responses={201: JobOutput},
        examples=[examples.DRAFT],
    )
    def post(self, request: MemberRequest, id: UUID) -> Response:
        """Make a new draft with the same facts, from a posting in any status."""
        job = selectors.get_own_job(tenant=request.tenant, id=id)
        copy = services.duplicate_job(actor=request.user, job=job)
        return answer_own_job(copy.pk, status=201)
