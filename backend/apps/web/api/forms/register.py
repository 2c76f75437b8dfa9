"""A new account."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from apps.users.enums import UserType
from apps.users.models import User
from apps.web.api.forms.fields import EmailAddressField, PasswordField, PlainField
from apps.web.api.forms.passwords import ADVICE, NewPasswordForm

TYPES = [(UserType.CANDIDATE.value, _("I look for work")), (UserType.EMPLOYER.value, _("I offer work"))]


class RegisterForm(NewPasswordForm):
    """What a new account begins with. Without a password its owner signs in by mail."""

    user_type = forms.ChoiceField(label=_("What do you want to do?"), choices=TYPES, widget=forms.RadioSelect)
    email = EmailAddressField()
    name = PlainField(
        label=_("Name"),
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES)
    password = PasswordField(is_new=True, required=False, help_text=ADVICE)
    field_order = ("user_type", "email", "name", "language", "password")

    def said_person(self, data: dict[str, Any]) -> User | None:
        """Whoever fills it in."""
        return User(email=data.get("email", ""), name=data.get("name", ""))

    def clean(self) -> dict[str, Any]:
        """No password is None, not an empty one."""
        data = super().clean()
        data["password"] = data.get("password") or None
        return data
