"""The jobs that a candidate keeps."""

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from apps.core.api.openapi import refused
from apps.core.api.views import ApiView, read
from apps.jobs.api.saved_examples import SAVED_JOB, answered, asked, page
from apps.jobs.api.saved_inputs import SaveJobInput
from apps.jobs.api.saved_outputs import SavedJobOutput
from apps.jobs.errors import JobGone, JobNotFound, TooManySaved
from apps.jobs.selectors.saved import list_saved_jobs
from apps.jobs.services.saved import save_job, unsave_job
from apps.users.permissions import IsCandidate, SignedInRequest


class SavedJobsView(ApiView):
    """The own list."""

    permission_classes = [IsCandidate]
    paginated = True

    @extend_schema(
        operation_id="list_saved_jobs",
        summary="List my saved jobs",
        tags=["jobs"],
        responses=SavedJobOutput(many=True),
        examples=[page(SAVED_JOB)],
    )
    def get(self, request: SignedInRequest) -> Response:
        """List the jobs that you keep, also those that have ended (`is_open`), the one kept last first."""
        return self.page(list_saved_jobs(user=request.user), SavedJobOutput)

    @extend_schema(
        operation_id="save_job",
        summary="Save a job",
        tags=["jobs"],
        request=SaveJobInput,
        responses={
            200: SavedJobOutput,
            201: SavedJobOutput,
            **refused(TooManySaved),
            **refused(JobNotFound),
            **refused(JobGone),
        },
        examples=[asked({"job": SAVED_JOB["job"]["id"]}), answered(SAVED_JOB)],
    )
    def post(self, request: SignedInRequest) -> Response:
        """Keep a live job; 200 if it is on the list already.

        Refusals: 404 `not_found`; 410 `job_gone`; 409 `too_many_saved` (at most 500).
        """
        kept, is_new = save_job(user=request.user, job_id=read(SaveJobInput, request.data)["job"])
        row = list_saved_jobs(user=request.user).get(pk=kept.pk)
        return Response(SavedJobOutput(row).data, 201 if is_new else 200)


class SavedJobView(ApiView):
    """One job on the own list."""

    permission_classes = [IsCandidate]

    @extend_schema(
        operation_id="unsave_job", summary="Remove a saved job", tags=["jobs"], responses={204: None}
    )
    def delete(self, request: SignedInRequest, job_id: UUID) -> Response:
        """Take a job off your list; the same answer if it did not stand there."""
        unsave_job(user=request.user, job_id=job_id)
        return Response(status=204)
