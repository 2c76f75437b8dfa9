"""The own profile and its checks."""

from functools import partial

from django.urls import reverse
from drf_spectacular.utils import extend_schema
from rest_framework.generics import get_object_or_404
from rest_framework.response import Response

from apps.core.api.etag import check_version, etag_of
from apps.core.api.openapi import refusal
from apps.core.api.views import ApiView, read
from apps.employers import selectors, services
from apps.employers.api import examples
from apps.employers.api.inputs import LookupInput, SaveEmployerInput
from apps.employers.api.outputs import (
    CompanyOutput,
    EmployerVerificationOutput,
    OwnCheckOutput,
    OwnEmployerOutput,
)
from apps.employers.models import Check, Employer
from apps.employers.permissions import MayAskVerification, MayEditEmployer
from apps.tenants.permissions import IsMember, MemberRequest


class OwnEmployerView(ApiView):
    """The employer of the organization that the member acts for; nobody else's can be named here."""

    permission_classes = [MayEditEmployer]

    @extend_schema(
        operation_id="get_own_employer",
        summary="Get the own employer profile",
        tags=["employers"],
        parameters=[examples.TENANT],
        responses={200: OwnEmployerOutput},
        examples=[examples.OWN_ANSWER],
    )
    def get(self, request: MemberRequest) -> Response:
        """Get the profile; before it was saved for the first time, an empty one without an ETag."""
        return _profile(
            selectors.find_employer_of(tenant=request.tenant) or Employer(slug=request.tenant.slug)
        )

    @extend_schema(
        operation_id="change_own_employer",
        summary="Change the own employer profile",
        tags=["employers"],
        parameters=[examples.TENANT, examples.IF_MATCH],
        request=SaveEmployerInput,
        responses={200: OwnEmployerOutput},
        examples=[examples.SAVE, examples.OWN_ANSWER],
    )
    def patch(self, request: MemberRequest) -> Response:
        """Change the named fields; the first change makes the profile.

        A new KvK number, branch number, legal name or trade name ends the verification: ask for it again.
        Refusals with 400: `unknown_postcode` (postcode), `btw_number_holds_bsn` (btw_id: the old VAT number of a sole
        trader contains the BSN; we do not keep it). With 409: `legal_form_unknown` (btw_id: call `look_up_company`
        first, then we know whether we may keep this number).
        """
        employer = services.save_employer(
            actor=request.user,
            tenant=request.tenant,
            changes=read(SaveEmployerInput, request.data),
            precondition=partial(check_version, request),
        )
        return _profile(employer)


class OwnVerificationView(ApiView):
    """Whether the employer is verified."""

    permission_classes = [MayAskVerification]

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
        return Response(_verification(_own(request)))

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
        employer = services.request_verification(actor=request.user, employer=_own(request))
        return Response(
            _verification(employer), status=202, headers={"Location": reverse("own-verification")}
        )


class OwnChecksView(ApiView):
    """The history of the checks."""

    permission_classes = [IsMember]
    paginated = True

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
        employer = _own(request)
        current = {check.pk for check in selectors.list_current_checks(employer=employer)}
        return self.page(Check.objects.filter(employer=employer), OwnCheckOutput, current=current)


class LookupView(ApiView):
    """The trade register."""

    permission_classes = [IsMember]
    query_serializer = LookupInput
    query_methods = frozenset({"POST"})
    replayable = False  # an Idempotency-Key would hold a transaction open while the register takes its time

    @extend_schema(
        operation_id="look_up_company",
        summary="Look a company up in the trade register",
        tags=["employers"],
        parameters=[examples.TENANT],
        request=None,
        responses={200: CompanyOutput, 404: refusal(404)},
        examples=[examples.COMPANY_ANSWER],
    )
    def post(self, request: MemberRequest) -> Response:
        """Get what the trade register says about a KvK number, to fill in the form.

        The answer is at most a day old; nothing is saved.
        Refusals: 404 `company_not_found`; 429 `too_many_attempts` after 30 questions in an hour; 503
        `register_unavailable` with Retry-After when the register does not answer.
        """
        kvk_number = self.read_query(request)["kvk"]
        entry = services.look_up_company(tenant=request.tenant, kvk_number=kvk_number)
        return Response(CompanyOutput(entry).data)


def _own(request: MemberRequest) -> Employer:
    return get_object_or_404(Employer.objects.filter(tenant=request.tenant))


def _profile(employer: Employer) -> Response:
    body = OwnEmployerOutput(employer).data
    if employer._state.adding:  # no-store keeps Django from giving it an ETag that If-Match would fail on
        return Response(body, headers={"Cache-Control": "private, no-store"})
    return Response(body, headers={"Cache-Control": "private, no-cache", "ETag": etag_of(employer)})


def _verification(employer: Employer) -> dict[str, object]:
    state = {
        "is_verified": selectors.is_verified(employer=employer),
        "requested_at": employer.verification_requested_at,
        "status_url": reverse("own-verification"),
        "checks_url": reverse("own-checks"),
        "checks": selectors.list_current_checks(employer=employer),
    }
    return dict(EmployerVerificationOutput(state).data)
