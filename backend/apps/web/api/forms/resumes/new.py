"""Forms about a resume as a whole."""

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.resumes.enums import ResumeLanguage
from apps.web.api.forms.base import HouseForm
from apps.web.api.forms.resumes.fields import one_line

BEGIN = [
    ("profile", _("With what your profile says")),
    ("empty", _("Empty")),
]


class TitleForm(HouseForm):
    """What its owner calls a resume."""

    title = forms.CharField(
        label=_("Name of this resume"),
        max_length=120,
        help_text=_("Only you see it. For example: Warehouse work"),
        widget=one_line(autocomplete="off"),
    )


class NewResumeForm(TitleForm):
    """What a resume begins with."""

    language = forms.ChoiceField(label=_("Language of the resume"), choices=ResumeLanguage.choices)
    begin = forms.ChoiceField(label=_("Begin"), choices=BEGIN, widget=forms.RadioSelect)
