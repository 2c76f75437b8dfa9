"""Resumes on paper: Typst sets what `sheet` lays out."""

from apps.resumes.services.paper.letters import find_unprintable
from apps.resumes.services.paper.printing import ResumeTooLong, draw_pages, make_pdf

__all__ = ["ResumeTooLong", "draw_pages", "find_unprintable", "make_pdf"]
