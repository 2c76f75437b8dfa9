"""Fields that only resumes have."""

from typing import Any

import phonenumbers
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

HOME = "NL"  # where a number without a country's code is from
E164 = phonenumbers.PhoneNumberFormat.E164


def one_line(*, longest: int = 120, **attributes: str) -> forms.TextInput:
    """Make a box for one line."""
    return forms.TextInput(attrs={"maxlength": longest, **attributes})


def paragraphs(*, longest: int = 2000, rows: int = 5) -> forms.Textarea:
    """Make a box for several lines."""
    return forms.Textarea(attrs={"rows": rows, "maxlength": longest})


class DayField(forms.DateField):
    """A day; the phone shows its calendar."""

    def __init__(self, **options: Any) -> None:
        widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        super().__init__(**{"required": False, "widget": widget, **options})


class LinesField(forms.CharField):
    """Points: each line that holds something is one."""

    def __init__(self, *, rows: int = 5, **options: Any) -> None:
        super().__init__(**{"required": False, "widget": paragraphs(longest=6000, rows=rows), **options})

    def prepare_value(self, value: Any) -> Any:
        """Show each point on a line of its own."""
        return value if isinstance(value, str) or value is None else "\n".join(value)

    def clean(self, value: Any) -> list[str]:
        """Take the lines apart."""
        return [line for line in map(str.strip, str(super().clean(value)).splitlines()) if line]


class PhoneField(forms.CharField):
    """A phone number as people write it; a Dutch one needs no country's code."""

    def __init__(self, **options: Any) -> None:
        widget = forms.TextInput(attrs={"type": "tel", "autocomplete": "tel", "inputmode": "tel"})
        super().__init__(**{"required": False, "max_length": 40, "widget": widget, **options})

    def clean(self, value: Any) -> str:
        """Write it as E.164 does."""
        typed = str(super().clean(value))
        if not typed:
            return ""
        try:
            number = phonenumbers.parse(typed, HOME)
        except phonenumbers.NumberParseException as error:
            raise ValidationError(_("Please write a phone number, for example 06 12345678.")) from error
        return str(phonenumbers.format_number(number, E164))
