"""How every form of the pages looks and takes a refusal."""

from typing import Any

from django import forms
from django.forms.renderers import DjangoTemplates

from apps.core.errors import DomainError


class HouseRenderer(DjangoTemplates):
    """Fields from our own templates."""

    form_template_name = "web/form.html"
    field_template_name = "web/field.html"


class HouseForm(forms.Form):
    """A form whose errors are announced, and linked to their fields."""

    default_renderer = HouseRenderer
    error_css_class = "wrong"

    def __init__(self, *args: Any, **options: Any) -> None:
        # Several forms may stand on one page, so the name of the form is part of the ids of its fields.
        options = {"label_suffix": "", "auto_id": f"{type(self).__name__.lower()}_%s", **options}
        super().__init__(*args, **options)

    def take(self, refusal: DomainError) -> None:
        """Show what a rule said: at its field where the form has it, on top otherwise."""
        for field, _, message in refusal.errors:
            self.add_error(field if field in self.fields else None, str(message))
        if not refusal.errors:
            self.add_error(None, str(refusal))
