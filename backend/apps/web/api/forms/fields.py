"""Fields that several forms share. What they accept is what the API accepts."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from rest_framework.exceptions import ValidationError as ApiRefusal

from apps.core.api.fields import PlainTextField

LONGEST_PASSWORD = 256


class EmailAddressField(forms.EmailField):
    """An e-mail address, in small letters."""

    def __init__(self, **options: Any) -> None:
        attributes = {"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}
        widget = forms.EmailInput(attrs=attributes)
        super().__init__(**{"label": _("E-mail address"), "max_length": 254, "widget": widget, **options})

    def clean(self, value: Any) -> str:
        """Lower it."""
        return str(super().clean(value)).lower()


class PasswordField(forms.CharField):
    """A password, as it is typed; `is_new` tells the browser to suggest one."""

    def __init__(self, *, is_new: bool = False, **options: Any) -> None:
        widget = forms.PasswordInput(attrs={"autocomplete": "new-password" if is_new else "current-password"})
        given = {"label": _("Password"), "strip": False, "max_length": LONGEST_PASSWORD, "widget": widget}
        super().__init__(**{**given, **options})


class CodeField(forms.RegexField):
    """A code of six digits; people type spaces between them."""

    def __init__(self, **options: Any) -> None:
        attributes = {"autocomplete": "one-time-code", "inputmode": "numeric", "class": "code"}
        given = {
            "label": _("Code"),
            "max_length": 16,
            "widget": forms.TextInput(attrs=attributes),
            "error_messages": {"invalid": _("The code has six digits.")},
        }
        super().__init__(r"^[0-9]{6}$", **{**given, **options})

    def to_python(self, value: Any) -> str:
        """Leave the spaces out."""
        return "".join(str(super().to_python(value)).split())


class PlainField(forms.CharField):
    """Text without markup, as `PlainTextField` of the API wants it; one line, unless `lines` says more may come."""

    def __init__(self, *, lines: bool = False, **options: Any) -> None:
        self.rule = PlainTextField(allow_blank=True, lines=lines)
        super().__init__(**options)

    def clean(self, value: Any) -> str:
        """Let the API's field look at it."""
        text = str(super().clean(value))
        try:
            return self.rule.to_internal_value(text)
        except ApiRefusal as refusal:
            raise ValidationError(_first(refusal)) from refusal


def _first(refusal: ApiRefusal) -> str:
    detail = refusal.detail
    return str(detail[0] if isinstance(detail, list) else detail)
