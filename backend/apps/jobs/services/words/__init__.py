"""The words that the search knows: the shipped lists, and how often live postings use which."""

from apps.jobs.services.words.load import load_words
from apps.jobs.services.words.spellings import refresh_spellings

__all__ = ["load_words", "refresh_spellings"]
