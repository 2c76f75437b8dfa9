"""What a decision needs."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from unfold.forms import BaseDialogForm
from unfold.widgets import UnfoldAdminTextareaWidget, UnfoldAdminURLInputWidget

from apps.employers.models import Employer


class DecisionForm(BaseDialogForm):  # type: ignore[misc]  # unfold has no types
    """Why, and where it can be seen; about the employer as it is when the form opens, which it shows."""

    seen = forms.DateTimeField(required=False, widget=forms.HiddenInput)

    reason = forms.CharField(
        label=_("What did you see, and where?"),
        min_length=10,
        max_length=1000,
        widget=UnfoldAdminTextareaWidget,
    )
    evidence_url = forms.URLField(
        label=_("Link to the evidence"), required=False, max_length=200, widget=UnfoldAdminURLInputWidget
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        employer = Employer.objects.filter(pk=self.object_id).first()
        if employer:
            self.initial["seen"] = employer.updated_at.isoformat()
            self.fields["reason"].help_text = f"{employer.legal_name} · {employer.kvk_number}"
