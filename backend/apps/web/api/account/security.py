"""How somebody signs in, and where they are signed in."""

from django.http import HttpRequest, HttpResponse

from apps.users.enums import SESSION_COOKIE
from apps.users.selectors import get_second_factors, list_own_sessions
from apps.web.api.forms.account import NewPasskeyForm
from apps.web.api.page import OwnPage


class SecurityPage(OwnPage):
    """The overview; each button on it has an address of its own."""

    template = "web/account/security.html"

    def get(self, request: HttpRequest, **_: object) -> HttpResponse:
        """Show it."""
        user = self.request.user
        own = request.session[SESSION_COOKIE]
        newest_first = list_own_sessions(user=user).order_by("-last_used_at")
        return self.show(
            sessions=sorted(newest_first, key=lambda session: str(session.pk) != own),
            own_session_id=own,
            factors=get_second_factors(user=user),
            passkey_form=NewPasskeyForm(),
            has_password=user.has_usable_password(),
        )
