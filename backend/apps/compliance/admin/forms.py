"""What a change of reference data needs: a reason."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from unfold.forms import BaseDialogForm
from unfold.widgets import UnfoldAdminSingleDateWidget, UnfoldAdminTextareaWidget

SHORTEST, LONGEST = 10, 500


def reason_field() -> forms.CharField:
    """Why, and where it was seen."""
    return forms.CharField(
        label=_("Where did you see it?"),
        help_text=_("It stays in the audit trail, beside your name."),
        min_length=SHORTEST,
        max_length=LONGEST,
        widget=UnfoldAdminTextareaWidget,
    )


class ReferenceForm(forms.ModelForm):
    """A row, and why it changes."""

    reason = reason_field()


class ConfirmForm(BaseDialogForm):  # type: ignore[misc]  # unfold has no types
    """The row is right; somebody looks again by that day."""

    due_on = forms.DateField(label=_("Look again by"), widget=UnfoldAdminSingleDateWidget)
    reason = reason_field()

    def clean_due_on(self) -> Any:
        """Only a day that is still to come."""
        day = self.cleaned_data["due_on"]
        if day <= timezone.localdate():
            raise forms.ValidationError(_("Choose a day after today for the next check."))
        return day
