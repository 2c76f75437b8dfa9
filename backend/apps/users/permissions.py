"""Who may come in, by what a person is. Which rows they see is the selectors' matter."""

from typing import ClassVar

from rest_framework.permissions import BasePermission
from rest_framework.request import Request
from rest_framework.views import APIView

from apps.core.services import widen_to_everything
from apps.users.enums import UserType
from apps.users.errors import SecondFactorNeeded
from apps.users.models import Session, User


class SignedInRequest(Request):
    """What a view receives behind one of these permissions: the user is never anonymous."""

    user: User


class IsSignedIn(BasePermission):
    """Anybody with an account that may be used."""

    who: ClassVar[str] = "any"

    def has_permission(self, request: Request, view: APIView) -> bool:
        """A stranger is refused with 401, the wrong kind of person with 403."""
        return bool(request.user and request.user.is_authenticated and self.lets_in(request.user))

    def lets_in(self, user: User) -> bool:
        """Whether this person may; subclasses ask for more."""
        return user.is_active


class SessionRequest(SignedInRequest):
    """What a view receives behind `HasSession`."""

    auth: Session


class HasSession(IsSignedIn):
    """A person who signed in, by bearer token or cookie; not a program with an API token."""

    def has_permission(self, request: Request, view: APIView) -> bool:
        """Look at what they showed."""
        return super().has_permission(request, view) and isinstance(request.auth, Session)


class IsCandidate(IsSignedIn):
    """Somebody who looks for work."""

    who = "candidate"

    def lets_in(self, user: User) -> bool:
        """Candidates."""
        return user.is_active and user.user_type == UserType.CANDIDATE


class IsEmployer(IsSignedIn):
    """Somebody who offers work."""

    who = "employer"

    def lets_in(self, user: User) -> bool:
        """Employers."""
        return user.is_active and user.user_type == UserType.EMPLOYER


class IsStaff(IsSignedIn):
    """Somebody who works for the platform and has the admin's permission, if the subclass names one."""

    who = "staff"
    permission: ClassVar[str] = ""

    def has_permission(self, request: Request, view: APIView) -> bool:
        """Staff see the rows of everybody from here on, which is written down."""
        user = request.user
        if not super().has_permission(request, view) or not isinstance(user, User):
            return False
        if self.permission and not user.has_perm(self.permission):
            return False
        widen_to_everything(reason=f"{type(view).__name__} {request.method}", actor=user)
        return True

    def lets_in(self, user: User) -> bool:
        """Staff, whatever their user type.

        :raises SecondFactorNeeded: if they must have a second factor and have none
        """
        if user.is_staff and not user.may_act_as_staff:
            raise SecondFactorNeeded
        return user.may_act_as_staff


class MayViewUsers(IsStaff):
    """Staff who may look at accounts in the admin, too."""

    permission = "users.view_user"
