"""The own profile."""

from functools import partial

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from apps.core.api.etag import check_version, etag_of
from apps.core.api.openapi import IF_MATCH
from apps.core.api.views import ApiView, read
from apps.employers import selectors, services
from apps.employers.api import examples
from apps.employers.api.inputs import SaveEmployerInput
from apps.employers.api.outputs import (
    OwnEmployerOutput,
)
from apps.employers.models import Employer
from apps.employers.permissions import MayEditEmployer
from apps.tenants.enums import Scope
from apps.tenants.permissions import MemberRequest


class OwnEmployerView(ApiView):
    """The employer of the organization that the member acts for; nobody else's can be named here."""

    permission_classes = [MayEditEmployer]
    scopes = {"GET": Scope.EMPLOYER_READ}

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
        parameters=[examples.TENANT, IF_MATCH],
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


def _profile(employer: Employer) -> Response:
    body = OwnEmployerOutput(employer).data
    if employer._state.adding:  # no-store keeps Django from giving it an ETag that If-Match would fail on
        return Response(body, headers={"Cache-Control": "private, no-store"})
    return Response(body, headers={"Cache-Control": "private, no-cache", "ETag": etag_of(employer)})
