"""What somebody does for work."""

from django.contrib.postgres.search import SearchVectorField
from django.db import models

from apps.core.models.privacy import Privacy


class Occupation(models.Model):
    """An occupation common in temporary work, named in seven languages; reference data from `data/occupations.csv`."""

    slug = models.SlugField(primary_key=True, max_length=64)
    isco_code = models.CharField(max_length=4, help_text="ISCO-08")
    esco_uri = models.URLField(blank=True)
    sector = models.CharField(max_length=32, db_index=True)
    names = models.JSONField(help_text="language → name")
    synonyms = models.JSONField(default=dict, help_text="nl, en or other → names people also use")
    words = models.TextField(
        blank=True, help_text="every name and synonym, folded, each after a bar: what suggestions match on"
    )
    vector = SearchVectorField(null=True, editable=False, help_text="what postings of it are found by")

    privacy = Privacy(
        plain=("slug", "isco_code", "esco_uri", "sector", "names", "synonyms", "words", "vector")
    )

    def __str__(self) -> str:
        return self.name_in("en")

    def name_in(self, language: str) -> str:
        """Return the name in this language, or in English."""
        return str(self.names.get(language) or self.names["en"])
