"""Fields of the search form. What they accept is what the API accepts, for fields like its own look at it."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers
from rest_framework.exceptions import ValidationError as ApiRefusal

MOST_VALUES = 20
TEMPLATE = "web/jobs/field.html"


class Given(forms.Field):
    """One value; `None` if the address leaves it out, or empty."""

    def __init__(self, rule: serializers.Field[Any, Any, Any, Any], **options: Any) -> None:
        self.rule = rule
        super().__init__(**{"required": False, "template_name": TEMPLATE, **options})

    def clean(self, value: Any) -> Any:
        """Let the rule look at it.

        :raises ValidationError: with the words of the API
        """
        text = str(value or "").strip()
        return self.check(text) if text else None

    def check(self, text: str) -> Any:
        """Read one value."""
        try:
            return self.rule.run_validation(text)
        except ApiRefusal as refusal:
            raise ValidationError([str(problem) for problem in refusal.detail]) from refusal
        except OverflowError as refusal:  # the first or last hours of the calendar, in another time zone
            raise ValidationError(forms.DateTimeField.default_error_messages["invalid"]) from refusal


class SeveralGiven(Given):
    """One or several values: the parameter repeated, or a list with commas; an empty tuple if there is none."""

    widget = forms.MultipleHiddenInput

    def __init__(self, rule: Any, *, most: int = MOST_VALUES, **options: Any) -> None:
        self.most = most
        super().__init__(rule, **options)

    def clean(self, value: Any) -> tuple[Any, ...]:
        """Split, check each, leave out what comes twice.

        :raises ValidationError: with the words of the API
        """
        texts = self.split(value)
        if len(texts) > self.most:
            raise ValidationError(_("Give at most %(most)s values."), params={"most": self.most})
        return tuple(dict.fromkeys(self.check(text) for text in texts))

    def split(self, value: Any) -> list[str]:
        """Take the values apart."""
        given = [text.strip() for one in value or () for text in str(one).split(",")]
        return [text for text in given if text]

    def bound_data(self, data: Any, initial: Any) -> Any:
        """Show each value at its place, however it came."""
        return self.split(data)


class PlacesGiven(SeveralGiven):
    """Places may hold a comma themselves ("52.37,4.89"), so they only come one by one."""

    def split(self, value: Any) -> list[str]:
        """Leave out the empty ones."""
        return [text.strip() for text in value or () if str(text).strip()]
