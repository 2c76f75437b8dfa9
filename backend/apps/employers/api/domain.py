"""Proof of the own web address."""

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from apps.core.api.openapi import refusal, refused
from apps.core.api.views import ApiView
from apps.employers import selectors, services
from apps.employers.api import examples
from apps.employers.api.outputs import DomainProofOutput
from apps.employers.api.own import get_own_employer
from apps.employers.enums import CheckKind
from apps.employers.models import Employer
from apps.employers.permissions import MayAskVerification
from apps.tenants.enums import Scope
from apps.tenants.permissions import MemberRequest


class DomainProofView(ApiView):
    """Whether the employer owns the web address that it names."""

    permission_classes = [MayAskVerification]
    scopes = {"GET": Scope.EMPLOYER_READ}

    @extend_schema(
        operation_id="get_domain_proof",
        summary="Get what proves the own web address",
        tags=["employers"],
        parameters=[examples.TENANT],
        responses={200: DomainProofOutput, 404: refusal(404)},
        examples=[examples.DOMAIN_ANSWER],
    )
    def get(self, request: MemberRequest) -> Response:
        """Get the text to put into the DNS or onto the website, and what was found there. 404 without a profile."""
        return Response(_describe(get_own_employer(request)))

    @extend_schema(
        operation_id="check_domain",
        summary="Look for the proof of the web address",
        tags=["employers"],
        parameters=[examples.TENANT],
        request=None,
        responses={
            202: DomainProofOutput,
            404: refusal(404),
            **refused(services.NoWebsite, services.DomainNotOwn),
        },
        examples=[examples.DOMAIN_ASKED_ANSWER],
    )
    def post(self, request: MemberRequest) -> Response:
        """Look in the background, at most 20 times a day; read the outcome here a little later.

        Who does not answer is `unknown`, never `fail`, and is asked again. Refusals with 409: `no_website`,
        `domain_not_own`; with 429: `too_many_attempts`.
        """
        employer = get_own_employer(request)
        services.ask_domain_check(actor=request.user, employer=employer)
        return Response(_describe(employer), status=202)


def _describe(employer: Employer) -> dict[str, object]:
    proof = services.describe_proof(employer=employer)
    check = selectors.find_newest_check(employer=employer, kind=CheckKind.DOMAIN)
    return dict(DomainProofOutput(proof, context={"check": check}).data)
