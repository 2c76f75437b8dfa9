"""Resumes of people."""

from apps.resumes.models.reading import ResumeImport
from apps.resumes.models.resume import Resume
from apps.resumes.models.section import ResumeSection
from apps.resumes.models.share import ResumeShare, ShareViews
from apps.resumes.models.version import ResumeVersion

__all__ = ["Resume", "ResumeImport", "ResumeSection", "ResumeShare", "ResumeVersion", "ShareViews"]
