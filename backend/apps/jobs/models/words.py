"""What the search knows about words: made from the shipped lists by `load_words`, and from live postings."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchQueryField
from django.db import models
from django.db.models import F

from apps.core.models.privacy import Privacy


class SearchWord(models.Model):
    """What else a posting is found by when its title, or its occupation, has a word.

    `kind` is word (all of it, `needs` too), begin and end (both parts of a compound must be known), or firm (the end
    of a compound, whatever stands before it). `key` is what it is looked up by: the word, or "<" and its first four
    letters, ">" and its last three, "»" and its last four.
    """

    key = models.TextField()
    kind = models.TextField()
    word = models.TextField()
    needs = SearchQueryField(null=True)
    adds = ArrayField(models.TextField())

    privacy = Privacy(plain=("id", "key", "kind", "word", "needs", "adds"))

    class Meta:
        indexes = [models.Index(fields=["key"], name="jobs_search_words_by_key")]

    def __str__(self) -> str:
        return f"{self.kind} {self.word}"


class Spelling(models.Model):
    """A word that typing mistakes are corrected to. Of the shipped lists (`is_shipped`), or of live postings."""

    word = models.TextField(primary_key=True, help_text="folded")
    written = models.TextField(help_text="as people write it")
    uses = models.PositiveIntegerField(default=0, help_text="in how many live postings, when last counted")
    is_shipped = models.BooleanField(default=False)

    privacy = Privacy(plain=("word", "written", "uses", "is_shipped"))

    class Meta:
        indexes = [
            GinIndex(OpClass(F("word"), name="gin_trgm_ops"), name="jobs_spellings_by_trigram"),
        ]

    def __str__(self) -> str:
        return self.written
