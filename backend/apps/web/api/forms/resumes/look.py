"""The form for the look of a resume."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.resumes.enums import FontFamily, Template
from apps.web.api.forms.base import HouseForm

STYLE = ("primary_color", "font_family", "font_size")
SIZES = [(f"{half / 2:g}", f"{half / 2:g}") for half in range(18, 25)]  # 9 to 12 points, in steps of a half


class TemplatePicker(forms.RadioSelect):
    """Pictures to choose from."""

    template_name = "web/resumes/templates.html"


class SizeField(forms.TypedChoiceField):
    """A size in points."""

    def prepare_value(self, value: Any) -> Any:
        """Write 10.0 as the list of choices does."""
        return f"{value:g}" if isinstance(value, float) else value


class LookForm(HouseForm):
    """Template, color, typeface and size."""

    template = forms.ChoiceField(label=_("Template"), choices=Template.choices, widget=TemplatePicker)
    primary_color = forms.CharField(
        label=_("Color of the headings"),
        help_text=_("A dark one: it must be easy to read on white."),
        widget=forms.TextInput(attrs={"type": "color"}),
    )
    font_family = forms.ChoiceField(label=_("Typeface"), choices=FontFamily.choices)
    font_size = SizeField(label=_("Size of the letters, in points"), choices=SIZES, coerce=float)
