"""The forms that a resume is written with: one for each kind of content, and what holds them together."""

from apps.web.api.forms.resumes.editor import SectionEditor
from apps.web.api.forms.resumes.kinds import KINDS, Kind, Part

__all__ = ["KINDS", "Kind", "Part", "SectionEditor"]
