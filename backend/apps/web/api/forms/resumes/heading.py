"""What stands above a section."""

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.web.api.forms.base import HouseForm
from apps.web.api.forms.resumes.fields import one_line


class HeadingForm(HouseForm):
    """The heading; without one of their own, a section has that of its kind."""

    title = forms.CharField(
        label=_("Heading of this part"),
        required=False,
        help_text=_("Leave it open for the usual heading, in the language of the resume."),
        widget=one_line(),
    )


class OwnHeadingForm(HouseForm):
    """A section of one's own has no usual heading."""

    title = forms.CharField(label=_("Heading of this part"), widget=one_line())
