"""Writes of the app, and what it makes of a resume."""

from apps.resumes.services.change import change_resume
from apps.resumes.services.contents import read_data, read_hidden
from apps.resumes.services.contrast import ColorTooPale
from apps.resumes.services.create import MOST_RESUMES, TooManyResumes, create_resume
from apps.resumes.services.delete import delete_resume
from apps.resumes.services.facts import sync_facts
from apps.resumes.services.language import LanguageTaken
from apps.resumes.services.limits import ResumeTooLarge
from apps.resumes.services.profile import start_from_profile
from apps.resumes.services.refusals import ContentRefused
from apps.resumes.services.sections import (
    SectionsChanged,
    SectionTypeTaken,
    TooManySections,
    add_section,
    remove_section,
    reorder_sections,
    save_section,
)
from apps.resumes.services.style import set_style
from apps.resumes.services.translations import translate_resume
from apps.resumes.services.versions import (
    compare_versions,
    freeze_resume,
    read_version,
    restore_version,
    save_version,
)
from apps.resumes.services.write import write_data

__all__ = [
    "MOST_RESUMES",
    "ColorTooPale",
    "ContentRefused",
    "LanguageTaken",
    "ResumeTooLarge",
    "SectionTypeTaken",
    "SectionsChanged",
    "TooManyResumes",
    "TooManySections",
    "add_section",
    "change_resume",
    "compare_versions",
    "create_resume",
    "delete_resume",
    "freeze_resume",
    "read_data",
    "read_hidden",
    "read_version",
    "remove_section",
    "reorder_sections",
    "restore_version",
    "save_section",
    "save_version",
    "set_style",
    "start_from_profile",
    "sync_facts",
    "translate_resume",
    "write_data",
]
