"""manage.py load_words"""

from typing import Any

from django.core.management.base import BaseCommand

from apps.jobs.services.words import load_words, refresh_spellings


class Command(BaseCommand):
    """Bring what the search knows about words up to date with the shipped lists."""

    help = "Load apps/jobs/data/word_parts.csv and synonyms.csv into the search; run it after an upgrade."

    def handle(self, *args: Any, **options: Any) -> None:
        """Load and say how much changed."""
        self.stdout.write(f"{load_words()} live postings have other words now.")
        self.stdout.write(f"{refresh_spellings()} words are in use.")
