"""The forms of reports and appeals."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.moderation.enums import Category
from apps.moderation.models.report import LONGEST_REPORT
from apps.web.api.forms.base import HouseForm
from apps.web.api.forms.fields import PlainField


class SayReportForm(HouseForm):
    """What is wrong. Only the category is asked; who wants to, says more."""

    category = forms.ChoiceField(
        label=_("What is wrong?"), choices=Category.choices, widget=forms.RadioSelect
    )
    url = PlainField(
        label=_("Which page is it about?"),
        max_length=500,
        help_text=_("Its address, or the name of the job or the employer."),
    )
    text = PlainField(
        label=_("What happened?"),
        required=False,
        lines=True,
        max_length=LONGEST_REPORT,
        help_text=_("For example who asked what, when, and how much. Never send your passport or BSN."),
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    contact = forms.EmailField(
        label=_("Your e-mail address"),
        required=False,
        help_text=_("Only if we may ask you something. The employer never sees it."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )

    def __init__(self, *args: Any, is_about_page: bool, is_signed_in: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        if not is_about_page:
            del self.fields["url"]
        if is_signed_in:
            del self.fields["contact"]  # the account has one


class AppealForm(HouseForm):
    """Why somebody does not agree."""

    text = PlainField(
        label=_("Why do you not agree?"),
        lines=True,
        max_length=2000,
        help_text=_("Say what we did not see, or saw wrongly."),
        widget=forms.Textarea(attrs={"rows": 6}),
    )


class ReceiptForm(HouseForm):
    """The code of a report."""

    receipt = PlainField(label=_("Code of your report"), max_length=40)
