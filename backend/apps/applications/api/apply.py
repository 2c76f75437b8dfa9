"""Applying to a job."""

from typing import Any
from uuid import UUID

from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from apps.applications import selectors, services
from apps.applications.api import examples
from apps.applications.api.serializers import (
    ApplicationOutput,
    ApplyInput,
)
from apps.applications.api.serializers.submitted import show_submission
from apps.core.api.etag import etag_for
from apps.core.api.openapi import refusal, refused
from apps.core.api.problems import MEDIA_TYPE
from apps.core.api.shapes import reader_of
from apps.core.api.views import ApiView
from apps.users.permissions import IsCandidate, SignedInRequest
from apps.users.services import EmailNotVerified

APPLY_ANSWERS: dict[Any, Any] = {
    201: ApplicationOutput,
    **refused(services.ResumeNotFound),
    **refused(EmailNotVerified),
    (404, MEDIA_TYPE): refusal(404),
    **refused(services.JobClosed, services.AlreadyApplied, services.EnclosureNotReady),
}
read_apply = reader_of(ApplyInput)


def apply_to(
    request: SignedInRequest, job_id: UUID, *, resume: UUID | None, documents: list[UUID], **words: Any
) -> Response:
    """Apply, and answer with the application."""
    opening = selectors.find_opening(job_id=job_id, user=request.user)
    if opening is None:
        raise Http404
    submission = services.apply_to_opening(
        user=request.user,
        opening=opening,
        enclosures=services.Enclosures(resume=resume, documents=tuple(documents)),
        **words,
    )
    tag = etag_for(id=submission.application_id, updated_at=submission.at)
    return Response(show_submission(submission, opening), 201, headers={"ETag": tag})


class ApplyView(ApiView):
    """Applying to one job."""

    permission_classes = [IsCandidate]
    undone_as_a_whole = True

    @extend_schema(
        operation_id="apply_to_job",
        summary="Apply to a job",
        tags=["applications"],
        request=ApplyInput,
        responses=APPLY_ANSWERS,
        examples=[examples.asked(examples.APPLY), examples.answered(examples.APPLICATION)],
    )
    def post(self, request: SignedInRequest, job_id: UUID) -> Response:
        """Apply. The employer sees what you can do and the letter; name and e-mail after it invites.

        One application for each job: after withdrawing, and when it ended without a decision, one may apply
        again, after a rejection not. Refused with `answers_refused` (400) if the answers do not fit the questions of
        the job or `resume_not_found` (400), `email_not_verified` (403), `job_closed`, `already_applied` or
        `enclosure_not_ready` (409).
        """
        return apply_to(request, job_id, **read_apply(request.data))
