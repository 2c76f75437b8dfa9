"""Accounts."""

from uuid import UUID

from django.db import transaction
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.response import Response

from apps.core.api.etag import check_version, etag_of
from apps.core.api.openapi import IF_MATCH
from apps.core.api.views import ApiView, read
from apps.users import services
from apps.users.api import examples
from apps.users.api.serializers import UpdateMeInput, UserOutput
from apps.users.models import User
from apps.users.permissions import IsSignedIn, MayViewUsers, SignedInRequest
from apps.users.selectors import list_visible_users


def user_answer(user: User) -> Response:
    """Answer with an account and its version."""
    return Response(UserOutput(user).data, headers={"ETag": etag_of(user)})


class MeView(ApiView):
    """The own account."""

    permission_classes = [IsSignedIn]

    @extend_schema(
        operation_id="get_me",
        summary="See the own account",
        tags=["users"],
        responses={200: UserOutput},
        examples=[examples.USER],
    )
    def get(self, request: SignedInRequest) -> Response:
        """Show the account of the caller; also at `auth/user/` and `profile/me/`."""
        return user_answer(request.user)

    @extend_schema(
        operation_id="update_me",
        summary="Change the own account",
        tags=["users"],
        parameters=[IF_MATCH],
        request=UpdateMeInput,
        responses={200: UserOutput},
        examples=[OpenApiExample("Language", request_only=True, value={"language": "en"}), examples.USER],
    )
    def patch(self, request: SignedInRequest) -> Response:
        """Change name or language."""
        changes = read(UpdateMeInput, request.data)
        with transaction.atomic():
            user = User.objects.select_for_update().get(pk=request.user.pk)
            check_version(request, user)
            return user_answer(services.update_profile(user=user, **changes))


class UsersView(ApiView):
    """All accounts."""

    permission_classes = [MayViewUsers]
    paginated = True

    @extend_schema(
        operation_id="list_users",
        summary="List accounts",
        tags=["users"],
        responses={200: UserOutput(many=True)},
        examples=[examples.USER],
    )
    def get(self, request: SignedInRequest) -> Response:
        """List all accounts, newest first."""
        return self.page(list_visible_users(viewer=request.user), UserOutput)


class UserView(ApiView):
    """One account."""

    permission_classes = [IsSignedIn]

    @extend_schema(
        operation_id="get_user",
        summary="See an account",
        tags=["users"],
        responses={200: UserOutput},
        examples=[examples.USER],
    )
    def get(self, request: SignedInRequest, user_id: UUID) -> Response:
        """Show an account: staff see every one, everybody else only their own (404 for others)."""
        return user_answer(get_object_or_404(list_visible_users(viewer=request.user), pk=user_id))
