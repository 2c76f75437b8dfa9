"""A month of a year, or the year alone: nobody remembers the month of everything."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.dates import MONTHS
from django.utils.translation import gettext_lazy as _

YEAR = re.compile(r"(19|20)\d\d")
CHOICES = [("", _("Month")), *((f"{number:02}", name) for number, name in MONTHS.items())]


class MonthWidget(forms.MultiWidget):
    """A list of months, and a box for the year, side by side."""

    template_name = "web/resumes/month.html"

    def __init__(self) -> None:
        year = {"inputmode": "numeric", "maxlength": 4, "autocomplete": "off", "aria-label": _("Year")}
        month = forms.Select(attrs={"aria-label": _("Month")}, choices=CHOICES)
        super().__init__([month, forms.TextInput(attrs={**year, "placeholder": _("Year")})])

    def decompress(self, value: Any) -> list[str]:
        """Take "2024-05" or "2024" apart."""
        year, _dash, month = str(value or "").partition("-")
        return [month, year]

    def id_for_label(self, id_: str) -> str:
        """Lead from an error to the year, which is what is wrong most often."""
        return f"{id_}_1"


class MonthField(forms.MultiValueField):
    """Gives "2024-05", "2024" or nothing."""

    def __init__(self, **options: Any) -> None:
        parts = (forms.ChoiceField(choices=CHOICES, required=False), forms.CharField(required=False))
        given = {"required": False, "require_all_fields": False, "widget": MonthWidget()}
        super().__init__(fields=parts, **{**given, **options})

    def compress(self, parts: list[str]) -> str:
        """Put both together.

        :raises ValidationError: for a month without a year, or what is no year
        """
        month, year = parts or ("", "")
        if not (month or year):
            return ""
        if not YEAR.fullmatch(year.strip()):
            raise ValidationError(_("Write the year with four digits, for example 2024."))
        return f"{year.strip()}-{month}" if month else year.strip()
