"""Every write to postings and occupations."""

from apps.jobs.services.occupations import load_occupations

__all__ = ["load_occupations"]
