"""What somebody did and learned."""

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.web.api.forms.resumes.base import ContentForm
from apps.web.api.forms.resumes.fields import LinesField, one_line, paragraphs
from apps.web.api.forms.resumes.months import MonthField

POINTS_HINT = _("One point a line. Say what you did, and how much: “120 orders an hour”.")


class ExperienceForm(ContentForm):
    """One job."""

    position = forms.CharField(label=_("What was your work?"), widget=one_line())
    organization = forms.CharField(label=_("Employer"), required=False, widget=one_line())
    city = forms.CharField(label=_("Town"), required=False, widget=one_line())
    start = MonthField(label=_("From"))
    is_current = forms.BooleanField(label=_("I work there now"), required=False)
    end = MonthField(label=_("Until"))
    text = forms.CharField(label=_("About this work"), required=False, widget=paragraphs(rows=3))
    highlights = LinesField(label=_("What you did there"), help_text=POINTS_HINT)


class EducationForm(ContentForm):
    """One school or course."""

    title = forms.CharField(label=_("Diploma or course"), widget=one_line())
    institution = forms.CharField(label=_("School"), required=False, widget=one_line())
    city = forms.CharField(label=_("Town"), required=False, widget=one_line())
    start = MonthField(label=_("From"))
    end = MonthField(label=_("Until"))
    is_finished = forms.BooleanField(label=_("I finished it"), required=False, initial=True)
    text = forms.CharField(label=_("About this school or course"), required=False, widget=paragraphs(rows=3))


class ProjectForm(ContentForm):
    """One project or voluntary work."""

    name = forms.CharField(label=_("Name of the project"), widget=one_line())
    url = forms.CharField(
        label=_("Address of its page"),
        required=False,
        widget=forms.URLInput(attrs={"placeholder": "https://", "maxlength": 300}),
    )
    start = MonthField(label=_("From"))
    end = MonthField(label=_("Until"))
    text = forms.CharField(label=_("About the project"), required=False, widget=paragraphs(rows=3))
    highlights = LinesField(label=_("What you did there"), help_text=POINTS_HINT)
