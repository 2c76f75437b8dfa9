"""The form for a link."""

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.web.api.forms.base import HouseForm


class ShareForm(HouseForm):
    """Until when a link works, and for whom."""

    expires_at = forms.DateField(
        label=_("The link works until"),
        help_text=_("At most one year from now."),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    shows_contact = forms.BooleanField(
        label=_("Show my contact details too"),
        required=False,
        help_text=_("Without a tick, people see your name and what you do, but not how to reach you."),
    )
    password = forms.CharField(
        label=_("Password"),
        required=False,
        strip=False,
        min_length=6,
        max_length=128,
        help_text=_(
            "Only who knows it sees the resume. Leave it open for no password, or to keep the one there is."
        ),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )


class ShareAgainForm(ShareForm):
    """The same for a link that has a password, which can go."""

    drop_password = forms.BooleanField(label=_("Ask for no password any more"), required=False)
