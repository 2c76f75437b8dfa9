"""The words that CVs are made of, in seven languages."""

from apps.resumes.services.reading.lexicon.fold import fold
from apps.resumes.services.reading.lexicon.labels import has_label
from apps.resumes.services.reading.lexicon.load import LEXICONS, Lexicon, words_of
from apps.resumes.services.reading.lexicon.sections import find_section, guess_language

__all__ = [
    "LEXICONS",
    "Lexicon",
    "find_section",
    "fold",
    "guess_language",
    "has_label",
    "words_of",
]
