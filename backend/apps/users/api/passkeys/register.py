"""The passkeys of an account."""

from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.response import Response

from apps.core.api.openapi import refused
from apps.core.api.views import read
from apps.users.api.passkeys import examples
from apps.users.api.passkeys.serializers import (
    AddedPasskeyOutput,
    AddPasskeyInput,
    AskedPasskeyOutput,
    PasskeyOutput,
)
from apps.users.api.second_factor.views import CODES, FactorView
from apps.users.api.views import origin_of
from apps.users.errors import PasskeyRefused
from apps.users.permissions import SessionRequest
from apps.users.selectors import list_passkeys
from apps.users.services import passkeys
from apps.users.services.second_factor import FreshProofNeeded

ADDED = {"passkey": examples.PASSKEY, "recovery_codes": CODES}


class PasskeyOptionsView(FactorView):
    """The question to the device."""

    @extend_schema(
        operation_id="ask_new_passkey",
        summary="Begin to add a passkey",
        tags=["users"],
        request=None,
        responses={
            200: AskedPasskeyOutput,
            **refused(FreshProofNeeded),
            **refused(passkeys.TooManyPasskeys),
        },
        examples=[OpenApiExample("Make one", response_only=True, status_codes=["200"], value=examples.NEW)],
    )
    def post(self, request: SessionRequest) -> Response:
        """Get the options for `navigator.credentials.create()`; the answer goes to `auth/passkeys/`.

        Refused with `fresh_proof_needed` when the last sign-in is more than 10 minutes ago (see `auth/proof/`).
        """
        asked = passkeys.ask_new_passkey(user=request.user, session=request.auth)
        return Response(AskedPasskeyOutput(asked).data)


class PasskeysView(FactorView):
    """The passkeys of the account."""

    paginated = True
    transactional = False

    @extend_schema(
        operation_id="list_passkeys",
        summary="List own passkeys",
        tags=["users"],
        responses={200: PasskeyOutput(many=True)},
        examples=[
            OpenApiExample("A phone", response_only=True, status_codes=["200"], value=examples.PASSKEY)
        ],
    )
    def get(self, request: SessionRequest) -> Response:
        """List the passkeys of the account, newest first."""
        return self.page(list_passkeys(user=request.user), PasskeyOutput)

    @extend_schema(
        operation_id="add_passkey",
        summary="Add a passkey",
        tags=["users"],
        request=AddPasskeyInput,
        responses={201: AddedPasskeyOutput, **refused(PasskeyRefused, passkeys.TooManyPasskeys)},
        examples=[
            OpenApiExample("Made", request_only=True, value=examples.MADE),
            OpenApiExample("Added", response_only=True, status_codes=["201"], value=ADDED),
        ],
    )
    def post(self, request: SessionRequest) -> Response:
        """Keep the passkey that the device made. Signs out everywhere else.

        With the first second factor come ten recovery codes, shown this once.
        """
        data = {"name": origin_of(request).device or "Passkey", **read(AddPasskeyInput, request.data)}
        added = passkeys.add_passkey(user=request.user, session=request.auth, **data)
        return Response(AddedPasskeyOutput(added).data, status=201)
