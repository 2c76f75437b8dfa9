"""A flag, with organizations and people as staff know them."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from unfold.widgets import UnfoldAdminTextareaWidget

from apps.features.models import Flag
from apps.tenants.models import Organization
from apps.users.models import User


def name_tenants(flag: Flag) -> list[str]:
    """Name the organizations of the flag by their slugs."""
    return sorted(Organization.objects.filter(pk__in=flag.tenant_ids).values_list("slug", flat=True))


def name_users(flag: Flag) -> list[str]:
    """Name the people of the flag by their addresses."""
    return sorted(User.objects.filter(pk__in=flag.user_ids).values_list("email", flat=True))


def _lines(text: str) -> set[str]:
    return {line.strip().lower() for line in text.splitlines() if line.strip()}


def _ids(wanted: set[str], found: Iterable[tuple[str, UUID]]) -> list[UUID]:
    known = dict(found)
    if missing := wanted - known.keys():
        raise ValidationError(
            _("We do not know: %(names)s."), code="unknown", params={"names": ", ".join(sorted(missing))}
        )
    return sorted(known.values())


class FlagForm(forms.ModelForm):
    """The rule. Names become ids on the way in."""

    tenants = forms.CharField(
        label=_("Organizations"),
        help_text=_("One slug on each line."),
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
        self.initial |= {
            "tenants": "\n".join(name_tenants(self.instance)),
            "users": "\n".join(name_users(self.instance)),
        }

    def clean_tenants(self) -> str:
        """Find the organizations."""
        wanted = _lines(self.cleaned_data["tenants"])
        found = Organization.objects.filter(slug__in=wanted).values_list("slug", "pk")
        self.instance.tenant_ids = _ids(wanted, found)
        return "\n".join(sorted(wanted))

    def clean_users(self) -> str:
        """Find the people."""
        wanted = _lines(self.cleaned_data["users"])
        found = User.objects.filter(email__in=wanted).values_list("email", "pk")
        self.instance.user_ids = _ids(wanted, found)
        return "\n".join(sorted(wanted))
