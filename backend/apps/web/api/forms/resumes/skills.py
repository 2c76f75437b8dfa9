"""What somebody can."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.candidates.enums import LANGUAGE_CODES, CefrLevel, LicenceKind
from apps.web.api.forms.resumes.base import ContentForm
from apps.web.api.forms.resumes.fields import DayField, LinesField, one_line
from apps.web.api.jobs.words.languages import LEVELS, SPOKEN, say_language

NOTHING = ("", "—")


def list_languages() -> list[tuple[str, str]]:
    """List all languages: first what people here speak most, then by name."""
    rest = sorted(
        ((code, say_language(code)) for code in LANGUAGE_CODES - set(SPOKEN)), key=lambda pair: pair[1]
    )
    return [NOTHING, *((code, say_language(code)) for code in SPOKEN), *rest]


def list_levels() -> list[tuple[str, str]]:
    """List the levels in a worker's words."""
    return [NOTHING, *((level, f"{level} – {LEVELS[level]}") for level in CefrLevel.values)]


class SkillsForm(ContentForm):
    """Skills, each on a line."""

    skills = LinesField(
        label=_("Skills"),
        rows=6,
        help_text=_("One skill a line. For example: Order picking with a hand scanner"),
    )

    @classmethod
    def initial_of(cls, value: Any) -> dict[str, Any]:
        """Show their names."""
        return {"skills": [skill.name for skill in value.skills]}

    def content(self) -> dict[str, Any]:
        """Give each line a name's place."""
        return {"skills": [{"name": name} for name in self.cleaned_data["skills"]]}


class LanguageForm(ContentForm):
    """A language and how well."""

    language = forms.ChoiceField(label=_("Language"), choices=list_languages)
    level = forms.ChoiceField(label=_("How well?"), choices=list_levels)

    @property
    def label(self) -> str:
        """The language by its name."""
        code = str(self["language"].value() or "")
        return say_language(code) if code else ""


class LicenceForm(ContentForm):
    """A licence or certificate, and its last day. Its number is never asked."""

    kind = forms.ChoiceField(label=_("Licence or certificate"), choices=[NOTHING, *LicenceKind.choices])
    name = forms.CharField(
        label=_("Name"),
        required=False,
        help_text=_("Only if you chose “Another one”."),
        widget=one_line(),
    )
    expires_on = DayField(label=_("Valid until"), help_text=_("Leave it open if it does not end."))

    @property
    def label(self) -> str:
        """What it is."""
        kind = str(self["kind"].value() or "")
        named = str(self["name"].value() or "")
        return named or (str(LicenceKind(kind).label) if kind in LicenceKind.values else "")
