"""What a decision needs."""

from django import forms
from django.utils.translation import gettext_lazy as _
from unfold.forms import BaseDialogForm
from unfold.widgets import UnfoldAdminTextareaWidget, UnfoldAdminURLInputWidget


class DecisionForm(BaseDialogForm):  # type: ignore[misc]  # unfold has no types
    """Why, and where it can be seen."""

    reason = forms.CharField(
        label=_("What did you see, and where?"),
        min_length=10,
        max_length=1000,
        widget=UnfoldAdminTextareaWidget,
    )
    evidence_url = forms.URLField(
        label=_("Link to the evidence"), required=False, max_length=200, widget=UnfoldAdminURLInputWidget
    )
