"""The form that takes several applications a step further at once."""

from typing import Final

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.applications.enums import ApplicationStatus
from apps.web.api.forms.base import HouseForm
from apps.web.api.forms.fields import PlainField
from apps.web.api.forms.steps import VERBS

S = ApplicationStatus
STEPS: Final = (S.VIEWED, S.SHORTLISTED, S.INVITED, S.OFFERED, S.HIRED, S.REJECTED)
MOST: Final = 100  # applications


class ChosenField(forms.TypedMultipleChoiceField):
    """Which ones were ticked: ids, whatever rows the page shows now."""

    def valid_value(self, value: str) -> bool:
        """Take any id; whose it is, the service asks."""
        try:
            forms.UUIDField().clean(value)
        except forms.ValidationError:
            return False
        return True


class DecideForm(HouseForm):
    """Which ones, which step, and why; the boxes stand in the rows of the board."""

    ids = ChosenField(
        label=_("Applications"),
        coerce=forms.UUIDField().clean,
        widget=forms.MultipleHiddenInput,
        error_messages={"required": _("Please tick at least one application.")},
    )
    status = forms.ChoiceField(label=_("Next step"), choices=[(step.value, VERBS[step]) for step in STEPS])
    reason = PlainField(
        label=_("Your words about it"),
        required=False,
        lines=True,
        max_length=500,
        help_text=_("Every applicant that you ticked reads this. To reject, you must say why."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
