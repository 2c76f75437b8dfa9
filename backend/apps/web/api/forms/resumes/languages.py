"""The form for one more language."""

from collections.abc import Collection
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.resumes.enums import ResumeLanguage
from apps.web.api.forms.base import HouseForm


class LanguageOfResumeForm(HouseForm):
    """A language that the resume is not in yet."""

    language = forms.ChoiceField(label=_("One more language"))

    def __init__(self, *args: Any, taken: Collection[str], **options: Any) -> None:
        super().__init__(*args, **options)
        free = [choice for choice in ResumeLanguage.choices if choice[0] not in taken]
        cast(forms.ChoiceField, self.fields["language"]).choices = free
