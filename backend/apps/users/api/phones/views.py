"""The own phone number."""

from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.response import Response

from apps.core.api.openapi import refusal, refused
from apps.core.api.problems import MEDIA_TYPE
from apps.core.api.views import ApiView, read
from apps.users.api.phones.serializers import PhoneOutput, RequestPhoneCodeInput, VerifyPhoneInput
from apps.users.api.serializers import AcceptedOutput
from apps.users.api.views import origin_of
from apps.users.models import Phone
from apps.users.permissions import HasSession, SessionRequest
from apps.users.services import phones

SENT = {"detail": "If this number can be reached, a message is on its way."}
PHONE = OpenApiExample(
    "Proven",
    response_only=True,
    status_codes=["200"],
    value={"number": "+31612345678", "verified_at": "2026-11-21T09:02:11Z"},
)


class PhoneView(ApiView):
    """The number of the account."""

    permission_classes = [HasSession]
    rate, rate_group = "120/m", "sign-in"
    replayable = transactional = False

    @extend_schema(
        operation_id="get_phone",
        summary="See the own phone number",
        tags=["users"],
        responses={200: PhoneOutput, (404, MEDIA_TYPE): refusal(404)},
        examples=[PHONE],
    )
    def get(self, request: SessionRequest) -> Response:
        """Show the proven number; 404 if there is none."""
        return Response(PhoneOutput(get_object_or_404(Phone, user=request.user)).data)

    @extend_schema(
        operation_id="request_phone_code",
        summary="Ask for a code by SMS",
        tags=["users"],
        request=RequestPhoneCodeInput,
        responses={
            202: AcceptedOutput,
            **refused(phones.NumberNotReachable),
            **refused(phones.PhonesUnavailable),
        },
        examples=[
            OpenApiExample("Ask", request_only=True, value={"number": "06 12345678"}),
            OpenApiExample("Accepted", response_only=True, status_codes=["202"], value=SENT),
        ],
    )
    def post(self, request: SessionRequest) -> Response:
        """Send a code of six digits to a mobile number; it works once, for 10 minutes, and only the newest counts."""
        number = read(RequestPhoneCodeInput, request.data)["number"]
        phones.request_phone_code(user=request.user, number=number, origin=origin_of(request))
        detail = _("If this number can be reached, a message is on its way.")
        return Response({"detail": detail}, status=202)

    @extend_schema(
        operation_id="remove_phone",
        summary="Remove the own phone number",
        tags=["users"],
        request=None,
        responses={204: None},
    )
    def delete(self, request: SessionRequest) -> Response:
        """Forget the number; nothing on the platform needs one."""
        phones.remove_phone(user=request.user)
        return Response(status=204)


class VerifyPhoneView(ApiView):
    """The code that came by SMS."""

    permission_classes = [HasSession]
    rate, rate_group = "120/m", "sign-in"
    replayable = transactional = False

    @extend_schema(
        operation_id="verify_phone",
        summary="Prove a phone number",
        tags=["users"],
        request=VerifyPhoneInput,
        responses={200: PhoneOutput, **refused(phones.PhoneCodeRefused)},
        examples=[OpenApiExample("Code", request_only=True, value={"code": "402817"}), PHONE],
    )
    def post(self, request: SessionRequest) -> Response:
        """Prove the number with the code of the newest message. The code may be tried 5 times.

        An account that proved the same number before loses it: numbers change hands.
        """
        code = read(VerifyPhoneInput, request.data)["code"]
        return Response(PhoneOutput(phones.verify_phone(user=request.user, code=code)).data)
