"""Who speaks for the employer."""

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from apps.core.api.openapi import refusal, refused
from apps.core.api.views import ApiView, read
from apps.employers import selectors, services
from apps.employers.api import examples
from apps.employers.api.inputs import ConfirmRepresentativeInput, DeclareRepresentativeInput
from apps.employers.api.outputs import RepresentativeOutput
from apps.employers.api.own import get_own_employer
from apps.employers.models import Employer
from apps.employers.permissions import MayAskVerification
from apps.tenants.permissions import MemberRequest


class RepresentativeView(ApiView):
    """The person who says: I may speak for this company."""

    permission_classes = [MayAskVerification]

    @extend_schema(
        operation_id="get_representative",
        summary="Get who speaks for the own company",
        tags=["employers"],
        parameters=[examples.TENANT],
        responses={200: RepresentativeOutput, 404: refusal(404)},
        examples=[examples.REPRESENTATIVE_ANSWER],
    )
    def get(self, request: MemberRequest) -> Response:
        """Get the person; empty before anybody said so. 404 without a profile."""
        return _answer(get_own_employer(request))

    @extend_schema(
        operation_id="declare_representative",
        summary="Say that you speak for the company",
        tags=["employers"],
        parameters=[examples.TENANT],
        request=DeclareRepresentativeInput,
        responses={200: RepresentativeOutput, 404: refusal(404), **refused(services.DeclarationMissing)},
        examples=[examples.DECLARE, examples.REPRESENTATIVE_ANSWER],
    )
    def post(self, request: MemberRequest) -> Response:
        """Say who you are, and that what you offer is lawful: workers never pay for a job (Waadi 3 and 9).

        Proven at once if the address of your account is at the company's proven web address; else our staff sends a
        letter with a code. Refusals with 400: `declaration_missing`.
        """
        employer = get_own_employer(request)
        said = read(DeclareRepresentativeInput, request.data)
        services.declare_representative(actor=request.user, employer=employer, **said)
        return _answer(employer)


class RepresentativeCodeView(ApiView):
    """The letter."""

    permission_classes = [MayAskVerification]

    @extend_schema(
        operation_id="confirm_representative",
        summary="Type the code of our letter",
        tags=["employers"],
        parameters=[examples.TENANT],
        request=ConfirmRepresentativeInput,
        responses={200: RepresentativeOutput, 404: refusal(404), **refused(services.CodeWrong)},
        examples=[examples.CONFIRM, examples.REPRESENTATIVE_ANSWER],
    )
    def post(self, request: MemberRequest) -> Response:
        """Type the code; 5 tries a day. Refusals: 400 `code_wrong`; 429 `too_many_attempts`."""
        employer = get_own_employer(request)
        said = read(ConfirmRepresentativeInput, request.data)
        services.confirm_representative(actor=request.user, employer=employer, **said)
        return _answer(employer)


def _answer(employer: Employer) -> Response:
    return Response(RepresentativeOutput(selectors.get_representation(employer=employer)).data)
