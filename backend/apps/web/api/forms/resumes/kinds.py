"""Which forms the content of each type of section has."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from apps.resumes.enums import SectionType
from apps.web.api.forms.resumes.base import ContentForm
from apps.web.api.forms.resumes.person import ContactForm, CustomForm, LinkForm, SummaryForm
from apps.web.api.forms.resumes.skills import LanguageForm, LicenceForm, SkillsForm
from apps.web.api.forms.resumes.work import EducationForm, ExperienceForm, ProjectForm


@dataclass(frozen=True)
class Part:
    """A list inside a section: what its items are called, and the form of one."""

    name: str
    form: type[ContentForm]
    heading: str | Promise
    add: str | Promise
    nameless: str | Promise


@dataclass(frozen=True)
class Kind:
    """A type of section: what there is once, and the lists."""

    head: type[ContentForm] | None = None
    parts: tuple[Part, ...] = ()


KINDS: Mapping[SectionType, Kind] = {
    SectionType.CONTACT: Kind(
        ContactForm, (Part("links", LinkForm, _("Your pages elsewhere"), _("Add a page"), _("New page")),)
    ),
    SectionType.SUMMARY: Kind(SummaryForm),
    SectionType.EXPERIENCE: Kind(
        parts=(Part("items", ExperienceForm, _("Your jobs, the newest first"), _("Add a job"), _("New job")),)
    ),
    SectionType.EDUCATION: Kind(
        parts=(
            Part(
                "items",
                EducationForm,
                _("Your schools and courses"),
                _("Add a school or course"),
                _("New entry"),
            ),
        )
    ),
    SectionType.SKILLS: Kind(
        SkillsForm,
        (
            Part("languages", LanguageForm, _("Languages"), _("Add a language"), _("New language")),
            Part(
                "licences",
                LicenceForm,
                _("Licences and certificates"),
                _("Add a licence or certificate"),
                _("New licence or certificate"),
            ),
        ),
    ),
    SectionType.PROJECTS: Kind(
        parts=(Part("items", ProjectForm, _("Your projects"), _("Add a project"), _("New project")),)
    ),
    SectionType.CUSTOM: Kind(CustomForm),
}
