"""A flag, with people as staff know them."""

from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from unfold.widgets import UnfoldAdminTextareaWidget

from apps.features.models import Flag
from apps.users.models import User


def name_users(flag: Flag) -> list[str]:
    """Name the people of the flag by their addresses."""
    return sorted(User.objects.filter(pk__in=flag.user_ids).values_list("email", flat=True))


def _lines(text: str) -> set[str]:
    return {line.strip().lower() for line in text.splitlines() if line.strip()}


def _read_id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as error:
        raise ValidationError(_("This is no id: %(text)s."), code="no_id", params={"text": text}) from error


class FlagForm(forms.ModelForm):
    """The rule. Addresses become ids on the way in. Organizations are ids: this app stands beside theirs."""

    tenants = forms.CharField(
        label=_("Organizations"),
        help_text=_("One id on each line, as its page in the admin shows it in the address."),
        required=False,
        widget=UnfoldAdminTextareaWidget,
    )
    users = forms.CharField(
        label=_("People"),
        help_text=_("One e-mail address on each line."),
        required=False,
        widget=UnfoldAdminTextareaWidget,
    )

    class Meta:
        model = Flag
        fields = ("name", "description", "is_off_for_everybody", "is_on_for_everybody", "percentage")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["tenants"] = "\n".join(map(str, self.instance.tenant_ids))
        self.initial["users"] = "\n".join(name_users(self.instance))

    def clean_tenants(self) -> str:
        """Read the ids; that of an organization which does not exist fits nobody."""
        self.instance.tenant_ids = sorted(map(_read_id, _lines(self.cleaned_data["tenants"])))
        return str(self.cleaned_data["tenants"])

    def clean_users(self) -> str:
        """Find the people."""
        wanted = _lines(self.cleaned_data["users"])
        found = dict(User.objects.filter(email__in=wanted).values_list("email", "pk"))
        if missing := wanted - found.keys():
            names = ", ".join(sorted(missing))
            raise ValidationError(_("We do not know: %(names)s."), code="unknown", params={"names": names})
        self.instance.user_ids = sorted(found.values())
        return str(self.cleaned_data["users"])
