"""Name and language."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import override

from apps.users import services
from apps.web.api.form_page import OwnFormPage
from apps.web.api.forms.account import ProfileForm
from apps.web.api.language import forget_choice


class ProfilePage(OwnFormPage):
    """The first page of an account."""

    template = "web/account/profile.html"
    form = ProfileForm

    def initial(self) -> Mapping[str, Any]:
        """What is known."""
        return {"name": self.request.user.name, "language": self.request.user.language}

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Save it, and say so in the language that was chosen."""
        services.update_profile(user=self.request.user, **data)
        with override(data["language"]):
            messages.success(self.request, _("Saved."))
        response = redirect("web:account")
        forget_choice(response)
        return response
