"""The own verification and its checks."""

from django.urls import reverse
from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from apps.core.api.openapi import refusal
from apps.core.api.views import ApiView
from apps.employers import selectors, services
from apps.employers.api import examples
from apps.employers.api.outputs import (
    EmployerVerificationOutput,
    OwnCheckOutput,
)
from apps.employers.api.own import get_own_employer
from apps.employers.models import Check, Employer
from apps.employers.permissions import MayAskVerification
from apps.tenants.enums import Scope
from apps.tenants.permissions import IsMember, MemberRequest


class OwnVerificationView(ApiView):
    """Whether the employer is verified."""

    permission_classes = [MayAskVerification]
    scopes = {"GET": Scope.EMPLOYER_READ}

    @extend_schema(
        operation_id="get_own_verification",
        summary="Get where the verification stands",
        tags=["employers"],
        parameters=[examples.TENANT],
        responses={200: EmployerVerificationOutput, 404: refusal(404)},
        examples=[examples.VERIFIED_ANSWER],
    )
    def get(self, request: MemberRequest) -> Response:
        """Get whether the employer is verified, and the checks that count. 404 before the profile was saved."""
        return Response(_verification(get_own_employer(request)))

    @extend_schema(
        operation_id="request_verification",
        summary="Start the register checks",
        tags=["employers"],
        parameters=[examples.TENANT],
        request=None,
        responses={202: EmployerVerificationOutput, 404: refusal(404)},
        examples=[examples.STARTED_ANSWER],
    )
    def post(self, request: MemberRequest) -> Response:
        """Ask the trade register about the employer, in the background; at most 10 times a day.

        Read the outcome at `status_url`. If the register does not answer, the result is `unknown`, never `fail`, and we
        ask again later. 404 before the profile was saved. Refusals with 409: `profile_incomplete`,
        `verification_running`; with 429: `too_many_attempts`.
        """
        employer = services.request_verification(actor=request.user, employer=get_own_employer(request))
        return Response(
            _verification(employer), status=202, headers={"Location": reverse("own-verification")}
        )


class OwnChecksView(ApiView):
    """The history of the checks."""

    permission_classes = [IsMember]
    paginated = True
    scopes = {"GET": Scope.EMPLOYER_READ}

    @extend_schema(
        operation_id="list_own_checks",
        summary="List the own checks",
        tags=["employers"],
        parameters=[examples.TENANT],
        responses={200: OwnCheckOutput(many=True), 404: refusal(404)},
        examples=[examples.CHECKS_ANSWER],
    )
    def get(self, request: MemberRequest) -> Response:
        """List every check that was made, newest first; those that count are marked.

        404 before the profile was saved.
        """
        employer = get_own_employer(request)
        current = {check.pk for check in selectors.list_current_checks(employer=employer)}
        return self.page(Check.objects.filter(employer=employer), OwnCheckOutput, current=current)


def _verification(employer: Employer) -> dict[str, object]:
    state = {
        "is_verified": selectors.is_verified(employer=employer),
        "requested_at": employer.verification_requested_at,
        "status_url": reverse("own-verification"),
        "checks_url": reverse("own-checks"),
        "checks": selectors.list_current_checks(employer=employer),
    }
    return dict(EmployerVerificationOutput(state).data)
