"""Resumes as files of other programs, out and in."""

from apps.resumes.services.formats.europass import from_europass, to_europass
from apps.resumes.services.formats.json_resume import from_json_resume, to_json_resume
from apps.resumes.services.formats.unread import FileUnreadable, Unread, WhyUnread

__all__ = [
    "FileUnreadable",
    "Unread",
    "WhyUnread",
    "from_europass",
    "from_json_resume",
    "to_europass",
    "to_json_resume",
]
