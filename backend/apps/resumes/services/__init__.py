"""Writes of the app, and what it makes of a resume."""

from apps.resumes.services.contents import read_data
from apps.resumes.services.create import MOST_RESUMES, TooManyResumes, create_resume
from apps.resumes.services.language import LanguageTaken
from apps.resumes.services.limits import ResumeTooLarge
from apps.resumes.services.refusals import ContentRefused
from apps.resumes.services.style import ColorTooPale, set_style
from apps.resumes.services.versions import freeze_resume
from apps.resumes.services.write import write_data

__all__ = [
    "MOST_RESUMES",
    "ColorTooPale",
    "ContentRefused",
    "LanguageTaken",
    "ResumeTooLarge",
    "TooManyResumes",
    "create_resume",
    "freeze_resume",
    "read_data",
    "set_style",
    "write_data",
]
