"""manage.py load_occupations"""

from typing import Any

from django.core.management.base import BaseCommand

from apps.jobs.services import load_occupations


class Command(BaseCommand):
    """Bring the occupations up to date with the shipped list."""

    help = "Bring the occupations up to date with apps/jobs/data/occupations.csv; run it after an upgrade."

    def handle(self, *args: Any, **options: Any) -> None:
        """Load and say how much changed."""
        self.stdout.write(f"{load_occupations()} occupations changed.")
