"""Resumes on paper: Typst sets what `sheet` lays out."""

from apps.resumes.services.paper.letters import find_unprintable
from apps.resumes.services.paper.naming import name_file
from apps.resumes.services.paper.previews import HEIGHT, WIDTH, draw_preview, read_sample
from apps.resumes.services.paper.printing import ResumeTooLong, draw_pages, make_pdf

__all__ = [
    "HEIGHT",
    "WIDTH",
    "ResumeTooLong",
    "draw_pages",
    "draw_preview",
    "find_unprintable",
    "make_pdf",
    "name_file",
    "read_sample",
]
