"""The resume that went with an application, as each side reads it."""

from apps.applications.selectors.resumes.names import cover_names
from apps.applications.selectors.resumes.shown import find_resume_shown, name_resume_file

__all__ = ["cover_names", "find_resume_shown", "name_resume_file"]
