"""Signing in by mail."""

from typing import Any

from django.utils.translation import gettext as _
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from apps.core.api.limits import client_address
from apps.core.api.openapi import refused
from apps.core.api.views import read
from apps.users import services
from apps.users.api import examples
from apps.users.api.nonce import NonceCookie
from apps.users.api.serializers import (
    NonceOutput,
    RequestMagicLinkInput,
    SecondStepNeededOutput,
    TokenOutput,
    VerifyMagicLinkInput,
)
from apps.users.api.views import STEP_EXAMPLE, TOKEN_EXAMPLE, SignInView, origin_of, sign_in_answer

NONCE = NonceCookie("sign_in_nonce", seconds=3600)


class MagicLinkView(SignInView):
    """Links and codes by mail."""

    @extend_schema(
        operation_id="request_magic_link",
        summary="Ask for a sign-in link and code by e-mail",
        tags=["users"],
        request=RequestMagicLinkInput,
        responses={202: NonceOutput},
        examples=[
            OpenApiExample("Ask", request_only=True, value={"email": examples.ADDRESS}),
            OpenApiExample(
                "Accepted",
                response_only=True,
                status_codes=["202"],
                value={
                    "detail": "If this address has an account, an e-mail is on its way.",
                    "nonce": examples.NONCE,
                },
            ),
        ],
    )
    def post(self, request: Request) -> Response:
        """Send a link and a code, if the address has an account; the answer is the same when it has none.

        Both work once and for 10 minutes. The nonce, also set as a cookie, binds them to the browser that asked. Send
        it along when you ask again: it gets you another mail when strangers used up the limit of your address.
        """
        data = read(RequestMagicLinkInput, request.data)
        known = NONCE.of(request, data)
        address = client_address(request._request)
        nonce = services.request_magic_link(email=data["email"], address=address, nonce=known)
        detail = _("If this address has an account, an e-mail is on its way.")
        return NONCE.keep(Response({"detail": detail, "nonce": nonce}, status=202), nonce)


class VerifyMagicLinkView(SignInView):
    """Answers to the mail. Only POST signs in: what scans mails for links cannot use one up."""

    @extend_schema(
        operation_id="verify_magic_link",
        summary="Sign in with the link or the code",
        tags=["users"],
        request=VerifyMagicLinkInput,
        responses={
            200: TokenOutput,
            202: SecondStepNeededOutput,
            **refused(services.ChallengeRefused, services.ConfirmNeeded),
        },
        examples=[
            OpenApiExample(
                "Code",
                request_only=True,
                value={"email": examples.ADDRESS, "code": "402817", "nonce": examples.NONCE},
            ),
            OpenApiExample(
                "Link", request_only=True, value={"token": examples.MAILED, "nonce": examples.NONCE}
            ),
            TOKEN_EXAMPLE,
            STEP_EXAMPLE,
        ],
    )
    def post(self, request: Request) -> Response:
        """Sign in with the token of the link, or with address and code. The first sign-in proves the address.

        The code works only with the nonce of the browser that asked, and may be tried 5 times. The token without the
        nonce is refused with `confirm_needed` until it comes with `confirm: true`; refused with `challenge_refused`
        is what is wrong, used or too old. An account with a second factor gets 202 and goes on at `auth/second-step/`.
        """
        data = read(VerifyMagicLinkInput, request.data)
        proof: dict[str, Any] = {"nonce": NONCE.of(request, data), "origin": origin_of(request)}
        if "token" in data:
            result = services.sign_in_with_link(token=data["token"], confirm=data["confirm"], **proof)
        else:
            result = services.sign_in_with_code(email=data["email"], code=data["code"], **proof)
        return NONCE.forget(sign_in_answer(result))
