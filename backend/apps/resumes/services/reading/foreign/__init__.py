"""Resumes that others made: by headings, labels and shapes, with a confidence and a quote for each field."""

from apps.resumes.services.reading.foreign.reading import read_foreign

__all__ = ["read_foreign"]
