"""Reads of the app, scoped to who may see them."""

from apps.resumes.selectors.imports import find_file_of_resume, list_imports_of
from apps.resumes.selectors.own import (
    get_resume_of,
    get_section_of,
    get_version_of,
    list_family_of,
    list_resumes_of,
    list_versions_of,
)
from apps.resumes.selectors.shares import find_share_of, get_share_of

__all__ = [
    "find_file_of_resume",
    "find_share_of",
    "get_resume_of",
    "get_section_of",
    "get_share_of",
    "get_version_of",
    "list_family_of",
    "list_imports_of",
    "list_resumes_of",
    "list_versions_of",
]
