"""The password of a shared resume."""

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.web.api.forms.base import HouseForm


class SharePasswordForm(HouseForm):
    """Asked by the link, never by an account."""

    password = forms.CharField(
        label=_("Password of the link"),
        max_length=128,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
    )
