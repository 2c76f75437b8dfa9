"""Who somebody is and what they look for."""

from typing import Any

from babel import Locale, UnknownLocaleError
from django import forms
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from apps.candidates.enums import RightToWork
from apps.web.api.forms.resumes.base import ContentForm
from apps.web.api.forms.resumes.fields import DayField, LinesField, PhoneField, one_line, paragraphs
from apps.web.api.forms.resumes.week import WeekField

LETTERS = 2  # of a country's code; UN regions have digits
NO_COUNTRIES = frozenset({"EU", "EZ", "UN", "XA", "XB", "ZZ", "QO"})


def list_countries() -> list[tuple[str, Any]]:
    """List the countries by their names in the active language."""
    try:
        names = Locale.parse(get_language() or "en").territories
    except (UnknownLocaleError, ValueError):
        names = Locale("en").territories
    known = [
        (code, name) for code, name in names.items() if len(code) == LETTERS and code not in NO_COUNTRIES
    ]
    return [("", "—"), *sorted(known, key=lambda pair: pair[1])]


class ContactForm(ContentForm):
    """How to reach the person."""

    name = forms.CharField(label=_("Name"), widget=one_line(autocomplete="name"))
    email = forms.EmailField(
        label=_("E-mail address"),
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "email", "autocapitalize": "none"}),
    )
    phone = PhoneField(label=_("Phone number"))
    city = forms.CharField(label=_("Town"), required=False, widget=one_line(autocomplete="address-level2"))
    country = forms.ChoiceField(label=_("Country"), required=False, choices=list_countries)


class LinkForm(ContentForm):
    """A page of the person elsewhere."""

    url = forms.CharField(
        label=_("Address of the page"),
        widget=forms.URLInput(attrs={"placeholder": "https://", "maxlength": 300}),
    )
    label_text = forms.CharField(label=_("Name of the page"), required=False, widget=one_line())

    @classmethod
    def initial_of(cls, value: Any) -> dict[str, Any]:
        """Show it; `label` is what a form calls itself."""
        return {"url": value.url, "label_text": value.label}

    def field_of(self, name: str) -> str:
        """Name the field that holds this of the content."""
        return "label_text" if name == "label" else name

    def content(self) -> dict[str, Any]:
        """Give it the name that the content has."""
        return {"url": self.cleaned_data["url"], "label": self.cleaned_data["label_text"]}


class SummaryForm(ContentForm):
    """In short: what the person does, and when they can begin."""

    headline = forms.CharField(
        label=_("In one line"),
        required=False,
        help_text=_("For example: Order picker with five years of experience"),
        widget=one_line(),
    )
    text = forms.CharField(
        label=_("About you"),
        required=False,
        help_text=_("What you are good at, in a few sentences. No age, birth date, nationality or BSN."),
        widget=paragraphs(),
    )
    available_from = DayField(label=_("You can begin on"))
    hours_min = forms.IntegerField(
        label=_("Hours a week, at least"),
        required=False,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
    )
    hours_max = forms.IntegerField(
        label=_("Hours a week, at most"),
        required=False,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
    )
    availability = WeekField(label=_("When can you work?"))
    right_to_work = forms.ChoiceField(
        label=_("May you work in the Netherlands?"),
        help_text=_("Your word is enough here. Never add papers."),
        choices=RightToWork.choices,
        initial=RightToWork.UNSAID,
    )


class CustomForm(ContentForm):
    """Text and points under a heading of one's own."""

    text = forms.CharField(label=pgettext_lazy("of a resume", "Text"), required=False, widget=paragraphs())
    points = LinesField(label=_("Points"), help_text=_("One point a line."))
