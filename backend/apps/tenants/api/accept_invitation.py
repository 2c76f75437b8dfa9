"""Taking up an invitation."""

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from apps.core.api.examples import answered, asked
from apps.core.api.openapi import refused
from apps.core.api.views import ApiView, read
from apps.tenants import services
from apps.tenants.api import examples
from apps.tenants.api.serializers.invitations import AcceptInvitationInput
from apps.tenants.api.serializers.organizations import OrganizationOutput
from apps.tenants.selectors import list_organizations_of
from apps.users.permissions import IsSignedIn, SignedInRequest


class AcceptInvitationView(ApiView):
    """The other end of an invitation. Only POST takes it up: what scans mails for links cannot use one up."""

    permission_classes = [IsSignedIn]

    @extend_schema(
        operation_id="accept_invitation",
        summary="Take up an invitation",
        tags=["tenants"],
        request=AcceptInvitationInput,
        responses={
            200: OrganizationOutput,
            **refused(services.InvitationRefused, services.AnotherAddress),
        },
        examples=[
            asked("From the mail", {"token": "J3m0cEoJ2p…"}),  # nosec B105  # an example
            answered("De Schelp", {**examples.ORGANIZATION, "role": "recruiter"}),
        ],
    )
    def post(self, request: SignedInRequest) -> Response:
        """Act for the organization from now on, with the token of the mail, in the account that the mail went to.

        Refused with `invitation_refused` (409) when the token is unknown, used, taken back or too old,
        `another_address` (409), `email_not_verified` (403) and, for an account that looks for work, `employers_only`
        (403).
        """
        joined = services.accept_invitation(user=request.user, **read(AcceptInvitationInput, request.data))
        organization = list_organizations_of(user=request.user).get(pk=joined.organization_id)
        return Response(OrganizationOutput(organization).data)
