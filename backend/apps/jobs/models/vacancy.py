"""How often one vacancy is posted."""

from django.db import models

from apps.core.models.privacy import WITH_ORGANIZATION, Privacy


class Vacancy(models.Model):
    """Live postings that differ in nothing but the place and their dates, under one number.

    The triggers on the postings keep it (`live_trigger.py`); nothing else writes here. Whoever writes a live row holds
    the row of its vacancy first, so that writers of one vacancy come one after the other and `postings` is exact.
    """

    hash = models.BigIntegerField(primary_key=True)
    postings = models.IntegerField()

    privacy = Privacy(plain=("hash", "postings"), kept=WITH_ORGANIZATION, seen_by="everybody")

    class Meta:
        verbose_name_plural = "vacancies"

    def __str__(self) -> str:
        return f"{self.hash:x}"
