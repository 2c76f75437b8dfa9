"""Writes of the app, and what it makes of a resume."""

from apps.resumes.services.change import change_resume
from apps.resumes.services.contents import read_data, read_state
from apps.resumes.services.contrast import ColorTooPale
from apps.resumes.services.create import MOST_RESUMES, TooManyResumes, create_resume
from apps.resumes.services.delete import delete_resume
from apps.resumes.services.facts import sync_facts
from apps.resumes.services.imports import (
    FileNotUnderstood,
    ImportConfirmed,
    ImportNotReady,
    begin_import,
    confirm_import,
    delete_import,
    read_document,
    read_import,
)
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
    "FileNotUnderstood",
    "ImportConfirmed",
    "ImportNotReady",
    "LanguageTaken",
    "ResumeTooLarge",
    "SectionTypeTaken",
    "SectionsChanged",
    "TooManyResumes",
    "TooManySections",
    "add_section",
    "begin_import",
    "change_resume",
    "compare_versions",
    "confirm_import",
    "create_resume",
    "delete_import",
    "delete_resume",
    "freeze_resume",
    "read_data",
    "read_document",
    "read_import",
    "read_state",
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
