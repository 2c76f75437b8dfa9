"""Resumes out of files: PDF and DOCX, our own and those of others."""

from apps.resumes.services.reading.file import read_file
from apps.resumes.services.reading.result import FieldFound, Reading, UnreadText

__all__ = ["FieldFound", "Reading", "UnreadText", "read_file"]
