"""Ending sessions."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from apps.users import services
from apps.users.selectors import list_own_sessions
from apps.web.api.account.act import ActPage
from apps.web.api.own import own_session
from apps.web.api.page import OwnPage


class EndSession(ActPage):
    """Ends one session of the own; the session of somebody else is 404."""

    def act(self) -> None:
        """End it."""
        session = get_object_or_404(list_own_sessions(user=self.request.user), pk=self.kwargs["session_id"])
        services.end_session(session=session, user=self.request.user)
        messages.success(self.request, _("Signed out there."))


class EndOtherSessions(ActPage):
    """Ends all but this one."""

    def act(self) -> None:
        """End them."""
        services.end_other_sessions(user=self.request.user, session=own_session(self.request))
        messages.success(self.request, _("You are signed out everywhere else."))


class SessionsPage(OwnPage):
    """The address that mails name."""

    def get(self, request: HttpRequest, **_: object) -> HttpResponse:
        """Send people to where the list is."""
        return redirect("web:security")
