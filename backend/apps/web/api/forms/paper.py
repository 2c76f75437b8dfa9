"""Forms around identity papers."""

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.applications.enums import PaperReadReason
from apps.web.api.forms.base import HouseForm


class PaperForm(HouseForm):
    """A picture of the paper."""

    file = forms.FileField(
        label=_("Picture or scan of your passport or ID card"),
        allow_empty_file=True,  # the service says what is wrong with it
        max_length=None,
        help_text=_("PDF, PNG or JPEG. A photo from your phone is fine."),
        widget=forms.FileInput(attrs={"accept": ".pdf,.png,.jpg,.jpeg"}),
        error_messages={"required": _("Please choose a file first.")},
    )


class PaperReasonForm(HouseForm):
    """Why somebody reads it."""

    reason = forms.ChoiceField(
        label=_("Why do you need it?"),
        choices=PaperReadReason.choices,
        help_text=_("The person sees your answer, and when you read it."),
    )
