"""What the words of a search mean (docs/search.md, "Words"). Nothing in here asks the database."""

from apps.jobs.selectors.search.words.clauses import Alternative, Clause, Words
from apps.jobs.selectors.search.words.correct import build_proposal, choose_words
from apps.jobs.selectors.search.words.meaning import read_words, say_something
from apps.jobs.selectors.search.words.query import QUERY, write_words

__all__ = [
    "QUERY",
    "Alternative",
    "Clause",
    "Words",
    "build_proposal",
    "choose_words",
    "read_words",
    "say_something",
    "write_words",
]
