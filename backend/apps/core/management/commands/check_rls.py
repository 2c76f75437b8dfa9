"""Checks that no organization's rows stand outside of the wall."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from apps.core.selectors import list_gaps_in_the_wall


class Command(BaseCommand):
    """Fail, and say why, when row-level security does not hold everywhere it must (ADR 0012)."""

    help = "Fail when a tenant-owned table has no forced row-level security, or the application's role could bypass it."

    def handle(self, *args: Any, **options: Any) -> None:
        """Look at the database's own catalog."""
        gaps = list_gaps_in_the_wall()
        if gaps:
            raise CommandError("\n".join(gaps))
        self.stdout.write("Every tenant-owned table is walled in, and the application cannot bypass it.")
