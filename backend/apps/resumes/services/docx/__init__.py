"""Resumes as DOCX: for who must fill in more, or send a file that Word opens."""

from apps.resumes.services.docx.writing import make_docx

__all__ = ["make_docx"]
