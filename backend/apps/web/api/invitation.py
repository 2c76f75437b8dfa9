"""Taking up an invitation to an organization."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from apps.core.errors import DomainError
from apps.core.services import acting_for
from apps.tenants import services
from apps.users.models import User
from apps.web.api.auth.linked import LinkedPage
from apps.web.api.browser import INVITATION
from apps.web.api.form_page import FormPage
from apps.web.api.forms.base import HouseForm


class InvitationPage(LinkedPage, FormPage):
    """Opening the link shows a button; a stranger signs in first, with the address that got the mail."""

    template = "web/invitation.html"
    kept_as = INVITATION
    form = HouseForm

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show the button; without a link there is nothing to do here."""
        return super().get(request, **kwargs) if self.token else redirect("web:home")

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Join."""
        user = self.request.user
        if not isinstance(user, User):
            return redirect("web:invitation")
        with acting_for(user_id=user.pk):
            name = services.accept_invitation(user=user, token=self.token).organization.name
        self.forget_token()
        said = _("You now act for %(organization)s.") % {"organization": name}
        messages.success(self.request, said)
        return redirect("web:account")

    def refused(self, form: HouseForm, refusal: DomainError) -> HttpResponse:
        """Say why not; the token is kept, because another account of the person may be the right one."""
        return self.show(status=refusal.status, form=form, refusal=str(refusal))
