"""One application: see it, and take it a step further."""

from functools import partial
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from apps.applications import services
from apps.applications.api import examples
from apps.applications.api.answer import find_application, show_application
from apps.applications.api.serializers import ChangeApplicationInput, EitherSideOutput
from apps.applications.enums import ApplicationStatus
from apps.applications.permissions import IsParty, PartyRequest, side_of
from apps.core.api.etag import ChangedMeanwhile, check_version
from apps.core.api.openapi import IF_MATCH, refused
from apps.core.api.views import ApiView, read
from apps.tenants.enums import Scope

REFUSALS = {
    **refused(
        services.StepNotAllowed, services.EmployerNotVerified, services.NoPlaceLeft, services.JobHasEnded
    ),
    **refused(ChangedMeanwhile),
}


def take_step(request: PartyRequest, application_id: UUID, *, status: str, reason: str) -> Response:
    """Take the step for the side that asks, and show what came of it."""
    services.change_status(
        application=find_application(request, application_id),
        to=ApplicationStatus(status),
        actor=request.user,
        side=side_of(request),
        reason=reason,
        check=partial(check_version, request),
    )
    return show_application(request, application_id)


class ApplicationView(ApiView):
    """One application, for both sides."""

    permission_classes = [IsParty]
    scopes = {"GET": Scope.APPLICATIONS_READ, "PATCH": Scope.APPLICATIONS_WRITE}

    @extend_schema(
        operation_id="get_application",
        summary="See an application",
        tags=["applications"],
        responses=EitherSideOutput,
        examples=[
            examples.answered(examples.APPLICATION, "candidate"),
            examples.answered(examples.SEEN_BY_EMPLOYER, "employer"),
        ],
    )
    def get(self, request: PartyRequest, application_id: UUID) -> Response:
        """See it as candidate or as employer. Looking changes nothing; `view_application` says that it was read."""
        return show_application(request, application_id)

    @extend_schema(
        operation_id="change_application",
        summary="Move an application to another status",
        tags=["applications"],
        parameters=[IF_MATCH],
        request=ChangeApplicationInput,
        responses={200: EitherSideOutput, **REFUSALS},
        examples=[
            examples.asked({"status": "invited", "reason": "Can you come on Monday at 10:00?"}),
            examples.answered(examples.INVITED),
        ],
    )
    def patch(self, request: PartyRequest, application_id: UUID) -> Response:
        """Take a step, as the named operations do.

        The employer: viewed, shortlisted, invited, offered, hired, rejected. The candidate: accepted, withdrawn.

        Refused with `step_not_allowed` (409) if the status of now or your side does not allow it, with
        `employer_not_verified` (409) if you invite or offer while your company is not verified, with `no_place_left`
        (409) if all places of the job are taken when you accept, and with `reason_missing` (400) for a rejection
        without a reason.
        """
        return take_step(request, application_id, **read(ChangeApplicationInput, request.data))
