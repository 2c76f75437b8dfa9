"""Agreeing, and taking it back."""

from typing import Any

from django.http import Http404
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.response import Response

from apps.core.api.openapi import refused
from apps.core.api.views import ApiView, read
from apps.privacy.api import examples
from apps.privacy.api.consent_shapes import AnswerConsentInput, ConsentOutput
from apps.privacy.selectors.consents import get_consent, list_consents
from apps.privacy.services import TextChanged, give_consent, withdraw_consent
from apps.users.enums import ConsentPurpose
from apps.users.models import User
from apps.users.permissions import IsSignedIn, SignedInRequest

PURPOSE = OpenApiParameter("purpose", str, OpenApiParameter.PATH, enum=ConsentPurpose.values)


class ConsentsView(ApiView):
    """What the caller agreed to."""

    permission_classes = [IsSignedIn]

    @extend_schema(
        operation_id="list_consents",
        summary="See what I agreed to",
        tags=["privacy"],
        responses={200: ConsentOutput(many=True)},
        examples=[examples.CONSENTS_ANSWER],
    )
    def get(self, request: SignedInRequest) -> Response:
        """List every purpose with its words, the answer that counts, and all answers so far."""
        return Response(ConsentOutput(list_consents(user=request.user), many=True).data)


class ConsentView(ApiView):
    """One purpose."""

    permission_classes = [IsSignedIn]

    @extend_schema(
        operation_id="answer_consent",
        summary="Agree, or take it back",
        tags=["privacy"],
        parameters=[PURPOSE],
        request=AnswerConsentInput,
        responses={200: ConsentOutput, **refused(TextChanged)},
        examples=[examples.GIVE, examples.TAKE_BACK, examples.CONSENT_ANSWER],
    )
    def put(self, request: SignedInRequest, purpose: str) -> Response:
        """Agree to the words of `text_version`, or take it back, which needs no words.

        Without `keep_applications` your applications are deleted 28 days after they end; take it back later, and what
        is older goes at once.
        """
        if purpose not in ConsentPurpose.values:
            raise Http404
        _answer(request.user, ConsentPurpose(purpose), **read(AnswerConsentInput, request.data))
        return Response(ConsentOutput(get_consent(user=request.user, purpose=ConsentPurpose(purpose))).data)


def _answer(user: User, purpose: ConsentPurpose, **said: Any) -> None:
    if said["is_given"]:
        give_consent(user=user, purpose=purpose, text_version=said["text_version"])
    else:
        withdraw_consent(user=user, purpose=purpose)
